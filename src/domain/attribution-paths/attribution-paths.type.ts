import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import { enumOf } from "../../platform/graphql/enums";
import { Cost } from "../../platform/graphql/field-cost";
import { DateScalar } from "../../platform/graphql/scalars";
import { Actor, ActorKindEnum } from "../actors/actor.type";
import type { ActorKind } from "../actors/actors.terms";
import { InheritedEnum } from "../blame/blame.type";
import type { INHERITED } from "../blame/inherited.terms";
import { Claim, ClaimRoleEnum } from "../claims/claim.type";
import type { ClaimRole } from "../claims/claims.terms";
import { StatedDateType } from "../dates/date.type";
import { Incident } from "../incidents/incident.type";
import { TimeArgs } from "../records/node.type";
import { HOP_KINDS, type HopKind, PATH_ENDINGS, type PathEnding } from "./attribution-paths.terms";

export const HopKindEnum = enumOf("HopKind", "What a hop of an attribution path rests on.", HOP_KINDS);
export const PathEndingEnum = enumOf(
  "PathEnding",
  "Why an attribution path ends where it does.",
  PATH_ENDINGS,
);

@ObjectType({
  description:
    "One step of an attribution path, with everything on record that makes it. Claims that say the same of the same two are gathered in one hop.",
  simpleResolvers: true,
})
export class PathHop {
  @Field(() => HopKindEnum, { description: "What the hop rests on." })
  kind!: HopKind;

  @Field(() => Actor, {
    nullable: true,
    description: "Who is said to belong to, act for or be the other; null for the hop from the incident.",
  })
  from!: Actor | null;

  @Field(() => Actor, { description: "Who is accused of the incident, or whom `from` is said to belong to." })
  to!: Actor;

  @Field(() => Boolean, {
    description: "Whether the path goes through it from `to` to `from`, as paths between two actors may.",
  })
  backward!: boolean;

  @Field(() => [ClaimRoleEnum], { description: "In which roles, as the claims say; empty for STRUCTURE." })
  roles!: ClaimRole[];

  @Cost({ items: 5 })
  @Field(() => [Claim], {
    description:
      "The live claims it rests on, in order of the world, at most 20. Where structure leads on from it, only those of days on which it held.",
  })
  claims!: Claim[];

  @Field(() => Int, { description: "How many such claims there are." })
  claimCount!: number;

  @Cost({ items: 5 })
  @Field(() => [Actor], {
    description: "Who makes these claims, where named, in order of the day of their first one, at most 20.",
  })
  accusers!: Actor[];

  @Field(() => Int, { description: "How many named accusers there are." })
  accuserCount!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day one of the claims is placed on; null if all are undated, and for STRUCTURE.",
  })
  since!: string | null;

  @Field(() => Boolean, {
    description: "Whether all the claims are about a whole that the incident is part of.",
  })
  inherited!: boolean;

  @Field(() => StatedDateType, {
    nullable: true,
    description: "Of STRUCTURE: since when it holds; null if not stated.",
  })
  heldFrom!: StatedDateType | null;

  @Field(() => StatedDateType, {
    nullable: true,
    description: "Of STRUCTURE: until when it held; null if not stated, or if it still does.",
  })
  heldTo!: StatedDateType | null;
}

@ObjectType({
  description: "A way from an incident, or from an actor, to an actor; nobody is on it twice.",
  simpleResolvers: true,
})
export class AttributionPath {
  @Field(() => Int, { description: "How many hops it has." })
  length!: number;

  @Cost({ items: 4 })
  @Field(() => [PathHop], { description: "The hops, from the start to the end." })
  hops!: PathHop[];

  @Field(() => Actor, { description: "Whom it leads to." })
  end!: Actor;

  @Field(() => PathEndingEnum, { description: "Why it ends there." })
  ends!: PathEnding;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day by which all of its hops had been said for the first time; null if one of them is undated, or if nothing had to be said.",
  })
  onRecordSince!: string | null;
}

@ObjectType({
  description: "The attribution paths from one start. A path is what others say, hop by hop, not a finding.",
  simpleResolvers: true,
})
export class AttributionPaths {
  @Field(() => Incident, { nullable: true, description: "The incident they start at; null if at an actor." })
  incident!: Incident | null;

  @Field(() => Actor, { nullable: true, description: "The actor they start at; null if at an incident." })
  actor!: Actor | null;

  @Field(() => Actor, {
    nullable: true,
    description: "The actor they were to lead to; null if none was asked for, or if there is none.",
  })
  to!: Actor | null;

  @Field(() => [AttributionPath], {
    description: "The shortest first; of equally long ones the one that was on record first, then by ids.",
  })
  paths!: AttributionPath[];

  @Field(() => Int, { description: "How many paths were found; `paths` has the first of them." })
  totalCount!: number;

  @Field(() => Boolean, {
    description:
      "False if there may be others: beyond `maxHops` (what goes on from a path that ends at MAX_HOPS is not counted), beyond three claims from actor to actor, or beyond what one answer looks through.",
  })
  complete!: boolean;
}

@ArgsType()
export class AttributionPathsArgs extends TimeArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      "Paths from this incident (id), by way of those accused of it; give exactly one of incident and actor.",
  })
  incident?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "Paths from this actor (id): what claims and structure make it part of; give exactly one of incident and actor.",
  })
  actor?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "Only paths that end at this actor (id); none goes on from a state. Between two actors: by way of whatever both lead to; the second half is then gone through backward.",
  })
  to?: string;

  @Field(() => [ActorKindEnum], {
    nullable: true,
    description:
      "Only paths that end at an actor of one of these kinds, at the first one they come to; not looked at where `to` is given. If neither is, a path ends at a state, or where nothing leads on.",
  })
  endKinds?: ActorKind[];

  @Field(() => Int, { defaultValue: 6, description: "How many hops a path has at most, 1 to 10." })
  maxHops!: number;

  @Field(() => Int, { defaultValue: 10, description: "How many paths at most, 1 to 50, best first." })
  first!: number;

  @Field(() => InheritedEnum, {
    defaultValue: "EXCLUDE",
    description: "Whether claims about the wholes that the incident is part of count as well.",
  })
  inherited!: keyof typeof INHERITED;
}
