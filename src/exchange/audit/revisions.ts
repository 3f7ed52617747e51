import { z } from "zod";
import { type DigestedRevision, revisionDigest } from "../../platform/audit/chain";
import type { Ask } from "../store/ask";

/** So many are read at a time. */
const PAGE = 1_000;

const COLUMNS = `[revision.sequence, revision.transaction, revision.recordId, revision.act, revision.at, revision.by, revision.acceptedBy, revision.reason, revision.record, revision.salt, revision.sealed, revision.redactions, [(revision)-[:REVISES]->(record) | [record.id, labels(record)]]]`;

const FIND_PAGE = `
  MATCH (revision:Revision)
  WHERE revision.sequence > $after
  WITH revision ORDER BY revision.sequence LIMIT ${PAGE}
  RETURN ${COLUMNS} AS row`;

const FIND_OF_RECORD = `
  MATCH (revision:Revision)
  USING INDEX revision:Revision(recordId, sequence)
  WHERE revision.recordId = $id AND revision.sequence IS NOT NULL
  WITH revision ORDER BY revision.sequence
  RETURN ${COLUMNS} AS row`;

const FIND_ONE = `
  MATCH (revision:Revision {sequence: $sequence})
  RETURN ${COLUMNS} AS row`;

const SEAL = `
  UNWIND $rows AS row
  MATCH (revision:Revision {sequence: row.sequence})
  SET revision += row.properties`;

export const REVISION_STATEMENTS: readonly string[] = [FIND_PAGE, FIND_OF_RECORD, FIND_ONE, SEAL];

/** A revision as the audit log sees it. */
export interface AuditedRevision extends Omit<DigestedRevision, "salt"> {
  /** Null where it is older than the audit log, and not yet adopted. */
  readonly salt: string | null;
  /** Its digests before each redaction, the oldest first. */
  readonly sealed: readonly string[];
  /** The entries of these redactions. */
  readonly redactions: readonly number[];
  /** The nodes that it leads to: its record's, if all is right. */
  readonly revises: readonly { readonly id: string | null; readonly labels: readonly string[] }[];
}

/** Whatever somebody may have put there: it is for the log to say that it is wrong. */
const text = z.unknown().transform((found) => (found === null ? null : String(found)));
const list = <T extends z.ZodType>(of: T) => z.array(of).nullable().catch(null);
const row = z.tuple([
  z.number(),
  z.number().nullable().catch(null),
  text,
  text,
  text,
  text,
  text,
  text,
  text,
  text,
  list(z.string()),
  list(z.number()),
  z.array(z.tuple([text, z.array(z.string())]).transform(([id, labels]) => ({ id, labels }))),
]);

/** Those after a number, a page of them. */
export async function revisionsAfter(ask: Ask, after: number): Promise<readonly AuditedRevision[]> {
  return (await ask(FIND_PAGE, { after })).map(toRevision);
}

/** All of a record, the oldest first. */
export async function revisionsOf(ask: Ask, id: string): Promise<readonly AuditedRevision[]> {
  return (await ask(FIND_OF_RECORD, { id })).map(toRevision);
}

export async function revisionOf(ask: Ask, sequence: number): Promise<AuditedRevision | undefined> {
  return (await ask(FIND_ONE, { sequence })).map(toRevision)[0];
}

export interface SealRow {
  readonly sequence: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Sets what the audit log needs of revisions, by their numbers. */
export async function seal(ask: Ask, rows: readonly SealRow[]): Promise<void> {
  if (rows.length > 0) await ask(SEAL, { rows });
}

/** Its digest as it reads now. */
export function currentDigest(revision: AuditedRevision): string {
  return revisionDigest({ ...revision, salt: revision.salt ?? "" });
}

function toRevision(found: unknown): AuditedRevision {
  const [
    sequence,
    transaction,
    recordId,
    act,
    at,
    by,
    acceptedBy,
    reason,
    record,
    salt,
    sealed,
    redactions,
    revises,
  ] = row.parse(found);
  return {
    sequence,
    transaction: transaction ?? sequence,
    recordId,
    act: act ?? "",
    at: at ?? "",
    by: by ?? "",
    acceptedBy,
    reason,
    record,
    salt,
    sealed: sealed ?? [],
    redactions: redactions ?? [],
    revises,
  };
}
