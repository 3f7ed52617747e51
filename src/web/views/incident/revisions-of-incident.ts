import type { IncidentHistoryQuery, RevisionToldFragment } from "../generated/types";

/** What was done to the incident and to the records about it, latest first; what was done together stays together. */
export function revisionsOfIncident({
  history,
  timeline,
}: NonNullable<IncidentHistoryQuery["incident"]>): readonly RevisionToldFragment[] {
  const all = [
    ...history.nodes,
    ...timeline.nodes.flatMap(({ record }) => ("history" in record ? record.history.nodes : [])),
  ];
  // A record can be on a timeline more than once, such as a claim that was made and then superseded.
  return [...new Map(all.map((revision) => [revision.id, revision])).values()].sort(
    (one, other) => other.sequence - one.sequence,
  );
}
