import type { Change } from "../../domain/changes/change";
import { shown } from "../../domain/records/faults";
import { type NativeRecord, typeOfId } from "../../domain/records/record";
import { referencesOf } from "../../domain/records/references";
import { findGone, withMergedReferences } from "../merged-references";
import { expandMerge, expandSplit, expandUnmerge } from "./merge";
import { conflictMessage, parsed, stated, type WorkingSet } from "./working-set";

/** Works a change into the set: afterwards the set has the records as the change makes them, or says what is wrong. */
export async function expand(change: Change, set: WorkingSet): Promise<void> {
  switch (change.act) {
    case "RECORD":
      return await expandRecord(change, set);
    case "CORRECT":
      return await expandCorrection(change, set);
    case "VOID":
      return await expandVoid(change, set);
    case "MERGE":
      return await expandMerge(change, set);
    case "UNMERGE":
      return await expandUnmerge(change, set);
    case "SPLIT":
      return await expandSplit(change, set);
  }
}

async function expandRecord(change: Extract<Change, { act: "RECORD" }>, set: WorkingSet): Promise<void> {
  const { type, fields, like, path } = change;
  const taken = like === undefined ? {} : await fieldsLike({ type, ...like }, set);
  if (taken === undefined) return;
  const record = parsed({ ...taken, ...stated(fields), type }, path, set);
  if (record === undefined) return;
  const voided = await set.voided(record.id);
  if ((await set.find(record.id)) !== undefined) {
    const remedy = "correct it, or give the new record an id of its own";
    set.fault("DUPLICATE", [...path, "id"], `id is ${record.id}, which is recorded already; ${remedy}.`);
  } else if (voided !== undefined) {
    const what = voided.mergedInto === undefined ? "was voided" : `was merged into ${voided.mergedInto}`;
    set.fault("DUPLICATE", [...path, "id"], `id is ${record.id}, which ${what}; give the record another id.`);
  } else {
    set.put(record.id, { path, act: "RECORDED", record: await resolved(record, set) });
  }
}

async function fieldsLike(
  { id, type, fields, path }: Required<NonNullable<Extract<Change, { act: "RECORD" }>["like"]>>,
  set: WorkingSet,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const found = await set.find(id);
  if (found?.type !== type) {
    set.fault("NOT_FOUND", path, `${path.at(-1)} is ${shown(id)}, which is no ${type} that is recorded.`);
    return undefined;
  }
  return Object.fromEntries(Object.entries(found).filter(([key]) => fields.includes(key)));
}

async function expandCorrection(change: Extract<Change, { act: "CORRECT" }>, set: WorkingSet): Promise<void> {
  const { id, fields, more = {}, path } = change;
  const before = await known(change, set);
  if (before === undefined) return;
  const lists = Object.entries(more).map(([key, entries]): [string, unknown] => {
    const had: unknown = Reflect.get(before, key);
    return [key, [...(Array.isArray(had) ? had : []), ...entries.map(stated)]];
  });
  const given = { ...before, ...fields, ...Object.fromEntries(lists), id, type: before.type };
  const record = parsed(stated(given), path, set, id);
  if (record !== undefined) {
    set.put(id, { path, act: "CORRECTED", record: await resolved(record, set) });
  }
}

async function expandVoid(change: Extract<Change, { act: "VOID" }>, set: WorkingSet): Promise<void> {
  const before = await known(change, set);
  if (before !== undefined) set.put(change.id, { path: change.path, act: "VOIDED", record: undefined });
}

/** The record that a change is about, if it is there, of the right type, and of the expected version. */
async function known(
  { id, type, expectedVersion, path }: Extract<Change, { act: "CORRECT" | "VOID" }>,
  set: WorkingSet,
): Promise<NativeRecord | undefined> {
  const before = typeOfId(id) === type ? await set.find(id) : undefined;
  if (before === undefined) {
    set.fault("NOT_FOUND", [...path, "id"], `id is ${shown(id)}, which is no ${type} that is recorded.`);
    return undefined;
  }
  const version = set.stored.get(id)?.version;
  if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== version) {
    const message = conflictMessage(id, version ?? 0, expectedVersion);
    set.fault("CONFLICT", [...path, "expectedVersion"], message, id);
    return undefined;
  }
  return before;
}

/** A record in which every reference leads to what the actor was merged into, if it was. */
async function resolved(record: NativeRecord, set: WorkingSet): Promise<NativeRecord> {
  const ids = [...new Set(referencesOf(record).map(({ id }) => id))];
  const stored = await set.findStored(ids.filter((id) => !set.changed.has(id)));
  const missing = ids.filter((id) => !set.changed.has(id) && !stored.has(id));
  return missing.length === 0 ? record : withMergedReferences(record, await findGone(set.ask, missing));
}
