import { changesOfDraft } from "../../../views/form/changes-of-draft";
import { commandKey } from "../../../views/form/command-key";
import type { Draft } from "../../../views/form/draft";
import { type Mistake, mistakesOf } from "../../../views/form/mistakes";
import { placedMistakes } from "../../../views/form/place-of-mistake";
import { titleOfDraft } from "../../../views/form/title-of-draft";
import { HandIn, KeepDraft, RecordTogether } from "../../../views/generated/operations";
import type { ChangedFragment } from "../../../views/generated/types";
import { ask } from "../../api/ask";

/** What came of a draft that was sent. */
export type Sent =
  | { readonly mistakes: readonly Mistake[] }
  | {
      readonly records: readonly string[];
      readonly proposal: { readonly id: string; readonly version: number } | null;
    };

/** Hands a tidied draft in: at once, or as the proposal that it already is. What failed on the way can be sent again as it is. */
export async function sendDraft(draft: Draft): Promise<Sent> {
  const mistakes = mistakesOf(draft);
  if (mistakes.length > 0) return { mistakes };
  if (draft.proposal !== null) {
    const kept = await keepDraft(draft);
    if ("mistakes" in kept || kept.proposal === null) return kept;
    const input = { proposal: kept.proposal.id };
    const idempotencyKey = commandKey(draft.seed, "hand-in", kept.proposal);
    const { data } = await ask(HandIn, { input: { ...input, idempotencyKey } });
    return sent(draft, data.submitProposal);
  }
  const input = {
    title: titleOfDraft(draft),
    ...(draft.reason.trim() !== "" && { reason: draft.reason.trim() }),
    changes: changesOfDraft(draft).changes,
  };
  const idempotencyKey = commandKey(draft.seed, "record", input);
  const { data } = await ask(RecordTogether, { input: { ...input, idempotencyKey } });
  return sent(draft, data.changeRecords);
}

/** Has the service keep it, for its author alone; it may lack much. */
export async function keepDraft(draft: Draft): Promise<Sent> {
  const mistakes = mistakesOf(draft).filter(({ keepsFromKeeping }) => keepsFromKeeping);
  if (mistakes.length > 0) return { mistakes };
  const input = {
    ...(draft.proposal !== null && {
      proposal: draft.proposal.id,
      expectedVersion: draft.proposal.version,
    }),
    title: titleOfDraft(draft),
    ...(draft.reason.trim() !== "" && { reason: draft.reason.trim() }),
    changes: changesOfDraft(draft).changes,
  };
  const idempotencyKey = commandKey(draft.seed, "keep", input);
  const { data } = await ask(KeepDraft, { input: { ...input, idempotencyKey } });
  return sent(draft, data.saveDraft);
}

function sent(draft: Draft, { records, proposal, userErrors }: ChangedFragment): Sent {
  if (userErrors.length > 0) return { mistakes: placedMistakes(changesOfDraft(draft), userErrors) };
  return { records: records.map(({ id }) => id), proposal };
}
