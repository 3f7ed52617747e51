import type { Change, UserFault } from "../../domain/changes/change";
import type { Fault } from "../../domain/records/faults";
import { parseRecord } from "../../domain/records/parse-record";
import type { NativeRecord } from "../../domain/records/record";
import type { Writing } from "../../platform/graph/graph";
import { type Judgement, judgeRecords } from "../judge-records";
import { type Ask, askWithin } from "../store/ask";
import { findFeedHead, later } from "../store/feed-head";
import { findFirstRecorded } from "../store/stored-records";
import { type Acts, planWrites, type WriteStamp } from "../write-plan";
import { write } from "../write-records";
import { expand } from "./expand";
import { type Changed, conflictMessage, userFault, WorkingSet } from "./working-set";

/** What a set of changes comes to, held against the database. */
export interface JudgedChanges {
  /** Mistakes of the user; none of the changes is made where there is any. */
  readonly faults: readonly UserFault[];
  /** What each record would be, in the order of the changes; undefined where it is voided. */
  readonly records: ReadonlyMap<string, Changed>;
  /** The versions of the records that the changes start from, by id; those that are new have none. */
  readonly versions: ReadonlyMap<string, number>;
  /** How they read before. */
  readonly before: ReadonlyMap<string, NativeRecord>;
  readonly judgement: Judgement;
}

/** What a set of changes did. */
export interface Made {
  /** Ids of the records that were written or voided, in the order of the changes. */
  readonly records: readonly string[];
  /** Of the last revision that it made; null where it made none. */
  readonly sequence: number | null;
}

/** The changes cannot be made; nothing was written. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(readonly faults: readonly UserFault[]) {
    super(faults.map(({ message }) => message).join(" "));
  }
}

export function refused(code: UserFault["code"], field: readonly string[], message: string): Refused {
  return new Refused([{ code, message, field: ["input", ...field] }]);
}

/** @throws Refused where another version was expected than there is. */
export function refuseOther(id: string, version: number, expected: number | null | undefined): void {
  if (expected === null || expected === undefined || expected === version) return;
  throw refused("CONFLICT", ["expectedVersion"], conflictMessage(id, version, expected));
}

const ALONE = new Set(["MERGE", "UNMERGE", "SPLIT"]);

/** Judges changes as if they were to be made now: each of them, together, and against what the database has. */
export async function judgeChanges(ask: Ask, changes: readonly Change[]): Promise<JudgedChanges> {
  const set = new WorkingSet(ask);
  for (const change of changes) {
    if (ALONE.has(change.act) && changes.length > 1) {
      set.fault(
        "INVALID",
        change.path,
        `${change.act} is made by itself, so that it can be undone by itself.`,
      );
    } else await expand(change, set);
  }
  const { records, faults: unsound } = soundOf(set);
  const entries = [...records.values()].flatMap(({ record, path }) =>
    record === undefined ? [] : [{ record, where: { file: path.join(".") } }],
  );
  const voided = [...records].flatMap(([id, { record }]) => (record === undefined ? [id] : []));
  const judgement = await judgeRecords(ask, entries, { voided: new Set(voided) });

  const faults = [
    ...set.faults,
    ...unsound,
    ...judgement.refused.flatMap(({ entry, problems }) =>
      problems.map((problem) => faultOf(set, entry.record.id, problem)),
    ),
    ...[...judgement.unvoidable].flatMap(([id, found]) => found.map((fault) => faultOf(set, id, fault))),
  ];
  return {
    faults,
    records,
    versions: new Map([...set.stored].map(([id, { version }]) => [id, version])),
    before: new Map([...set.stored, ...judgement.stored].map(([id, { record }]) => [id, record])),
    judgement,
  };
}

/** The changed records as whoever reads them has them, and what is wrong with those that nobody could read again. */
function soundOf(set: WorkingSet): {
  readonly records: ReadonlyMap<string, Changed>;
  readonly faults: readonly UserFault[];
} {
  const records = new Map<string, Changed>();
  const faults: UserFault[] = [];
  for (const [id, changed] of set.changed) {
    records.set(id, changed);
    if (changed.record === undefined) continue;
    const parsed = parseRecord(changed.record);
    if (parsed.record !== undefined) records.set(id, { ...changed, record: parsed.record });
    else faults.push(...parsed.faults.map((fault) => faultOf(set, id, fault)));
  }
  return { records, faults };
}

function faultOf(set: WorkingSet, id: string, fault: Fault): UserFault {
  const changed = set.changed.get(id);
  const { path = [], act } = changed ?? {};
  const isGiven = act === "SPLIT" ? !set.stored.has(id) : act !== "MERGED" && act !== "UNMERGED";
  if (isGiven) return userFault(changed ?? { path }, fault, id);
  // The input has no fields of a record that is changed because it refers to an actor.
  const { code = "INVALID", pointer, problem, remedy } = fault;
  const place = pointer === "" ? id : `${id}, ${pointer}`;
  return { code, message: `${place}: ${problem}; ${remedy}.`, field: path, record: id };
}

/**
 * Makes the changes within a transaction that has the writers' lock. @throws Refused where any of them is wrong, or
 * where `refuse` says so.
 */
export async function makeChanges(
  transaction: Writing,
  changes: readonly Change[],
  stamp: Omit<WriteStamp, "at">,
  clock: () => Date,
  refuse: (judged: JudgedChanges) => readonly UserFault[] = () => [],
): Promise<Made> {
  const ask = askWithin(transaction);
  const { sequence, at } = await findFeedHead(ask);
  const judged = await judgeChanges(ask, changes);
  const refusals = refuse(judged);
  if (refusals.length > 0) throw new Refused(refusals);
  if (judged.faults.length > 0) throw new Refused(judged.faults);
  const acts = await actsOf(ask, judged);
  const plan = planWrites(
    judged.judgement,
    sequence,
    { ...stamp, at: later(clock().toISOString(), at) },
    acts,
  );
  const records = [...judged.records.keys()];
  if (plan.revisions.length === 0) return { records, sequence: null };
  await write(transaction, judged.judgement, plan, false);
  return { records, sequence: plan.sequence };
}

async function actsOf(ask: Ask, { records, judgement }: JudgedChanges): Promise<Acts> {
  const added = judgement.added.map(({ record }) => record.id);
  const restored = added.filter((id) => records.get(id)?.act === "UNMERGED");
  return {
    names: new Map([...records].map(([id, { act }]) => [id, act])),
    voided: new Map(
      [...records].flatMap(([id, { record, mergedInto }]) =>
        record === undefined ? [[id, { mergedInto }] as const] : [],
      ),
    ),
    restored: await findFirstRecorded(ask, restored),
  };
}
