import { canonicalFields } from "../domain/records/canonical";
import { identityIn } from "../domain/records/entries";
import { type Fault, pointerTo } from "../domain/records/faults";
import { type ParsedRecord, parseRecord } from "../domain/records/parse-record";
import type { NativeRecord } from "../domain/records/record";
import { referencesOf } from "../domain/records/references";
import { findGone, withMergedReferences } from "./merged-references";
import type { Ask } from "./store/ask";
import { inSlices, slices } from "./store/slices";

/** What people do to records that are there. */
const BY_PEOPLE = ["CORRECTED", "MERGED", "UNMERGED", "SPLIT"];

const AT_A_TIME = 100; // records of which all readings are in memory

const FIND_TOUCHED = `
  UNWIND $ids AS id
  MATCH (revision:Revision)
  USING INDEX revision:Revision(recordId, sequence)
  WHERE revision.recordId = id AND revision.sequence IS NOT NULL AND revision.act IN $byPeople
  RETURN DISTINCT id AS row`;

const FIND_READINGS = `
  UNWIND $ids AS id
  MATCH (revision:Revision)
  USING INDEX revision:Revision(recordId, sequence)
  WHERE revision.recordId = id AND revision.sequence IS NOT NULL AND revision.record IS NOT NULL
  WITH id, revision ORDER BY id, revision.sequence
  RETURN [id, revision.act IN $byPeople, revision.record] AS row`;

export const CORRECTED_HERE_STATEMENTS: readonly string[] = [FIND_TOUCHED, FIND_READINGS];

type Fields = Readonly<Record<string, unknown>>;

/** A record that people changed after a file brought it. */
export interface Corrected {
  /** How it reads. */
  readonly now: Fields;
  /** Of the fields that people changed: what files brought of them last, leading to what there is by now. */
  readonly brought: ReadonlyMap<string, unknown>;
}

/** Of these, the records that people changed, where they read otherwise than files brought them. */
export async function findCorrected(
  ask: Ask,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Corrected>> {
  const touched = await inSlices(ids, (slice) => ask(FIND_TOUCHED, { ids: slice, byPeople: BY_PEOPLE }));
  const corrected = new Map<string, Corrected>();
  for (const some of slices(touched.map(String), AT_A_TIME)) {
    const readings = await ask(FIND_READINGS, { ids: some, byPeople: BY_PEOPLE });
    for (const [id, found] of folded(readings as readonly Reading[])) corrected.set(id, found);
  }
  return await movedOn(ask, corrected);
}

type Reading = readonly [id: string, byPeople: boolean, json: string];

function folded(readings: readonly Reading[]): ReadonlyMap<string, Corrected> {
  const records = new Map<string, { now: Fields; readonly brought: Map<string, unknown> }>();
  for (const [id, byPeople, json] of readings) {
    const reading = JSON.parse(json) as Fields;
    const known = records.get(id);
    if (known === undefined) {
      records.set(id, { now: reading, brought: new Map() });
      continue;
    }
    for (const field of new Set([...Object.keys(known.now), ...Object.keys(reading)])) {
      const [before, after] = [known.now[field], reading[field]];
      if (isSame(before, after)) continue;
      const brought = known.brought.get(field);
      if (!known.brought.has(field)) {
        if (byPeople) known.brought.set(field, before);
      } else if (!byPeople) {
        // What a file did to a list that was corrected, it did to what it had brought of it.
        known.brought.set(
          field,
          isLists(before, after, brought) ? changed(field, before, after, brought) : after,
        );
      }
    }
    known.now = reading;
  }
  return new Map([...records].filter(([, { brought }]) => brought.size > 0));
}

/** The same with what was brought leading to what there is instead of records that were merged since. */
async function movedOn(
  ask: Ask,
  corrected: ReadonlyMap<string, Corrected>,
): Promise<ReadonlyMap<string, Corrected>> {
  const earlier = new Map(
    [...corrected].flatMap(([id, { now, brought }]): [string, NativeRecord][] => {
      const { record } = parseRecord({ ...now, ...Object.fromEntries(brought) });
      return record === undefined ? [] : [[id, record]];
    }),
  );
  const referred = [...earlier.values()].flatMap((record) => referencesOf(record).map(({ id }) => id));
  const gone = await findGone(ask, [...new Set(referred)]);
  return new Map(
    [...corrected].map(([id, { now, brought }]) => {
      const record = earlier.get(id);
      const had = record === undefined ? undefined : canonicalFields(withMergedReferences(record, gone));
      const moved = [...brought].map(
        ([field, value]) => [field, had === undefined ? value : had[field]] as const,
      );
      return [id, { now, brought: new Map(moved.filter(([field, value]) => !isSame(now[field], value))) }];
    }),
  );
}

/** A record of a data set with what was corrected in it here, and the fields in which the set says something else by now. */
export type WithCorrections = ParsedRecord & { readonly overruled: readonly string[] };

/**
 * A field that was corrected stays so while the file has in it what it had. Of a list, each entry is held against the same
 * one: those that are new in the file come in, and those that it has no more go, unless people changed them. Where both were
 * changed, what was corrected stays.
 */
export function withCorrections(file: NativeRecord, { now, brought }: Corrected): WithCorrections {
  const has = canonicalFields(file);
  const joined = [...brought].map(([field, had]) => ({ field, ...join(field, had, has[field], now[field]) }));
  const parsed = parseRecord({
    ...file,
    ...Object.fromEntries(joined.map(({ field, value }) => [field, value])),
  });
  if (parsed.record !== undefined)
    return { ...parsed, overruled: joined.flatMap(({ field, overruled }) => (overruled ? [field] : [])) };
  // Entries of both together may break a rule, as two main names do: then the fields stay as they are.
  const differing = [...brought].flatMap(([field, had]) =>
    isSame(has[field], had) || isSame(has[field], now[field]) ? [] : [field],
  );
  const staying = [...brought.keys()].map((field) => [field, now[field]] as const);
  return { ...parseRecord({ ...file, ...Object.fromEntries(staying) }), overruled: differing };
}

export function overruledIn(field: string): Fault {
  return {
    pointer: pointerTo([field]),
    problem:
      "was corrected here, and the file has something else in it than it had then; the correction stays",
    remedy: "correct it again, if the file is right",
  };
}

interface Joined {
  readonly value: unknown;
  /** Whether the file has something new that is not taken. */
  readonly overruled: boolean;
}

function join(field: string, had: unknown, has: unknown, now: unknown): Joined {
  if (isSame(has, had)) return { value: now, overruled: false };
  if (isSame(has, now) || isSame(now, had)) return { value: has, overruled: false };
  if (!isLists(had, has, now)) return { value: now, overruled: true };
  const [before, after, stays] = [had, has, now].map((list) => byIdentity(field, list));
  let overruled = false;
  const value = [...new Set([...(stays?.keys() ?? []), ...(after?.keys() ?? [])])].flatMap((key) => {
    const entry = [before, after, stays].map((list) => list?.get(key));
    const whole = join(ENTRY, ...(entry as [unknown, unknown, unknown]));
    overruled ||= whole.overruled;
    return whole.value === undefined ? [] : [whole.value];
  });
  return { value, overruled };
}

/** No field: an entry of a list is one thing, also where it is a list of its own. */
const ENTRY = "";

/** The list that comes of `list` where the same is done to it that makes `after` of `before`. */
function changed(field: string, before: unknown, after: unknown, list: unknown): readonly unknown[] {
  const [had, has, own] = [before, after, list].map((entries) => byIdentity(field, entries));
  const result = new Map(own);
  for (const key of new Set([...(had?.keys() ?? []), ...(has?.keys() ?? [])])) {
    if (isSame(had?.get(key), has?.get(key))) continue;
    if (has?.has(key)) result.set(key, has.get(key));
    else result.delete(key);
  }
  return [...result.values()];
}

function isLists(...values: readonly unknown[]): boolean {
  return values.every((value) => value === undefined || Array.isArray(value));
}

function byIdentity(field: string, list: unknown): ReadonlyMap<string, unknown> {
  const identity = identityIn(field);
  return new Map(Array.isArray(list) ? list.map((entry): [string, unknown] => [identity(entry), entry]) : []);
}

/** Of values as `canonicalJson` has them. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
