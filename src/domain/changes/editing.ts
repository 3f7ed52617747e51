import type { Principal } from "../../platform/auth/principal";
import type { Context } from "../../platform/graphql/context";
import type { Change, Redaction, UserFault } from "./change";
import type { ProposalPermissions } from "./proposal-acts";
import type { ProposalState, Verdict } from "./proposals.terms";

/** Changes that are made together or not at all, and what goes with them. */
export interface Command {
  readonly changes: readonly Change[];
  /** What a proposal of them is called. */
  readonly title?: string | null | undefined;
  /** Why; it stays with each revision. */
  readonly reason?: string | null | undefined;
  /** The client's own, so that it may send the command again. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether they are to be reviewed also where the principal could make them at once. */
  readonly propose?: boolean | null | undefined;
}

/** What came of a command: it was made, or it waits as a proposal, or it has faults and nothing was done. */
export interface Outcome {
  readonly records: readonly string[];
  readonly proposal: ProposalView | null;
  /** Of the last change in the feed once it was made; null where nothing was. */
  readonly sequence: number | null;
  /** Of a redaction that was made; null of any other command. */
  readonly redacted: Redacted | null;
  readonly faults: readonly UserFault[];
}

/** What came of a redaction. */
export interface Redacted {
  /** In how many revisions something was blanked. */
  readonly blanked: number;
  /** In how many proposals. */
  readonly proposals: number;
  /** Ids of records that took text from this one, or gave it to it, and are not redacted with it. */
  readonly mayAlsoBeIn: readonly string[];
}

/** A change of a proposal, as it stands now. */
export interface ProposedChange {
  readonly act: Change["act"];
  /** The record that it is about; null where a draft does not say. */
  readonly recordId: string | null;
  /** Of a merge: the record that stays. */
  readonly into: string | null;
  /** How the record reads now, in the native format; null where it is new. */
  readonly before: unknown;
  /** How it would read; null where it would be voided, or cannot be told. */
  readonly after: unknown;
  /** How the record `into` reads now. */
  readonly intoBefore: unknown;
  /** How it would read. */
  readonly intoAfter: unknown;
}

export interface MovedGround {
  readonly recordId: string;
  readonly proposedVersion: number;
  /** Null where it is not recorded any more. */
  readonly version: number | null;
}

export interface ProposalReview {
  readonly verdict: Verdict;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

export interface ProposalView {
  readonly id: string;
  readonly state: ProposalState;
  readonly title: string | null;
  readonly reason: string | null;
  readonly by: string;
  readonly mine: boolean;
  readonly viewerCan: ProposalPermissions;
  readonly createdAt: string;
  readonly submittedAt: string | null;
  readonly version: number;
  readonly changes: readonly ProposedChange[];
  /** What the two records of a merge have in common, in words, as they read now. */
  readonly inCommon: readonly string[];
  /** Whether an import found it, so that nobody is its author. */
  readonly isCandidate: boolean;
  readonly problems: readonly UserFault[];
  readonly moved: readonly MovedGround[];
  readonly reviews: readonly ProposalReview[];
  /** Ids of the records that its acceptance wrote. */
  readonly records: readonly string[];
}

export interface ProposalsAsked {
  readonly states: readonly ProposalState[] | null;
  readonly mine: boolean | null;
  /** Whether they are candidates that an import found. */
  readonly candidates: boolean | null;
  readonly first: number;
  readonly after: string | null;
}

export interface ProposalPage {
  readonly proposals: readonly ProposalView[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

export interface ReviewCommand {
  readonly proposal: string;
  readonly verdict: Verdict;
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
  /** Whether to accept it although records that it rests on were changed since. */
  readonly evenIfMoved?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export interface RedactCommand extends Redaction {
  /** Why; it stays with the revision that marks it. */
  readonly reason: string;
  readonly idempotencyKey?: string | null | undefined;
}

export interface DraftCommand extends Omit<Command, "propose"> {
  /** The proposal that is changed; a new one where it is absent. */
  readonly proposal?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

/** How people change what there is. */
export interface Editing {
  change(by: Principal, command: Command): Promise<Outcome>;
  saveDraft(by: Principal, draft: DraftCommand): Promise<Outcome>;
  submit(
    by: Principal,
    of: { readonly proposal: string; readonly idempotencyKey?: string | null | undefined },
  ): Promise<Outcome>;
  withdraw(
    by: Principal,
    of: { readonly proposal: string; readonly idempotencyKey?: string | null | undefined },
  ): Promise<Outcome>;
  review(by: Principal, review: ReviewCommand): Promise<Outcome>;
  redact(by: Principal, redaction: RedactCommand): Promise<Outcome>;
  /** Null where there is none that this principal may see. */
  proposal(by: Principal, id: string): Promise<ProposalView | null>;
  proposals(by: Principal, asked: ProposalsAsked): Promise<ProposalPage>;
}

export interface EditingContext extends Context {
  readonly editing: Editing;
}
