import { Args, ArgsType, Field, Float, Int, ObjectType } from "type-graphql";
import { Cost } from "../../platform/graphql/field-cost";
import { fromStatement } from "../../platform/graphql/filters";
import { DateScalar } from "../../platform/graphql/scalars";
import { Actor, ActorKindEnum, RollUpEnum } from "../actors/actor.type";
import type { ActorKind } from "../actors/actors.terms";
import type { RollUp } from "../actors/roll-up.terms";
import { AttributionClassEnum, Claim } from "../claims/claim.type";
import type { AttributionClass } from "../claims/claims.terms";
import { IncidentKindEnum, IncidentWhere } from "../incidents/incident.type";
import type { IncidentKind } from "../incidents/incidents.terms";

@ObjectType({ description: "Incidents that started in a year.", simpleResolvers: true })
export class IncidentsOfYear {
  @Field(() => Int, { description: "The year, by the last day of the start as stated." })
  year!: number;

  @Field(() => Int, { description: "Incidents." })
  incidents!: number;
}

@ObjectType({ description: "Incidents of a kind.", simpleResolvers: true })
export class IncidentsOfKind {
  @Field(() => IncidentKindEnum, { description: "The kind." })
  kind!: IncidentKind;

  @Field(() => Int, { description: "Incidents of this kind, among others it may be." })
  incidents!: number;
}

@ObjectType({ description: "Incidents that hit a sector.", simpleResolvers: true })
export class IncidentsOfSector {
  @Field(() => String, { nullable: true, description: "The sector, as stated; null if not stated." })
  sector!: string | null;

  @Field(() => Int, { description: "Incidents with a victim of this sector." })
  incidents!: number;
}

@ObjectType({ description: "Incidents for which actors of a kind are blamed.", simpleResolvers: true })
export class IncidentsOfAccusedKind {
  @Field(() => ActorKindEnum, { description: "What the accused are." })
  kind!: ActorKind;

  @Field(() => Int, { description: "Incidents with a live claim that accuses an actor of this kind." })
  incidents!: number;
}

@ObjectType({ description: "Incidents, counted.", simpleResolvers: true })
export class IncidentStatistics {
  @Cost({ weight: 100 })
  @Field(() => Int, { description: "Incidents in all." })
  total!: number;

  @Cost({ weight: 100 })
  @Field(() => Int, { description: "Incidents whose start is not stated." })
  undated!: number;

  @Cost({ weight: 100 })
  @Field(() => [IncidentsOfYear], { description: "By the year they started in, in order." })
  byYear!: IncidentsOfYear[];

  @Cost({ weight: 100 })
  @Field(() => [IncidentsOfKind], { description: "By kind, most first; one of several kinds is in each." })
  byKind!: IncidentsOfKind[];

  @Cost({ weight: 100 })
  @Field(() => [IncidentsOfSector], { description: "By the sector of their victims, most first." })
  bySector!: IncidentsOfSector[];

  @Cost({ weight: 100 })
  @Field(() => [IncidentsOfAccusedKind], { description: "By what those blamed for them are, most first." })
  byAccusedKind!: IncidentsOfAccusedKind[];
}

@ObjectType({ description: "Accusations of a class.", simpleResolvers: true })
export class AccusationsOfClass {
  @Field(() => AttributionClassEnum, { nullable: true, description: "The class; null if not stated." })
  attributionClass!: AttributionClass | null;

  @Field(() => Int, { description: "Accusations." })
  claims!: number;
}

@ObjectType({
  description: "Accusations, counted: claims about incidents of stance ASSERTS, live or not.",
  simpleResolvers: true,
})
export class AccusationStatistics {
  @Cost({ weight: 100 })
  @Field(() => Int, { description: "Accusations in all." })
  total!: number;

  @Cost({ weight: 100 })
  @Field(() => Int, { description: "Those that stand: neither superseded nor wholly taken back." })
  live!: number;

  @Cost({ weight: 100 })
  @Field(() => Int, {
    description: "Those that any response answers; denials of the incident as such not included.",
  })
  answered!: number;

  @Cost({ weight: 100 })
  @Field(() => Int, {
    description: "Those of which an accused is denied, by an answer to the claim or to its incident.",
  })
  denied!: number;

  @Cost({ weight: 100 })
  @Field(() => Int, { description: "Those taken back by all of their accusers." })
  withdrawn!: number;

  @Cost({ weight: 100 })
  @Field(() => Int, {
    description: "Those taken back by some of their accusers, which stand for the others.",
  })
  partlyWithdrawn!: number;

  @Cost({ weight: 100 })
  @Field(() => Int, { description: "Those that a newer claim of the same accuser replaces." })
  superseded!: number;

  @Cost({ weight: 100 })
  @Field(() => [AccusationsOfClass], { description: "By class, most first." })
  byClass!: AccusationsOfClass[];
}

@ObjectType({
  description:
    "How long it took from the start of an incident to the first accusation of a class, in days. Left out are incidents whose start is not stated, not to the day, or only as `BY` a day, and accusations that are undated, dated less precisely than a day, or earlier than the start.",
  simpleResolvers: true,
})
export class AttributionDelay {
  @Field(() => AttributionClassEnum, { nullable: true, description: "The class; null if not stated." })
  attributionClass!: AttributionClass | null;

  @Field(() => Int, { description: "Incidents with such an accusation." })
  incidents!: number;

  @Field(() => Float, { description: "A quarter of them took no longer than this many days (interpolated)." })
  lowerQuartile!: number;

  @Field(() => Float, { description: "Half of them took no longer than this many days (interpolated)." })
  median!: number;

  @Field(() => Float, {
    description: "Three quarters of them took no longer than this many days (interpolated).",
  })
  upperQuartile!: number;
}

@ObjectType({ description: "How much an accuser accuses.", simpleResolvers: true })
export class AccuserStatistics {
  @Field(() => Actor, { description: "The accuser, after the roll-up asked for." })
  accuser!: Actor;

  @Field(() => Int, { description: "Its accusations, alone or with others." })
  claims!: number;

  @Field(() => Int, { description: "Incidents they are about." })
  incidents!: number;

  @Field(() => DateScalar, { nullable: true, description: "Day of the first; null if all are undated." })
  firstOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Day of the last; null if all are undated." })
  lastOn!: string | null;
}

@ObjectType({ description: "How much an actor denies.", simpleResolvers: true })
export class DenierStatistics {
  @Field(() => Actor, { description: "Who denies, after the roll-up asked for." })
  denier!: Actor;

  @Field(() => Int, {
    description:
      "Its responses of kind DENIAL to incidents as such, or to attributions of them (under `asOf` those on record by then), also to accusations of others, which make nobody `denied`.",
  })
  denials!: number;

  @Field(() => Int, { description: "Attributions they answer; under `asOf` those on record by then." })
  claims!: number;

  @Field(() => Int, { description: "Incidents they answer as such." })
  incidents!: number;
}

@ObjectType({
  description:
    "That accusers no longer say what they said: they took it back, or said something else instead.",
  simpleResolvers: true,
})
export class ChangeOfMind {
  @Field(() => DateScalar, { nullable: true, description: "When; null if undated." })
  on!: string | null;

  @Field(() => [Actor], { description: "Who." })
  by!: Actor[];

  @Field(() => Claim, { description: "What they said before." })
  claim!: Claim;

  @Field(() => Claim, {
    nullable: true,
    description: "What they say instead, of others or without accusing; null where they took it back.",
  })
  newer!: Claim | null;
}

@ArgsType()
export class RankingArgs {
  @Field(() => Int, { defaultValue: 20, description: "How many at most, 1 to 100." })
  first!: number;
}

@ObjectType({
  description:
    "Counts over incidents and what is said of them. Each part is computed only where it is selected.",
  simpleResolvers: true,
})
export class Statistics {
  @Cost({ weight: 100 })
  @Field(() => IncidentStatistics, { description: "Incidents." })
  incidents!: IncidentStatistics;

  @Cost({ weight: 100 })
  @Field(() => AccusationStatistics, { description: "Accusations of them." })
  accusations!: AccusationStatistics;

  @Cost({ weight: 100 })
  @Field(() => [AttributionDelay], {
    description:
      "How long accusing took, by class, the class of most incidents first; of incidents whose start is stated to the day, and not as `BY`.",
  })
  delays!: AttributionDelay[];

  @Cost({ weight: 100 })
  @Field(() => [AccuserStatistics], { description: "Who accuses, those of most claims first; ties by id." })
  accusers(@Args(() => RankingArgs) _: RankingArgs): AccuserStatistics[] {
    return fromStatement();
  }

  @Cost({ weight: 100 })
  @Field(() => [DenierStatistics], {
    description:
      "Who makes responses of kind DENIAL, those of most first; ties by id. Third parties are among them, though what they deny makes no accused `denied`.",
  })
  deniers(@Args(() => RankingArgs) _: RankingArgs): DenierStatistics[] {
    return fromStatement();
  }

  @Cost({ weight: 100 })
  @Field(() => [ChangeOfMind], {
    description:
      "Who changed their mind, the latest first, undated ones before; where one claim replaces several, the latest of these first.",
  })
  changesOfMind(@Args(() => RankingArgs) _: RankingArgs): ChangeOfMind[] {
    return fromStatement();
  }
}

@ArgsType()
export class StatisticsArgs {
  @Field(() => IncidentWhere, {
    nullable: true,
    description: "Which incidents are counted; all if not given.",
  })
  where?: IncidentWhere;

  @Field(() => RollUpEnum, {
    defaultValue: "NONE",
    description: "How far accusers and deniers are lifted, read as structure was when they spoke.",
  })
  rollUp!: RollUp;
}
