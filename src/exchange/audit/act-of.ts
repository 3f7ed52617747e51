import type { Act } from "../../platform/audit/append";
import {
  type AuditAction,
  ContentHash,
  type DigestedRevision,
  revisionDigest,
} from "../../platform/audit/chain";

/** What there is to say of a transaction beyond that records were written. */
export interface AuditedRevisions {
  readonly action: AuditAction;
  readonly target?: string | undefined;
  /** The hashes, by number, of older revisions that were blanked. */
  readonly blanked?: ReadonlyMap<number, string> | undefined;
}

type Optional = "recordId" | "acceptedBy" | "reason" | "record";

/** A revision as it is written: what it does not have is left out. */
export type WrittenRevision = Omit<DigestedRevision, Optional> & {
  readonly [Key in Optional]?: DigestedRevision[Key] | undefined;
};

/** The audit log's entry of a transaction that wrote these revisions; `by` is who answers for it. */
export function actOf(revisions: readonly WrittenRevision[], by: string, audited?: AuditedRevisions): Act {
  const [first] = revisions;
  if (first === undefined) throw new Error("a transaction that wrote no revision has nothing to be audited");
  const content = new ContentHash();
  for (const [sequence, hash] of audited?.blanked ?? []) content.add(sequence, hash);
  for (const row of revisions) content.add(row.sequence, digestOf(row));
  return {
    at: first.at,
    by,
    action: audited?.action ?? "WRITTEN",
    target: audited?.target ?? null,
    firstRevision: first.sequence,
    lastRevision: revisions.at(-1)?.sequence ?? first.sequence,
    contentHash: content.value(),
  };
}

function digestOf(row: WrittenRevision): string {
  const { recordId = null, acceptedBy = null, reason = null, record = null } = row;
  return revisionDigest({ ...row, recordId, acceptedBy, reason, record });
}
