import { Field, ID, Int, ObjectType } from "type-graphql";
import type { StandingStatus } from "../standing/facts";
import { StandingStatusEnum } from "../standing/standing-status.type";
import { Revision } from "./revision.type";

@ObjectType({ description: "What a standing comes to, apart from its reasons." })
export class StandingValues {
  @Field(() => StandingStatusEnum, { description: "What the claims about the incident amount to." })
  status!: StandingStatus;

  @Field(() => Boolean, { description: "Whether an accused denies it." })
  denied!: boolean;

  @Field(() => Boolean, { description: "Whether a victim denies that it happened." })
  victimDenies!: boolean;

  @Field(() => Int, { description: "How many claims count." })
  claims!: number;

  @Field(() => Int, { description: "From how many origins these are." })
  origins!: number;
}

@ObjectType({ description: "A standing that is another one because of changes of records." })
export class StandingChange {
  @Field(() => ID, { description: "The id of the incident." })
  incidentId!: string;

  @Field(() => StandingValues, {
    nullable: true,
    description: "What its present standing came to before; null where the incident was new.",
  })
  before!: StandingValues | null;

  @Field(() => StandingValues, {
    nullable: true,
    description: "What it comes to from then on; null where the incident was taken out.",
  })
  after!: StandingValues | null;

  @Field(() => String, {
    description: "Why, as one neutral English sentence: what is other than before, and what was done.",
  })
  why!: string;

  @Field(() => [Revision], {
    description:
      "The changes that it follows from, in order; the last of them, or of all made together, tells of it.",
  })
  because!: Revision[];
}
