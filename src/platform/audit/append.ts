import type { Writing } from "../graph/graph";
import { type AuditEntry, entryHash } from "./chain";

/** The one node that everybody who appends locks; apart from the feed's, which tokens do not touch. */
export const AUDIT_HEAD = { id: "audit" } as const;

const LOCK_AUDIT = `
  MERGE (head:AuditHead {id: $id})
  ON CREATE SET head.sequence = 0, head.hash = ''
  SET head.locked = 1`;

const FIND_AUDIT_HEAD = `
  MATCH (head:AuditHead {id: $id})
  RETURN head.sequence AS sequence, head.hash AS hash`;

/** Where the log is, and what its entry of a number is. */
export const FIND_HEAD_AND_ENTRY = `
  OPTIONAL MATCH (head:AuditHead {id: $id})
  OPTIONAL MATCH (entry:Audit {sequence: $sequence})
  RETURN head.sequence AS sequence, head.hash AS hash, entry.hash AS signed`;

const APPEND = `
  MATCH (head:AuditHead {id: $id})
  CREATE (entry:Audit)
  SET entry = $entry, head.sequence = $sequence, head.hash = $hash`;

export const APPEND_STATEMENTS: readonly string[] = [
  LOCK_AUDIT,
  FIND_AUDIT_HEAD,
  FIND_HEAD_AND_ENTRY,
  APPEND,
];

export type Act = Pick<AuditEntry, "at" | "by" | "action"> &
  Partial<Pick<AuditEntry, "target" | "firstRevision" | "lastRevision" | "contentHash">>;

/**
 * Appends an act to the audit log, in the transaction that does it; last, as from here to its commit everybody else
 * who appends waits. Whoever writes records has the writers' lock before.
 */
export async function appendAudit(transaction: Writing, act: Act): Promise<void> {
  const head = await lockedHead(transaction);
  const sequence = head.sequence + 1;
  const entry = {
    target: null,
    firstRevision: null,
    lastRevision: null,
    contentHash: null,
    ...act,
    sequence,
    previousHash: head.hash,
  };
  const hash = entryHash(entry);
  const stated = Object.fromEntries(Object.entries({ ...entry, hash }).filter(([, value]) => value !== null));
  await transaction.run(APPEND, { ...AUDIT_HEAD, entry: stated, sequence, hash });
}

/** The number that the next entry of this transaction will have. */
export async function nextAuditSequence(transaction: Writing): Promise<number> {
  return (await lockedHead(transaction)).sequence + 1;
}

async function lockedHead(
  transaction: Writing,
): Promise<{ readonly sequence: number; readonly hash: string }> {
  await transaction.run(LOCK_AUDIT, AUDIT_HEAD);
  const [head] = await transaction.run(FIND_AUDIT_HEAD, AUDIT_HEAD);
  return { sequence: Number(head?.["sequence"]), hash: String(head?.["hash"]) };
}
