import type { Principal } from "../../platform/auth/principal";
import { changesAtOnce, type Mutation, mayAsk } from "../access";
import type { RecordType } from "../records/fields";
import { LABELS, type RecordLabel } from "../records/graph-shape";

/** Upon a record of any type, by the mutation that asks for it. */
function uponAny<Label extends RecordLabel>(label: Label) {
  return { correct: `correct${label}`, void: `void${label}`, redact: "redact" } as const;
}

/** What may be done to records of each type, by the mutation that asks for it. */
export const ACTS_UPON = {
  actor: {
    ...uponAny(LABELS.actor),
    addName: "addName",
    addMembership: "addMembership",
    merge: "mergeActors",
    split: "splitActor",
  },
  incident: { ...uponAny(LABELS.incident), merge: "mergeIncidents" },
  leakChannel: uponAny(LABELS.leakChannel),
  leak: uponAny(LABELS.leak),
  claim: {
    ...uponAny(LABELS.claim),
    answer: "answerClaim",
    repeat: "repeatClaim",
    retract: "retractClaim",
    supersede: "supersedeClaim",
  },
  retraction: uponAny(LABELS.retraction),
  response: uponAny(LABELS.response),
  assessment: uponAny(LABELS.assessment),
  source: uponAny(LABELS.source),
} as const satisfies Readonly<Record<RecordType, Readonly<Record<string, Mutation>>>>;

/** What only those who made a claim do: nobody, where they are not named (`same-accuser.rules.ts`). */
export const BY_ITS_ACCUSERS: readonly string[] = ["retract", "supersede"];

/** What somebody may do to a record, by the names of its type's permissions; nothing without a login. */
export function permissionsUpon(
  type: RecordType,
  login: Pick<Principal, "role"> | undefined,
  { hasNamedAccusers = true }: { readonly hasNamedAccusers?: boolean } = {},
): Readonly<Record<string, boolean>> {
  const acts: Readonly<Record<string, Mutation>> = ACTS_UPON[type];
  const mayChange = mayAsk(login, ACTS_UPON[type].correct);
  return {
    propose: mayChange,
    changeAtOnce: mayChange && changesAtOnce(login),
    ...Object.fromEntries(
      Object.entries(acts).map(([act, mutation]) => [
        act,
        mayAsk(login, mutation) && (hasNamedAccusers || !BY_ITS_ACCUSERS.includes(act)),
      ]),
    ),
  };
}
