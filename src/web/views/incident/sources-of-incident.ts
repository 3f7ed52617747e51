import { answersOfIncident, claimsOfIncident, type IncidentTold } from "./claims-of-incident";

export interface CitedSource {
  readonly id: string;
  readonly title: string;
  /** How many of the page's records were read in it. */
  readonly records: number;
}

/** The documents that the page of an incident was read in, in the order in which its records come. */
export function sourcesOfIncident(incident: IncidentTold): readonly CitedSource[] {
  const cited = [
    ...claimsOfIncident(incident).map(({ claim }) => claim.citations),
    ...answersOfIncident(incident).map(({ citations }) => citations),
    ...incident.assessments.nodes.map(({ citations }) => citations),
    ...incident.leaks.nodes.map(({ citations }) => citations),
  ];
  const found = new Map<string, CitedSource>();
  for (const citations of cited) {
    const own = new Map(citations.map(({ source }) => [source.id, source]));
    for (const [id, { title }] of own)
      found.set(id, { id, title, records: (found.get(id)?.records ?? 0) + 1 });
  }
  return [...found.values()];
}
