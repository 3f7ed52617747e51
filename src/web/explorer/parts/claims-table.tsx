import { pathOfId } from "../../views/address/record-path";
import type { ClaimToldFragment } from "../../views/generated/types";
import { periodOfClaim } from "../../views/scene/period-of-claim";
import { presenceOn } from "../../views/scene/scene";
import { dateLabel } from "../../views/wording/dates";
import { accusersOf, responders } from "../../views/wording/sentences";
import { CLASSES, RESPONSES, ROLES } from "../../views/wording/terms";
import { ActorLink, IncidentLink, Listed } from "./names";
import { Scrolls } from "./scrolls";

function answersBy(day: string | null, { responses }: ClaimToldFragment) {
  return responses.nodes.filter(
    ({ placedOn }) => presenceOn(day, { from: placedOn?.date ?? null, until: null }) === "present",
  );
}

const STANCES = {
  ASSERTS: "blames",
  WITHHOLDS: "declines to attribute",
  REJECTS: "says not responsible",
} as const;

interface ClaimsTableProps {
  readonly claims: readonly ClaimToldFragment[];
  readonly caption: string;
  /** The day as of which they are looked at; null for all that was ever said. */
  readonly day: string | null;
}

/** The picture's twin: the same claims in the same order, one row each. */
export function ClaimsTable({ claims, caption, day }: ClaimsTableProps) {
  const said = claims
    .map((claim) => ({ claim, presence: presenceOn(day, periodOfClaim(claim)) }))
    .filter(({ presence }) => presence !== "absent");
  return (
    <Scrolls label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Stated</th>
            <th scope="col">Accusers</th>
            <th scope="col">Stance</th>
            <th scope="col">Whom</th>
            <th scope="col">Incident</th>
            <th scope="col">Class</th>
            <th scope="col">How sure</th>
            <th scope="col">Answers</th>
          </tr>
        </thead>
        <tbody>
          {said.map(({ claim, presence }) => (
            <tr key={claim.id} data-claim={claim.id}>
              <td>
                <a href={pathOfId(claim.id)}>{dateLabel(claim.statedOn)}</a>
              </td>
              <td>
                {claim.accusers.length === 0 ? (
                  accusersOf(claim)
                ) : (
                  <Listed items={claim.accusers.map((actor) => <ActorLink key={actor.id} actor={actor} />)} />
                )}
              </td>
              <td>
                {STANCES[claim.stance]}
                {presence === "over" && " (no longer stands)"}
              </td>
              <td>
                <Listed
                  items={[
                    ...claim.named.map(({ actor, role }) => (
                      <span key={actor.id}>
                        <ActorLink actor={actor} /> ({ROLES[role]})
                      </span>
                    )),
                    ...(claim.unnamedAccused === null ? [] : [`“${claim.unnamedAccused}”`]),
                  ]}
                  joint={claim.accusedMode === "ANY_OF" ? "or" : "and"}
                />
              </td>
              <td>{claim.incident !== null && <IncidentLink incident={claim.incident} />}</td>
              <td>{CLASSES[claim.attributionClass ?? "NOT_STATED"].label}</td>
              <td>{claim.likelihood?.words ?? claim.analyticConfidence?.words ?? "not stated"}</td>
              <td>
                {answersBy(day, claim).map((answer) => (
                  <div key={answer.id}>
                    {RESPONSES[answer.kind]}: <span dir="auto">{responders(answer)}</span>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}
