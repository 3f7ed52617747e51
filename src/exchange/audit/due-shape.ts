import { fingerprintOf } from "../../domain/records/canonical";
import type { GraphRecord } from "../../domain/records/graph-shape";
import { parseRecord } from "../../domain/records/parse-record";
import type { NativeRecord } from "../../domain/records/record";
import { type PublishedOn, toGraph } from "../../domain/records/to-graph";
import type { StoredRevision } from "./stored-subgraph";

/** What a revision has as its record; undefined also where the text is none of this format. */
export function readRecord(json: string | null): NativeRecord | undefined {
  try {
    return json === null ? undefined : parseRecord(JSON.parse(json)).record;
  } catch {
    return undefined;
  }
}

/** How a record has to lie in the graph; `first` is its first revision. */
export function dueShape(
  record: NativeRecord,
  first: Pick<StoredRevision, "at" | "by">,
  publishedOn: PublishedOn,
): GraphRecord {
  const shape = toGraph(record, publishedOn);
  const properties = {
    ...shape.node.properties,
    fingerprint: fingerprintOf(record),
    recordedAt: first.at,
    recordedBy: first.by,
  };
  return { ...shape, node: { ...shape.node, properties } };
}
