import type { ColumnOnDay, EntryOnDay } from "../../views/board/board-on-day";
import type { StandingToldFragment } from "../../views/generated/types";
import { dateInWords, whenTold } from "../../views/wording/dates";
import { accusersOf, inList } from "../../views/wording/sentences";
import { ACTOR_KINDS } from "../../views/wording/terms";
import { ClaimCard } from "../parts/claim-card";
import { ActorLink } from "../parts/names";

interface BoardProps {
  readonly columns: readonly ColumnOnDay[];
  readonly asOf: string | null;
  readonly standing: StandingToldFragment | undefined;
  readonly goTo: (day: string) => void;
}

const HEADINGS = {
  unnamed: "Somebody who is not named",
  withheld: "Attribution withheld",
  rejected: "Says who is not responsible",
} as const;

/** Each position in a column of the same width, in the order in which they were first taken. */
export function Board({ columns, asOf, standing, goTo }: BoardProps) {
  return (
    <section aria-labelledby="positions">
      <h2 id="positions">What each side says</h2>
      {columns.length === 0 && (
        <p>
          Nobody is blamed for it on record, and nobody declines to blame anybody. That is not to say who did
          it.
        </p>
      )}
      <div className="board">
        {columns.map((column) => (
          <Column key={column.key} column={column} asOf={asOf} standing={standing} goTo={goTo} />
        ))}
      </div>
    </section>
  );
}

function Column({
  column,
  asOf,
  standing,
  goTo,
}: Omit<BoardProps, "columns"> & { readonly column: ColumnOnDay }) {
  const { key, kind, actor, entries, first, later, nextDay } = column;
  const denied = standing?.accused.find((one) => one.actor.id === actor?.id)?.denied === true;
  return (
    <section
      className="column"
      data-column={key}
      data-kind={kind}
      aria-labelledby={`column ${key}`.replaceAll(" ", "-")}
    >
      <h3 id={`column ${key}`.replaceAll(" ", "-")}>
        {kind === "accused" && actor !== null ? (
          <ActorLink actor={actor} />
        ) : (
          kind !== "accused" && HEADINGS[kind]
        )}
      </h3>
      <p className="fine">
        {actor !== null && `${ACTOR_KINDS[actor.kind]} · `}
        {first === null
          ? asOf === null
            ? "not said"
            : `not said by ${dateInWords(asOf)}`
          : `first by ${accusersOf(first.claim)}, ${whenTold(first.claim)}`}
        {denied && " · denied"}
      </p>
      {entries.map((entry) => (
        <ClaimCard
          key={entry.claim.id}
          claim={entry.claim}
          asOf={asOf}
          inherited={entry.inherited}
          tags={tagsOf(entry)}
          isBrief
        />
      ))}
      {later > 0 && (
        <p className="later">
          {entries.length === 0 ? "Nothing is in this column yet. " : ""}
          {later === 1 ? "One claim comes" : `${later} claims come`}{" "}
          {nextDay === null ? "without a day." : "later."}{" "}
          {nextDay !== null && (
            <button type="button" className="quiet" onClick={() => goTo(nextDay)}>
              Go to {dateInWords(nextDay)}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

/** What is to be known of a claim in the column of one of those it names. */
function tagsOf({ claim, isSelf, isReplaced, others }: EntryOnDay): readonly string[] {
  const names = inList(
    others.map(({ name }) => name),
    claim.accusedMode === "ANY_OF" ? "or" : "and",
  );
  const beside = claim.accusedMode === "ANY_OF" ? `or ${names}` : `together with ${names}`;
  return [
    ...(isSelf ? ["says it of itself"] : []),
    ...(claim.stance === "ASSERTS" && claim.accusedMode === "ONLY" ? ["and nobody else"] : []),
    ...(others.length > 0 ? [beside] : []),
    ...(isReplaced ? ["does not apply to this part: its accusers have claims of their own about it"] : []),
  ];
}
