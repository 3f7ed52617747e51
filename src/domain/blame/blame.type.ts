import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf, listArgs, orderOf } from "../../platform/graphql/connections";
import { enumOf } from "../../platform/graphql/enums";
import { Cost } from "../../platform/graphql/field-cost";
import { DateScalar } from "../../platform/graphql/scalars";
import { Actor, ActorMatch, RollUpEnum } from "../actors/actor.type";
import type { RollUp } from "../actors/roll-up.terms";
import { AccusedModeEnum, Claim, ClaimRoleEnum, UnnamedAccuser } from "../claims/claim.type";
import { ClaimConditions, ClaimRoleFilter } from "../claims/claim.where.type";
import type { AccusedMode, ClaimRole } from "../claims/claims.terms";
import { AnalyticConfidence, Likelihood } from "../confidence/confidence.type";
import { PlacementType, StatedDateType } from "../dates/date.type";
import { Incident } from "../incidents/incident.type";
import { PLACED_ORDER } from "../records/placed-order.terms";
import { Response } from "../responses/response.type";
import { INHERITED } from "./inherited.terms";

export const InheritedEnum = enumOf(
  "Inherited",
  "Whether claims about a whole are listed for its parts.",
  INHERITED,
);

@ObjectType({
  description:
    "One row of the flagship list: *accused, for incident, by accuser*, in a role, on a date, through a claim. One row for each accuser and each accused of a live attribution.",
  simpleResolvers: true,
})
export class BlameRow {
  @Field(() => ID, {
    description: "Tells rows apart; made of the claim, the incident, the accuser, the accused and the role.",
  })
  id!: string;

  @Field(() => Actor, {
    nullable: true,
    description:
      "Who is blamed, after the roll-up asked for; null where the claim has only words (`unnamedAccused`).",
  })
  accused!: Actor | null;

  @Field(() => [Actor], {
    description:
      "How the roll-up got from the actor the claim names to `accused`: every step, both ends included.",
  })
  accusedChain!: Actor[];

  @Field(() => String, {
    nullable: true,
    description: "Words for accused who are not named; null if the row has an accused.",
  })
  unnamedAccused!: string | null;

  @Field(() => Incident, { description: "What for." })
  incident!: Incident;

  @Field(() => Actor, {
    nullable: true,
    description:
      "Who blames, after the roll-up asked for; null where the claim has only words (`unnamedAccuser`).",
  })
  accuser!: Actor | null;

  @Field(() => [Actor], {
    description:
      "How the roll-up got from the actor that signs the claim to `accuser`: every step, both ends included.",
  })
  accuserChain!: Actor[];

  @Field(() => UnnamedAccuser, {
    nullable: true,
    description: "The words used for an accuser who is not named; null if there is one.",
  })
  unnamedAccuser!: UnnamedAccuser | null;

  @Field(() => ClaimRoleEnum, { nullable: true, description: "In which role; null where nobody is named." })
  role!: ClaimRole | null;

  @Field(() => AccusedModeEnum, { description: "How the accused of the claim belong together." })
  accusedMode!: AccusedMode;

  @Field(() => StatedDateType, {
    nullable: true,
    description: "When the claim was made; null if not stated.",
  })
  statedOn!: StatedDateType | null;

  @Field(() => PlacementType, {
    nullable: true,
    description: "Where the claim stands in time; null if undated.",
  })
  placedOn!: PlacementType | null;

  @Field(() => Likelihood, {
    nullable: true,
    description: "How probable the accuser says it is; null if not stated.",
  })
  likelihood!: Likelihood | null;

  @Field(() => AnalyticConfidence, {
    nullable: true,
    description: "How good the accuser says the basis is; null if not stated.",
  })
  analyticConfidence!: AnalyticConfidence | null;

  @Field(() => Boolean, {
    description:
      "Whether this accused, or an actor of the same state, denies this claim, its incident, or a whole of it.",
  })
  denied!: boolean;

  @Cost({ weight: 2 })
  @Field(() => [Response], { description: "The denials that make it denied, in order of the world." })
  denials!: Response[];

  @Field(() => Boolean, { description: "True if the claim is about a whole that the incident is part of." })
  inherited!: boolean;

  @Field(() => Claim, { description: "The claim that the row comes from." })
  claim!: Claim;
}

export const BlameConnection = connectionOf("Blame", "blame rows", () => BlameRow);

@InputType({ description: "What blame rows must fulfil." })
export class BlameWhere extends ClaimConditions {
  @Field(() => ActorMatch, { nullable: true, description: "This actor is blamed." })
  accused?: ActorMatch;

  @Field(() => ActorMatch, { nullable: true, description: "This actor blames." })
  accuser?: ActorMatch;

  @Field(() => Boolean, { nullable: true, description: "Whether the row has only words for who is blamed." })
  unnamedAccused?: boolean;

  @Field(() => ID, { nullable: true, description: "For this incident (id)." })
  incident?: string;

  @Field(() => ClaimRoleFilter, { nullable: true, description: "In this role." })
  role?: object;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the row is denied: by this accused or an actor of the same state. A third party's denial does not count.",
  })
  denied?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the claim is about a whole that the row's incident is part of.",
  })
  inherited?: boolean;

  @Field(() => [BlameWhere], { nullable: true, description: "All of these hold." })
  AND?: BlameWhere[];

  @Field(() => [BlameWhere], { nullable: true, description: "At least one of these holds." })
  OR?: BlameWhere[];

  @Field(() => BlameWhere, { nullable: true, description: "This does not hold." })
  NOT?: BlameWhere;
}

export const BlameOrder = orderOf("Blame", {
  ...PLACED_ORDER,
  ACCUSED:
    "By the main name of the accused after the roll-up, in code point order; under `asOf` by slug, since names change. Rows without one come last.",
  ACCUSER:
    "By the main name of the accuser after the roll-up, in code point order; under `asOf` by slug, since names change. Rows without one come last.",
  INCIDENT: "By the title of the incident, in code point order.",
  LIKELIHOOD:
    "By what the likelihood means in percent: its lower end, then its upper; rows without one come last.",
});

@ArgsType()
export class BlameListArgs extends listArgs(
  () => BlameWhere,
  () => BlameOrder,
  "latest first",
) {
  @Field(() => RollUpEnum, {
    defaultValue: "NONE",
    description:
      "How far `accused` is lifted, read as structure was on the day of the claim. The number of rows stays the same.",
  })
  accusedRollUp!: RollUp;

  @Field(() => RollUpEnum, {
    defaultValue: "NONE",
    description:
      "How far `accuser` is lifted, read as structure was on the day of the claim. The number of rows stays the same.",
  })
  accuserRollUp!: RollUp;

  @Field(() => InheritedEnum, {
    defaultValue: "EXCLUDE",
    description: "Whether claims about a whole are listed for its parts.",
  })
  inherited!: keyof typeof INHERITED;
}

@ObjectType({
  description: "An accuser or an accused of a matrix: the head of a line or of a column.",
  simpleResolvers: true,
})
export class BlameMatrixHead {
  @Field(() => Actor, {
    nullable: true,
    description: "The actor after the roll-up asked for; null stands for all who are known by words alone.",
  })
  actor!: Actor | null;

  @Field(() => Int, {
    description:
      "The claims of its cells added up, those of cells not shown included: what heads are ranked by. A claim that falls into two of its cells counts twice.",
  })
  claims!: number;
}

@ObjectType({
  description: "What one accuser says of one accused, both after the roll-up asked for.",
  simpleResolvers: true,
})
export class BlameMatrixCell {
  @Field(() => Actor, { nullable: true, description: "Who blames; null where no accuser is named." })
  accuser!: Actor | null;

  @Field(() => Actor, {
    nullable: true,
    description: "Who is blamed; null where the claims have only words.",
  })
  accused!: Actor | null;

  @Field(() => Int, { description: "Live claims." })
  claims!: number;

  @Field(() => Int, { description: "Incidents that these claims are about." })
  incidents!: number;

  @Field(() => Int, {
    description:
      "Origins of these claims: those whose accusers are of the same set of states or top organisations, that repeat one another, or whose unnamed accusers' words end in the same source, count once.",
  })
  origins!: number;

  @Field(() => Int, {
    description: "Accusations: each accused of each claim once, however many accusers sign it.",
  })
  rows!: number;

  @Field(() => Int, { description: "How many of `rows` are denied." })
  deniedRows!: number;

  @Field(() => Float, { description: "`deniedRows` as a share of `rows`, from 0 to 1." })
  deniedShare!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day of the first of these claims; null if all are undated.",
  })
  firstOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day of the last of these claims; null if all are undated.",
  })
  lastOn!: string | null;

  @Field(() => Int, { description: "How many of these claims are undated." })
  undated!: number;
}

@ObjectType({
  description:
    "Accusers × accused: the rows of `blame` counted by pairs. Inherited rows are never part of it.",
  simpleResolvers: true,
})
export class BlameMatrix {
  @Field(() => [BlameMatrixHead], { description: "The accusers with most claims first; ties by id." })
  accusers!: BlameMatrixHead[];

  @Field(() => [BlameMatrixHead], { description: "The accused with most claims first; ties by id." })
  accused!: BlameMatrixHead[];

  @Field(() => [BlameMatrixCell], {
    description: "Every pair of these accusers and accused that has a claim, in the order of the heads.",
  })
  cells!: BlameMatrixCell[];

  @Field(() => Int, { description: "How many accusers are left out." })
  accusersLeftOut!: number;

  @Field(() => Int, { description: "How many accused are left out." })
  accusedLeftOut!: number;
}

/** Heads of a side: 100 × 100 is more than anybody reads, and 10,000 cells some 30 ms to decode. */
export const MAX_HEADS = 100;

@ArgsType()
export class BlameMatrixArgs {
  @Field(() => BlameWhere, { nullable: true, description: "Which rows of `blame` are counted." })
  where?: BlameWhere;

  @Field(() => RollUpEnum, {
    defaultValue: "NONE",
    description: "How far accusers are lifted, read as structure was on the day of each claim.",
  })
  accuserRollUp!: RollUp;

  @Field(() => RollUpEnum, {
    defaultValue: "NONE",
    description: "How far accused are lifted, read as structure was on the day of each claim.",
  })
  accusedRollUp!: RollUp;

  @Field(() => Int, { defaultValue: 20, description: `How many accusers at most, 1 to ${MAX_HEADS}.` })
  accuserFirst!: number;

  @Field(() => Int, { defaultValue: 20, description: `How many accused at most, 1 to ${MAX_HEADS}.` })
  accusedFirst!: number;
}
