import type { Change, MergedType } from "../../domain/changes/change";
import { canonicalJson } from "../../domain/records/canonical";
import { shown } from "../../domain/records/faults";
import { parseRecord } from "../../domain/records/parse-record";
import { type NativeRecord, type RecordOf, typeOfId } from "../../domain/records/record";
import { referencesOf } from "../../domain/records/references";
import { findGone } from "../merged-references";
import { findReferring } from "../store/stored-records";
import { apart, joined, lostBetween, lostIn } from "./joined-records";
import { placesOf, replaceReferences } from "./replace-references";
import { parsed, resolved, stated, type WorkingSet } from "./working-set";

/**
 * How the revisions that a merge left are found again: it wrote them in one transaction, in which that of the record
 * that went is the last. It may have later ones: what is gone may still be redacted.
 */
const FIND_MERGE = `
  MATCH (last:Revision)
  USING INDEX last:Revision(recordId, sequence)
  WHERE last.recordId = $id AND last.sequence IS NOT NULL AND last.act = 'MERGED' AND last.record IS NULL
  WITH last ORDER BY last.sequence DESC LIMIT 1
  MATCH (part:Revision)
  WHERE last.transaction <= part.sequence AND part.sequence <= last.sequence
  CALL (part) {
    MATCH (earlier:Revision)
    USING INDEX earlier:Revision(recordId, sequence)
    WHERE earlier.recordId = part.recordId AND earlier.sequence < part.sequence
    RETURN earlier ORDER BY earlier.sequence DESC LIMIT 1
  }
  RETURN [part.recordId, earlier.record, part.record] AS row`;

export const MERGE_STATEMENTS: readonly string[] = [FIND_MERGE];

type Merge = Extract<Change, { act: "MERGE" }>;
type Unmerge = Extract<Change, { act: "UNMERGE" }>;
type Split = Extract<Change, { act: "SPLIT" }>;

/** All that referred to the one refers to the other, which takes what it does not have itself. */
export async function expandMerge({ type, from, into, path }: Merge, set: WorkingSet): Promise<void> {
  const [gone, kept] = [
    await recordAt(type, [...path, "from"], from, set),
    await recordAt(type, [...path, "into"], into, set),
  ];
  if (gone === undefined || kept === undefined) return;
  if (from === into) {
    set.fault("INVALID", [...path, "from"], `from is ${from}, as into is; expected two ${type}s.`);
    return;
  }
  const referring = (await referringTo(from, set)).filter(({ id }) => id !== into);
  const losses = [
    ...lostBetween(gone, kept).map((what) => ({ id: from, what })),
    ...referring.flatMap((record) => {
      const what = lostIn(record, from, into);
      return what === undefined ? [] : [{ id: record.id, what }];
    }),
  ];
  for (const { id, what } of losses) {
    const remedy = `correct or void ${id} first, or leave the ${type}s two`;
    set.fault("STATE", [...path, "from"], `${id} ${what}; ${remedy}.`, id);
  }
  if (losses.length > 0) return;
  for (const record of referring) {
    set.put(record.id, { path, act: "MERGED", record: replaceReferences(record, from, into) });
  }
  set.put(into, { path, act: "MERGED", record: joined(gone, kept) });
  set.put(from, { path, act: "MERGED", record: undefined, mergedInto: into });
}

/**
 * What a merge did is undone: records that are still as it left them read as before it; in others the references
 * that it moved are moved back. Records made since stay with what they name, but for those that are listed.
 */
export async function expandUnmerge(
  { type, id: gone, records, path }: Unmerge,
  set: WorkingSet,
): Promise<void> {
  const field = [...path, type];
  const into = typeOfId(gone) === type ? (await set.voided(gone))?.mergedInto : undefined;
  if (into === undefined) {
    set.fault("NOT_FOUND", field, `${type} is ${shown(gone)}, which was not merged into another.`);
    return;
  }
  const further = (await set.voided(into))?.mergedInto;
  if (further !== undefined) {
    const since = `which was merged into ${into}, and that into ${further} since`;
    set.fault("STATE", field, `${type} is ${gone}, ${since}; unmerge ${into} first.`);
    return;
  }
  const merged = (await set.ask(FIND_MERGE, { id: gone })) as [string, string, string | null][];
  // First itself, so that it is there to be referred to.
  for (const [id, before] of merged) {
    if (id === gone) set.put(id, { path, act: "UNMERGED", record: await resolved(recordIn(before), set) });
  }
  for (const [id, before, after] of merged) {
    const now = id === gone ? undefined : await set.find(id);
    if (now === undefined || after === null) continue; // voided since
    const [earlier, left] = [recordIn(before), recordIn(after)];
    const isAsLeft = canonicalJson(now) === canonicalJson(left);
    const other = isAsLeft ? undefined : await standingBeside(gone, into, earlier, set);
    if (other !== undefined) {
      const beside = `which ${id} refers to beside ${other}, and ${other} was merged into ${into} since`;
      set.fault("STATE", field, `${type} is ${gone}, ${beside}; unmerge ${other} first.`, id);
      continue;
    }
    const restored = isAsLeft
      ? earlier
      : apart(now, await resolved(earlier, set), await resolved(left, set), gone, into);
    set.put(id, { path, act: "UNMERGED", record: restored });
  }
  for (const [index, id] of records.entries()) {
    await move(id, into, gone, { path, field: [...path, "records", String(index)], act: "UNMERGED" }, set);
  }
}

/** Another record, in the same place of a record, that was merged into the same one: then that one stands for both. */
async function standingBeside(
  gone: string,
  into: string,
  record: NativeRecord,
  set: WorkingSet,
): Promise<string | undefined> {
  const places = placesOf(record, gone);
  const others = referencesOf(record).flatMap(({ id }) => (id === gone || id === into ? [] : [id]));
  const beside = others.filter((id) => [...placesOf(record, id)].some((place) => places.has(place)));
  const merged = await findGone(set.ask, beside);
  return beside.find((id) => merged.get(id) === into);
}

/** A new actor, with some of the names and records of the one it was taken for. */
export async function expandSplit(change: Split, set: WorkingSet): Promise<void> {
  const { actor, into, names, records, path } = change;
  const whole = await recordAt("actor", [...path, "actor"], actor, set);
  const other = parsed({ ...stated(into), type: "actor" }, { path: [...path, "into"] }, set);
  if (whole === undefined || other === undefined) return;
  if ((await set.find(other.id)) !== undefined || (await set.voided(other.id)) !== undefined) {
    set.fault("DUPLICATE", [...path, "into", "id"], `id is ${other.id}, which is recorded already.`);
    return;
  }
  const values = new Set(whole.names.map(({ value }) => value));
  for (const [index, name] of names.entries()) {
    if (values.has(name)) continue;
    set.fault(
      "NOT_FOUND",
      [...path, "names", String(index)],
      `names has ${shown(name)}, which is no name of ${actor}.`,
    );
  }
  const left = whole.names.filter(({ value }) => !names.includes(value));
  const changed = parsed({ ...whole, names: left }, { path }, set, actor);
  set.put(other.id, { path: [...path, "into"], act: "SPLIT", record: other });
  if (changed !== undefined) set.put(actor, { path, act: "SPLIT", record: changed });
  for (const [index, id] of records.entries()) {
    await move(id, actor, other.id, { path, field: [...path, "records", String(index)], act: "SPLIT" }, set);
  }
}

async function move(
  id: string,
  from: string,
  to: string,
  { path, field, act }: { path: readonly string[]; field: readonly string[]; act: "UNMERGED" | "SPLIT" },
  set: WorkingSet,
): Promise<void> {
  const record = await set.find(id);
  if (record === undefined || !referencesOf(record).some((reference) => reference.id === from)) {
    set.fault("NOT_FOUND", field, `records has ${shown(id)}, which is no record that refers to ${from}.`);
    return;
  }
  set.put(id, { path, act, record: replaceReferences(record, from, to) });
}

async function referringTo(id: string, set: WorkingSet): Promise<readonly NativeRecord[]> {
  const ids = new Set(await findReferring(set.ask, [id]));
  await set.findStored([...ids]);
  for (const [changed, { record }] of set.changed) {
    if (record !== undefined && referencesOf(record).some((reference) => reference.id === id))
      ids.add(changed);
  }
  const found: NativeRecord[] = [];
  for (const one of ids) {
    const record = await set.find(one);
    if (record !== undefined) found.push(record);
  }
  return found;
}

async function recordAt<Type extends MergedType>(
  type: Type,
  field: readonly string[],
  id: string,
  set: WorkingSet,
): Promise<RecordOf<Type> | undefined> {
  const record = await set.find(id);
  if (record?.type === type) return record as RecordOf<Type>;
  const why = await set.whyGone(id, type);
  set.fault("NOT_FOUND", field, `${field.at(-1)} is ${shown(id)}, which ${why}.`);
  return undefined;
}

function recordIn(json: string): NativeRecord {
  const { record, faults } = parseRecord(JSON.parse(json));
  if (record === undefined) throw new Error(`a stored revision cannot be read: ${JSON.stringify(faults)}`);
  return record;
}
