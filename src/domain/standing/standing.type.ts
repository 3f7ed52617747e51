import { Field, Int, ObjectType } from "type-graphql";
import { enumOf } from "../../platform/graphql/enums";
import { DateScalar } from "../../platform/graphql/scalars";
import { Actor } from "../actors/actor.type";
import { Claim } from "../claims/claim.type";
import { Node } from "../records/node.type";
import { Source } from "../sources/source.type";
import { ORIGIN_JOINS, type OriginJoin, REASON_KINDS } from "./standing.terms";
import { StandingStatusEnum } from "./standing-status.type";

export const ReasonKindEnum = enumOf(
  "ReasonKind",
  "Why a standing is what it is, or what accompanies it.",
  REASON_KINDS,
);
export const OriginJoinEnum = enumOf("OriginJoin", "Why claims count as one origin.", ORIGIN_JOINS);

@ObjectType({
  description: "One thing that makes one voice of several claims.",
  simpleResolvers: true,
})
export class OriginLink {
  @Field(() => OriginJoinEnum, { description: "In what way it joins them." })
  kind!: OriginJoin;

  @Field(() => String, { description: "One neutral English sentence that names accusers and dates." })
  sentence!: string;

  @Field(() => [Claim], {
    description:
      "The claims it joins, in order of the world; also such as no longer count, through which counted ones are joined.",
  })
  claims!: Claim[];

  @Field(() => [Actor], {
    description:
      "Of SAME_ACCUSER: the states, or top organisations, that all of these claims come from; empty otherwise.",
  })
  sides!: Actor[];

  @Field(() => Source, {
    nullable: true,
    description: "Of SAME_SOURCE: the source that all citations of these claims end in; null otherwise.",
  })
  source!: Source | null;
}

@ObjectType({
  description: "Claims that count as one voice about one accused, however often repeated.",
  simpleResolvers: true,
})
export class Origin {
  @Field(() => [Claim], { description: "The claims that collapse into it, in order of the world." })
  claims!: Claim[];

  @Field(() => [OriginJoinEnum], { description: "What joins them; empty for a claim that stands alone." })
  because!: OriginJoin[];

  @Field(() => [OriginLink], {
    description: "What joins the claims, one by one; empty for a claim that stands alone.",
  })
  links!: OriginLink[];

  @Field(() => Source, {
    nullable: true,
    description:
      "The source at the end of the relay chain, where a claim without a named accuser counts once for each; null otherwise.",
  })
  source!: Source | null;
}

@ObjectType({
  description: "The way up through uncontested structure, as it was on the day of the claim.",
  simpleResolvers: true,
})
export class Lift {
  @Field(() => [Actor], {
    description: "From the actor that a claim names to the one it is lifted to, both included.",
  })
  chain!: Actor[];
}

@ObjectType({
  description: "One accused of an incident, with the claims that accuse it.",
  simpleResolvers: true,
})
export class AccusedStanding {
  @Field(() => Actor, { description: "The accused, after the roll-up asked for." })
  actor!: Actor;

  @Field(() => [Lift], {
    description:
      "How those whom the claims name lift to it, each way once; empty where only the actor itself is named, as always without a roll-up.",
  })
  lifts!: Lift[];

  @Field(() => [Claim], { description: "The live claims that accuse it, inherited ones included." })
  claims!: Claim[];

  @Field(() => [Actor], { description: "Who accuses it, where named." })
  accusers!: Actor[];

  @Field(() => [Origin], {
    description: "How many independent voices these claims are, and what collapsed into which.",
  })
  origins!: Origin[];

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day one of these claims is placed on; null if all are undated.",
  })
  since!: string | null;

  @Field(() => Boolean, {
    description: "Whether the accused, or an actor of the same state, denies any of it.",
  })
  denied!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day of such a denial; null if none, or undated.",
  })
  deniedOn!: string | null;
}

@ObjectType({
  description: "Why a standing is what it is, in one sentence with the records it rests on.",
  simpleResolvers: true,
})
export class Reason {
  @Field(() => ReasonKindEnum, { description: "What kind of reason." })
  kind!: string;

  @Field(() => String, {
    description: "One neutral English sentence that names accusers, accused and dates.",
  })
  sentence!: string;

  @Field(() => [Node], {
    description: "The claims, responses and retractions it rests on, in order of the world.",
  })
  records!: Node[];
}

@ObjectType({
  description:
    "What is on record about who is responsible for an incident: computed from its claims and responses, never stored, never a verdict.",
  simpleResolvers: true,
})
export class Standing {
  @Field(() => StandingStatusEnum, { description: "What the live claims amount to." })
  status!: string;

  @Field(() => [AccusedStanding], { description: "Everybody whom a live claim accuses." })
  accused!: AccusedStanding[];

  @Field(() => Boolean, {
    description: "Whether any accused denies any claim. A denial does not make an incident contested.",
  })
  denied!: boolean;

  @Field(() => Boolean, { description: "Whether a victim denies that the incident happened." })
  victimDenies!: boolean;

  @Field(() => Int, {
    description: "How many live claims apply, inherited ones included, whatever their stance.",
  })
  claimCount!: number;

  @Field(() => Int, {
    description:
      "How many origins the best attested accused has, rolled up to states whatever roll-up is asked for: how many voices accuse independently of each other.",
  })
  originCount!: number;

  @Field(() => [Reason], { description: "Why: every reason with its records." })
  reasons!: Reason[];

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day the status last changed; null if it never has, or on no known day.",
  })
  changedOn!: string | null;
}
