import { createHash, randomBytes } from "node:crypto";

/** What was done, as the audit log calls it. */
export const AUDIT_ACTIONS = [
  "ADOPTED",
  "WRITTEN",
  "DERIVED",
  "REDACTED",
  "PROPOSAL_SAVED",
  "PROPOSAL_SUBMITTED",
  "PROPOSAL_WITHDRAWN",
  "PROPOSAL_REVIEWED",
  "TOKEN_CREATED",
  "TOKEN_ROTATED",
  "TOKEN_REVOKED",
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** One act and who answers for it. Of contents it has hashes only, so that what is redacted is gone from it, too. */
export interface AuditEntry {
  /** 1 for the first, without gaps. */
  readonly sequence: number;
  /** ISO, in UTC. */
  readonly at: string;
  /**
   * Who: the id of a login (`token:` with the owner of an API token, `oidc:` with issuer and subject), `command line`, or
   * what an import or the service itself calls itself. Names, as revisions bear them, need not be one person's.
   */
  readonly by: string;
  readonly action: AuditAction;
  /** The id of what it was done to, where that is one thing. */
  readonly target: string | null;
  /** The numbers of the revisions that it wrote, in the feed. */
  readonly firstRevision: number | null;
  readonly lastRevision: number | null;
  /** Of the revisions that it wrote or blanked, by `ContentHash`; where it changed a token, of all tokens, by `tokensDigest`. */
  readonly contentHash: string | null;
  /** Of the entry before; empty for the first. */
  readonly previousHash: string;
  /** Of all of the above. */
  readonly hash: string;
}

/** A revision as far as its digest goes. */
export interface DigestedRevision {
  readonly sequence: number;
  readonly transaction: number;
  readonly recordId: string | null;
  readonly act: string;
  readonly at: string;
  readonly by: string;
  readonly acceptedBy: string | null;
  readonly reason: string | null;
  /** The record's text; null where it was taken out. */
  readonly record: string | null;
  /** Drawn by chance, and drawn anew when something is blanked: nobody finds out by trying what was there. */
  readonly salt: string;
}

export function drawSalt(): string {
  return randomBytes(16).toString("hex");
}

export function revisionDigest(revision: DigestedRevision): string {
  const { salt, sequence, transaction, recordId, act, at, by, acceptedBy, reason, record } = revision;
  return digest([salt, sequence, transaction, recordId, act, at, by, acceptedBy, reason, record]);
}

/** Over revisions in the order of their numbers. */
export class ContentHash {
  readonly #hash = createHash("sha256");

  add(sequence: number, revisionHash: string): void {
    this.#hash.update(`${sequence} ${revisionHash}\n`);
  }

  value(): string {
    return this.#hash.digest("hex");
  }
}

export function entryHash(entry: Omit<AuditEntry, "hash">): string {
  const { sequence, at, by, action, target, firstRevision, lastRevision, contentHash, previousHash } = entry;
  return digest([sequence, at, by, action, target, firstRevision, lastRevision, contentHash, previousHash]);
}

function digest(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
