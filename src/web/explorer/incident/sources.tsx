import { useMemo } from "react";
import { Sources as SourcesQuery } from "../../views/generated/operations";
import type { SourcesQuery as Answer } from "../../views/generated/types";
import type { IncidentTold } from "../../views/incident/claims-of-incident";
import { sourcesOfIncident } from "../../views/incident/sources-of-incident";
import { useAnswer } from "../api/use-answer";
import { SourceCard } from "../parts/source-card";

const AT_ONCE = 100; // ids that the API takes at once

/** The documents that the page was read in, and those that they draw on. */
export function Sources({
  incident,
  knownAt,
}: {
  readonly incident: IncidentTold;
  readonly knownAt: string | null;
}) {
  const cited = useMemo(() => sourcesOfIncident(incident), [incident]);
  const shown = cited.slice(0, AT_ONCE);
  const ids = shown.map(({ id }) => id);
  const { data } = useAnswer(SourcesQuery, { ids, knownAt }, ids.length > 0);
  const told = new Map(data?.data.nodes.filter(isSource).map((source) => [source.id, source]));
  if (cited.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">What it rests on</h2>
      {cited.length > shown.length && (
        <p>
          Showing {shown.length} of {cited.length} documents.
        </p>
      )}
      <ul className="sources">
        {shown.map(({ id, title, records }) => {
          const source = told.get(id);
          return (
            <li key={id}>
              {source === undefined ? <p dir="auto">{title}</p> : <SourceCard source={source} />}
              <p className="fine">
                {records} {records === 1 ? "record" : "records"} of this page
                {(source?.quotes.length ?? 0) > 0 && "; it draws on:"}
              </p>
              {source !== undefined && source.quotes.length > 0 && (
                <ul className="plain relays">
                  {source.quotes.map((drawnOn) => (
                    <li key={drawnOn.id}>
                      <SourceCard source={drawnOn} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type Source = Extract<Answer["nodes"][number], { readonly quotes: unknown }>;

function isSource(node: Answer["nodes"][number]): node is Source {
  return node !== null && "quotes" in node;
}
