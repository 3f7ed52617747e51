import { type ClassType, Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connections";
import { enumOf } from "../../platform/graphql/enums";
import { DateTimeScalar, NativeRecordScalar } from "../../platform/graphql/scalars";
import { Node } from "../records/node.type";
import { CHANGE_ACTS, USER_ERROR_CODES, type UserErrorCode } from "./change";
import type { ProposalPermissions } from "./proposal-acts";
import { ProposalPermissionsType } from "./proposal-permissions.type";
import { PROPOSAL_STATES, type ProposalState, VERDICTS, type Verdict } from "./proposals.terms";

export const UserErrorCodeEnum = enumOf("UserErrorCode", "What kind of mistake it is.", USER_ERROR_CODES);
export const ChangeActEnum = enumOf("ChangeAct", "What a change does.", CHANGE_ACTS);
export const ProposalStateEnum = enumOf("ProposalState", "How far a proposal is.", PROPOSAL_STATES);
export const VerdictEnum = enumOf("Verdict", "What an editor decides of a proposal.", VERDICTS);

@ObjectType({
  description:
    "A mistake in what was given, that whoever gave it can mend. Where there is one, nothing of the mutation was done.",
})
export class UserError {
  @Field(() => UserErrorCodeEnum, { description: "What kind of mistake it is." })
  code!: UserErrorCode;

  @Field(() => String, {
    description:
      'What is wrong, and what would be right: `about is "incident:x", which is not known; expected …`.',
  })
  message!: string;

  @Field(() => [String], {
    description: 'Where in the arguments, from the outermost name on: `["input", "claim", "accusers", "0"]`.',
  })
  field!: string[];

  @Field(() => ID, { nullable: true, description: "The id of the record concerned; null where none is." })
  record!: string | null;
}

@ObjectType({ description: "One of the changes that a proposal asks for, as it stands now." })
export class ProposedChange {
  @Field(() => ChangeActEnum, { description: "What it does." })
  act!: keyof typeof CHANGE_ACTS;

  @Field(() => ID, {
    nullable: true,
    description: "The id of the record that it is about; null where a draft does not say.",
  })
  recordId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The id of the record that it would be merged into; null of other changes.",
  })
  into!: string | null;

  @Field(() => NativeRecordScalar, {
    nullable: true,
    description: "How the record reads now; null where it is not there, and once the proposal is decided.",
  })
  before!: unknown;

  @Field(() => NativeRecordScalar, {
    nullable: true,
    description: "How it would read, of a draft what was given; null where it would be taken out.",
  })
  after!: unknown;

  @Field(() => NativeRecordScalar, {
    nullable: true,
    description: "How the record `into` reads now; null as `before` is.",
  })
  intoBefore!: unknown;

  @Field(() => NativeRecordScalar, {
    nullable: true,
    description: "How the record `into` would read; null of other changes, and where it cannot be told.",
  })
  intoAfter!: unknown;
}

@ObjectType({ description: "A record that a proposal rests on and that was changed since it was submitted." })
export class MovedGround {
  @Field(() => ID, { description: "The id of the record." })
  recordId!: string;

  @Field(() => Int, { description: "Its version when the proposal was submitted." })
  proposedVersion!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Its version now; null where it is not recorded any more.",
  })
  version!: number | null;
}

@ObjectType({ description: "What an editor decided of a proposal." })
export class Review {
  @Field(() => VerdictEnum, { description: "What was decided." })
  verdict!: Verdict;

  @Field(() => String, { description: "Who decided: the name of their token or account." })
  by!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { nullable: true, description: "Why; null if not stated." })
  reason!: string | null;
}

@ObjectType({
  description:
    "Changes that somebody asks for. They are in no list, count, search, feed or export until an editor who is not their author accepts them.",
})
export class Proposal {
  @Field(() => ID, { description: "`proposal:…`" })
  id!: string;

  @Field(() => ProposalStateEnum, { description: "How far it is." })
  state!: ProposalState;

  @Field(() => String, { nullable: true, description: "What its author calls it; null if not stated." })
  title!: string | null;

  @Field(() => String, { nullable: true, description: "Why its author proposes it; null if not stated." })
  reason!: string | null;

  @Field(() => String, {
    description: "Who proposes it: the name of their token or account; `import` of a candidate.",
  })
  by!: string;

  @Field(() => Boolean, { description: "Whether the viewer is its author." })
  mine!: boolean;

  @Field(() => ProposalPermissionsType, {
    description:
      "What the viewer may do with it as it is now, so that nobody is offered what would be refused.",
  })
  viewerCan!: ProposalPermissions;

  @Field(() => DateTimeScalar, { description: "When it was begun." })
  createdAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was last submitted; null while it never was.",
  })
  submittedAt!: string | null;

  @Field(() => Int, { description: "Counts whatever happens to it, from 1." })
  version!: number;

  @Field(() => [ProposedChange], { description: "What it asks for, in the author's order." })
  changes!: ProposedChange[];

  @Field(() => [String], {
    description:
      'What the two records that would be merged have in common, as they read now: `the name "APT28"`, `the title "…"`, `the beginning, 2016-06-14`, `the victim actor:…`. Empty for other proposals, and once it is decided.',
  })
  inCommon!: string[];

  @Field(() => Boolean, {
    description:
      "Whether it is a candidate: a merge of records that have the same name, or another thing in common, found after an import. Any EDITOR accepts or rejects it.",
  })
  isCandidate!: boolean;

  @Field(() => [UserError], {
    description:
      "What would be wrong with it if it were made now; `field` leads into the mutation it came with.",
  })
  problems!: UserError[];

  @Field(() => [MovedGround], {
    description:
      "Records that it rests on and that were changed since it was submitted; empty while none was.",
  })
  moved!: MovedGround[];

  @Field(() => [Review], { description: "What editors decided of it, oldest first." })
  reviews!: Review[];

  @Field(() => [Node], { description: "The records that its acceptance wrote; empty before." })
  records!: Node[];
}

export const ProposalConnection = connectionOf("Proposal", "proposals", () => Proposal);

/** The payload of mutations that write one record of a type: `ClaimPayload`, with the record under `key`. */
export function payloadOf(name: string, key: string, record: () => ClassType<object>): ClassType<object> {
  @ObjectType(`${name}Payload`, { description: `What came of a mutation that writes a ${key}.` })
  class Payload extends MutationPayload {}
  Field(record, {
    nullable: true,
    description: "The record as it now is; null where it waits for review, or nothing was done.",
  })(Payload.prototype, key);
  return Payload;
}

/** What every answer to a change of records has. */
@ObjectType()
abstract class ChangeAnswer {
  @Field(() => Int, {
    nullable: true,
    description: "The number of the last change in the feed once it was made; null where nothing was.",
  })
  sequence!: number | null;

  @Field(() => [UserError], {
    description: "What is wrong with what was given, all of it; where it is not empty, nothing was done.",
  })
  userErrors!: UserError[];
}

@ObjectType({ description: "What came of a mutation." })
export abstract class MutationPayload extends ChangeAnswer {
  @Field(() => Proposal, {
    nullable: true,
    description:
      "The proposal that waits for review; null where the change was made at once, or nothing was done.",
  })
  proposal!: Proposal | null;
}

@ObjectType({ description: "What came of changes that were to be made together." })
export class ChangePayload extends MutationPayload {
  @Field(() => [Node], { description: "The records as they now are, those that were taken out left out." })
  records!: Node[];
}

@ObjectType({ description: "What came of a redaction." })
export class RedactPayload extends ChangeAnswer {
  @Field(() => Node, {
    nullable: true,
    description:
      "The record as it now is; null where it was taken out before, and where a revision or a proposal was redacted.",
  })
  record!: Node | null;

  @Field(() => Int, { description: "In how many revisions something was blanked." })
  blanked!: number;

  @Field(() => Int, { description: "In how many proposals something was blanked." })
  proposals!: number;

  @Field(() => [ID], {
    description:
      "Ids of actors that were merged into this one, or into which it was merged: the same text may be in them, and in their pasts, and is to be redacted there by itself.",
  })
  mayAlsoBeIn!: string[];
}

@ObjectType({ description: "What came of taking a record out." })
export class VoidPayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: "The id of the record that was taken out; null where it was not, or waits for review.",
  })
  voided!: string | null;
}
