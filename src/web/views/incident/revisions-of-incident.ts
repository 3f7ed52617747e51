import type { IncidentHistoryQuery, RevisionToldFragment } from "../generated/types";

/** What was done to the incident and to the records about it, latest first; what was done together stays together. */
export function revisionsOfIncident({
  incident,
  ...of
}: IncidentHistoryQuery): readonly RevisionToldFragment[] {
  const all = [
    ...(incident?.history.nodes ?? []),
    ...timelinesIn(of).flatMap(({ nodes }) =>
      nodes.flatMap(({ record }) => ("history" in record ? record.history.nodes : [])),
    ),
  ];
  return [...new Map(all.map((revision) => [revision.id, revision])).values()].sort(
    (one, other) => other.sequence - one.sequence,
  );
}

/** How many records have a history that was not read, beyond the first so many of each kind. */
export function unreadIn({ incident: _, ...of }: IncidentHistoryQuery): number {
  return timelinesIn(of).reduce((sum, { totalCount, nodes }) => sum + totalCount - nodes.length, 0);
}

function timelinesIn({
  claims,
  answers,
  retractions,
  leaks,
  assessments,
}: Omit<IncidentHistoryQuery, "incident">) {
  return [claims, answers, retractions, leaks, assessments].flatMap((part) => part?.timeline ?? []);
}
