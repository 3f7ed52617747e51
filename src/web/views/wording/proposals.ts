import type { ChangeAct, ProposalState, Verdict } from "../generated/types";

export const PROPOSAL_STATES: Readonly<Record<ProposalState, string>> = {
  DRAFT: "draft, seen by nobody else",
  SUBMITTED: "waits for an editor",
  CHANGES_REQUESTED: "an editor asks for changes",
  ACCEPTED: "accepted",
  REJECTED: "rejected",
  WITHDRAWN: "withdrawn",
};

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  ACCEPTED: "accepted it",
  CHANGES_REQUESTED: "asked for changes",
  REJECTED: "rejected it",
};

export const ACTS: Readonly<Record<ChangeAct, string>> = {
  RECORD: "new",
  CORRECT: "correction",
  VOID: "to be taken out",
  MERGE: "to be merged",
  UNMERGE: "merge to be undone",
  SPLIT: "to be split",
};

/** "3 new, 1 correction". */
export function actsInWords(changes: readonly { readonly act: ChangeAct }[]): string {
  const counts = new Map<ChangeAct, number>();
  for (const { act } of changes) counts.set(act, (counts.get(act) ?? 0) + 1);
  return [...counts].map(([act, count]) => `${count} ${ACTS[act]}`).join(", ") || "nothing yet";
}

export function titleOfProposal({
  title,
  id,
}: {
  readonly title: string | null;
  readonly id: string;
}): string {
  return title ?? `Untitled (${id.replace(/^proposal:/, "").slice(0, 12)})`;
}
