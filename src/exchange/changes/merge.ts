import type { ActorRecord } from "../../domain/actors/actor.record";
import type { Change } from "../../domain/changes/change";
import { canonicalJson } from "../../domain/records/canonical";
import { shown } from "../../domain/records/faults";
import { parseRecord } from "../../domain/records/parse-record";
import type { NativeRecord, RecordOf } from "../../domain/records/record";
import { referencesOf } from "../../domain/records/references";
import { findGone } from "../merged-references";
import { findReferring } from "../store/stored-records";
import { placesOf, replaceReferences, restoreReferences } from "./replace-references";
import { parsed, resolved, stated, type WorkingSet } from "./working-set";

/**
 * How the revisions that a merge left are found again: it wrote them in one transaction, in which that of the actor
 * that went is the last. The actor may have later ones: what is gone may still be redacted.
 */
const FIND_MERGE = `
  MATCH (last:Revision)
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

/** All that referred to the one refers to the other, which takes its names, identifiers and structure. */
export async function expandMerge({ from, into, path }: Merge, set: WorkingSet): Promise<void> {
  const [gone, kept] = [
    await actorAt([...path, "from"], from, set),
    await actorAt([...path, "into"], into, set),
  ];
  if (gone === undefined || kept === undefined) return;
  if (from === into) {
    set.fault("INVALID", [...path, "from"], `from is ${from}, as into is; expected two actors.`);
    return;
  }
  const referring = (await referringTo(from, set)).filter(({ id }) => id !== into);
  const faultsBefore = set.faults.length;
  for (const record of referring) {
    const what = lostIn(record, from, into);
    if (what === undefined) continue;
    const remedy = `correct or void ${record.id} first, or leave the actors two`;
    set.fault("STATE", [...path, "from"], `${record.id} ${what}; ${remedy}.`, record.id);
  }
  if (set.faults.length > faultsBefore) return;
  for (const record of referring) {
    set.put(record.id, { path, act: "MERGED", record: replaceReferences(record, from, into) });
  }
  set.put(into, { path, act: "MERGED", record: joined(gone, kept) });
  set.put(from, { path, act: "MERGED", record: undefined, mergedInto: into });
}

/** What a record says of two actors that it could not say of one: a merge takes nothing out of what was said. */
function lostIn(record: NativeRecord, from: string, into: string): string | undefined {
  if (record.type === "incident") {
    const [one, other] = sectorsOf(record, from, into);
    if (one === undefined || other === undefined || one === other) return undefined;
    return `has ${from} (${one}) and ${into} (${other}) among its victims, and one actor is there once`;
  }
  if (record.type !== "claim") return undefined;
  const roleOf = (id: string) => record.named.find(({ actor }) => actor === id)?.role;
  const [one, other] = [roleOf(from), roleOf(into)];
  const saysNothing = "which of one actor alone says nothing";
  if (record.about === from && other !== undefined)
    return `is about ${from} and names ${into} (${other}), ${saysNothing}`;
  if (record.about === into && one !== undefined)
    return `is about ${into} and names ${from} (${one}), ${saysNothing}`;
  if (one === undefined || other === undefined || one === other) return undefined;
  return `names ${from} (${one}) and ${into} (${other}), and one actor is named once`;
}

function sectorsOf({ victims }: RecordOf<"incident">, ...ids: readonly string[]) {
  return ids.map((id) => {
    const victim = victims.find(({ actor }) => actor === id);
    return victim === undefined ? undefined : (victim.sector ?? "no sector");
  });
}

function joined(gone: ActorRecord, kept: ActorRecord): NativeRecord {
  const values = new Set(kept.names.map(({ value }) => value));
  const names = gone.names.filter(({ value }) => !values.has(value)).map(({ main: _, ...name }) => name);
  const keys = new Set(kept.externalIds.map(({ scheme, value }) => `${scheme}:${value}`));
  const wholes = new Set(kept.partOf.map(identity));
  const description = kept.description ?? gone.description;
  const together: ActorRecord = {
    ...kept,
    ...(description === undefined ? {} : { description }),
    names: [...kept.names, ...names],
    partOf: [...kept.partOf, ...gone.partOf.filter((whole) => !wholes.has(identity(whole)))].filter(
      ({ actor }) => actor !== kept.id && actor !== gone.id,
    ),
    externalIds: [
      ...kept.externalIds,
      ...gone.externalIds.filter(({ scheme, value }) => !keys.has(`${scheme}:${value}`)),
    ],
  };
  return replaceReferences(together, gone.id, kept.id);
}

/**
 * What a merge did is undone: records that are still as it left them read as before it; in others the references
 * that it moved are moved back. Records made since stay with the actor they name, but for those that are listed.
 */
export async function expandUnmerge({ actor, records, path }: Unmerge, set: WorkingSet): Promise<void> {
  const into = (await set.voided(actor))?.mergedInto;
  if (into === undefined) {
    set.fault(
      "NOT_FOUND",
      [...path, "actor"],
      `actor is ${shown(actor)}, which was not merged into another.`,
    );
    return;
  }
  const further = (await set.voided(into))?.mergedInto;
  if (further !== undefined) {
    const since = `which was merged into ${into}, and that into ${further} since`;
    set.fault("STATE", [...path, "actor"], `actor is ${actor}, ${since}; unmerge ${into} first.`);
    return;
  }
  const merged = (await set.ask(FIND_MERGE, { id: actor })) as [string, string, string | null][];
  // First the actor, so that it is there to be referred to.
  for (const [id, before] of merged) {
    if (id === actor) set.put(id, { path, act: "UNMERGED", record: await resolved(recordIn(before), set) });
  }
  for (const [id, before, after] of merged) {
    const now = id === actor ? undefined : await set.find(id);
    if (now === undefined || after === null) continue; // voided since
    const [earlier, left] = [recordIn(before), recordIn(after)];
    const isAsLeft = canonicalJson(now) === canonicalJson(left);
    const other = isAsLeft ? undefined : await standingBeside(actor, into, earlier, set);
    if (other !== undefined) {
      const beside = `which ${id} refers to beside ${other}, and ${other} was merged into ${into} since`;
      set.fault("STATE", [...path, "actor"], `actor is ${actor}, ${beside}; unmerge ${other} first.`, id);
      continue;
    }
    const restored = isAsLeft
      ? earlier
      : apart(now, await resolved(earlier, set), await resolved(left, set), actor, into);
    set.put(id, { path, act: "UNMERGED", record: restored });
  }
  for (const [index, id] of records.entries()) {
    await move(id, into, actor, { path, field: [...path, "records", String(index)], act: "UNMERGED" }, set);
  }
}

/** Another actor, in the same place of a record, that was merged into the same one: then that one stands for both. */
async function standingBeside(
  actor: string,
  into: string,
  record: NativeRecord,
  set: WorkingSet,
): Promise<string | undefined> {
  const places = placesOf(record, actor);
  const others = referencesOf(record).flatMap(({ id }) => (id === actor || id === into ? [] : [id]));
  const beside = others.filter((id) => [...placesOf(record, id)].some((place) => places.has(place)));
  const gone = await findGone(set.ask, beside);
  return beside.find((id) => gone.get(id) === into);
}

/** A record that was changed after a merge, without what the merge had put into it. */
function apart(
  now: NativeRecord,
  before: NativeRecord,
  merged: NativeRecord,
  actor: string,
  into: string,
): NativeRecord {
  const restored = restoreReferences(now, before, actor, into);
  if (restored.type !== "actor" || before.type !== "actor" || merged.type !== "actor" || now.id !== into) {
    return restored;
  }
  const added = (list: "names" | "partOf" | "externalIds") => {
    const had = new Set(before[list].map(identity));
    return new Set(merged[list].map(identity).filter((key) => !had.has(key)));
  };
  const [names, wholes, ids] = [added("names"), added("partOf"), added("externalIds")];
  const { description, ...rest } = restored;
  const isTaken = description === merged.description && before.description === undefined;
  return {
    ...rest,
    ...(description === undefined || isTaken ? {} : { description }),
    names: restored.names.filter((name) => !names.has(identity(name))),
    partOf: restored.partOf.filter((whole) => !wholes.has(identity(whole))),
    externalIds: restored.externalIds.filter((id) => !ids.has(identity(id))),
  };
}

function identity(entry: {
  readonly value?: string;
  readonly scheme?: string;
  readonly actor?: string;
}): string {
  return entry.actor === undefined ? `${entry.scheme ?? ""}:${entry.value}` : JSON.stringify(entry);
}

/** A new actor, with some of the names and records of the one it was taken for. */
export async function expandSplit(change: Split, set: WorkingSet): Promise<void> {
  const { actor, into, names, records, path } = change;
  const whole = await actorAt([...path, "actor"], actor, set);
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

async function actorAt(
  field: readonly string[],
  id: string,
  set: WorkingSet,
): Promise<ActorRecord | undefined> {
  const record = await set.find(id);
  if (record?.type === "actor") return record;
  const why = await set.whyGone(id, "actor");
  set.fault("NOT_FOUND", field, `${field.at(-1)} is ${shown(id)}, which ${why}.`);
  return undefined;
}

function recordIn(json: string): NativeRecord {
  const { record, faults } = parseRecord(JSON.parse(json));
  if (record === undefined) throw new Error(`a stored revision cannot be read: ${JSON.stringify(faults)}`);
  return record;
}
