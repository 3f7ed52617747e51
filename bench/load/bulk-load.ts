import { canonicalJson, fingerprintOf } from "../../src/domain/records/canonical";
import {
  type GraphNode,
  type GraphRelationship,
  LABELS,
  type Properties,
  type RecordLabel,
} from "../../src/domain/records/graph-shape";
import { parseRecord } from "../../src/domain/records/parse-record";
import type { NativeRecord } from "../../src/domain/records/record";
import { toGraph } from "../../src/domain/records/to-graph";
import { adoptRevisions } from "../../src/exchange/audit/adopt-revisions";
import { CREATE_REVISIONS, makingOf, statedProperties } from "../../src/exchange/store/write-statements";
import type { Graph } from "../../src/platform/graph/graph";
import type { Raw } from "../generator/raw";
import { derive } from "./derive";

export interface LoadOptions {
  readonly by: string;
  readonly clock: () => Date;
  /** Of every record, or of the last one alone: a million more nodes that no read looks at. */
  readonly revisions?: "ALL" | "LAST";
  readonly progress?: (told: string) => void;
  /** Derived indexes that are not made, by name. */
  readonly leftOut?: readonly string[];
}

export interface Loaded {
  readonly records: number;
  readonly claims: number;
}

const WINDOW = 10_000; // records made while the ones before are written; a transaction has those of one kind of them

const ADVANCE_FEED = "MERGE (head:FeedHead {id: 'feed'}) SET head.sequence = $sequence, head.at = $at";

/**
 * Writes records that each come after all they refer to, as the product's own writer would leave them, but
 * without judging them against each other: for graphs that are too large to be imported while somebody waits.
 */
export async function bulkLoad(graph: Graph, raws: Iterable<Raw>, options: LoadOptions): Promise<Loaded> {
  const { revisions = "ALL", progress, leftOut } = options;
  const published = new Map<string, Extract<NativeRecord, { type: "source" }>["publishedOn"]>();
  const [head] = await graph.rows("MATCH (head:FeedHead {id: 'feed'}) RETURN head.sequence");
  let sequence = Number(head?.[0] ?? 0);
  let claims = 0;
  let records = 0;
  let writing: Promise<unknown> = Promise.resolve();

  for (const window of inWindows(raws)) {
    const sound = window.map(soundRecord);
    for (const record of sound) if (record.type === "source") published.set(record.id, record.publishedOn);
    const batch = new Batch(options, sequence);
    for (const record of sound) batch.add(record, (source) => published.get(source));
    if (revisions === "LAST") batch.keepLastRevision();
    // While the database writes one window, the next is made.
    await writing;
    writing = batch.write(graph);
    writing.catch(() => undefined); // told where it is awaited
    sequence += sound.length;
    records += sound.length;
    claims += sound.filter(({ type }) => type === "claim").length;
    progress?.(`${records} records`);
  }
  await writing;
  await graph.apply(ADVANCE_FEED, { sequence, at: options.clock().toISOString() });
  await adoptRevisions(graph, options.clock);
  await derive(graph, (name) => (done, total) => progress?.(`${name} ${done} of ${total}`), leftOut);
  await settled(graph);
  return { records, claims };
}

/** Until indexes hold all that was written, and the planner knows how much that is. */
async function settled(graph: Graph): Promise<void> {
  await graph.apply("CALL db.resampleOutdatedIndexes()");
  await graph.apply("CALL db.awaitIndexes(600)");
}

/** What one window writes, by the statement that writes it. */
class Batch {
  readonly #nodes = new Map<string, object[]>();
  readonly #relationships = new Map<string, object[]>();
  readonly #revisions = new Map<RecordLabel, Properties[]>();
  readonly #at: string;

  constructor(
    private readonly options: LoadOptions,
    private sequence: number,
  ) {
    this.#at = options.clock().toISOString();
  }

  add(record: NativeRecord, publishedOn: Parameters<typeof toGraph>[1]): void {
    const { node, children, relationships } = toGraph(record, publishedOn);
    const { by } = this.options;
    this.#addNode(node, {
      fingerprint: fingerprintOf(record),
      recordedAt: this.#at,
      recordedBy: by,
      knownFrom: this.#at,
    });
    for (const child of children) this.#addNode(child);
    for (const relationship of relationships) this.#addRelationship(relationship);
    this.sequence += 1;
    push(this.#revisions, LABELS[record.type], {
      id: `revision:${this.sequence}`,
      recordId: record.id,
      sequence: this.sequence,
      at: this.#at,
      by,
      act: "RECORDED",
      record: canonicalJson(record),
    });
  }

  keepLastRevision(): void {
    const last = [...this.#revisions].flatMap(([label, rows]) => rows.map((row) => ({ label, row })));
    this.#revisions.clear();
    const kept = last.find(({ row }) => row["sequence"] === this.sequence);
    if (kept !== undefined) this.#revisions.set(kept.label, [kept.row]);
  }

  async write(graph: Graph): Promise<void> {
    for (const [label, rows] of this.#nodes) {
      await all(graph, `UNWIND $rows AS row CREATE (node:${label}) SET node = row`, rows);
    }
    for (const [statement, rows] of this.#relationships) await all(graph, statement, rows);
    for (const [label, rows] of this.#revisions) await all(graph, CREATE_REVISIONS[label], rows);
  }

  #addNode({ label, properties }: GraphNode, more: Properties = {}): void {
    push(this.#nodes, label, statedProperties({ ...properties, ...more }));
  }

  #addRelationship(relationship: GraphRelationship): void {
    const { statement, row } = makingOf(relationship);
    push(this.#relationships, statement, row);
  }
}

/** @throws Error where a row wrote nothing: it refers to what comes after it. */
async function all(graph: Graph, statement: string, rows: readonly object[]): Promise<void> {
  const counted = statement.includes("AS made") ? statement : `${statement} RETURN count(*) AS made`;
  const [made] = await graph.apply(counted, { rows });
  if (made?.["made"] === rows.length) return;
  throw new Error(`${rows.length} rows wrote ${String(made?.["made"])} times: ${statement}`);
}

function soundRecord(raw: Raw): NativeRecord {
  const { record, faults } = parseRecord(raw);
  if (record === undefined) throw new Error(`${JSON.stringify(raw)}: ${JSON.stringify(faults)}`);
  return record;
}

function* inWindows(raws: Iterable<Raw>): Generator<Raw[]> {
  let window: Raw[] = [];
  for (const raw of raws) {
    window.push(raw);
    if (window.length < WINDOW) continue;
    yield window;
    window = [];
  }
  if (window.length > 0) yield window;
}

function push<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
