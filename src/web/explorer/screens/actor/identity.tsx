import { ladderOf, type Rung, type StepUp } from "../../../views/actor/ladder";
import type {
  ActorNameFragment,
  ActorPageQuery,
  MembershipToldFragment,
} from "../../../views/generated/types";
import { dateLabel } from "../../../views/wording/dates";
import { ACTOR_KINDS } from "../../../views/wording/terms";
import { ActorLink, Listed, SourceLink } from "../../parts/names";
import { WebAddress } from "../../parts/web-address";

type Actor = NonNullable<ActorPageQuery["actor"]>;

/** As what an actor is known, and by whom. */
export function Names({ actor: { names, externalIds } }: { readonly actor: Actor }) {
  return (
    <section className="names" aria-labelledby="names">
      <h2 id="names">Known as</h2>
      <ul>
        {names.map(({ value, language, main, coinedBy, since, usedIn }) => (
          <li key={`${value} ${language ?? ""} ${coinedBy?.id ?? ""}`}>
            <bdi lang={language ?? undefined}>{value}</bdi>{" "}
            <span className="fine">
              {main && "main name; "}
              {coinedBy === null ? (
                "who coined it is not recorded"
              ) : (
                <>
                  coined by <ActorLink actor={coinedBy} />
                </>
              )}
              {since !== null && `; since ${dateLabel(since)}`}
              {usedIn.length > 0 && (
                <>
                  ; used in{" "}
                  <Listed items={usedIn.map((source) => <SourceLink key={source.id} source={source} />)} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {externalIds.length > 0 && (
        <dl className="facts">
          {externalIds.map(({ scheme, value, url }) => (
            <div key={`${scheme} ${value}`}>
              <dt>{scheme}</dt>
              <dd>
                <bdi>{value}</bdi>
                {url !== null && (
                  <>
                    {" "}
                    · <WebAddress url={url} />
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

const MOST_PARTS = 20;

/** What an actor belongs to without dispute, from the top down to its own parts. */
export function Ladder({ actor }: { readonly actor: Actor }) {
  const rungs = ladderOf(actor, actor.partOf as readonly StepUp[]);
  const { parts } = actor;
  if (rungs.length === 0 && parts.length === 0) return null;
  const shown = parts.slice(0, MOST_PARTS);
  const rest = parts.slice(MOST_PARTS);
  return (
    <section className="ladder" aria-labelledby="ladder">
      <h2 id="ladder">Where it belongs</h2>
      <p className="fine">Uncontested structure; what is disputed about it stands among the claims below.</p>
      <ol>
        {rungs.map(({ actor: above, memberships }) => (
          <li key={above.id}>
            <ActorLink actor={above} /> <Kind actor={above} />
            <Times memberships={memberships} />
          </li>
        ))}
        <li aria-current="true">
          <bdi>{actor.name}</bdi> <Kind actor={actor} />
        </li>
      </ol>
      {parts.length > 0 && (
        <>
          <h3>{parts.length === 1 ? "Its part" : `Its ${parts.length} parts`}</h3>
          <Parts parts={shown} />
          {rest.length > 0 && (
            <details>
              <summary>{rest.length} more parts</summary>
              <Parts parts={rest} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function Parts({ parts }: { readonly parts: readonly MembershipToldFragment[] }) {
  return (
    <ul>
      {parts.map(({ actor, from, to }) => (
        <li key={`${actor.id} ${from?.date ?? ""}`}>
          <ActorLink actor={actor} /> <Kind actor={actor} />
          <span className="fine">{span({ from, to })}</span>
        </li>
      ))}
    </ul>
  );
}

function Kind({ actor }: { readonly actor: ActorNameFragment }) {
  return <span className="fine">({ACTOR_KINDS[actor.kind]})</span>;
}

/** When a part belonged to it, where that is known. */
function Times({ memberships }: Pick<Rung, "memberships">) {
  return memberships.map(({ part, from, to }) => {
    const when = span({ from, to });
    if (when === "") return null;
    return (
      <span key={`${part.id} ${from?.date ?? ""}`} className="fine">
        {" "}
        · with <bdi>{part.name}</bdi>
        {when}
      </span>
    );
  });
}

function span({ from, to }: Pick<MembershipToldFragment, "from" | "to">): string {
  const since = from === null ? "" : ` from ${dateLabel(from)}`;
  const until = to === null ? "" : ` until ${dateLabel(to)}`;
  return `${since}${until}`;
}
