import type { Principal } from "../../platform/auth/principal";
import { type Mutation, mayAsk } from "../access";
import type { ProposalState, Verdict } from "./proposals.terms";

interface ProposalAct {
  readonly mutation: Mutation;
  readonly whose: "THEIR_OWN" | "OF_OTHERS";
  readonly states: readonly ProposalState[];
  /** For what is wrong with the changes of a proposal, the act is refused. */
  readonly isOfSoundOnly?: true;
  /** Nobody could submit a candidate again. */
  readonly isOfAuthorsOnly?: true;
}

/** What is done with proposals: by whom, and in which states. */
export const PROPOSAL_ACTS = {
  edit: { mutation: "saveDraft", whose: "THEIR_OWN", states: ["DRAFT", "CHANGES_REQUESTED"] },
  submit: {
    mutation: "submitProposal",
    whose: "THEIR_OWN",
    states: ["DRAFT", "CHANGES_REQUESTED"],
    isOfSoundOnly: true,
  },
  withdraw: {
    mutation: "withdrawProposal",
    whose: "THEIR_OWN",
    states: ["DRAFT", "SUBMITTED", "CHANGES_REQUESTED"],
  },
  accept: { mutation: "acceptProposal", whose: "OF_OTHERS", states: ["SUBMITTED"], isOfSoundOnly: true },
  requestChanges: {
    mutation: "requestChanges",
    whose: "OF_OTHERS",
    states: ["SUBMITTED"],
    isOfAuthorsOnly: true,
  },
  reject: { mutation: "rejectProposal", whose: "OF_OTHERS", states: ["SUBMITTED"] },
} as const satisfies Readonly<Record<string, ProposalAct>>;

export type ProposalActName = keyof typeof PROPOSAL_ACTS;

/** The act by which an editor decides so. */
export const ACT_OF_VERDICT = {
  ACCEPTED: "accept",
  CHANGES_REQUESTED: "requestChanges",
  REJECTED: "reject",
} as const satisfies Readonly<Record<Verdict, ProposalActName>>;

/** What of a proposal decides who may do what with it. */
export interface ProposalStanding {
  readonly state: ProposalState;
  readonly isMine: boolean;
  readonly isCandidate: boolean;
}

/** Why an act cannot be done with a proposal, whatever the role of who asks; undefined where it can. */
export function obstacleTo(
  act: ProposalActName,
  { state, isMine, isCandidate }: ProposalStanding,
): "NOT_THEIR_OWN" | "THEIR_OWN" | "STATE" | "CANDIDATE" | undefined {
  const { whose, states, isOfAuthorsOnly }: ProposalAct = PROPOSAL_ACTS[act];
  if (isMine !== (whose === "THEIR_OWN")) return isMine ? "THEIR_OWN" : "NOT_THEIR_OWN";
  if (!states.includes(state)) return "STATE";
  return isOfAuthorsOnly && isCandidate ? "CANDIDATE" : undefined;
}

export type ProposalPermissions = Readonly<Record<ProposalActName | "redact", boolean>>;

/** What somebody may do now with a proposal that they see; `isSound` if nothing is wrong with its changes. */
export function permissionsOn(
  proposal: ProposalStanding & { readonly isSound: boolean },
  login: Pick<Principal, "role">,
): ProposalPermissions {
  const may = (act: ProposalActName): boolean => {
    const { mutation, isOfSoundOnly }: ProposalAct = PROPOSAL_ACTS[act];
    const isFit = proposal.isSound || isOfSoundOnly !== true;
    return isFit && mayAsk(login, mutation) && obstacleTo(act, proposal) === undefined;
  };
  return {
    edit: may("edit"),
    submit: may("submit"),
    withdraw: may("withdraw"),
    accept: may("accept"),
    requestChanges: may("requestChanges"),
    reject: may("reject"),
    redact: mayAsk(login, "redact"),
  };
}
