import { z } from "zod";
import { MAX_ACTOR_STEPS } from "../../domain/actors/part-of";
import { MAX_INCIDENT_STEPS } from "../../domain/incidents/part-of";
import { LABELS, type RecordLabel, recordNode } from "../../domain/records/graph-shape";
import { readStored } from "../../domain/records/read-stored";
import type { NativeRecord } from "../../domain/records/record";
import type { Ask } from "./ask";
import { inSlices } from "./slices";
import { FIND_REFERRING } from "./write-statements";

/** When and by whom a record was written down, before whatever was done to it since. */
export interface FirstRecorded {
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** A record as the database has it. */
export interface Stored extends FirstRecorded {
  readonly record: NativeRecord;
  readonly fingerprint: string;
  /** How often it was written: 1 as it was recorded first. */
  readonly version: number;
}

const SLUGGED = ["Actor", "Incident", "LeakChannel"] as const satisfies readonly RecordLabel[];
type SluggedLabel = (typeof SLUGGED)[number];

/** What the writer asks of the database, by what it wants to know. */
export const STORE_QUESTIONS = {
  stored: `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (revision:Revision)-[:REVISES]->(record)
      USING INDEX revision:Revision(recordId, sequence)
      WHERE revision.recordId = id AND revision.sequence IS NOT NULL
      RETURN revision, record ORDER BY revision.sequence DESC LIMIT 1
    }
    WITH id, revision, record WHERE revision.record IS NOT NULL
    RETURN [id, record.fingerprint, record.recordedAt, record.recordedBy, revision.record, COUNT { (record)<-[:REVISES]-(:Revision) }] AS row`,
  voided: `
    UNWIND $ids AS id
    MATCH (voided:Voided {id: id})
    RETURN [id, voided.mergedInto] AS row`,
  firstRecorded: `
    UNWIND $ids AS id
    MATCH (first:Revision)
    USING INDEX first:Revision(recordId, sequence)
    WHERE first.recordId = id AND first.sequence IS NOT NULL
    WITH id, first ORDER BY first.sequence
    WITH id, collect(first)[0] AS first
    RETURN [id, first.at, first.by] AS row`,
  externalOwners: `
    UNWIND $keys AS key
    MATCH (:ExternalId {key: key})<-[:IDENTIFIED_BY]-(owner)
    RETURN [key, owner.id] AS row`,
  restingOnClaims: `
    UNWIND $ids AS id
    MATCH (:Claim {id: id})<-[:RETRACTS|SUPERSEDES]-(dependant)
    RETURN DISTINCT dependant.id AS row`,
  rejectionsNearActors: `
    UNWIND $ids AS id
    MATCH (:Actor {id: id})<-[:PART_OF*0..]-(part:Actor)<-[:MADE_BY|NAMES]-(claim:Claim {stance: 'REJECTS'})
    RETURN DISTINCT claim.id AS row`,
  partsOfActors: `
    UNWIND $ids AS id
    MATCH (:Actor {id: id})<-[:PART_OF*1..${MAX_ACTOR_STEPS}]-(part:Actor)
    RETURN DISTINCT part.id AS row`,
  partsOfIncidents: `
    UNWIND $ids AS id
    MATCH (:Incident {id: id})<-[:PART_OF*1..${MAX_INCIDENT_STEPS}]-(part:Incident)
    RETURN DISTINCT part.id AS row`,
  citing: `
    UNWIND $ids AS id
    MATCH (:Source {id: id})<-[:CITES]-(citing)
    RETURN DISTINCT citing.id AS row`,
  anyRecord: `
    MATCH (revision:Revision)
    RETURN revision.id AS row LIMIT 1`,
} as const;

export const SLUG_OWNERS: Readonly<Record<SluggedLabel, string>> = {
  Actor: slugOwners("Actor"),
  Incident: slugOwners("Incident"),
  LeakChannel: slugOwners("LeakChannel"),
};

function slugOwners(label: SluggedLabel): string {
  return `
    UNWIND $slugs AS slug
    MATCH (owner:${label} {slug: slug})
    RETURN owner.id AS row`;
}

/** The records of these ids that the database has. */
export async function findStored(ask: Ask, ids: readonly string[]): Promise<Map<string, Stored>> {
  const rows = await inSlices(ids, (slice) => ask(STORE_QUESTIONS.stored, { ids: slice }));
  return new Map(rows.map(toStored));
}

export function findIds(
  ask: Ask,
  question: "restingOnClaims" | "rejectionsNearActors" | "partsOfActors" | "partsOfIncidents" | "citing",
  ids: readonly string[],
): Promise<string[]> {
  return inSlices(ids, async (slice) => (await ask(STORE_QUESTIONS[question], { ids: slice })).map(String));
}

/** Which records have these outside ids, by `scheme:value`. */
export async function findExternalOwners(
  ask: Ask,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inSlices(keys, (slice) => ask(STORE_QUESTIONS.externalOwners, { keys: slice }));
  return new Map(rows as [string, string][]);
}

/** Who has these slugs among records of one type; types without slugs have no owners. */
export async function findSlugOwners(
  ask: Ask,
  type: NativeRecord["type"],
  slugs: readonly string[],
): Promise<string[]> {
  const label = SLUGGED.find((slugged) => slugged === LABELS[type]);
  if (label === undefined) return [];
  return inSlices(slugs, async (slice) => (await ask(SLUG_OWNERS[label], { slugs: slice })).map(String));
}

/** Ids of the records that refer to any of these, by whatever they say of them. */
export async function findReferring(ask: Ask, ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const label of new Set(ids.map((id) => recordNode(id).label))) {
    const statement = FIND_REFERRING.get(label);
    if (statement === undefined) continue;
    const own = ids.filter((id) => recordNode(id).label === label);
    found.push(...(await inSlices(own, async (slice) => (await ask(statement, { ids: slice })).map(String))));
  }
  return [...new Set(found)];
}

/** Of these ids those that were records once; with what the record was merged into, where it was. */
export async function findVoided(
  ask: Ask,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const rows = await inSlices(ids, (slice) => ask(STORE_QUESTIONS.voided, { ids: slice }));
  return new Map(rows.map((row) => voidedRow.parse(row)).map(([id, into]) => [id, into ?? undefined]));
}

/** When and by whom these records were recorded first, whatever became of them since. */
export async function findFirstRecorded(
  ask: Ask,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FirstRecorded>> {
  const rows = await inSlices(ids, (slice) => ask(STORE_QUESTIONS.firstRecorded, { ids: slice }));
  const found = rows.map((row) => firstRow.parse(row));
  return new Map(found.map(([id, recordedAt, recordedBy]) => [id, { recordedAt, recordedBy }]));
}

const firstRow = z.tuple([z.string(), z.string(), z.string()]);

const voidedRow = z.tuple([z.string(), z.string().nullable()]);

export async function hasRecords(ask: Ask): Promise<boolean> {
  return (await ask(STORE_QUESTIONS.anyRecord, {})).length > 0;
}

const storedRow = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.number()]);

function toStored(row: unknown): [string, Stored] {
  const [id, fingerprint, recordedAt, recordedBy, json, version] = storedRow.parse(row);
  return [id, { record: readStored(id, json), fingerprint, recordedAt, recordedBy, version }];
}
