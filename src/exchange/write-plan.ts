import type { Act } from "../domain/records/acts.terms";
import { canonicalJson, fingerprintOf } from "../domain/records/canonical";
import {
  type GraphNode,
  type GraphRelationship,
  LABELS,
  type NodeRef,
  type Properties,
  placed,
  type RecordLabel,
  recordNode,
} from "../domain/records/graph-shape";
import type { NativeRecord } from "../domain/records/record";
import { placementOf, toGraph } from "../domain/records/to-graph";
import { DENIAL_KINDS } from "../domain/responses/responses.terms";
import type { Judgement } from "./judge-records";
import type { FirstRecorded, Stored } from "./store/stored-records";
import { inWriteOrder } from "./write-order";

/** Who writes, when, and why. */
export interface WriteStamp {
  /** The name of the author, which revisions bear. */
  readonly by: string;
  /** Who let it in, where somebody else proposed it. */
  readonly acceptedBy?: string | undefined;
  /** The id of whoever answers for it, by which the audit log goes; without one it is the author's name. */
  readonly answerable?: string | undefined;
  readonly reason?: string | undefined;
  /** ISO, in UTC. */
  readonly at: string;
}

export type RevisionRow = Properties & {
  readonly id: string;
  readonly sequence: number;
  readonly transaction: number;
  readonly recordId: string;
  readonly act: Act;
  readonly at: string;
  readonly by: string;
  readonly acceptedBy: string | undefined;
  readonly reason: string | undefined;
  /** Absent where the record is taken out. */
  readonly record: string | undefined;
  readonly redactedField: string | undefined;
};

/** How a record read before, and how it reads now; undefined before it was there, and once it is voided. */
export interface RecordChange {
  readonly before: NativeRecord | undefined;
  readonly after: NativeRecord | undefined;
}

/** What is done to records beyond writing them as they read. */
export interface Acts {
  /** What a revision is called, by the record's id, where it is not that it was recorded or corrected. */
  readonly names: ReadonlyMap<string, Act>;
  /** Records that are taken out, with what each was merged into. */
  readonly voided: ReadonlyMap<string, { readonly mergedInto?: string | undefined }>;
  /** Records that were voided and are written again, by id. */
  readonly restored: ReadonlyMap<string, FirstRecorded>;
  /** Records that have a revision although they read as before; those without a text are taken out already. */
  readonly marked?: readonly { readonly id: string; readonly record: NativeRecord | undefined }[];
  /** The field that was blanked, where one was. */
  readonly redactedField?: string | undefined;
}

/** Records are recorded, or corrected, and that is all. */
export const PLAIN: Acts = { names: new Map(), voided: new Map(), restored: new Map() };

/** Everything one transaction writes, computed before it writes. */
export interface WritePlan {
  readonly answerable: string;
  /** Ids of updated records, whose owned nodes and relationships go first. */
  readonly cleared: readonly (readonly [RecordLabel, string])[];
  /** Of the transaction: later than every one before it, whatever the clock says. */
  readonly at: string;
  readonly voided: readonly (NodeRef & {
    readonly label: RecordLabel;
    readonly mergedInto?: string | undefined;
  })[];
  readonly restored: readonly (NodeRef & { readonly label: RecordLabel })[];
  readonly nodes: readonly GraphNode[];
  readonly children: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  /** Records that move in time because sources they cite did. */
  readonly replaced: readonly (GraphNode & { readonly because: readonly string[] })[];
  /** The records themselves, for what is derived from them. */
  readonly changes: readonly RecordChange[];
  readonly revisions: readonly { readonly label: RecordLabel | "Voided"; readonly row: RevisionRow }[];
  /** Of the last revision. */
  readonly sequence: number;
}

/** `sequence` is that of the last revision so far. */
export function planWrites(
  judgement: Judgement,
  sequence: number,
  stamp: WriteStamp,
  acts: Acts = PLAIN,
): WritePlan {
  const { added, updated, stored, after } = judgement;
  const publishedOn = (sourceId: string) => {
    const source = after.get(sourceId);
    return source?.type === "source" ? source.publishedOn : undefined;
  };
  const records = inWriteOrder([...added, ...updated]).map(({ record }) => record);
  const shapes = records.map((record) => ({ record, shape: toGraph(record, publishedOn) }));
  const voided = [...acts.voided].map(([id, { mergedInto }]) => ({ ...recordNode(id), mergedInto }));
  const revised = [
    ...records.map((record) => ({
      record,
      id: record.id,
      label: recordNode(record.id).label,
      act: acts.names.get(record.id) ?? (stored.has(record.id) ? "CORRECTED" : "RECORDED"),
    })),
    ...voided.map(({ id, label }) => ({ record: undefined, id, label, act: acts.names.get(id) ?? "VOIDED" })),
    ...(acts.marked ?? []).map(({ id, record }) => ({
      record,
      id,
      label: record === undefined ? ("Voided" as const) : recordNode(id).label,
      act: acts.names.get(id) ?? "CORRECTED",
    })),
  ] as const;

  return {
    at: stamp.at,
    answerable: stamp.answerable ?? stamp.by,
    cleared: [
      ...updated.map(({ record }) => [LABELS[record.type], record.id] as const),
      ...voided.map(({ label, id }) => [label, id] as const),
    ],
    voided,
    restored: [...acts.restored.keys()].map(recordNode),
    nodes: shapes.map(({ record, shape }) => {
      const first = stored.get(record.id) ?? acts.restored.get(record.id);
      return {
        ...shape.node,
        properties: {
          ...shape.node.properties,
          fingerprint: fingerprintOf(record),
          recordedAt: first?.recordedAt ?? stamp.at,
          recordedBy: first?.recordedBy ?? stamp.by,
          knownFrom: stamp.at,
        },
      };
    }),
    children: shapes.flatMap(({ shape }) => shape.children),
    relationships: shapes.flatMap(({ shape }) => shape.relationships),
    replaced: replacedBy(records, stored, publishedOn),
    changes: revised.map(({ id, record }) => ({ before: stored.get(id)?.record, after: record })),
    revisions: revised.map(({ id, record, label, act }, index) => ({
      label,
      row: {
        id: `revision:${sequence + index + 1}`,
        recordId: id,
        sequence: sequence + index + 1,
        transaction: sequence + 1,
        at: stamp.at,
        by: stamp.by,
        acceptedBy: stamp.acceptedBy,
        act,
        reason: stamp.reason,
        record: record && canonicalJson(record),
        redactedField: acts.redactedField,
      },
    })),
    sequence: sequence + revised.length,
  };
}

/** Stored records that cite one of these sources and stand elsewhere in time now that it reads otherwise. */
function replacedBy(
  records: readonly NativeRecord[],
  stored: ReadonlyMap<string, Stored>,
  publishedOn: Parameters<typeof placementOf>[1],
): WritePlan["replaced"] {
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
        because: record.citations.flatMap(({ source }) => (written.has(source) ? [source] : [])),
      },
    ];
  });
}
