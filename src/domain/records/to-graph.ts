import { actorToGraph } from "../actors/actor.to-graph";
import { assessmentToGraph } from "../assessments/assessment.to-graph";
import { claimToGraph } from "../claims/claim.to-graph";
import { retractionToGraph } from "../claims/retraction.to-graph";
import { type Placement, placedOn, type StatedDate } from "../dates/dates";
import { incidentToGraph } from "../incidents/incident.to-graph";
import { leakToGraph } from "../leak-channels/leak.to-graph";
import { leakChannelToGraph } from "../leak-channels/leak-channel.to-graph";
import { responseToGraph } from "../responses/response.to-graph";
import { sourceToGraph } from "../sources/source.to-graph";
import type { GraphRecord } from "./graph-shape";
import type { NativeRecord } from "./record";

/** The publication date of a source by its id, for records that are placed by what they cite. */
export type PublishedOn = (sourceId: string) => StatedDate | undefined;

/** A record as its node, its children and their relationships, derived properties included. */
export function toGraph(record: NativeRecord, publishedOn: PublishedOn): GraphRecord {
  switch (record.type) {
    case "actor":
      return actorToGraph(record);
    case "incident":
      return incidentToGraph(record);
    case "leakChannel":
      return leakChannelToGraph(record);
    case "leak":
      return leakToGraph(record, placementOf(record, publishedOn));
    case "claim":
      return claimToGraph(record, placementOf(record, publishedOn));
    case "retraction":
      return retractionToGraph(record, placementOf(record, publishedOn));
    case "response":
      return responseToGraph(record, placementOf(record, publishedOn));
    case "assessment":
      return assessmentToGraph(record, placementOf(record, publishedOn));
    case "source":
      return sourceToGraph(record);
  }
}

/** Where a record stands in time; undefined for records that have no place in it. */
export function placementOf(record: NativeRecord, publishedOn: PublishedOn): Placement | undefined {
  if (!("citations" in record)) return undefined;
  const stated = record.type === "leak" ? record.publishedOn : record.statedOn;
  return placedOn(
    stated,
    record.citations.map(({ source }) => publishedOn(source)),
  );
}
