import type { Redaction, UserFault } from "../../domain/changes/change";
import { canonicalJson } from "../../domain/records/canonical";
import { recordNode } from "../../domain/records/graph-shape";
import { parseRecord } from "../../domain/records/parse-record";
import { type NativeRecord, typeOfId } from "../../domain/records/record";
import { type Blanking, blank, REDACTED } from "../../domain/records/redaction";
import { appendAudit, nextAuditSequence } from "../../platform/audit/append";
import { ContentHash, drawSalt } from "../../platform/audit/chain";
import type { Writing } from "../../platform/graph/graph";
import {
  type AuditedRevision,
  currentDigest,
  revisionOf,
  revisionsOf,
  type SealRow,
  seal,
} from "../audit/revisions";
import { judgeRecords } from "../judge-records";
import { type Ask, askWithin } from "../store/ask";
import { blankPast } from "../store/blank-past";
import { findFeedHead, later } from "../store/feed-head";
import { planWrites, type WriteStamp } from "../write-plan";
import { write } from "../write-records";
import { type Made, Refused } from "./make-changes";
import { blankProposals } from "./proposals";
import { conflictMessage, userFault } from "./working-set";

/** What a redaction did. */
export interface MadeRedaction extends Made {
  /** In how many versions of the record, revisions of it included, something was blanked. */
  readonly blanked: number;
}

const REVISION = /^revision:(\d+)$/;

/**
 * Blanks text of a record wherever it is kept: in the record, its past versions, its revisions and proposals about
 * it; or the reason of a revision. Within a transaction that has the writers' lock. The audit log keeps fitting: of
 * what a revision said there are digests, and the salt that would let somebody try texts against them goes, too.
 *
 * @throws Refused where there is nothing of the kind, or where the record could not be without it.
 */
export async function redact(
  transaction: Writing,
  redaction: Redaction,
  stamp: Omit<WriteStamp, "at">,
  clock: () => Date,
): Promise<MadeRedaction> {
  const number = REVISION.exec(redaction.id)?.[1];
  return number === undefined
    ? await redactRecord(transaction, redaction, stamp, clock)
    : await redactReason(transaction, Number(number), redaction, stamp, clock);
}

/** A revision with what its record read before and reads without the text. */
interface Version {
  readonly revision: AuditedRevision;
  readonly had: NativeRecord;
  readonly has: NativeRecord;
}

async function redactRecord(
  transaction: Writing,
  { id, field, value, expectedVersion }: Redaction,
  stamp: Omit<WriteStamp, "at">,
  clock: () => Date,
): Promise<MadeRedaction> {
  const ask = askWithin(transaction);
  const type = typeOfId(id);
  const revisions = type === undefined ? [] : await revisionsOf(ask, id);
  const last = revisions.at(-1);
  if (type === undefined || last === undefined)
    throw refused("NOT_FOUND", "id", `id is ${JSON.stringify(id)}, which is no record, and no revision.`);
  if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== revisions.length) {
    throw refused("CONFLICT", "expectedVersion", conflictMessage(id, revisions.length, expectedVersion));
  }
  const blanking: Blanking = { path: field.split("."), value: value ?? undefined };
  const versions = revisions.flatMap((revision) => versionOf(revision, blanking));
  const blankedVersions = versions.filter(({ had, has }) => had !== has);
  const inProposals = await blankProposals(transaction, id, blanking);
  if (blankedVersions.length === 0 && inProposals === 0) {
    const what = blanking.value === undefined ? "text" : "this text";
    throw refused(
      "NOT_FOUND",
      "field",
      `field is ${JSON.stringify(field)}, where no version of ${id} has ${what}.`,
    );
  }

  const sequence = await nextAuditSequence(transaction);
  const blanked = await sealRevisions(
    ask,
    sequence,
    blankedVersions.map(({ revision, has }) => ({ revision, properties: { record: canonicalJson(has) } })),
  );

  const present = last.record === null ? undefined : versions.at(-1)?.has;
  const judgement = await judgeRecords(
    ask,
    present === undefined ? [] : [{ record: present, where: { file: "redaction" } }],
  );
  const problems = judgement.refused.flatMap((refusal) => refusal.problems);
  if (problems.length > 0) throw new Refused(problems.map((problem) => userFault(["input"], problem, id)));
  const { sequence: before, at } = await findFeedHead(ask);
  const plan = planWrites(
    judgement,
    before,
    { ...stamp, at: later(clock().toISOString(), at) },
    {
      names: new Map([[id, "REDACTED"]]),
      voided: new Map(),
      restored: new Map(),
      marked: judgement.updated.length > 0 ? [] : [{ id, record: present }],
      redactedField: blanking.path[0],
    },
  );
  await write(transaction, judgement, plan, false, { action: "REDACTED", target: `${id} ${field}`, blanked });
  await blankPast(ask, recordNode(id).label, id, versions);
  return { records: [id], sequence: plan.sequence, blanked: blankedVersions.length };
}

/** Why a revision was made may say what nobody may read. */
async function redactReason(
  transaction: Writing,
  number: number,
  { id, field, value }: Redaction,
  { by }: Omit<WriteStamp, "at">,
  clock: () => Date,
): Promise<MadeRedaction> {
  const ask = askWithin(transaction);
  const revision = await revisionOf(ask, number);
  if (revision === undefined)
    throw refused("NOT_FOUND", "id", `id is ${JSON.stringify(id)}, which is no revision.`);
  const { reason } = revision;
  if (field !== "reason" || reason === null || reason === REDACTED || (value ?? reason) !== reason) {
    const message = `field is ${JSON.stringify(field)}; of a revision only a reason that is there can be redacted, what its record says by the id of the record.`;
    throw refused("NOT_FOUND", "field", message);
  }
  const sequence = await nextAuditSequence(transaction);
  const blanked = await sealRevisions(ask, sequence, [{ revision, properties: { reason: REDACTED } }]);
  const content = new ContentHash();
  for (const [of, hash] of blanked) content.add(of, hash);
  await appendAudit(transaction, {
    at: clock().toISOString(),
    by,
    action: "REDACTED",
    target: `${id} ${field}`,
    contentHash: content.value(),
  });
  return { records: [], sequence: (await findFeedHead(ask)).sequence, blanked: 1 };
}

/** Puts blanked contents in place of what revisions had, and gives their new digests by number. */
async function sealRevisions(
  ask: Ask,
  entry: number,
  changes: readonly {
    readonly revision: AuditedRevision;
    readonly properties: Partial<Pick<AuditedRevision, "record" | "reason">>;
  }[],
): Promise<ReadonlyMap<number, string>> {
  const blanked = new Map<number, string>();
  const rows = changes.map(({ revision, properties }): SealRow => {
    const salt = drawSalt();
    blanked.set(revision.sequence, currentDigest({ ...revision, ...properties, salt }));
    return {
      sequence: revision.sequence,
      properties: {
        ...properties,
        salt,
        sealed: [...revision.sealed, currentDigest(revision)],
        redactions: [...revision.redactions, entry],
      },
    };
  });
  await seal(ask, rows);
  return blanked;
}

function versionOf(revision: AuditedRevision, blanking: Blanking): Version[] {
  if (revision.record === null) return [];
  const raw: unknown = JSON.parse(revision.record);
  const had = sound(raw);
  const done = blank(raw, blanking);
  return [{ revision, had, has: done.count === 0 ? had : sound(done.value) }];
}

function sound(raw: unknown): NativeRecord {
  const { record, faults } = parseRecord(raw);
  if (record !== undefined) return record;
  throw new Refused(
    faults.map((fault) => {
      const { message } = userFault([], fault);
      return fieldFault("INVALID", "field", `The record cannot be without it: ${message}`);
    }),
  );
}

function refused(code: UserFault["code"], field: string, message: string): Refused {
  return new Refused([fieldFault(code, field, message)]);
}

function fieldFault(code: UserFault["code"], field: string, message: string): UserFault {
  return { code, message, field: ["input", field] };
}
