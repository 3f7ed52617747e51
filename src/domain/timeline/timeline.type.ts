import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { connectionOf, listArgs, orderOf } from "../../platform/graphql/connections";
import { enumOf } from "../../platform/graphql/enums";
import { DateRange, termFilter } from "../../platform/graphql/filters";
import { InheritedEnum } from "../blame/blame.type";
import type { INHERITED } from "../blame/inherited.terms";
import { PlacementType } from "../dates/date.type";
import { Node } from "../records/node.type";
import { TIMELINE_KINDS, type TimelineKind } from "./timeline.terms";

export const TimelineKindEnum = enumOf("TimelineKind", "What happened on a timeline.", TIMELINE_KINDS);

@ObjectType({
  description: "One thing that happened or was said, in order of the world.",
  simpleResolvers: true,
})
export class TimelineEntry {
  @Field(() => TimelineKindEnum, { description: "What happened." })
  kind!: TimelineKind;

  @Field(() => PlacementType, { nullable: true, description: "Where it stands in time; null if undated." })
  placedOn!: PlacementType | null;

  @Field(() => Node, {
    description: "The record: incident, leak, claim, response, assessment or retraction.",
  })
  record!: Node;
}

export const TimelineConnection = connectionOf("Timeline", "timeline entries", () => TimelineEntry);

const TimelineKindFilter = termFilter("TimelineKind", () => TimelineKindEnum);

@InputType({ description: "What timeline entries must fulfil." })
export class TimelineWhere {
  @Field(() => TimelineKindFilter, { nullable: true, description: "By what happened." })
  kind?: object;

  @Field(() => DateRange, { nullable: true, description: "By the day." })
  placedOn?: DateRange;

  @Field(() => [TimelineWhere], { nullable: true, description: "All of these hold." })
  AND?: TimelineWhere[];

  @Field(() => [TimelineWhere], { nullable: true, description: "At least one of these holds." })
  OR?: TimelineWhere[];

  @Field(() => TimelineWhere, { nullable: true, description: "This does not hold." })
  NOT?: TimelineWhere;
}

export const TimelineOrder = orderOf("Timeline", { PLACED_ON: "By the day." });

const listed = () =>
  listArgs(
    () => TimelineWhere,
    () => TimelineOrder,
    "earliest first",
  );

@ArgsType()
export class TimelineListArgs extends listed() {}

@ArgsType()
export class IncidentTimelineArgs extends listed() {
  @Field(() => InheritedEnum, {
    defaultValue: "EXCLUDE",
    description: "Whether what was said about the wholes it is part of is listed as well.",
  })
  inherited!: keyof typeof INHERITED;
}

@ArgsType()
export class ActorTimelineArgs extends listed() {
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether what concerns actors that were a part of it on the day is listed as well.",
  })
  parts!: boolean;
}

@ArgsType()
export class TimelineArgs extends listed() {
  @Field(() => ID, {
    nullable: true,
    description: "The timeline of this incident (id); give exactly one of incident, actor and channel.",
  })
  incident?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The timeline of this actor (id); give exactly one of incident, actor and channel.",
  })
  actor?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The timeline of this leak channel (id): its leaks, and what happened to the incidents they come from; give exactly one of incident, actor and channel.",
  })
  channel?: string;

  @Field(() => InheritedEnum, {
    defaultValue: "EXCLUDE",
    description: "For an incident: whether what was said about the wholes it is part of is listed as well.",
  })
  inherited!: keyof typeof INHERITED;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "For an actor: whether what concerns actors that were a part of it on the day is listed as well.",
  })
  parts!: boolean;
}
