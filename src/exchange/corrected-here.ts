import { canonicalJson } from "../domain/records/canonical";
import { type Problem, problemAt } from "../domain/records/faults";
import { parseRecord } from "../domain/records/parse-record";
import type { NativeRecord } from "../domain/records/record";
import type { Refusal } from "./judge-records";
import { type Gone, withMergedReferences } from "./merged-references";
import type { PlacedRecord } from "./placed-record";
import type { Ask } from "./store/ask";
import { inSlices } from "./store/slices";

/** What people do to records that are there. */
const BY_PEOPLE = ["CORRECTED", "MERGED", "UNMERGED", "SPLIT"];

const FIND_TOUCHED = `
  UNWIND $ids AS id
  MATCH (revision:Revision)
  WHERE revision.recordId = id AND revision.sequence IS NOT NULL AND revision.act IN $byPeople
  RETURN DISTINCT id AS row`;

const FIND_READINGS = `
  UNWIND $ids AS id
  MATCH (revision:Revision)
  WHERE revision.recordId = id AND revision.sequence IS NOT NULL AND revision.record IS NOT NULL
  WITH id, revision ORDER BY id, revision.sequence
  RETURN [id, revision.act IN $byPeople, revision.record] AS row`;

export const CORRECTED_HERE_STATEMENTS: readonly string[] = [FIND_TOUCHED, FIND_READINGS];

type Fields = Readonly<Record<string, unknown>>;

/** A record that people changed after a file brought it. */
interface Corrected {
  /** How it reads. */
  readonly now: Fields;
  /** Of the fields that people changed: what the files had when they last brought something else. */
  readonly brought: ReadonlyMap<string, unknown>;
}

export interface Kept {
  readonly entries: readonly PlacedRecord[];
  /** Where a file has something new in a field that was corrected here. */
  readonly reasons: readonly Problem[];
  /** Those that break a rule once what was corrected stays. */
  readonly refused: readonly Refusal[];
}

/**
 * Holds records of a data set that others keep against what people changed in them here: a field that was corrected stays
 * so while the file has in it what it had. Of a list, the file's new entries are added, and those that it has no more are
 * taken out. Where it has another value, the correction stays and the difference is told.
 */
export async function keepCorrections(ask: Ask, entries: readonly PlacedRecord[], gone: Gone): Promise<Kept> {
  const corrected = await findCorrected(
    ask,
    entries.map(({ record }) => record.id),
  );
  if (corrected.size === 0) return { entries, reasons: [], refused: [] };
  const kept: PlacedRecord[] = [];
  const reasons: Problem[] = [];
  const refused: Refusal[] = [];
  for (const entry of entries) {
    const { id } = entry.record;
    const here = corrected.get(id);
    if (here === undefined) {
      kept.push(entry);
      continue;
    }
    const { record, faults = [], overruled } = withCorrections(entry.record, here, gone);
    if (record === undefined) {
      refused.push({ entry, problems: faults.map((fault) => problemAt(entry.where, fault, id)) });
      continue;
    }
    kept.push({ ...entry, record });
    for (const field of overruled) reasons.push(problemAt(entry.where, overruledBy(field), id));
  }
  return { entries: kept, reasons, refused };
}

function withCorrections(file: NativeRecord, here: Corrected, gone: Gone) {
  const has = readingOf(file);
  const had = earlierReading(here, gone);
  const fields = [...here.brought.keys()];
  const joined = fields.map((field) => [field, join(had[field], has[field], here.now[field])] as const);
  const overruled = joined.flatMap(([field, value]) => (value === OVERRULED ? [field] : []));
  const stays = (field: string) => [field, here.now[field]] as const;
  const parsed = parseRecord({
    ...file,
    ...Object.fromEntries(
      joined.map(([field, value]) => (value === OVERRULED ? stays(field) : [field, value])),
    ),
  });
  if (parsed.record !== undefined) return { ...parsed, overruled };
  // Entries of both together may break a rule, as one name in two spellings does: then it is as if they were no lists.
  const differing = fields.filter((field) => !isSame(has[field], had[field]));
  return { ...parseRecord({ ...file, ...Object.fromEntries(fields.map(stays)) }), overruled: differing };
}

/** What the file had leads to what there is instead of records that were merged since, as what it has does. */
function earlierReading({ now, brought }: Corrected, gone: Gone): Fields {
  const earlier = { ...now, ...Object.fromEntries(brought) };
  const { record } = parseRecord(earlier);
  return record === undefined ? earlier : readingOf(withMergedReferences(record, gone));
}

const OVERRULED = Symbol("overruled");

/** What a field that was corrected comes to. */
function join(had: unknown, has: unknown, now: unknown): unknown {
  if (isSame(has, had)) return now;
  if (isSame(has, now)) return has;
  return changed(now, had, has) ?? OVERRULED;
}

/** A list to which the same is done that makes one list of another; undefined where they are no lists. */
function changed(list: unknown, before: unknown, after: unknown): readonly unknown[] | undefined {
  const lists = [list, before, after].map((value) => value ?? []);
  if (!lists.every(Array.isArray)) return undefined;
  const [own = [], had = [], has = []] = lists as (readonly unknown[])[];
  const isIn = (entries: readonly unknown[], entry: unknown) => entries.some((other) => isSame(other, entry));
  return [
    ...own.filter((entry) => !isIn(had, entry) || isIn(has, entry)),
    ...has.filter((entry) => !isIn(had, entry) && !isIn(own, entry)),
  ];
}

function overruledBy(field: string) {
  return {
    pointer: `/${field}`,
    problem:
      "was corrected here, and the file has something else in it than it had then; the correction stays",
    remedy: "correct it again, if the file is right",
  };
}

/** Of these, the records that people changed, where they still read otherwise than files brought them. */
async function findCorrected(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, Corrected>> {
  const touched = await inSlices(ids, (slice) => ask(FIND_TOUCHED, { ids: slice, byPeople: BY_PEOPLE }));
  const corrected = new Map<string, { now: Fields; readonly brought: Map<string, unknown> }>();
  if (touched.length === 0) return corrected;
  const readings = await inSlices(touched.map(String), (slice) =>
    ask(FIND_READINGS, { ids: slice, byPeople: BY_PEOPLE }),
  );
  for (const row of readings) {
    const [id, byPeople, json] = row as [string, boolean, string];
    const reading = JSON.parse(json) as Fields;
    const known = corrected.get(id);
    if (known === undefined) {
      corrected.set(id, { now: reading, brought: new Map() });
      continue;
    }
    for (const field of new Set([...Object.keys(known.now), ...Object.keys(reading)])) {
      const [before, after] = [known.now[field], reading[field]];
      if (isSame(before, after)) continue;
      if (byPeople) {
        if (!known.brought.has(field)) known.brought.set(field, before);
      } else if (known.brought.has(field)) {
        // What a file did to a list that was corrected, it did to what it had brought of it.
        const brought = changed(known.brought.get(field), before, after);
        if (brought === undefined) known.brought.delete(field);
        else known.brought.set(field, brought);
      }
    }
    known.now = reading;
  }
  for (const { now, brought } of corrected.values())
    for (const [field, value] of brought) if (isSame(now[field], value)) brought.delete(field);
  return corrected;
}

function readingOf(record: NativeRecord): Fields {
  return JSON.parse(canonicalJson(record)) as Fields;
}

/** Of values as `canonicalJson` has them. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
