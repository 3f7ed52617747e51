import type { RecordType } from "../records/fields";

/** Fields of a record as a client gives them: in the native format, null for what is not, or no longer, stated. */
export type GivenFields = Readonly<Record<string, unknown>>;

/** The types of which two records may turn out to be one. */
export const MERGED_TYPES = ["actor", "incident"] as const satisfies readonly RecordType[];

export type MergedType = (typeof MERGED_TYPES)[number];

/** One thing to be done to the records, as a mutation asks for it. */
export type Change = { readonly path: readonly string[] } & (
  | {
      readonly act: "RECORD";
      readonly type: RecordType;
      readonly fields: GivenFields;
      /** A record, of the same type unless said, that has to be there: whose fields it has where it does not say otherwise. */
      readonly like?:
        | {
            readonly id: string;
            readonly type?: RecordType;
            readonly fields: readonly string[];
            readonly path: readonly string[];
          }
        | undefined;
    }
  | {
      readonly act: "CORRECT";
      readonly type: RecordType;
      readonly id: string;
      /** Where the id was given; `expectedVersion` was beside it. */
      readonly idAt: readonly string[];
      readonly expectedVersion?: number | null | undefined;
      /** What is given replaces what the record has; what is null is taken out of it. */
      readonly fields: GivenFields;
      /** An entry that comes after those that one of the record's lists has, and where it was given. */
      readonly more?:
        | { readonly list: string; readonly entry: unknown; readonly path: readonly string[] }
        | undefined;
    }
  | {
      readonly act: "VOID";
      readonly type: RecordType;
      readonly id: string;
      readonly expectedVersion?: number | null | undefined;
    }
  | {
      readonly act: "MERGE";
      readonly type: MergedType;
      readonly from: string;
      readonly into: string;
    }
  | {
      readonly act: "UNMERGE";
      readonly type: MergedType;
      /** Of the record that is to be there again. */
      readonly id: string;
      /** Records made since the merge that are about it, not about what it was merged into. */
      readonly records: readonly string[];
    }
  | {
      readonly act: "SPLIT";
      readonly actor: string;
      /** The fields of the new actor. */
      readonly into: GivenFields;
      /** Names, by their values, that are the new actor's alone. */
      readonly names: readonly string[];
      /** Records that are about the new actor. */
      readonly records: readonly string[];
    }
);

/** Whether those who read its revision will ask why: it changes what was there, and does not add to it. */
function needsReason(change: Change): boolean {
  return change.act === "VOID" || (change.act === "CORRECT" && change.more === undefined);
}

/** What of a command is not there without which nothing is made of it. */
export function missingIn(
  changes: readonly Change[],
  reason: string | null,
): "changes" | "reason" | undefined {
  if (changes.length === 0) return "changes";
  return reason === null && changes.some(needsReason) ? "reason" : undefined;
}

/** Text that is to be blanked for legal reasons, wherever it is kept. */
export interface Redaction {
  /** Of a record, a revision or a proposal. */
  readonly id: string;
  /** A path such as `quote.text` or `names.value`; of a revision `reason`; of a proposal also `title` and others. */
  readonly field: string;
  /** Only where it reads so. */
  readonly value?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

/** What a change does, as GraphQL describes it. */
export const CHANGE_ACTS = {
  RECORD: "Writes down a record that was not there.",
  CORRECT: "Mends what a record says.",
  VOID: "Takes out a record that should never have been there.",
  MERGE: "Makes one of two actors, or of two incidents.",
  UNMERGE: "Undoes a merge.",
  SPLIT: "Makes two actors of one.",
} as const satisfies Readonly<Record<Change["act"], string>>;

/** What kind of mistake a user error is, as GraphQL describes it. */
export const USER_ERROR_CODES = {
  INVALID: "The value breaks a rule; the message says which, and what would be right.",
  REQUIRED: "The field has to be given.",
  NOT_FOUND: "There is no such record, or none of this type.",
  DUPLICATE: "Another record has it already.",
  CONFLICT: "The record was changed since: its version is not the expected one.",
  FORBIDDEN: "The viewer may not do this to this.",
  STATE: "It cannot be done now, in the state that the thing is in.",
  KEY_REUSED: "The idempotency key came with another command before.",
} as const;

export type UserErrorCode = keyof typeof USER_ERROR_CODES;

/** A mistake that the user can mend: where in the input, what, and what would be right. */
export interface UserFault {
  readonly code: UserErrorCode;
  readonly message: string;
  readonly field: readonly string[];
  readonly record?: string | undefined;
}
