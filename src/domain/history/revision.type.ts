import { Args, ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connections";
import { enumOf } from "../../platform/graphql/enums";
import { fromStatement } from "../../platform/graphql/filters";
import { DateTimeScalar, NativeRecordScalar } from "../../platform/graphql/scalars";
import { ACTS, type Act } from "../records/acts.terms";
import { Node } from "../records/node.type";
import { StandingChange } from "./standing-change.type";

export const ActEnum = enumOf("Act", "What was done to a record.", ACTS);

@ObjectType({
  description:
    "One change of one record: who made it, when, why, and what the record said before and after. It is also an entry of the feed.",
})
export class Revision {
  @Field(() => ID, { description: "`revision:` and its number." })
  id!: string;

  @Field(() => Int, {
    description: "Its number in the feed: 1 for the first change of this database, without gaps.",
  })
  sequence!: number;

  @Field(() => Int, {
    description:
      "The number of the first change that was made together with it: all of these were made or none.",
  })
  transaction!: number;

  @Field(() => ActEnum, { description: "What was done to the record." })
  act!: Act;

  @Field(() => DateTimeScalar, {
    description: "When. Never before that of the change with the number before.",
  })
  at!: string;

  @Field(() => String, {
    description: "Who: the name of a token or account, or of an import. Of an accepted proposal, its author.",
  })
  by!: string;

  @Field(() => String, {
    nullable: true,
    description: "Who accepted the proposal that it comes from; null where there was none.",
  })
  acceptedBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why; null if not stated." })
  reason!: string | null;

  @Field(() => Boolean, {
    description:
      "Whether something of it was blanked later, for legal reasons; `[redacted]` stands where it was.",
  })
  redacted!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: "The id of the record; null where standings alone were derived (`DERIVED`).",
  })
  recordId!: string | null;

  @Field(() => Node, {
    nullable: true,
    description: "The record as it is now; null where it was taken out since.",
  })
  record!: Node | null;

  @Field(() => NativeRecordScalar, {
    nullable: true,
    description: "How the record read before; null where it was new.",
  })
  before!: unknown;

  @Field(() => NativeRecordScalar, {
    nullable: true,
    description: "How the record reads from then on; null where it was taken out.",
  })
  after!: unknown;

  @Field(() => [StandingChange], {
    description:
      "The incidents whose present standing is another one from then on, in order of their ids. A standing that follows from several changes that were made together is told of at the last of them.",
  })
  standingChanges!: StandingChange[];

  @Field(() => [String], {
    description: "The fields of the record that read otherwise than before, in order of their names.",
  })
  fields!: string[];
}

export const RevisionConnection = connectionOf("Revision", "changes of a record", () => Revision);

@ArgsType()
export class LastChangeArgs {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The last one that was made before this moment; 0 if there is none.",
  })
  before?: string;
}

@ObjectType({ description: "A stretch of the feed, in order." })
export class ChangeFeed {
  @Field(() => [Revision], { description: "The changes, in the order they were made." })
  changes!: Revision[];

  @Field(() => Int, {
    description:
      "The number to ask on from: that of the last change of this stretch, or the one it was asked after.",
  })
  next!: number;

  @Field(() => Boolean, { description: "Whether there are more by now." })
  hasMore!: boolean;

  @Field(() => Int, {
    description:
      "The number of the last change there is; 0 in a database without any. It does not depend on the stretch.",
  })
  last(@Args(() => LastChangeArgs) _: LastChangeArgs): number {
    return fromStatement();
  }
}
