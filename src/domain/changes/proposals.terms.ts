/** How far a proposal is, as GraphQL describes it. */
export const PROPOSAL_STATES = {
  DRAFT: "Its author is still at it; nobody else sees it.",
  SUBMITTED: "It waits for an editor.",
  CHANGES_REQUESTED: "An editor asks its author for changes.",
  ACCEPTED: "Its changes were made.",
  REJECTED: "An editor decided that its changes are not made.",
  WITHDRAWN: "Its author took it back.",
} as const;

export type ProposalState = keyof typeof PROPOSAL_STATES;

/** What an editor decides of a proposal, as GraphQL describes it. */
export const VERDICTS = {
  ACCEPTED: "Its changes are made.",
  CHANGES_REQUESTED: "Its author is asked for changes.",
  REJECTED: "Its changes are not made.",
} as const;

export type Verdict = keyof typeof VERDICTS;
