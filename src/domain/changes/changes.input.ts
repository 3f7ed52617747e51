import { type ClassType, Field, ID, InputType, Int } from "type-graphql";
import type { RecordType } from "../records/fields";
import { RECORD_TYPES, withArticle } from "../records/fields";
import { nestedInput, RECORD_INPUTS, type RecordInput } from "./record-inputs";

const REASON = "Why, in some words; it stays with the revision. Up to 10,000 characters.";

/** What goes with any command. */
@InputType()
export abstract class CommandInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Any text of up to 200 characters of the client's own. A command that is sent again with the same key is made once, and answered as the first one was; kept for 30 days.",
  })
  idempotencyKey?: string | null;
}

/** What goes with a command that may have to be reviewed. */
@InputType()
export abstract class ChangingInput extends CommandInput {
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it is to be reviewed by somebody else although the viewer could do it at once. What a RESEARCHER does is always reviewed.",
  })
  propose?: boolean | null;
}

@InputType()
abstract class ReasonedInput extends ChangingInput {
  @Field(() => String, { nullable: true, description: REASON })
  reason?: string | null;
}

/** `RecordClaimInput`, with the record's fields under the name of its type. */
export function recordInputOf(mutation: string, type: RecordType): ClassType<RecordInput & ReasonedInput> {
  @InputType(`${capital(mutation)}Input`, { description: `What \`${mutation}\` needs.` })
  class Input extends ReasonedInput {}
  addField(Input, type, () => RECORD_INPUTS[type], `What is recorded of the ${type}.`);
  return Input as unknown as ClassType<RecordInput & ReasonedInput>;
}

/** `CorrectClaimInput`. */
export function correctInputOf(mutation: string, type: RecordType): ClassType<CorrectFields & ChangingInput> {
  @InputType(`${capital(mutation)}Input`, { description: `What \`${mutation}\` needs.` })
  class Input extends ChangingInput {
    @Field(() => ID, { description: `The id of the ${type}.` })
    id!: string;

    @Field(() => Int, {
      nullable: true,
      description:
        "The version that the correction was made from; where the record has another by now, it is a CONFLICT and nothing is done. Not compared unless given.",
    })
    expectedVersion?: number | null;

    @Field(() => String, { description: REASON })
    reason!: string;

    set!: RecordInput;
  }
  addField(
    Input,
    "set",
    () => RECORD_INPUTS[type],
    "What it should say: fields that are given replace those it has, null takes one out, others stay. Lists are given whole.",
  );
  return Input;
}

export interface CorrectFields {
  readonly id: string;
  readonly expectedVersion?: number | null;
  readonly reason: string;
  readonly set: RecordInput;
}

@InputType({ description: "What taking out a record needs." })
export class VoidInput extends ChangingInput {
  @Field(() => ID, { description: "The id of the record." })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version that was looked at; where the record has another by now, it is a CONFLICT and nothing is done. Not compared unless given.",
  })
  expectedVersion?: number | null;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@InputType({ description: "A newer claim by the same accusers that replaces an older one." })
export class SupersedeClaimInput extends ReasonedInput {
  @Field(() => ID, { description: "The claim that is replaced." })
  supersedes!: string;

  claim!: RecordInput;
}
addField(
  SupersedeClaimInput,
  "claim",
  () => RECORD_INPUTS.claim,
  "The newer claim. `kind`, `about` and `accusers` are those of the older one unless given.",
);

@InputType({ description: "A claim that somebody makes only because somebody else made it." })
export class RepeatClaimInput extends ReasonedInput {
  @Field(() => ID, { description: "The claim that is repeated." })
  repeats!: string;

  claim!: RecordInput;
}
addField(
  RepeatClaimInput,
  "claim",
  () => RECORD_INPUTS.claim,
  "The repetition. `kind`, `stance`, `about`, `named`, `unnamedAccused` and `accusedMode` are those of the claim repeated unless given.",
);

@InputType({ description: "What somebody said back to a claim." })
export class AnswerClaimInput extends ReasonedInput {
  @Field(() => ID, { description: "The claim that is answered." })
  claim!: string;

  response!: RecordInput;
}
addField(
  AnswerClaimInput,
  "response",
  () => RECORD_INPUTS.response,
  "The response. It answers the claim, and what its `answers` name as well.",
);

@InputType({ description: "A name that an actor has as well." })
export class AddNameInput extends ReasonedInput {
  @Field(() => ID, { description: "The actor." })
  actor!: string;

  name!: RecordInput;
}

addField(AddNameInput, "name", () => nestedInput("NameInput"), "The name; it comes after those it has.");

@InputType({ description: "Something that an actor is part of." })
export class AddMembershipInput extends ReasonedInput {
  @Field(() => ID, { description: "The actor." })
  actor!: string;

  partOf!: RecordInput;
}
addField(AddMembershipInput, "partOf", () => nestedInput("MembershipInput"), "What it is part of, as well.");

/** Each of these acts is asked for by itself, with what goes with a command, or as one of several changes. */
@InputType({ description: "Two records of one type that are one." })
export class MergeFields {
  from!: string;
  into!: string;
}

@InputType({ description: "What `mergeActors` needs." })
export class MergeActorsInput extends ReasonedInput {
  from!: string;
  into!: string;
}

@InputType({ description: "What `mergeIncidents` needs." })
export class MergeIncidentsInput extends ReasonedInput {
  from!: string;
  into!: string;
}

@InputType({ description: "A merge of actors that is undone." })
export class UnmergeFields {
  actor!: string;
  records!: readonly string[];
}

@InputType({ description: "What `unmergeActors` needs." })
export class UnmergeActorsInput extends ReasonedInput {
  actor!: string;
  records!: readonly string[];
}

@InputType({ description: "A merge of incidents that is undone." })
export class UnmergeIncidentFields {
  incident!: string;
  records!: readonly string[];
}

@InputType({ description: "What `unmergeIncidents` needs." })
export class UnmergeIncidentsInput extends ReasonedInput {
  incident!: string;
  records!: readonly string[];
}

@InputType({ description: "An actor that is two." })
export class SplitFields {
  actor!: string;
  into!: RecordInput;
  names!: readonly string[];
  records!: readonly string[];
}

@InputType({ description: "What `splitActor` needs." })
export class SplitActorInput extends ReasonedInput {
  actor!: string;
  into!: RecordInput;
  names!: readonly string[];
  records!: readonly string[];
}

for (const Input of [MergeFields, MergeActorsInput, MergeIncidentsInput]) {
  addField(Input, "from", () => ID, "The record that goes: all that refers to it will refer to the other.");
  addField(
    Input,
    "into",
    () => ID,
    "The record that stays; it takes of the other what it does not have itself: outside identifiers, names, victims, dates.",
  );
}
for (const [type, Inputs] of [
  ["actor", [UnmergeFields, UnmergeActorsInput]],
  ["incident", [UnmergeIncidentFields, UnmergeIncidentsInput]],
] as const) {
  for (const Input of Inputs) {
    addField(Input, type, () => ID, `The ${type} that went and is to be there again.`);
    addField(
      Input,
      "records",
      () => [ID],
      `Records made since the merge that are about this ${type}; others made since stay with what it was merged into.`,
      { defaultValue: [] },
    );
  }
}
for (const Input of [SplitFields, SplitActorInput]) {
  addField(Input, "actor", () => ID, "The actor that stays.");
  addField(Input, "into", () => RECORD_INPUTS.actor, "The new actor.");
  addField(
    Input,
    "names",
    () => [String],
    "Values of names of the actor that are the new one's alone, to be given with `into` as well.",
    { defaultValue: [] },
  );
  addField(Input, "records", () => [ID], "Records that are about the new actor.", { defaultValue: [] });
}

@InputType({ description: "A record of one type: exactly one of these is given." })
export class OneRecordInput {}
for (const type of RECORD_TYPES) {
  addField(OneRecordInput, type, () => RECORD_INPUTS[type], `The fields of ${withArticle(type)}.`, {
    nullable: true,
  });
}

@InputType({ description: "A correction among changes." })
export class CorrectionInput {
  @Field(() => ID, { description: "The id of the record." })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The version that the correction was made from. Not compared unless given.",
  })
  expectedVersion?: number | null;

  @Field(() => OneRecordInput, {
    description: "What it should say, under the record's type: fields that are given replace those it has.",
  })
  set!: RecordInput;
}

@InputType({ description: "A record to be taken out, among changes." })
export class VoidingInput {
  @Field(() => ID, { description: "The id of the record." })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The version that was looked at. Not compared unless given.",
  })
  expectedVersion?: number | null;
}

@InputType({ description: "One change: exactly one of these is given." })
export class ChangeInput {
  @Field(() => OneRecordInput, { nullable: true, description: "A record that is new." })
  record?: RecordInput | null;

  @Field(() => CorrectionInput, { nullable: true, description: "A record that says something wrong." })
  correct?: CorrectionInput | null;

  @Field(() => VoidingInput, {
    nullable: true,
    description: "A record that should never have been recorded.",
  })
  void?: VoidingInput | null;

  @Field(() => MergeFields, { nullable: true, description: "Two actors that are one; by itself alone." })
  mergeActors?: MergeFields | null;

  @Field(() => UnmergeFields, { nullable: true, description: "A merge that is undone; by itself alone." })
  unmergeActors?: UnmergeFields | null;

  @Field(() => SplitFields, { nullable: true, description: "An actor that is two; by itself alone." })
  splitActor?: SplitFields | null;

  @Field(() => MergeFields, { nullable: true, description: "Two incidents that are one; by itself alone." })
  mergeIncidents?: MergeFields | null;

  @Field(() => UnmergeIncidentFields, {
    nullable: true,
    description: "A merge of incidents that is undone; by itself alone.",
  })
  unmergeIncidents?: UnmergeIncidentFields | null;
}

@InputType({ description: "Changes that are made together, or not at all." })
export class ChangeRecordsInput extends ReasonedInput {
  @Field(() => String, {
    nullable: true,
    description: "What a proposal of them is called, in up to 1,000 characters.",
  })
  title?: string | null;

  @Field(() => [ChangeInput], {
    description:
      "The changes, in order: 1 to 1,000. Records that others of them refer to are given an `id` to be referred to by.",
  })
  changes!: ChangeInput[];
}

@InputType({ description: "A proposal that its author is still at. It may be incomplete." })
export class SaveDraftInput extends CommandInput {
  @Field(() => ID, { nullable: true, description: "The draft that is changed; a new one unless given." })
  proposal?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The version of the draft that was looked at. Not compared unless given.",
  })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: "What it is called, in up to 1,000 characters." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string | null;

  @Field(() => [ChangeInput], { description: "All that it asks for, in order: 0 to 1,000 changes." })
  changes!: ChangeInput[];
}

@InputType({ description: "A proposal of the viewer's own." })
export class OwnProposalInput extends CommandInput {
  @Field(() => ID, { description: "`proposal:…`" })
  proposal!: string;
}

@InputType({ description: "Text that is to be blanked for legal reasons, wherever it is kept." })
export class RedactInput extends CommandInput {
  @Field(() => ID, {
    description:
      "The record, also one that was taken out; or a revision, for its reason; or a proposal, also one that came to nothing.",
  })
  id!: string;

  @Field(() => String, {
    description:
      "Where the text is, as a path through the record in the native format, lists passed through: `quote.text`, `names.value`, `citations.locator`. `externalIds` takes whole outside ids out. Of a revision: `reason`, which goes from the proposal and from what was changed with it as well. Of a proposal: `title`, `reason`, `reviews.reason`, or after `changes.` a path through the records that it gives: `changes.names.value`.",
  })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Only where the text is this, such as one of several names; of an outside id `scheme:value`. All of it unless given.",
  })
  value?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The version of the record or proposal that was looked at. Not compared unless given.",
  })
  expectedVersion?: number | null;

  @Field(() => String, { description: "Why; it stays readable." })
  reason!: string;
}

@InputType({ description: "What an editor decides of a proposal." })
export class ReviewInput extends CommandInput {
  @Field(() => ID, { description: "`proposal:…`" })
  proposal!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The version of the proposal that was looked at. Not compared unless given.",
  })
  expectedVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Why; its author sees it. It has to be given unless the proposal is accepted.",
  })
  reason?: string | null;
}

@InputType({ description: "A proposal that is accepted." })
export class AcceptInput extends ReviewInput {
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether to accept it although records that it rests on were changed since it was submitted.",
  })
  evenIfMoved?: boolean | null;
}

function addField(
  Input: object,
  key: string,
  type: () => unknown,
  description: string,
  options: { readonly nullable?: boolean; readonly defaultValue?: unknown } = {},
): void {
  Field(type as never, { description, ...options })((Input as { prototype: object }).prototype, key);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
