import type { IncidentTold } from "../../views/incident/claims-of-incident";
import { dateLabel } from "../../views/wording/dates";
import { INCIDENT_KINDS } from "../../views/wording/record-terms";
import { Fact } from "../parts/fact";
import { ActorLink, IncidentLink, Listed } from "../parts/names";
import { WebAddress } from "../parts/web-address";

/** What happened, without blame. */
export function Facts({ incident }: { readonly incident: IncidentTold }) {
  const {
    summary,
    kinds,
    startedOn,
    endedOn,
    disclosedOn,
    disclosedBy,
    victims,
    externalIds,
    parts,
    partOf,
  } = incident;
  return (
    <>
      {summary !== null && <p dir="auto">{summary}</p>}
      <dl className="facts">
        <Fact term="Kind">
          {kinds.length === 0 ? "not stated" : kinds.map((kind) => INCIDENT_KINDS[kind]).join(", ")}
        </Fact>
        <Fact term="Started">{startedOn === null ? "not stated" : dateLabel(startedOn)}</Fact>
        <Fact term="Ended">{endedOn === null ? "not stated" : dateLabel(endedOn)}</Fact>
        <Fact term="Disclosed">
          {disclosedOn === null ? "not stated" : dateLabel(disclosedOn)}
          {disclosedBy !== null && (
            <>
              {" "}
              by <ActorLink actor={disclosedBy} />
            </>
          )}
        </Fact>
        <Fact term="Victims">
          {victims.length === 0 ? (
            "not stated"
          ) : (
            <Listed
              items={victims.map(({ actor, sector }) => (
                <span key={actor.id}>
                  <ActorLink actor={actor} />
                  {sector !== null && <bdi> ({sector})</bdi>}
                </span>
              ))}
            />
          )}
        </Fact>
        {partOf.length > 0 && (
          <Fact term="Part of">
            <Listed items={partOf.map((whole) => <IncidentLink key={whole.id} incident={whole} />)} />
          </Fact>
        )}
        {parts.length > 0 && (
          <Fact term="Parts">
            <Listed items={parts.map((part) => <IncidentLink key={part.id} incident={part} />)} />
          </Fact>
        )}
        {externalIds.length > 0 && (
          <Fact term="Known elsewhere as">
            <ul className="plain">
              {externalIds.map(({ scheme, value, url }) => (
                <li key={`${scheme} ${value}`}>
                  <bdi>{scheme}</bdi>:{" "}
                  {url === null ? <bdi>{value}</bdi> : <WebAddress url={url} label={value} />}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </>
  );
}
