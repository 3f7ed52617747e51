import { randomUUID } from "node:crypto";
import { changesAtOnce } from "../../domain/access";
import { type Change, missingIn, type UserFault } from "../../domain/changes/change";
import type {
  Command,
  DraftCommand,
  Editing,
  Outcome,
  ProposalView,
  ReviewCommand,
} from "../../domain/changes/editing";
import { ACT_OF_VERDICT, obstacleTo, type ProposalActName } from "../../domain/changes/proposal-acts";
import { isFitText, MAX_REASON } from "../../domain/records/fields";
import { appendAudit } from "../../platform/audit/append";
import type { AuditAction } from "../../platform/audit/chain";
import type { Principal } from "../../platform/auth/principal";
import type { Graph, Writing } from "../../platform/graph/graph";
import { type Ask, askIn, askWithin } from "../store/ask";
import { slices } from "../store/slices";
import { followMerges } from "./candidates";
import { commandKey, KeyReused, runCommand } from "./command";
import { judgeChanges, type Made, makeChanges, Refused, refused, refuseOther } from "./make-changes";
import {
  addReview,
  countProposals,
  findProposal,
  findProposals,
  isCandidate,
  isVisible,
  movedFaults,
  movedOf,
  type Proposal,
  putProposal,
  standingOf,
  viewOf,
} from "./proposals";
import { type MadeRedaction, redact } from "./redact";

/** What a command leaves for whoever sends it again. */
interface Done {
  readonly made?: Made & Partial<MadeRedaction>;
  readonly proposal?: string;
}

const MAX_CHANGES = 1_000; // of one command; docs/limits.md
const JUDGED_AT_ONCE = 5; // proposals of a page: each is a dozen statements, one after the other

/** Told of commands, once they are committed. */
export interface After {
  /** Of each that wrote records: what was too much to derive with them is still to be derived. */
  readonly written: () => void;
  /** Of each. */
  readonly done: () => void;
}

/** How people change what there is: editors at once, researchers by proposals, each command once. */
export function editingOf(graph: Graph, clock: () => Date, after?: After): Editing {
  /** A command as one transaction with a key, and what came of it as its author sees it. */
  async function once(
    by: Principal,
    what: keyof Editing,
    command: {
      readonly idempotencyKey?: string | null | undefined;
      readonly reason?: string | null | undefined;
    },
    work: (transaction: Writing) => Promise<Done>,
  ): Promise<Outcome> {
    const { idempotencyKey, ...asked } = command;
    try {
      refuseUnfit(command);
      const key = commandKey(by.id, idempotencyKey, [what, asked]);
      const { made, proposal } = await runCommand(graph, key, clock, work);
      if (made !== undefined) after?.written();
      after?.done();
      const ask = askIn(graph);
      const found = proposal === undefined ? undefined : await findProposal(ask, proposal);
      return {
        records: made?.records ?? [],
        sequence: made?.sequence ?? null,
        redacted: redactedIn(made),
        proposal: found === undefined ? null : await viewOf(ask, found, by),
        faults: [],
      };
    } catch (error) {
      if (error instanceof Refused) return refusal(error.faults);
      if (error instanceof KeyReused) {
        const message =
          "idempotencyKey came with another command before; expected a new one for a new command.";
        return refusal([{ code: "KEY_REUSED", message, field: ["input", "idempotencyKey"] }]);
      }
      throw error;
    }
  }

  return {
    change: async (by, command) =>
      await once(by, "change", command, async (transaction) => {
        const { changes, title = null, reason = null } = command;
        requireChanges(changes, reason);
        if (changesAtOnce(by) && command.propose !== true) {
          const made = await makeChanges(transaction, changes, stampOf(by, reason), clock);
          await followMerges(transaction, changes, clock);
          return { made };
        }
        const proposal = await submitted(
          askWithin(transaction),
          draftOf(by, { changes, title, reason }, clock),
          clock,
        );
        await putProposal(transaction, proposal);
        await audit(transaction, by, "PROPOSAL_SUBMITTED", proposal.id, clock);
        return { proposal: proposal.id };
      }),

    saveDraft: async (by, command) =>
      await once(by, "saveDraft", command, async (transaction) => {
        const proposal = await drafted(askWithin(transaction), by, command, clock);
        await putProposal(transaction, proposal);
        await audit(transaction, by, "PROPOSAL_SAVED", proposal.id, clock);
        return { proposal: proposal.id };
      }),

    submit: async (by, command) =>
      await once(by, "submit", command, async (transaction) => {
        const ask = askWithin(transaction);
        const draft = await owned(ask, by, command.proposal, "submit");
        const proposal = await submitted(ask, draft, clock);
        await putProposal(transaction, proposal);
        await audit(transaction, by, "PROPOSAL_SUBMITTED", proposal.id, clock);
        return { proposal: proposal.id };
      }),

    withdraw: async (by, command) =>
      await once(by, "withdraw", command, async (transaction) => {
        const proposal = await owned(askWithin(transaction), by, command.proposal, "withdraw");
        await putProposal(transaction, { ...proposal, state: "WITHDRAWN", version: proposal.version + 1 });
        await audit(transaction, by, "PROPOSAL_WITHDRAWN", proposal.id, clock);
        return { proposal: proposal.id };
      }),

    review: async (by, command) =>
      await once(by, "review", command, (transaction) => reviewed(transaction, by, command, clock)),

    redact: async (by, command) =>
      await once(by, "redact", command, async (transaction) => ({
        made: await redact(transaction, command, stampOf(by, command.reason), clock),
      })),

    async proposal(by, id) {
      const ask = askIn(graph);
      const proposal = await findProposal(ask, id);
      return proposal === undefined || !isVisible(proposal, by) ? null : await viewOf(ask, proposal, by);
    },

    async proposals(by, asked) {
      const ask = askIn(graph);
      const found = await findProposals(ask, by, asked);
      const page = found.slice(0, asked.first);
      const proposals: ProposalView[] = [];
      for (const some of slices(page, JUDGED_AT_ONCE))
        proposals.push(...(await Promise.all(some.map((proposal) => viewOf(ask, proposal, by)))));
      return {
        proposals,
        hasNextPage: found.length > asked.first,
        hasPreviousPage: asked.after !== null,
        totalCount: await countProposals(ask, by, asked),
      };
    },
  };
}

function redactedIn(made: Done["made"]): Outcome["redacted"] {
  if (made?.blanked === undefined) return null;
  const { blanked, proposals = 0, mayAlsoBeIn = [] } = made;
  return { blanked, proposals, mayAlsoBeIn };
}

/** What goes with a command, and the most characters that it may have. */
const TEXTS = { title: 1_000, reason: MAX_REASON, idempotencyKey: 200 } as const;

function refuseUnfit(
  command: Partial<Pick<Command, "changes" | "title" | "reason" | "idempotencyKey">>,
): void {
  const { changes = [] } = command;
  if (changes.length > MAX_CHANGES) {
    throw refused(
      "INVALID",
      ["changes"],
      `changes are ${changes.length}; expected at most ${MAX_CHANGES} at once.`,
    );
  }
  for (const [field, most] of Object.entries(TEXTS)) {
    const text = command[field as keyof typeof TEXTS];
    if (text === null || text === undefined) continue;
    if (!isFitText(text, most)) {
      throw refused(
        "INVALID",
        [field],
        `${field} is empty, too long or not well-formed; expected 1 to ${most} characters, of which one can be seen.`,
      );
    }
  }
}

function refusal(faults: readonly UserFault[]): Outcome {
  return { records: [], proposal: null, sequence: null, redacted: null, faults };
}

function stampOf(by: Pick<Principal, "id" | "name">, reason: string | null | undefined) {
  return { by: by.name, answerable: by.id, ...(reason ? { reason } : {}) };
}

function draftOf(
  by: Principal,
  {
    changes,
    title,
    reason,
  }: { readonly changes: readonly Change[]; readonly title: string | null; readonly reason: string | null },
  clock: () => Date,
): Proposal {
  return {
    id: `proposal:${randomUUID()}`,
    state: "DRAFT",
    title,
    reason,
    by: { id: by.id, name: by.name },
    createdAt: clock().toISOString(),
    submittedAt: null,
    version: 1,
    changes,
    versions: {},
    records: [],
  };
}

/** There is something to do, and why is said where others will ask. */
function requireChanges(changes: readonly Change[], reason: string | null): void {
  const missing = missingIn(changes, reason);
  if (missing === "changes")
    throw refused("REQUIRED", ["changes"], "changes are none; expected at least one.");
  if (missing === "reason")
    throw refused("REQUIRED", ["reason"], "reason is missing; a correction and a voiding say why.");
}

/** A new draft, or one's own that may still be changed, with what the command says of it. */
async function drafted(ask: Ask, by: Principal, command: DraftCommand, clock: () => Date): Promise<Proposal> {
  const { changes, title = null, reason = null, expectedVersion } = command;
  if (command.proposal === null || command.proposal === undefined) {
    return draftOf(by, { changes, title, reason }, clock);
  }
  const before = await owned(ask, by, command.proposal, "edit");
  refuseOther(before.id, before.version, expectedVersion);
  return { ...before, changes, title, reason, version: before.version + 1 };
}

/** What is submitted has no mistakes: it is judged as if it were made now. */
async function submitted(ask: Ask, draft: Proposal, clock: () => Date): Promise<Proposal> {
  requireChanges(draft.changes, draft.reason);
  const judged = await judgeChanges(ask, draft.changes);
  if (judged.faults.length > 0) throw new Refused(judged.faults);
  return {
    ...draft,
    // From here on the versions below are what is expected, and an editor may accept what has moved.
    changes: draft.changes.map((change) =>
      "expectedVersion" in change ? { ...change, expectedVersion: undefined } : change,
    ),
    state: "SUBMITTED",
    submittedAt: clock().toISOString(),
    version: draft.version + 1,
    versions: Object.fromEntries(judged.versions),
  };
}

async function reviewed(
  transaction: Writing,
  by: Principal,
  { proposal: id, verdict, expectedVersion, reason = null, evenIfMoved }: ReviewCommand,
  clock: () => Date,
): Promise<Done> {
  const ask = askWithin(transaction);
  const proposal = await findProposal(ask, id);
  if (proposal === undefined || !isVisible(proposal, by)) throw noProposal(id);
  refuseWhatIsNotOpen(ACT_OF_VERDICT[verdict], proposal, by);
  refuseOther(id, proposal.version, expectedVersion);
  if (verdict !== "ACCEPTED" && !reason) {
    throw refused(
      "REQUIRED",
      ["reason"],
      "reason is missing; its author is to know what to change, or why not.",
    );
  }
  const decided: Proposal = { ...proposal, state: verdict, version: proposal.version + 1 };
  const at = clock().toISOString();
  if (verdict !== "ACCEPTED") {
    await putProposal(transaction, decided);
    await addReview(transaction, decided, { verdict, by, at, reason });
    await audit(transaction, by, "PROPOSAL_REVIEWED", id, clock);
    return { proposal: id };
  }
  // The author did it; the editor let it in, and says why where no author does.
  const why = isCandidate(proposal) ? reason : proposal.reason;
  const stamp = { ...stampOf(proposal.by, why), acceptedBy: by.name, answerable: by.id };
  const made = await makeChanges(transaction, proposal.changes, stamp, clock, (judged) =>
    evenIfMoved === true ? [] : movedFaults(movedOf(proposal, judged)),
  );
  await putProposal(transaction, { ...decided, records: made.records });
  await followMerges(transaction, proposal.changes, clock);
  await addReview(transaction, decided, { verdict, by, at, reason });
  await audit(transaction, by, "PROPOSAL_REVIEWED", id, clock);
  return { proposal: id, made };
}

async function audit(
  transaction: Writing,
  by: Principal,
  action: AuditAction,
  target: string,
  clock: () => Date,
): Promise<void> {
  await appendAudit(transaction, { at: clock().toISOString(), by: by.id, action, target });
}

/** A proposal of one's own with which this can be done. */
async function owned(ask: Ask, by: Principal, id: string, act: ProposalActName): Promise<Proposal> {
  const proposal = await findProposal(ask, id);
  if (proposal === undefined || !isVisible(proposal, by)) throw noProposal(id);
  refuseWhatIsNotOpen(act, proposal, by);
  return proposal;
}

/** What a proposal cannot do, to come after "it cannot". */
const BECOMING = {
  edit: "be changed",
  submit: "be submitted",
  withdraw: "be withdrawn",
  accept: "be reviewed",
  requestChanges: "be reviewed",
  reject: "be reviewed",
} as const satisfies Readonly<Record<ProposalActName, string>>;

/** @throws Refused where this is not to be done with the proposal, or not by them, whatever their role. */
function refuseWhatIsNotOpen(act: ProposalActName, proposal: Proposal, by: Principal): void {
  switch (obstacleTo(act, standingOf(proposal, by))) {
    case "THEIR_OWN":
      throw refused("FORBIDDEN", ["proposal"], "proposal is your own; it is reviewed by somebody else.");
    case "NOT_THEIR_OWN":
      throw refused(
        "FORBIDDEN",
        ["proposal"],
        `proposal is somebody else's; only its author lets it ${BECOMING[act]}.`,
      );
    case "STATE":
      throw refused(
        "STATE",
        ["proposal"],
        `proposal is ${proposal.state}; it cannot ${BECOMING[act]} as it is.`,
      );
    case "CANDIDATE":
      throw refused(
        "STATE",
        ["proposal"],
        "proposal is a candidate, which nobody could submit again; accept it, or reject it.",
      );
  }
}

function noProposal(id: string): Refused {
  return refused(
    "NOT_FOUND",
    ["proposal"],
    `proposal is ${JSON.stringify(id)}, which is none that you may see.`,
  );
}
