import { z } from "zod";
import { type Change, missingIn, type UserFault } from "../../domain/changes/change";
import type {
  MovedGround,
  ProposalReview,
  ProposalsAsked,
  ProposalView,
  ProposedChange,
} from "../../domain/changes/editing";
import { type ProposalStanding, permissionsOn } from "../../domain/changes/proposal-acts";
import {
  PROPOSAL_STATES,
  type ProposalState,
  VERDICTS,
  type Verdict,
} from "../../domain/changes/proposals.terms";
import { type Blanking, blank, REDACTED } from "../../domain/records/redaction";
import { hasRole, type Principal } from "../../platform/auth/principal";
import type { Writing } from "../../platform/graph/graph";
import type { Ask } from "../store/ask";
import { inSlices } from "../store/slices";
import { inCommon } from "./in-common";
import { type JudgedChanges, judgeChanges } from "./make-changes";

/** A proposal as the database has it. */
export interface Proposal {
  readonly id: string;
  readonly state: ProposalState;
  readonly title: string | null;
  readonly reason: string | null;
  /** Of its author. */
  readonly by: Pick<Principal, "id" | "name">;
  readonly createdAt: string;
  readonly submittedAt: string | null;
  /** Counts whatever happens to it. */
  readonly version: number;
  readonly changes: readonly Change[];
  /** The versions of the records that its changes change or refer to, when it was submitted. */
  readonly versions: Readonly<Record<string, number>>;
  readonly records: readonly string[];
}

const COLUMNS = `[proposal.id, proposal.state, proposal.title, proposal.reason, proposal.by, proposal.byName, proposal.createdAt, proposal.submittedAt, proposal.version, proposal.changes, proposal.versions, proposal.records]`;

/** Whom candidates for a merge are proposed by: nobody has a login of this id, so that any editor may accept them. */
export const FINDER = { id: "blamegraph:import", name: "import" } as const;

const FIND_PROPOSALS_OF = `
  UNWIND $ids AS id
  MATCH (proposal:Proposal {id: id})
  RETURN ${COLUMNS} AS row`;

/** What was never submitted nobody else sees, withdrawn or not; of the others, everybody's or one's own. */
const VISIBLE = `(proposal.by = $viewer OR ($all AND proposal.submittedAt IS NOT NULL)) AND ($states IS NULL OR proposal.state IN $states) AND ($mine IS NULL OR (proposal.by = $viewer) = $mine) AND ($candidates IS NULL OR (proposal.by = $finder) = $candidates)`;

const FIND_PROPOSALS = `
  MATCH (proposal:Proposal)
  WHERE ${VISIBLE} AND ($after IS NULL OR proposal.createdKey < $after)
  WITH proposal ORDER BY proposal.createdKey DESC LIMIT $limit
  RETURN ${COLUMNS} AS row`;

const COUNT_PROPOSALS = `
  MATCH (proposal:Proposal)
  WHERE ${VISIBLE}
  RETURN count(*) AS row`;

const PUT_PROPOSALS = `
  UNWIND $rows AS row
  MERGE (proposal:Proposal {id: row.id})
  SET proposal = row`;

const FIND_ABOUT = `
  MATCH (proposal:Proposal)
  WHERE $id IN proposal.records OR proposal.changes CONTAINS $id
  RETURN [proposal.id, proposal.changes, proposal.records] AS row`;

/** Whoever has looked at a version of it has looked at something else. */
const PUT_BLANKED = `
  MATCH (proposal:Proposal {id: $id})
  SET proposal += $properties, proposal.version = proposal.version + 1`;

const BLANK_ACCEPTED_REASON = `
  MATCH (proposal:Proposal)
  WHERE proposal.reason = $reason AND $recordId IN proposal.records
  SET proposal.reason = $redacted, proposal.version = proposal.version + 1
  RETURN proposal.id AS row`;

const FIND_REVIEW_REASONS = `
  MATCH (:Proposal {id: $id})<-[:REVIEWS]-(review:Review)
  WHERE review.reason IS NOT NULL
  WITH review ORDER BY review.at, review.id
  RETURN [review.id, review.reason] AS row`;

const PUT_REVIEW_REASON = `
  MATCH (review:Review {id: $id})
  SET review.reason = $reason`;

const CREATE_REVIEW = `
  MATCH (proposal:Proposal {id: $id})
  CREATE (review:Review)-[:REVIEWS]->(proposal)
  SET review = $properties`;

const FIND_REVIEWS = `
  MATCH (:Proposal {id: $id})<-[:REVIEWS]-(review:Review)
  WITH review ORDER BY review.at, review.id
  RETURN [review.verdict, review.byName, review.at, review.reason] AS row`;

export const PROPOSAL_STATEMENTS: readonly string[] = [
  FIND_PROPOSALS_OF,
  FIND_PROPOSALS,
  COUNT_PROPOSALS,
  PUT_PROPOSALS,
  FIND_ABOUT,
  PUT_BLANKED,
  BLANK_ACCEPTED_REASON,
  FIND_REVIEW_REASONS,
  PUT_REVIEW_REASON,
  CREATE_REVIEW,
  FIND_REVIEWS,
];

export async function findProposal(ask: Ask, id: string): Promise<Proposal | undefined> {
  return (await findProposalsOf(ask, [id])).get(id);
}

export async function findProposalsOf(
  ask: Ask,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Proposal>> {
  const rows = await inSlices(ids, (slice) => ask(FIND_PROPOSALS_OF, { ids: slice }));
  return new Map(rows.map(toProposal).map((proposal) => [proposal.id, proposal]));
}

/** One more than asked for tells whether there are more. */
export async function findProposals(
  ask: Ask,
  viewer: Principal,
  { first, after, ...which }: ProposalsAsked,
): Promise<readonly Proposal[]> {
  const rows = await ask(FIND_PROPOSALS, { ...visibleTo(viewer, which), after, limit: first + 1 });
  return rows.map(toProposal);
}

export async function countProposals(
  ask: Ask,
  viewer: Principal,
  { states, mine, candidates }: Which,
): Promise<number> {
  return Number((await ask(COUNT_PROPOSALS, visibleTo(viewer, { states, mine, candidates })))[0]);
}

type Which = Omit<ProposalsAsked, "first" | "after">;

function visibleTo(viewer: Principal, which: Which) {
  return { ...which, viewer: viewer.id, all: hasRole(viewer, "EDITOR"), finder: FINDER.id };
}

/** Where it stands among all proposals, latest first: a cursor is this key. */
export function keyOf({ createdAt, id }: Pick<Proposal, "createdAt" | "id">): string {
  return `${createdAt} ${id}`;
}

/** Whether an import found it, and nobody is its author. */
export function isCandidate({ by }: Pick<Proposal, "by">): boolean {
  return by.id === FINDER.id;
}

export function isVisible(proposal: Proposal, viewer: Principal): boolean {
  return proposal.by.id === viewer.id || (proposal.submittedAt !== null && hasRole(viewer, "EDITOR"));
}

export function standingOf(proposal: Proposal, viewer: Principal): ProposalStanding {
  const { state, by } = proposal;
  return { state, isMine: by.id === viewer.id, isCandidate: isCandidate(proposal) };
}

export async function putProposal(transaction: Writing, proposal: Proposal): Promise<void> {
  await putProposals(transaction, [proposal]);
}

export async function putProposals(transaction: Writing, proposals: readonly Proposal[]): Promise<void> {
  if (proposals.length === 0) return;
  const rows = proposals.map((proposal) => {
    const { by, changes, versions, ...plain } = proposal;
    return {
      ...plain,
      by: by.id,
      byName: by.name,
      changes: JSON.stringify(changes),
      versions: JSON.stringify(versions),
      createdKey: keyOf(proposal),
    };
  });
  await transaction.run(PUT_PROPOSALS, { rows });
}

export async function addReview(
  transaction: Writing,
  proposal: Proposal,
  review: {
    readonly verdict: Verdict;
    readonly by: Principal;
    readonly at: string;
    readonly reason: string | null;
  },
): Promise<void> {
  const { by, ...plain } = review;
  const id = `${proposal.id}/review/${proposal.version}`;
  await transaction.run(CREATE_REVIEW, {
    id: proposal.id,
    properties: { id, ...plain, by: by.id, byName: by.name },
  });
}

/** Blanks text in what proposals give for a record; the ids of those that had it. */
export async function blankProposals(
  transaction: Writing,
  recordId: string,
  blanking: Blanking,
): Promise<readonly string[]> {
  const found = await transaction.run(FIND_ABOUT, { id: recordId });
  const blanked: string[] = [];
  for (const { row } of found) {
    const [id, json, records] = z.tuple([z.string(), z.string(), z.array(z.string())]).parse(row);
    const changes = (JSON.parse(json) as readonly Change[]).map((change) =>
      hasTextOf(change, recordId, records, blanking) ? withoutText(change, blanking) : change,
    );
    const without = JSON.stringify(changes);
    if (without === json) continue;
    await transaction.run(PUT_BLANKED, { id, properties: { changes: without } });
    blanked.push(id);
  }
  return blanked;
}

/**
 * Blanks text of one proposal: its `title`, its `reason`, why it was reviewed as it was (`reviews.reason`), or, by any
 * other path or one after `changes`, what its changes give. Tells whether there was any.
 */
export async function blankProposal(
  transaction: Writing,
  proposal: Proposal,
  { path, value }: Blanking,
): Promise<boolean> {
  const [first, ...rest] = path;
  const { id, title, reason, changes } = proposal;
  if (path.join(".") === "reviews.reason") return await blankReviews(transaction, id, value);
  const blanked =
    (first === "title" || first === "reason") && rest.length === 0
      ? blank({ title, reason }, { path, value })
      : blankedChanges(changes, { path: first === "changes" ? rest : path, value });
  if (blanked.count === 0) return false;
  await transaction.run(PUT_BLANKED, { id, properties: blanked.value });
  return true;
}

function blankedChanges(changes: readonly Change[], blanking: Blanking) {
  const before = JSON.stringify(changes);
  const without = JSON.stringify(changes.map((change) => withoutText(change, blanking)));
  return { value: { changes: without }, count: without === before ? 0 : 1 };
}

/** In accepted proposals whose reason became that of a change of this record; the ids of those that had it. */
export async function blankAcceptedReason(
  transaction: Writing,
  recordId: string,
  reason: string,
): Promise<readonly string[]> {
  const found = await transaction.run(BLANK_ACCEPTED_REASON, { recordId, reason, redacted: REDACTED });
  return found.map(({ row }) => String(row));
}

async function blankReviews(transaction: Writing, id: string, value: string | undefined): Promise<boolean> {
  const found = await transaction.run(FIND_REVIEW_REASONS, { id });
  let isBlanked = false;
  for (const { row } of found) {
    const [reviewId, reason] = row as [string, string];
    const { value: without, count } = blank({ reason }, { path: ["reason"], value });
    if (count === 0) continue;
    await transaction.run(PUT_REVIEW_REASON, { id: reviewId, reason: without.reason });
    isBlanked = true;
  }
  return isBlanked;
}

/** Whether a change gives what was blanked in the record. */
function hasTextOf(
  change: Change,
  recordId: string,
  made: readonly string[],
  { path: [field] }: Blanking,
): boolean {
  const id = idOf(change);
  switch (change.act) {
    case "RECORD":
      return id === recordId || (id === null && made.includes(recordId));
    case "SPLIT":
      // Names go from the one actor to the other.
      return change.into["id"] === recordId || (id === recordId && field === "names");
    default:
      return id === recordId;
  }
}

function withoutText(change: Change, blanking: Blanking): Change {
  switch (change.act) {
    case "RECORD":
      return { ...change, fields: blank(change.fields, blanking).value };
    case "CORRECT":
      return {
        ...change,
        fields: blank(change.fields, blanking).value,
        ...(change.more === undefined ? {} : { more: blank(change.more, blanking).value }),
      };
    case "SPLIT": {
      const names = { names: change.names.map((value) => ({ value })) };
      return {
        ...change,
        into: blank(change.into, blanking).value,
        names: blank(names, blanking).value.names.map(({ value }) => value),
      };
    }
    default:
      return change;
  }
}

const UNDECIDED: readonly ProposalState[] = ["DRAFT", "SUBMITTED", "CHANGES_REQUESTED"];

/** The proposal with what would come of it now; once it is decided, with what it was. */
export async function viewOf(ask: Ask, proposal: Proposal, viewer: Principal): Promise<ProposalView> {
  const isOpen = UNDECIDED.includes(proposal.state);
  const judged = isOpen ? await judgeChanges(ask, proposal.changes) : undefined;
  const { id, state, title, reason, by, createdAt, submittedAt, version, changes, records } = proposal;
  const problems = judged?.faults ?? [];
  const isSound = problems.length === 0 && missingIn(changes, reason) === undefined;
  const standing = standingOf(proposal, viewer);
  return {
    id,
    state,
    title,
    reason,
    by: by.name,
    mine: standing.isMine,
    viewerCan: permissionsOn({ ...standing, isSound }, viewer),
    createdAt,
    submittedAt,
    version,
    changes: changes.map((change) => proposedChange(change, judged)),
    inCommon: changes.flatMap((change) => commonIn(change, judged)),
    isCandidate: standing.isCandidate,
    problems,
    moved: judged === undefined ? [] : movedOf(proposal, judged),
    reviews: (await ask(FIND_REVIEWS, { id })).map(toReview),
    records,
  };
}

/** The records that a proposal changes or refers to and that were changed since it was submitted. */
export function movedOf({ versions }: Proposal, judged: Pick<JudgedChanges, "versions">): MovedGround[] {
  return Object.entries(versions).flatMap(([recordId, proposedVersion]) => {
    const version = judged.versions.get(recordId) ?? null;
    return version === proposedVersion ? [] : [{ recordId, proposedVersion, version }];
  });
}

/** The mistakes that a viewer is told of a proposal whose ground has moved. */
export function movedFaults(moved: readonly MovedGround[]): UserFault[] {
  return moved.map(({ recordId, proposedVersion, version }) => ({
    code: "CONFLICT",
    message: `${recordId} was of version ${proposedVersion} when this was proposed and ${version === null ? "is not recorded any more" : `is of version ${version} now`}; look at it again, then accept with evenIfMoved, or ask for changes.`,
    field: ["input", "proposal"],
    record: recordId,
  }));
}

function proposedChange(change: Change, judged: JudgedChanges | undefined): ProposedChange {
  const recordId = idOf(change);
  const into = change.act === "MERGE" ? change.into : null;
  const before = (id: string | null) => (id !== null && judged?.before.get(id)) || null;
  const after = (id: string | null) => (id !== null && judged?.records.get(id)?.record) || null;
  return {
    act: change.act,
    recordId,
    into,
    before: before(recordId),
    after: after(recordId) ?? givenBy(change),
    intoBefore: before(into),
    intoAfter: after(into),
  };
}

/** What the two have in common that a change would merge. */
function commonIn(change: Change, judged: JudgedChanges | undefined): readonly string[] {
  if (change.act !== "MERGE") return [];
  return inCommon(judged?.before.get(change.from), judged?.before.get(change.into));
}

function idOf(change: Change): string | null {
  switch (change.act) {
    case "RECORD":
      return typeof change.fields["id"] === "string" ? change.fields["id"] : null;
    case "CORRECT":
    case "VOID":
    case "UNMERGE":
      return change.id;
    case "MERGE":
      return change.from;
    case "SPLIT":
      return change.actor;
  }
}

/** What a draft says, where it makes no record yet. */
function givenBy(change: Change): unknown {
  return change.act === "RECORD" || change.act === "CORRECT" ? change.fields : null;
}

const proposalRow = z.tuple([
  z.string(),
  z.enum(Object.keys(PROPOSAL_STATES) as [ProposalState, ...ProposalState[]]),
  z.string().nullable(),
  z.string().nullable(),
  z.string(),
  z.string(),
  z.string(),
  z.string().nullable(),
  z.number(),
  z.string(),
  z.string(),
  z.array(z.string()),
]);

function toProposal(row: unknown): Proposal {
  const [id, state, title, reason, by, byName, createdAt, submittedAt, version, changes, versions, records] =
    proposalRow.parse(row);
  return {
    id,
    state,
    title,
    reason,
    by: { id: by, name: byName },
    createdAt,
    submittedAt,
    version,
    changes: JSON.parse(changes),
    versions: JSON.parse(versions),
    records,
  };
}

const reviewRow = z.tuple([
  z.enum(Object.keys(VERDICTS) as [Verdict, ...Verdict[]]),
  z.string(),
  z.string(),
  z.string().nullable(),
]);

function toReview(row: unknown): ProposalReview {
  const [verdict, by, at, reason] = reviewRow.parse(row);
  return { verdict, by, at, reason };
}
