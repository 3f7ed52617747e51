import { canonicalJson, fingerprintOf } from "../domain/records/canonical";
import {
  type GraphNode,
  type GraphRelationship,
  LABELS,
  type Properties,
  placed,
  type RecordLabel,
} from "../domain/records/graph-shape";
import type { NativeRecord } from "../domain/records/record";
import { placementOf, toGraph } from "../domain/records/to-graph";
import { DENIAL_KINDS } from "../domain/responses/responses.terms";
import type { Judgement } from "./judge-records";
import type { Stored } from "./store/stored-records";
import { inWriteOrder } from "./write-order";

/** Who writes, when, and why. */
export interface WriteStamp {
  readonly by: string;
  readonly reason?: string | undefined;
  /** ISO, in UTC. */
  readonly at: string;
}

export interface RevisionRow extends Properties {
  readonly recordId: string;
}

/** A record that is written, and how it read before; undefined for a new one. */
export interface RecordChange {
  readonly before: NativeRecord | undefined;
  readonly after: NativeRecord;
}

/** Everything one transaction writes, computed before it writes. */
export interface WritePlan {
  /** Ids of updated records, whose owned nodes and relationships go first. */
  readonly cleared: readonly (readonly [RecordLabel, string])[];
  /** Of the transaction: later than every one before it, whatever the clock says. */
  readonly at: string;
  readonly nodes: readonly GraphNode[];
  readonly children: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  /** Records that move in time because a source they cite did. */
  readonly replaced: readonly GraphNode[];
  /** The records themselves, for what is derived from them. */
  readonly changes: readonly RecordChange[];
  readonly revisions: readonly { readonly label: RecordLabel; readonly row: RevisionRow }[];
  /** Of the last revision. */
  readonly sequence: number;
}

/** `sequence` is that of the last revision so far. */
export function planWrites(judgement: Judgement, sequence: number, stamp: WriteStamp): WritePlan {
  const { added, updated, stored, after } = judgement;
  const publishedOn = (sourceId: string) => {
    const source = after.get(sourceId);
    return source?.type === "source" ? source.publishedOn : undefined;
  };
  const records = inWriteOrder([...added, ...updated])
    .flat()
    .map(({ record }) => record);
  const shapes = records.map((record) => ({ record, shape: toGraph(record, publishedOn) }));

  return {
    at: stamp.at,
    cleared: updated.map(({ record }) => [LABELS[record.type], record.id]),
    nodes: shapes.map(({ record, shape }) => ({
      ...shape.node,
      properties: {
        ...shape.node.properties,
        fingerprint: fingerprintOf(record),
        recordedAt: stored.get(record.id)?.recordedAt ?? stamp.at,
        recordedBy: stored.get(record.id)?.recordedBy ?? stamp.by,
        knownFrom: stamp.at,
      },
    })),
    children: shapes.flatMap(({ shape }) => shape.children),
    relationships: shapes.flatMap(({ shape }) => shape.relationships),
    replaced: replacedBy(records, stored, publishedOn),
    changes: records.map((after) => ({ before: stored.get(after.id)?.record, after })),
    revisions: records.map((record, index) => ({
      label: LABELS[record.type],
      row: revision(record, sequence + index + 1, stored.has(record.id) ? "CORRECTED" : "RECORDED", stamp),
    })),
    sequence: sequence + records.length,
  };
}

function revision(record: NativeRecord, sequence: number, act: string, stamp: WriteStamp): RevisionRow {
  return {
    id: `revision:${sequence}`,
    recordId: record.id,
    sequence,
    at: stamp.at,
    by: stamp.by,
    act,
    reason: stamp.reason,
    record: canonicalJson(record),
  };
}

/** Stored records that cite one of these sources and stand elsewhere in time now that it reads otherwise. */
function replacedBy(
  records: readonly NativeRecord[],
  stored: ReadonlyMap<string, Stored>,
  publishedOn: Parameters<typeof placementOf>[1],
): GraphNode[] {
  const written = new Set(records.map(({ id }) => id));
  const publishedBefore = (sourceId: string) => {
    const source = stored.get(sourceId)?.record;
    return source?.type === "source" ? source.publishedOn : undefined;
  };
  return [...stored.values()].flatMap(({ record }) => {
    if (written.has(record.id) || !("citations" in record)) return [];
    const now = placed(placementOf(record, publishedOn));
    if (now.placedKey === placed(placementOf(record, publishedBefore)).placedKey) return [];
    const denial = record.type === "response" && DENIAL_KINDS.some((kind) => kind === record.kind);
    return [
      {
        label: LABELS[record.type],
        id: record.id,
        properties: { id: record.id, ...now, denialKey: denial ? now.placedKey : undefined },
      },
    ];
  });
}
