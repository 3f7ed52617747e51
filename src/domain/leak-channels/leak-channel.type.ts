import { Args, ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { type Connection, connectionOf, listArgs, orderOf } from "../../platform/graphql/connections";
import { enumOf } from "../../platform/graphql/enums";
import { Cost } from "../../platform/graphql/field-cost";
import { fromStatement, termFilter } from "../../platform/graphql/filters";
import { Actor, ActorMatch } from "../actors/actor.type";
import { PlacementType, StatedDateType } from "../dates/date.type";
import { Recorded } from "../history/recorded.type";
import { Incident } from "../incidents/incident.type";
import { PERMISSIONS, type RecordPermissions, VIEWER_CAN } from "../permissions/record-permissions.type";
import { Node } from "../records/node.type";
import { PLACED_ORDER } from "../records/placed-order.terms";
import { PlacedWhere } from "../records/placed-where.type";
import { Citation } from "../sources/source.type";
import { TimelineConnection, type TimelineEntry, TimelineListArgs } from "../timeline/timeline.type";
import { LEAK_CHANNEL_KINDS, type LeakChannelKind } from "./leak-channels.terms";

export const LeakChannelKindEnum = enumOf(
  "LeakChannelKind",
  "What kind of place a leak channel is.",
  LEAK_CHANNEL_KINDS,
);

@ObjectType({
  implements: Node,
  description: "One publication of one incident's material on one channel.",
  simpleResolvers: true,
})
export class Leak extends Recorded {
  @Field(() => PERMISSIONS.leak, { description: VIEWER_CAN })
  override viewerCan!: RecordPermissions;

  @Field(() => Incident, { description: "The incident the material comes from." })
  incident!: Incident;

  @Field(() => LeakChannel, { description: "Where it surfaced. Being a channel is not being accused." })
  channel!: LeakChannel;

  @Field(() => String, { description: "What was published." })
  what!: string;

  @Field(() => Actor, { nullable: true, description: "Who posted it, often a persona; null if not stated." })
  postedBy!: Actor | null;

  @Field(() => StatedDateType, { nullable: true, description: "When it was published; null if not stated." })
  publishedOn!: StatedDateType | null;

  @Field(() => PlacementType, { nullable: true, description: "Where it stands in time; null if undated." })
  placedOn!: PlacementType | null;

  @Field(() => [Citation], { description: "Where it is documented." })
  citations!: Citation[];
}

export const LeakConnection = connectionOf("Leak", "leaks", () => Leak);

@InputType({ description: "What leaks must fulfil." })
export class LeakWhere extends PlacedWhere {
  @Field(() => ID, { nullable: true, description: "It surfaced on this channel (id)." })
  channel?: string;

  @Field(() => ID, { nullable: true, description: "Its material comes from this incident (id)." })
  incident?: string;

  @Field(() => ActorMatch, { nullable: true, description: "This actor posted it." })
  postedBy?: ActorMatch;

  @Field(() => String, {
    nullable: true,
    description: "What was published contains this, ignoring case; 1 to 256 characters.",
  })
  contains?: string;

  @Field(() => [LeakWhere], { nullable: true, description: "All of these hold." })
  AND?: LeakWhere[];

  @Field(() => [LeakWhere], { nullable: true, description: "At least one of these holds." })
  OR?: LeakWhere[];

  @Field(() => LeakWhere, { nullable: true, description: "This does not hold." })
  NOT?: LeakWhere;
}

export const LeakOrder = orderOf("Leak", PLACED_ORDER);

@ArgsType()
export class LeakListArgs extends listArgs(
  () => LeakWhere,
  () => LeakOrder,
  "latest first",
) {}

@ObjectType({
  implements: Node,
  description: "Where material from incidents surfaces. Being a channel is not being accused.",
  simpleResolvers: true,
})
export class LeakChannel extends Recorded {
  @Field(() => PERMISSIONS.leakChannel, { description: VIEWER_CAN })
  override viewerCan!: RecordPermissions;

  @Field(() => String, { description: "Short readable key, unique among channels: `wikileaks`." })
  slug!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => LeakChannelKindEnum, { description: "What kind of place it is." })
  kind!: LeakChannelKind;

  @Field(() => [String], { description: "Its addresses, always defanged (`hxxps://example[.]org`)." })
  addresses!: string[];

  @Field(() => Actor, { nullable: true, description: "Who operates it; null if not stated." })
  operatedBy!: Actor | null;

  @Field(() => LeakConnection, { description: "What surfaced on it." })
  leaks(@Args(() => LeakListArgs) _: LeakListArgs): Connection<Leak> {
    return fromStatement();
  }

  @Cost({ weight: 20 }) // it gathers and sorts everything about its subject
  @Field(() => TimelineConnection, {
    description:
      "What surfaced on it, and what happened to and was said about the incidents it comes from, in order of the world.",
  })
  timeline(@Args(() => TimelineListArgs) _: TimelineListArgs): Connection<TimelineEntry> {
    return fromStatement();
  }
}

export const LeakChannelConnection = connectionOf("LeakChannel", "leak channels", () => LeakChannel);

const LeakChannelKindFilter = termFilter("LeakChannelKind", () => LeakChannelKindEnum);

@InputType({ description: "What leak channels must fulfil." })
export class LeakChannelWhere {
  @Field(() => LeakChannelKindFilter, { nullable: true, description: "By kind." })
  kind?: object;

  @Field(() => ID, { nullable: true, description: "Material of this incident (id) surfaced on it." })
  incident?: string;

  @Field(() => ActorMatch, {
    nullable: true,
    description: "This actor operates it; lifted, if asked, as structure is now (or under `asOf`, was then).",
  })
  operatedBy?: ActorMatch;

  @Field(() => String, {
    nullable: true,
    description: "Its name contains this, ignoring case; 1 to 256 characters.",
  })
  contains?: string;

  @Field(() => [LeakChannelWhere], { nullable: true, description: "All of these hold." })
  AND?: LeakChannelWhere[];

  @Field(() => [LeakChannelWhere], { nullable: true, description: "At least one of these holds." })
  OR?: LeakChannelWhere[];

  @Field(() => LeakChannelWhere, { nullable: true, description: "This does not hold." })
  NOT?: LeakChannelWhere;
}

export const LeakChannelOrder = orderOf("LeakChannel", { NAME: "By name, in code point order." });

@ArgsType()
export class LeakChannelListArgs extends listArgs(
  () => LeakChannelWhere,
  () => LeakChannelOrder,
  "by name, ascending",
) {}
