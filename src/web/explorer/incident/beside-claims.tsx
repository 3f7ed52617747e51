import type { ReactNode } from "react";
import { answersOfIncident, type IncidentTold } from "../../views/incident/claims-of-incident";
import { dateInWords, dateLabel, whenTold } from "../../views/wording/dates";
import { ASSESSMENT_KINDS, CHANNEL_KINDS } from "../../views/wording/record-terms";
import { responders } from "../../views/wording/sentences";
import { AnswerLine } from "../parts/claim-card";
import { ActorLink, IncidentLink, Listed, SourceLink } from "../parts/names";

interface OnDay {
  readonly incident: IncidentTold;
  readonly asOf: string | null;
}

/** Answers to an incident as such, or to a whole that it is part of. */
export function AnswersToIncident({ incident, asOf }: OnDay) {
  const all = answersOfIncident(incident).filter(({ incidents }) => incidents.length > 0);
  if (all.length === 0) return null;
  const said = saidBy(all, asOf);
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">Answers to the incident as such</h2>
      <NotYet all={all.length} said={said.length} asOf={asOf} />
      <ul className="told">
        {said.map((answer) => {
          const wholes = answer.incidents.filter(({ id }) => id !== incident.id);
          return (
            <li key={answer.id}>
              <ul className="plain">
                <AnswerLine answer={answer} />
              </ul>
              {wholes.length === answer.incidents.length && (
                <p className="fine">
                  To the whole,{" "}
                  <Listed items={wholes.map((whole) => <IncidentLink key={whole.id} incident={whole} />)} />
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Where its material surfaced. Addresses are defanged by the service, and never links. */
export function Leaks({ incident, asOf }: OnDay) {
  const { nodes, totalCount } = incident.leaks;
  if (totalCount === 0) return null;
  const said = saidBy(nodes, asOf);
  return (
    <section aria-labelledby="leaks">
      <h2 id="leaks">Where material surfaced</h2>
      <p className="fine">Being a channel is not being accused.</p>
      <NotYet all={totalCount} said={said.length} asOf={asOf} />
      <ul className="told">
        {said.map(({ id, what, channel, postedBy, publishedOn, placedOn, citations }) => (
          <li key={id} id={id}>
            <a href={`/ch/${encodeURIComponent(channel.slug)}`} dir="auto">
              {channel.name}
            </a>{" "}
            <span className="fine">
              {CHANNEL_KINDS[channel.kind]}
              {channel.addresses.length > 0 && (
                <>
                  , <bdi>{channel.addresses.join(", ")}</bdi>
                </>
              )}
            </span>
            : <span dir="auto">{what}</span>,{" "}
            {publishedOn === null && placedOn !== null
              ? `in a document of ${dateInWords(placedOn.date)}`
              : dateLabel(publishedOn)}
            {postedBy !== null && (
              <>
                , posted by <ActorLink actor={postedBy} />
              </>
            )}
            . <Documented titles={citations} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was said of the incident that blames nobody. */
export function Assessments({ incident, asOf }: OnDay) {
  const { nodes, totalCount } = incident.assessments;
  if (totalCount === 0) return null;
  const said = saidBy(nodes, asOf);
  return (
    <section aria-labelledby="assessments">
      <h2 id="assessments">What else was said of it</h2>
      <NotYet all={totalCount} said={said.length} asOf={asOf} />
      <ul className="told">
        {said.map((one) => (
          <li key={one.id} id={one.id}>
            <span className="tag">{ASSESSMENT_KINDS[one.kind]}</span>{" "}
            {one.by.length > 0 ? (
              <Listed items={one.by.map((actor) => <ActorLink key={actor.id} actor={actor} />)} />
            ) : (
              <bdi>{responders(one)}</bdi>
            )}
            , {whenTold(one)}
            {one.text !== null && (
              <>
                : <span dir="auto">{one.text}</span>
              </>
            )}
            {one.quote !== null && (
              <blockquote dir="auto" lang={one.quote.language ?? undefined}>
                {one.quote.text}
              </blockquote>
            )}{" "}
            <Documented titles={one.citations} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function saidBy<T extends { readonly placedOn: { readonly date: string } | null }>(
  records: readonly T[],
  asOf: string | null,
): readonly T[] {
  return asOf === null
    ? records
    : records.filter(({ placedOn }) => placedOn !== null && placedOn.date <= asOf);
}

function NotYet({
  all,
  said,
  asOf,
}: {
  readonly all: number;
  readonly said: number;
  readonly asOf: string | null;
}) {
  if (said === all) return null;
  const rest = all - said;
  return (
    <p className="fine">
      {asOf === null
        ? `Showing ${said} of ${all}, earliest first.`
        : `${rest} more ${rest === 1 ? "was" : "were"} said after ${dateInWords(asOf)}, or on no known day.`}
    </p>
  );
}

function Documented({
  titles,
}: {
  readonly titles: IncidentTold["leaks"]["nodes"][number]["citations"];
}): ReactNode {
  if (titles.length === 0) return null;
  return (
    <span className="fine">
      In <Listed items={titles.map(({ source }) => <SourceLink key={source.id} source={source} />)} />.
    </span>
  );
}
