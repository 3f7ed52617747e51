import type { GraphQLResolveInfo } from "graphql";
import { loginOf } from "../../platform/graphql/access";
import type { Change, UserFault } from "./change";
import type { EditingContext, Outcome, ProposalView } from "./editing";

export function nothing(faults: readonly UserFault[]): Outcome {
  return { records: [], proposal: null, sequence: null, redacted: null, faults };
}

/** What every payload has. */
export function payload({ proposal, sequence, faults }: Outcome) {
  return { proposal, sequence, userErrors: faults.map((fault) => ({ record: null, ...fault })) };
}

/** The ids of all records that an outcome mentions. */
export function mentionedIn({ records, proposal }: Outcome): readonly string[] {
  return [...records, ...mentionedInProposal(proposal)];
}

export function mentionedInProposal(proposal: ProposalView | null): readonly string[] {
  return proposal?.records ?? [];
}

/** Answers a mutation of one record with the record under `key`. */
export async function answerRecord(
  context: EditingContext,
  info: GraphQLResolveInfo,
  key: string,
  id: string,
  outcome: Outcome,
): Promise<never> {
  const isMade = outcome.records.includes(id);
  return await context.tell(info, { ...payload(outcome), [key]: isMade ? id : null }, mentionedIn(outcome));
}

/** Runs one change, with what its input says beside it. */
export async function changeOne(
  context: EditingContext,
  change: Change,
  input: {
    readonly reason?: string | null;
    readonly propose?: boolean | null;
    readonly idempotencyKey?: string | null;
  },
): Promise<Outcome> {
  const { reason, propose, idempotencyKey } = input;
  return await context.editing.change(loginOf(context), {
    changes: [change],
    reason,
    propose,
    idempotencyKey,
  });
}
