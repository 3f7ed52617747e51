import type { Change } from "../../domain/changes/change";
import { shown } from "../../domain/records/faults";
import { type NativeRecord, typeOfId } from "../../domain/records/record";
import { expandMerge, expandSplit, expandUnmerge } from "./merge";
import { conflictMessage, parsed, resolved, stated, type WorkingSet } from "./working-set";

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
  const record = parsed({ ...taken, ...stated(fields), type }, { path }, set);
  if (record === undefined) return;
  const voided = await set.voided(record.id);
  if ((await set.find(record.id)) !== undefined) {
    const remedy = "correct it, or give the new record an id of its own";
    set.fault("DUPLICATE", [...path, "id"], `id is ${record.id}, which is recorded already; ${remedy}.`);
  } else if (set.changed.has(record.id)) {
    const remedy = "correct it instead, or give the new record an id of its own";
    set.fault("DUPLICATE", [...path, "id"], `id is ${record.id}, which the same command voids; ${remedy}.`);
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
    set.fault("NOT_FOUND", path, `${path.at(-1)} is ${shown(id)}, which ${await set.whyGone(id, type)}.`);
    return undefined;
  }
  return Object.fromEntries(Object.entries(found).filter(([key]) => fields.includes(key)));
}

async function expandCorrection(change: Extract<Change, { act: "CORRECT" }>, set: WorkingSet): Promise<void> {
  const { id, fields, more, path } = change;
  const before = await known(change, set);
  if (before === undefined) return;
  const { id: other = id } = fields;
  if (other !== id) {
    set.fault(
      "INVALID",
      [...path, "id"],
      `id is ${shown(other)}; a record keeps its id, which is ${id}.`,
      id,
    );
    return;
  }
  const { longer, ...at } = more === undefined ? { longer: {} } : lengthened(before, more);
  const given = { ...before, ...fields, ...longer, id, type: before.type };
  const record = parsed(stated(given), { path, ...at }, set, id);
  if (record !== undefined) {
    set.put(id, { path, ...at, act: "CORRECTED", record: await resolved(record, set) });
  }
}

/** A list of the record with one entry more, and where that entry was given. */
function lengthened(
  record: NativeRecord,
  { list, entry, path }: NonNullable<Extract<Change, { act: "CORRECT" }>["more"]>,
) {
  const found: unknown = Reflect.get(record, list);
  const had = Array.isArray(found) ? found : [];
  return {
    longer: { [list]: [...had, stated(entry)] },
    entry: { pointer: `/${list}/${had.length}`, path },
  };
}

async function expandVoid(change: Extract<Change, { act: "VOID" }>, set: WorkingSet): Promise<void> {
  const { id, path } = change;
  if ((await known(change, set)) === undefined) return;
  if (set.stored.has(id)) set.put(id, { path, act: "VOIDED", record: undefined });
  else
    set.fault(
      "INVALID",
      [...path, "id"],
      `id is ${id}, which the same command records; leave both changes out.`,
      id,
    );
}

/** The record that a change is about, if it is there, of the right type, and of the expected version. */
async function known(
  change: Extract<Change, { act: "CORRECT" | "VOID" }>,
  set: WorkingSet,
): Promise<NativeRecord | undefined> {
  const { id, type, expectedVersion } = change;
  const idAt = change.act === "CORRECT" ? change.idAt : [...change.path, "id"];
  const before = typeOfId(id) === type ? await set.find(id) : undefined;
  if (before === undefined) {
    set.fault("NOT_FOUND", idAt, `${idAt.at(-1)} is ${shown(id)}, which ${await set.whyGone(id, type)}.`);
    return undefined;
  }
  const version = set.stored.get(id)?.version;
  if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== version) {
    const message = conflictMessage(id, version ?? 0, expectedVersion);
    set.fault("CONFLICT", [...idAt.slice(0, -1), "expectedVersion"], message, id);
    return undefined;
  }
  return before;
}
