import type { Reason, ReasonKind } from "./facts";
import { byText, byWorld, inOrder, type Placed } from "./order";

/** A reason with its records still as records, so that it can be put in order. */
export interface ReasonDraft {
  readonly kind: ReasonKind;
  readonly sentence: string;
  readonly records: readonly Placed[];
}

/** What makes a status first, then what accompanies it. */
const KINDS: readonly ReasonKind[] = [
  "ASSERTED",
  "WITHHELD",
  "REJECTED",
  "RIVAL",
  "ONLY",
  "SELF_INCONSISTENT",
  "UNRESOLVED_NAMES",
  "DENIED",
  "VICTIM_DENIES",
  "DISPUTED",
  "ENDORSED",
  "INHERITED",
  "JOINED",
];

/** Reasons by kind, those of a kind by their records in the order of the world. */
export function toReasons(drafts: readonly ReasonDraft[]): readonly Reason[] {
  return drafts
    .map((draft) => ({ ...draft, records: inOrder(draft.records) }))
    .sort(byKindThenRecords)
    .map(({ kind, sentence, records }) => ({ kind, sentence, records: records.map(({ id }) => id) }));
}

function byKindThenRecords(left: ReasonDraft, right: ReasonDraft): number {
  const kinds = KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind);
  if (kinds !== 0) return kinds;
  for (const [index, record] of left.records.entries()) {
    const other = right.records[index];
    const order = other === undefined ? 1 : byWorld(record, other);
    if (order !== 0) return order;
  }
  return left.records.length - right.records.length || byText(left.sentence, right.sentence);
}
