import type { CitationToldFragment, IncidentPageQuery, SourceToldFragment } from "../generated/types";
import { claimsOfIncident } from "./claims-of-incident";

type IncidentTold = NonNullable<IncidentPageQuery["incident"]>;

export interface CitedSource {
  readonly source: SourceToldFragment;
  /** How many of the incident's records were read in it, or have it from it. */
  readonly records: number;
}

/** The documents that the page of an incident rests on, by day of publication, then id; undated last. */
export function sourcesOfIncident(incident: IncidentTold): readonly CitedSource[] {
  const cited: readonly (readonly CitationToldFragment[])[] = [
    ...claimsOfIncident(incident).map(({ claim }) => claim.sources),
    ...[incident, ...incident.partOf].flatMap(({ responses }) =>
      responses.nodes.map(({ citations }) => citations),
    ),
    ...incident.assessments.nodes.map(({ citations }) => citations),
    ...incident.leaks.nodes.map(({ citations }) => citations),
  ];
  const found = new Map<string, { source: SourceToldFragment; records: number }>();
  for (const citations of cited) {
    const own = new Map(
      citations.flatMap(({ source, relays }) => [source, ...relays]).map((source) => [source.id, source]),
    );
    for (const [id, source] of own) {
      const before = found.get(id);
      if (before === undefined) found.set(id, { source, records: 1 });
      else before.records += 1;
    }
  }
  const place = ({ source }: CitedSource) => `${source.publishedOn?.lastDay ?? "9999"} ${source.id}`;
  return [...found.values()].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}
