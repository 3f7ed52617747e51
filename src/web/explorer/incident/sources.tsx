import { useMemo } from "react";
import { sourcesOfIncident } from "../../views/incident/sources-of-incident";
import { SourceCard } from "../parts/source-card";
import type { IncidentTold } from "./facts";

export function Sources({ incident }: { readonly incident: IncidentTold }) {
  const sources = useMemo(() => sourcesOfIncident(incident), [incident]);
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">What it rests on</h2>
      <ul className="sources">
        {sources.map(({ source, records }) => (
          <li key={source.id}>
            <SourceCard source={source} />
            <p className="fine">
              {records} {records === 1 ? "record" : "records"} of this page
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
