import { coAccusedIn } from "../../../views/actor/co-accused";
import type { PartsOfActor } from "../../../views/actor/parts-of-actor";
import { searchOf, type View, WHOLE } from "../../../views/address/view";
import { ActorClaims } from "../../../views/generated/operations";
import type { ActorPageQuery, ClaimOnLineFragment } from "../../../views/generated/types";
import { claimSentence } from "../../../views/wording/sentences";
import { CHANNEL_KINDS } from "../../../views/wording/sources";
import { useAnswer } from "../../api/use-answer";
import { AnswerTold } from "../../parts/answer-told";
import { ClaimLine } from "../../parts/claim-line";
import { ActorLink } from "../../parts/names";
import { Failed, Loading, PartsMissing } from "../../parts/states";
import { Quadrant } from "./quadrant";

interface QuadrantsProps {
  readonly actor: NonNullable<ActorPageQuery["actor"]>;
  readonly parts: PartsOfActor;
  readonly rollup: View["rollup"];
  readonly view: View;
  readonly change: (changes: Partial<View>) => unknown;
}

const AT_ONCE = 10;

/** Four parts of one size, whatever is in them; what accuses nobody stands apart below. */
export function Quadrants({ actor, parts, rollup, view, change }: QuadrantsProps) {
  const { asOf, knownAt } = view;
  const { data, error, refetch, isPlaceholderData } = useAnswer(ActorClaims, {
    ...parts,
    first: AT_ONCE,
    asOf,
    knownAt,
  });
  if (error !== null && data === undefined) return <Failed error={error} retry={refetch} />;
  if (data === undefined) return <Loading what="what is said of it" />;
  const { blamed, about, accuses, declined, others, answers, denials, leakChannels } = data.data;
  const showAll = (only: View["only"]) => change({ only, after: null });
  const id = actor.id.replace(/^actor:/, "");
  const claimsWith = (narrowed: Partial<View>) =>
    `/blame${searchOf({ ...WHOLE, asOf, knownAt, rollup, ...narrowed })}`;
  const own = new Set([actor.id]);
  return (
    <div className={isPlaceholderData ? "dimmed" : undefined}>
      <PartsMissing errors={data.errors} />
      <div className="quadrants">
        <Quadrant
          part="blamed"
          total={blamed.totalCount}
          shown={blamed.nodes.length}
          empty="Nobody on record accuses it of anything."
          showAll={showAll}
          items={lines(blamed.nodes)}
          elsewhere={{ href: claimsWith({ accused: [id] }), label: "See these as blame lanes" }}
        />
        <Quadrant
          part="answers"
          total={answers.totalCount}
          shown={answers.nodes.length}
          empty="No answer of its own is on record."
          showAll={showAll}
          items={answers.nodes.map((answer) => <AnswerTold key={answer.id} answer={answer} />)}
        >
          {answers.totalCount > 0 && (
            <p className="fine">
              {denials.totalCount} of {answers.totalCount}{" "}
              {denials.totalCount === 1 ? "is a denial" : "are denials"}.
            </p>
          )}
        </Quadrant>
        <Quadrant
          part="about"
          total={about.totalCount}
          shown={about.nodes.length}
          empty="It claims no responsibility on record, and nobody says to whom it belongs."
          showAll={showAll}
          items={lines(about.nodes)}
        />
        <Quadrant
          part="accuses"
          total={accuses.totalCount}
          shown={accuses.nodes.length}
          empty="It accuses nobody on record."
          showAll={showAll}
          items={lines(accuses.nodes)}
          elsewhere={{ href: claimsWith({ accuser: [id] }), label: "See these as blame lanes" }}
        />
      </div>
      <div className="apart">
        {declined.totalCount > 0 && (
          <Quadrant
            part="declined"
            total={declined.totalCount}
            shown={declined.nodes.length}
            empty=""
            showAll={showAll}
            items={lines(declined.nodes)}
          />
        )}
        {others.totalCount > 0 && (
          <Quadrant
            part="others"
            total={others.totalCount}
            shown={others.nodes.length}
            empty=""
            showAll={showAll}
            items={lines(others.nodes)}
          />
        )}
      </div>
      <CoAccusedList claims={blamed.nodes} total={blamed.totalCount} own={own} />
      {leakChannels.totalCount > 0 && (
        <section aria-labelledby="channels">
          <h2 id="channels">
            Channels it operates <span className="number">{leakChannels.totalCount}</span>
          </h2>
          <ul>
            {leakChannels.nodes.map((channel) => (
              <li key={channel.id}>
                <a href={`/ch/${encodeURIComponent(channel.slug)}`} dir="auto">
                  {channel.name}
                </a>{" "}
                <span className="fine">{CHANNEL_KINDS[channel.kind]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function lines(claims: readonly ClaimOnLineFragment[]) {
  return claims.map((claim) => <ClaimLine key={claim.id} claim={claim} />);
}

function CoAccusedList({
  claims,
  total,
  own,
}: {
  readonly claims: readonly ClaimOnLineFragment[];
  readonly total: number;
  readonly own: ReadonlySet<string>;
}) {
  const found = coAccusedIn(claims, own);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="co-accused">
      <h2 id="co-accused">
        Accused beside it <span className="number">{found.length}</span>
      </h2>
      <p className="fine">
        Who else is named in the same claims
        {total > claims.length && `; of the ${claims.length} claims shown above, of ${total}`}.
      </p>
      <ul>
        {found.map(({ actor, claims: named }) => (
          <li key={actor.id}>
            <ActorLink actor={actor} />
            <ul>
              {named.map((claim) => (
                <li key={claim.id}>
                  <a href={`/c/${encodeURIComponent(claim.id.replace(/^claim:/, ""))}`} dir="auto">
                    {claimSentence(claim)}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
