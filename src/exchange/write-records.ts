import type { Problem } from "../domain/records/faults";
import { FEED_HEAD } from "../domain/records/feed-head.cypher";
import { RECORD_TYPES, type RecordType } from "../domain/records/fields";
import type { Label, NodeRef, Properties, RecordLabel } from "../domain/records/graph-shape";
import { type NativeRecord, typeOfId } from "../domain/records/record";
import { appendAudit } from "../platform/audit/append";
import { drawSalt } from "../platform/audit/chain";
import { DatabaseTimeout } from "../platform/graph/errors";
import type { Graph, Writing } from "../platform/graph/graph";
import { type AuditedRevisions, actOf } from "./audit/act-of";
import { derivingMentions } from "./derive/derive-mentions";
import { tellMoved } from "./derive/moved-standings";
import { deriveStale, deriveStandingsOf, retireStandings } from "./derive/standing-periods";
import { groups } from "./groups";
import type { Beside, Judgement } from "./judge-records";
import type { PlacedRecord } from "./placed-record";
import { judgeImported, settle } from "./settle-records";
import { type Ask, askIn, askWithin } from "./store/ask";
import { findFeedHead, later } from "./store/feed-head";
import { PastVersions } from "./store/past-versions";
import { slices } from "./store/slices";
import { writeLocked } from "./store/write-locked";
import {
  ADVANCE_FEED,
  CLEAR,
  CREATE_CHILD,
  CREATE_REVISIONS,
  makingOf,
  PUT_PLACE,
  PUT_RECORD,
  RESTORE_RECORD,
  statedProperties,
  VOID_RECORD,
} from "./store/write-statements";
import { inChunks, inWriteOrder } from "./write-order";
import { planWrites, type WritePlan, type WriteStamp } from "./write-plan";

export interface ImportOptions {
  /** Who is answerable for the records, for example `seed` or the name of a token. */
  readonly by: string;
  readonly reason?: string | undefined;
  /** What reading refused already: it is part of the report, and records that refer to it are told so. */
  readonly unread?: readonly Problem[] | undefined;
  /** Judges and counts, and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Writes nothing if a record is refused. */
  readonly allOrNothing?: boolean | undefined;
  /** Asked in each transaction when it is its turn to write, so that moments are in the order of the feed. */
  readonly clock: () => Date;
  readonly sizes?: Sizes | undefined;
}

/** How many records make a transaction; other than the default in tests only. */
export interface Sizes {
  /** Up to so many are written whole or not at all. */
  readonly whole: number;
  /** More are written so many at a time. */
  readonly chunk: number;
}

export interface Counts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Taken out here, by people, and therefore left out. */
  readonly skipped: number;
}

export interface ImportReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** What was merged or taken out here, and is therefore left out; and why. */
  readonly skipped: readonly Problem[];
  /** What is wrong with the records that were left out; one record may have several problems. */
  readonly refused: readonly Problem[];
  /** Only types that occur. */
  readonly byType: Readonly<Partial<Record<RecordType, Counts>>>;
}

const SIZES: Sizes = { whole: 5_000, chunk: 1_000 };

/**
 * Writes records: the one place that does. What is already there and the same is left alone, so that a
 * second import of the same records writes nothing; a record that reads otherwise is replaced and keeps the
 * moment it was first recorded. Up to 5,000 records are one transaction. More are written in chunks, each
 * record after those it refers to; a broken run is resumed by running it again. Bad records are left out
 * and reported, with all that refer to them.
 */
export async function importRecords(
  graph: Graph,
  records: readonly PlacedRecord[],
  options: ImportOptions,
): Promise<ImportReport> {
  const sizes = options.sizes ?? SIZES;
  const unread = new Set((options.unread ?? []).flatMap(({ record }) => record ?? []));
  const { judgement: planned, reasons } = await judgeSettled(askIn(graph), records, { unread }, options);
  const done = (judgements: readonly Judgement[]) => report(judgements, options.unread ?? [], reasons);

  if (options.dryRun === true || planned.added.length + planned.updated.length === 0) return done([planned]);
  // The whole set goes again to the transaction: what was judged outside of it may have changed since.
  if (records.length <= sizes.whole) {
    const whole = await writeChunk(graph, records, { unread }, options);
    await deriveStale(graph);
    return done([whole]);
  }

  const accepted = [...planned.added, ...planned.updated];
  const upcoming = new Map(accepted.map(({ record }): [string, NativeRecord] => [record.id, record]));
  const written: Judgement[] = [{ ...planned, added: [], updated: [] }];
  for (const chunk of inChunks(inWriteOrder(accepted), sizes.chunk)) {
    written.push(await writeChunk(graph, chunk, { upcoming, unread }, options));
  }
  await deriveStale(graph);
  return done(written);
}

async function writeChunk(
  graph: Graph,
  entries: readonly PlacedRecord[],
  beside: Beside & { readonly unread: ReadonlySet<string> },
  options: ImportOptions,
): Promise<Judgement> {
  return await unlessPlanning(() =>
    writeLocked(graph, async (transaction) => {
      const ask = askWithin(transaction);
      const { sequence, at } = await findFeedHead(ask);
      const { by, reason, clock } = options;
      const stamp: WriteStamp = { by, reason, at: later(clock().toISOString(), at) };
      const { judgement } = await judgeSettled(ask, entries, beside, options);
      if (judgement.added.length + judgement.updated.length > 0) {
        // One incident may be in many chunks: its standing is derived once, after the last of them.
        const isChunk = beside.upcoming !== undefined;
        await write(transaction, judgement, planWrites(judgement, Number(sequence), stamp), isChunk);
      }
      return judgement;
    }),
  );
}

/** What an import comes to in a database in which people have worked. */
async function judgeSettled(
  ask: Ask,
  records: readonly PlacedRecord[],
  beside: Beside & { readonly unread: ReadonlySet<string> },
  options: ImportOptions,
): Promise<{ readonly judgement: Judgement; readonly reasons: readonly Problem[] }> {
  const { entries, refused, reasons } = await settle(ask, records);
  const unread = new Set([...beside.unread, ...refused.map(({ entry }) => entry.record.id)]);
  const judged = await judgeImported(ask, entries, { ...beside, unread });
  const judgement = unlessRefused({ ...judged, refused: [...refused, ...judged.refused] }, options);
  return { judgement, reasons };
}

function unlessRefused(judgement: Judgement, { allOrNothing }: ImportOptions): Judgement {
  if (allOrNothing !== true || judgement.refused.length === 0) return judgement;
  return { ...judgement, added: [], updated: [] };
}

/**
 * Writes what a plan says, and all that is derived of it, within a transaction that has the writers' lock. Standings
 * that are derived `later` are marked stale. The audit log tells of it, as `audited` says if that is more than records
 * being written.
 */
export async function write(
  transaction: Writing,
  judgement: Judgement,
  plan: WritePlan,
  later: boolean,
  audited?: AuditedRevisions,
): Promise<void> {
  const past = new PastVersions(transaction, plan.at);
  const derive = await derivingMentions(transaction, past, judgement, plan);
  const revisions = plan.revisions.map(({ label, row }) => ({ label, row: { ...row, salt: drawSalt() } }));
  await carryOut(transaction, past, { ...plan, revisions });
  await derive();
  await deriveStandingsOf(transaction, plan, later);
  await appendAudit(
    transaction,
    actOf(
      revisions.map(({ row }) => row),
      plan.answerable,
      audited,
    ),
  );
}

/**
 * A database that has just started, on a busy machine, may need longer to plan the statements of a first write
 * than a transaction may take. The plans are kept, so that a second attempt is spared them.
 */
async function unlessPlanning<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof DatabaseTimeout) return await write();
    throw error;
  }
}

async function carryOut(transaction: Writing, past: PastVersions, plan: WritePlan): Promise<void> {
  for (const [label, entries] of groups(plan.cleared, ([label]) => label)) {
    const ids = entries.map(([, id]) => id);
    await past.keep(label, ids);
    for (const statement of CLEAR[label]) await transaction.run(statement, { ids });
  }
  for (const [label, nodes] of groups(plan.restored, ({ label }) => label)) {
    await transaction.run(RESTORE_RECORD[label], { ids: nodes.map(({ id }) => id) });
  }
  for (const [label, nodes] of groups(plan.nodes, ({ label }) => label)) {
    await runRows(transaction, statementOf(PUT_RECORD, label), nodes.map(nodeRow));
    past.written(nodes.map(({ id }) => id));
  }
  for (const [label, nodes] of groups(plan.children, ({ label }) => label)) {
    await runRows(transaction, statementOf(CREATE_CHILD, label), nodes.map(nodeRow));
  }
  const makings = groups(plan.relationships.map(makingOf), ({ statement }) => statement);
  for (const [statement, found] of makings) {
    await runRows(
      transaction,
      statement,
      found.map(({ row }) => row),
    );
  }
  for (const [label, nodes] of groups(plan.replaced, ({ label }) => label)) {
    await past.keep(
      label as RecordLabel,
      nodes.map(({ id }) => id),
    );
    await runRows(
      transaction,
      statementOf(PUT_PLACE, label),
      nodes.map(({ properties }) => nulled(properties)),
    );
  }
  await createRevisions(transaction, plan.revisions);
  for (const [label, nodes] of groups(plan.voided, ({ label }) => label)) {
    const rows = nodes.map(({ id, mergedInto = null }) => ({ id, mergedInto }));
    if (label === "Incident") {
      const ids = nodes.map(({ id }) => id);
      const moved = await retireStandings(transaction, ids, plan.at);
      await tellMoved(transaction, moved, (id) =>
        plan.revisions.flatMap(({ row }) => (row.recordId === id ? [row.sequence] : [])),
      );
    }
    await runRows(transaction, VOID_RECORD[label], rows);
  }
  await transaction.run(ADVANCE_FEED, { ...FEED_HEAD, sequence: plan.sequence, at: plan.at });
}

/** @throws Error where a revision was not made: whoever follows the feed would wait for its number for ever. */
async function createRevisions(transaction: Writing, revisions: WritePlan["revisions"]): Promise<void> {
  let made = 0;
  for (const [label, found] of groups(revisions, ({ label }) => label)) {
    for (const slice of slices(found.map(({ row }) => statedProperties(row)))) {
      const [counted] = await transaction.run(CREATE_REVISIONS[label], { rows: slice });
      made += Number(counted?.["made"] ?? 0);
    }
  }
  if (made !== revisions.length) {
    const ids = revisions.map(({ row }) => row.recordId).slice(0, 10);
    throw new Error(`${made} of ${revisions.length} revisions could be made, of ${ids.join(", ")}`);
  }
}

async function runRows(transaction: Writing, statement: string, rows: readonly unknown[]): Promise<void> {
  for (const slice of slices(rows)) await transaction.run(statement, { rows: slice });
}

function nodeRow({ id, properties }: NodeRef & { readonly properties: Properties }) {
  return { id, properties: statedProperties(properties) };
}

/** Setting a property to null removes it. */
function nulled(properties: Properties) {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, value ?? null]));
}

function statementOf(statements: Readonly<Partial<Record<Label, string>>>, label: Label): string {
  const statement = statements[label];
  if (statement === undefined) throw new Error(`nothing of this kind is written for ${label}`);
  return statement;
}

function report(
  judgements: readonly Judgement[],
  unread: readonly Problem[],
  skipped: readonly Problem[],
): ImportReport {
  const tally = new Map<RecordType, { -readonly [Key in keyof Counts]: number }>();
  const count = (id: string, what: keyof Counts) => {
    const type = typeOfId(id);
    if (type === undefined) return;
    const counts = tally.get(type) ?? { added: 0, updated: 0, unchanged: 0, refused: 0, skipped: 0 };
    counts[what] += 1;
    tally.set(type, counts);
  };
  for (const { added, updated, unchanged, refused } of judgements) {
    for (const { record } of added) count(record.id, "added");
    for (const { record } of updated) count(record.id, "updated");
    for (const { record } of unchanged) count(record.id, "unchanged");
    for (const { entry } of refused) count(entry.record.id, "refused");
  }
  for (const { record } of skipped) if (record !== undefined) count(record, "skipped");
  for (const id of new Set(unread.flatMap(({ record }) => record ?? []))) count(id, "refused");

  const sum = (what: keyof Counts) => [...tally.values()].reduce((total, counts) => total + counts[what], 0);
  return {
    added: sum("added"),
    updated: sum("updated"),
    unchanged: sum("unchanged"),
    skipped,
    refused: [...unread, ...judgements.flatMap(({ refused }) => refused.flatMap(({ problems }) => problems))],
    byType: Object.fromEntries(
      RECORD_TYPES.flatMap((type) => (tally.has(type) ? [[type, tally.get(type)]] : [])),
    ),
  };
}
