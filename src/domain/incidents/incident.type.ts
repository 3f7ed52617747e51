import { Arg, Args, ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { type Connection, connectionOf, listArgs, orderOf } from "../../platform/graphql/connections";
import { enumOf } from "../../platform/graphql/enums";
import { Cost } from "../../platform/graphql/field-cost";
import { DateRange, fromStatement, IntRange, TextFilter, termFilter } from "../../platform/graphql/filters";
import { Actor, ActorMatch, RollUpEnum } from "../actors/actor.type";
import type { RollUp } from "../actors/roll-up.terms";
import { type Assessment, AssessmentConnection, AssessmentListArgs } from "../assessments/assessment.type";
import { type Claim, ClaimConnection, ClaimListArgs } from "../claims/claim.type";
import { StatedDateType } from "../dates/date.type";
import { DatedWhere } from "../dates/date.where.type";
import { Recorded } from "../history/recorded.type";
import { type Leak, LeakConnection, LeakListArgs } from "../leak-channels/leak-channel.type";
import { PERMISSIONS, type RecordPermissions, VIEWER_CAN } from "../permissions/record-permissions.type";
import { ExternalId, Node } from "../records/node.type";
import {
  type Response,
  ResponseConnection,
  ResponseKindFilter,
  ResponseListArgs,
} from "../responses/response.type";
import { Standing } from "../standing/standing.type";
import { StandingStatusEnum } from "../standing/standing-status.type";
import { IncidentTimelineArgs, TimelineConnection, type TimelineEntry } from "../timeline/timeline.type";
import { INCIDENT_KINDS, type IncidentKind } from "./incidents.terms";

export const IncidentKindEnum = enumOf("IncidentKind", "What kind of incident it is.", INCIDENT_KINDS);

@ObjectType({ description: "An actor hit by an incident.", simpleResolvers: true })
export class Victim {
  @Field(() => Actor, { description: "Who was hit." })
  actor!: Actor;

  @Field(() => String, { nullable: true, description: "Its sector, as stated; null if not stated." })
  sector!: string | null;
}

@ObjectType({
  implements: Node,
  description: "Something that happened or is happening. A campaign is an incident with parts.",
  simpleResolvers: true,
})
export class Incident extends Recorded {
  @Field(() => PERMISSIONS.incident, { description: VIEWER_CAN })
  override viewerCan!: RecordPermissions;

  @Field(() => String, { description: "Short readable key, unique among incidents." })
  slug!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What happened, without blame; null if not stated." })
  summary!: string | null;

  @Field(() => [IncidentKindEnum], { description: "What kinds of incident it is." })
  kinds!: IncidentKind[];

  @Field(() => StatedDateType, { nullable: true, description: "When it started; null if not stated." })
  startedOn!: StatedDateType | null;

  @Field(() => StatedDateType, {
    nullable: true,
    description: "When it ended; null if not stated, or if it goes on.",
  })
  endedOn!: StatedDateType | null;

  @Field(() => StatedDateType, { nullable: true, description: "When it was disclosed; null if not stated." })
  disclosedOn!: StatedDateType | null;

  @Field(() => Actor, { nullable: true, description: "Who disclosed it; null if not stated." })
  disclosedBy!: Actor | null;

  @Field(() => [Victim], { description: "Who was hit." })
  victims!: Victim[];

  @Field(() => [Incident], { description: "The wholes it is a part of, one step up." })
  partOf!: Incident[];

  @Cost({ items: 10 })
  @Field(() => [Incident], { description: "Its parts, one step down." })
  parts!: Incident[];

  @Field(() => [ExternalId], { description: "Its identifiers in other collections." })
  externalIds!: ExternalId[];

  @Cost({ weight: 50 }) // some fifty records each, with whatever joins them
  @Field(() => Standing, {
    description:
      "What the claims and responses on record amount to: computed, explained by its records, and taking no side.",
  })
  standing(
    @Arg("rollUp", () => RollUpEnum, {
      defaultValue: "NONE",
      description:
        "How far the accused are lifted before they are grouped; the status does not depend on it.",
    })
    _: RollUp,
  ): Standing {
    return fromStatement();
  }

  @Field(() => ClaimConnection, {
    description: "Attribution claims about this incident itself; those about its wholes count in `standing`.",
  })
  claims(@Args(() => ClaimListArgs) _: ClaimListArgs): Connection<Claim> {
    return fromStatement();
  }

  @Field(() => ResponseConnection, {
    description: "Responses to it as such; responses to claims are on the claims.",
  })
  responses(@Args(() => ResponseListArgs) _: ResponseListArgs): Connection<Response> {
    return fromStatement();
  }

  @Field(() => AssessmentConnection, { description: "Statements about it that blame nobody." })
  assessments(@Args(() => AssessmentListArgs) _: AssessmentListArgs): Connection<Assessment> {
    return fromStatement();
  }

  @Field(() => LeakConnection, { description: "Publications of its material." })
  leaks(@Args(() => LeakListArgs) _: LeakListArgs): Connection<Leak> {
    return fromStatement();
  }

  @Cost({ weight: 20 }) // it gathers and sorts everything about its subject
  @Field(() => TimelineConnection, {
    description: "What happened and what was said about it, in order of the world.",
  })
  timeline(@Args(() => IncidentTimelineArgs) _: IncidentTimelineArgs): Connection<TimelineEntry> {
    return fromStatement();
  }
}

export const IncidentConnection = connectionOf("Incident", "incidents", () => Incident);

const StandingStatusFilter = termFilter("StandingStatus", () => StandingStatusEnum);

export const IncidentKindFilter = termFilter("IncidentKind", () => IncidentKindEnum);

@InputType({ description: "What incidents must fulfil." })
export class IncidentWhere extends DatedWhere {
  @Field(() => IncidentKindFilter, { nullable: true, description: "One of its kinds is this." })
  kind?: object;

  @Field(() => ActorMatch, { nullable: true, description: "It hit this actor." })
  victim?: ActorMatch;

  @Field(() => ActorMatch, {
    nullable: true,
    description: "A live claim about the incident itself accuses this actor.",
  })
  accused?: ActorMatch;

  @Field(() => ActorMatch, {
    nullable: true,
    description: "A live claim about the incident itself names this actor, whatever the claim's stance.",
  })
  named?: ActorMatch;

  @Field(() => ActorMatch, {
    nullable: true,
    description: "This actor stands by a claim about the incident itself that accuses somebody.",
  })
  accuser?: ActorMatch;

  @Field(() => ActorMatch, {
    nullable: true,
    description: "This actor answers it, as such or by way of a claim about it.",
  })
  responder?: ActorMatch;

  @Field(() => ResponseKindFilter, {
    nullable: true,
    description: "Some response of this kind answers it, as such or by way of a claim about it.",
  })
  answeredBy?: object;

  @Field(() => TextFilter, { nullable: true, description: "It hit somebody of this sector, as stated." })
  sector?: TextFilter;

  @Field(() => ID, { nullable: true, description: "Its material surfaced on this leak channel (id)." })
  channel?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "A claim, response, assessment or leak that is about it as such cites this source (id), directly or relayed.",
  })
  source?: string;

  @Field(() => ID, { nullable: true, description: "It is a part, at any depth, of this incident (id)." })
  partOf?: string;

  @Field(() => Boolean, { nullable: true, description: "Whether it is a part of any incident." })
  isPart?: boolean;

  @Field(() => String, {
    nullable: true,
    description: "It has an identifier in this collection: `eurepoc`.",
  })
  externalScheme?: string;

  @Field(() => DateRange, { nullable: true, description: "By when it started." })
  startedOn?: DateRange;

  @Field(() => DateRange, { nullable: true, description: "By when it ended." })
  endedOn?: DateRange;

  @Field(() => DateRange, { nullable: true, description: "By when it was disclosed." })
  disclosedOn?: DateRange;

  @Field(() => String, {
    nullable: true,
    description:
      "Its title or summary contains this, ignoring case; 1 to 256 characters. `search` finds words by an index.",
  })
  contains?: string;

  @Field(() => StandingStatusFilter, {
    nullable: true,
    description:
      "What its claims amount to. This and the conditions that follow go by derived values: while `extensions.behind` names the field, a large import is being derived, and so many incidents still stand as before it.",
  })
  standing?: object;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether an accused of it, or an actor of the same state, denies any claim. A third party's denial does not count.",
  })
  denied?: boolean;

  @Field(() => Boolean, { nullable: true, description: "Whether a victim denies that it happened." })
  victimDenies?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is contested: the same as a standing that is, or is not, CONTESTED.",
  })
  contested?: boolean;

  @Field(() => IntRange, {
    nullable: true,
    description: "How many origins its best attested accused has, rolled up to states.",
  })
  origins?: IntRange;

  @Field(() => IntRange, {
    nullable: true,
    description: "How many live claims apply to it, inherited ones included, whatever their stance.",
  })
  claims?: IntRange;

  @Field(() => [IncidentWhere], { nullable: true, description: "All of these hold." })
  AND?: IncidentWhere[];

  @Field(() => [IncidentWhere], { nullable: true, description: "At least one of these holds." })
  OR?: IncidentWhere[];

  @Field(() => IncidentWhere, { nullable: true, description: "This does not hold." })
  NOT?: IncidentWhere;
}

export const IncidentOrder = orderOf("Incident", {
  STARTED_ON: "By the day it started.",
  TITLE: "By title, in code point order.",
  ORIGINS: "By how many origins its best attested accused has, rolled up to states.",
  CLAIMS: "By how many live claims apply to it, inherited ones included.",
  STANDING_CHANGED_ON: "By the day its standing last changed; those whose never has come last.",
});

@ArgsType()
export class IncidentListArgs extends listArgs(
  () => IncidentWhere,
  () => IncidentOrder,
  "latest first",
) {}
