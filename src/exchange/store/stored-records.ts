import { z } from "zod";
import { MAX_ACTOR_STEPS } from "../../domain/actors/part-of";
import { MAX_INCIDENT_STEPS } from "../../domain/incidents/part-of";
import { LABELS, type RecordLabel } from "../../domain/records/graph-shape";
import { parseRecord } from "../../domain/records/parse-record";
import type { NativeRecord } from "../../domain/records/record";
import type { Ask } from "./ask";
import { inSlices } from "./slices";

/** A record as the database has it. */
export interface Stored {
  readonly record: NativeRecord;
  readonly fingerprint: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
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
    RETURN [id, record.fingerprint, record.recordedAt, record.recordedBy, revision.record] AS row`,
  externalOwners: `
    UNWIND $keys AS key
    MATCH (:ExternalId {key: key})<-[:IDENTIFIED_BY]-(owner)
    RETURN owner.id AS row`,
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

export function findExternalOwners(ask: Ask, keys: readonly string[]): Promise<string[]> {
  return inSlices(keys, async (slice) =>
    (await ask(STORE_QUESTIONS.externalOwners, { keys: slice })).map(String),
  );
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

export async function hasRecords(ask: Ask): Promise<boolean> {
  return (await ask(STORE_QUESTIONS.anyRecord, {})).length > 0;
}

const storedRow = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]);

function toStored(row: unknown): [string, Stored] {
  const [id, fingerprint, recordedAt, recordedBy, json] = storedRow.parse(row);
  const { record, faults } = parseRecord(JSON.parse(json));
  if (record === undefined) {
    const what = faults.map(({ pointer, problem }) => `${pointer} ${problem}`).join("; ");
    throw new Error(`the stored record ${id} cannot be read: ${what}`);
  }
  return [id, { record, fingerprint, recordedAt, recordedBy }];
}
