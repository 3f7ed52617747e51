import type { Redaction } from "../../domain/changes/change";
import type { Redacted } from "../../domain/changes/editing";
import { canonicalJson } from "../../domain/records/canonical";
import { recordNode } from "../../domain/records/graph-shape";
import { parseRecord } from "../../domain/records/parse-record";
import { type NativeRecord, typeOfId } from "../../domain/records/record";
import { type Blanking, blank, REDACTED } from "../../domain/records/redaction";
import { type Act, appendAudit, nextAuditSequence } from "../../platform/audit/append";
import { ContentHash, drawSalt } from "../../platform/audit/chain";
import type { Writing } from "../../platform/graph/graph";
import {
  type AuditedRevision,
  currentDigest,
  revisionOf,
  revisionsAfter,
  revisionsOf,
  type SealRow,
  seal,
} from "../audit/revisions";
import { judgeRecords } from "../judge-records";
import { type Ask, askWithin } from "../store/ask";
import { blankPast } from "../store/blank-past";
import { findFeedHead, later } from "../store/feed-head";
import { slices } from "../store/slices";
import { planWrites, type WriteStamp } from "../write-plan";
import { write } from "../write-records";
import { forgetAsked } from "./command";
import { type Made, Refused, refused, refuseOther } from "./make-changes";
import { blankAcceptedReason, blankProposal, blankProposals, findProposal } from "./proposals";
import { userFault } from "./working-set";

/** Who asked, and why; it is always somebody with a login. */
type AnsweredFor = Omit<WriteStamp, "at" | "answerable"> & { readonly answerable: string };

/** What a redaction did. */
export type MadeRedaction = Made & Redacted;

const REVISION = /^revision:(\d+)$/;

const FIND_MERGED = `
  MATCH (voided:Voided)
  WHERE voided.mergedInto = $id OR (voided.id = $id AND voided.mergedInto IS NOT NULL)
  RETURN CASE voided.id WHEN $id THEN voided.mergedInto ELSE voided.id END AS row`;

const FIND_ACCEPTED = `
  MATCH (revision:Revision)
  USING INDEX revision:Revision(recordId, sequence)
  WHERE revision.recordId = $recordId AND revision.sequence IS NOT NULL AND revision.reason = $reason AND revision.acceptedBy IS NOT NULL
  RETURN DISTINCT revision.transaction AS row`;

export const REDACT_STATEMENTS: readonly string[] = [FIND_MERGED, FIND_ACCEPTED];

/**
 * Blanks text of a record wherever it is kept: in the record, its past versions, its revisions and proposals about
 * it; or why revisions were made; or text of a proposal, which need not have come to anything. Within a transaction
 * that has the writers' lock. The audit log keeps fitting: of what a revision said there are digests, and the salt that
 * would let somebody try texts against them goes, too, as it does of the commands that brought the text.
 *
 * @throws Refused where there is nothing of the kind, or where the record could not be without it.
 */
export async function redact(
  transaction: Writing,
  redaction: Redaction,
  stamp: AnsweredFor,
  clock: () => Date,
): Promise<MadeRedaction> {
  const { id } = redaction;
  const number = REVISION.exec(id)?.[1];
  if (number !== undefined) return await redactReason(transaction, Number(number), redaction, stamp, clock);
  if (id.startsWith("proposal:")) return await redactProposal(transaction, redaction, stamp, clock);
  return await redactRecord(transaction, redaction, stamp, clock);
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
    throw refused(
      "NOT_FOUND",
      ["id"],
      `id is ${JSON.stringify(id)}, which is no record, no revision and no proposal; what a proposal says of a record that never was is redacted by the id of the proposal.`,
    );
  refuseOther(id, revisions.length, expectedVersion);
  const blanking: Blanking = { path: field.split("."), value: value ?? undefined };
  const versions = revisions.flatMap((revision) => versionOf(revision, blanking));
  const blankedVersions = versions.filter(({ had, has }) => had !== has);
  const inProposals = await blankProposals(transaction, id, blanking);
  if (blankedVersions.length === 0 && inProposals.length === 0) {
    const what = blanking.value === undefined ? "text" : "this text";
    throw refused(
      "NOT_FOUND",
      ["field"],
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
  if (problems.length > 0)
    throw new Refused(problems.map((problem) => userFault({ path: ["input"] }, problem, id)));
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
  await forgetAsked(transaction, [id, ...inProposals]);
  return {
    records: [id],
    sequence: plan.sequence,
    blanked: blankedVersions.length,
    proposals: inProposals.length,
    mayAlsoBeIn: (await ask(FIND_MERGED, { id })).map(String).sort(),
  };
}

/** Why something was done may say what nobody may read: it is of all revisions of the act, and of its proposal. */
async function redactReason(
  transaction: Writing,
  number: number,
  { id, field, value }: Redaction,
  { answerable: by }: AnsweredFor,
  clock: () => Date,
): Promise<MadeRedaction> {
  const ask = askWithin(transaction);
  const revision = await revisionOf(ask, number);
  if (revision === undefined)
    throw refused("NOT_FOUND", ["id"], `id is ${JSON.stringify(id)}, which is no revision.`);
  const { reason, recordId } = revision;
  if (field !== "reason" || reason === null || reason === REDACTED || (value ?? reason) !== reason) {
    const message = `field is ${JSON.stringify(field)}; of a revision only a reason that is there can be redacted, what its record says by the id of the record.`;
    throw refused("NOT_FOUND", ["field"], message);
  }
  const act = { at: clock().toISOString(), by, action: "REDACTED", target: `${id} ${field}` } as const;
  const revisions = await withReason(ask, revision.transaction, reason);
  const proposals = recordId === null ? [] : await blankAcceptedReason(transaction, recordId, reason);
  await blankReasons(transaction, revisions, act);
  await forgetAsked(transaction, [...(recordId === null ? [] : [recordId]), ...proposals]);
  return await outcomeOf(ask, revisions.length, proposals.length);
}

/** A proposal need not have come to anything; what did is redacted by the ids of the records. */
async function redactProposal(
  transaction: Writing,
  { id, field, value, expectedVersion }: Redaction,
  { answerable: by }: AnsweredFor,
  clock: () => Date,
): Promise<MadeRedaction> {
  const ask = askWithin(transaction);
  const proposal = await findProposal(ask, id);
  if (proposal === undefined)
    throw refused("NOT_FOUND", ["id"], `id is ${JSON.stringify(id)}, which is no proposal.`);
  refuseOther(id, proposal.version, expectedVersion);
  const blanking: Blanking = { path: field.split("."), value: value ?? undefined };
  if (!(await blankProposal(transaction, proposal, blanking))) {
    const what = blanking.value === undefined ? "text" : "this text";
    throw refused("NOT_FOUND", ["field"], `field is ${JSON.stringify(field)}, where ${id} has no ${what}.`);
  }
  const act = { at: clock().toISOString(), by, action: "REDACTED", target: `${id} ${field}` } as const;
  const revisions: AuditedRevision[] = [];
  const { reason } = proposal;
  const [recordId] = proposal.records;
  if (field === "reason" && reason !== null && recordId !== undefined) {
    for (const first of await ask(FIND_ACCEPTED, { recordId, reason }))
      revisions.push(...(await withReason(ask, Number(first), reason)));
  }
  await blankReasons(transaction, revisions, act);
  await forgetAsked(transaction, [id]);
  return await outcomeOf(ask, revisions.length, 1);
}

/** The revisions of a transaction that were made for this reason. */
async function withReason(ask: Ask, transaction: number, reason: string): Promise<AuditedRevision[]> {
  const found: AuditedRevision[] = [];
  for (let after = transaction - 1; ; ) {
    const page = await revisionsAfter(ask, after);
    const own = page.filter((revision) => revision.transaction === transaction);
    found.push(...own.filter((revision) => revision.reason === reason));
    const last = own.at(-1);
    if (last === undefined || own.length < page.length) return found;
    after = last.sequence;
  }
}

async function blankReasons(
  transaction: Writing,
  revisions: readonly AuditedRevision[],
  act: Act,
): Promise<void> {
  const sequence = await nextAuditSequence(transaction);
  const blanked = await sealRevisions(
    askWithin(transaction),
    sequence,
    revisions.map((revision) => ({ revision, properties: { reason: REDACTED } })),
  );
  const content = new ContentHash();
  for (const [of, hash] of blanked) content.add(of, hash);
  await appendAudit(transaction, { ...act, contentHash: blanked.size === 0 ? null : content.value() });
}

async function outcomeOf(ask: Ask, blanked: number, proposals: number): Promise<MadeRedaction> {
  const { sequence } = await findFeedHead(ask);
  return { records: [], sequence, blanked, proposals, mayAlsoBeIn: [] };
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
  for (const slice of slices(rows)) await seal(ask, slice);
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
      const { message } = userFault({ path: [] }, fault);
      return {
        code: "INVALID" as const,
        message: `It cannot be blanked: ${message} Ids, slugs, terms and dates are corrected instead.`,
        field: ["input", "field"],
      };
    }),
  );
}
