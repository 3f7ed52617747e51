import { Args, ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { type Connection, connectionOf, listArgs, orderOf } from "../../platform/graphql/connections";
import { enumOf } from "../../platform/graphql/enums";
import { DateRange, fromStatement, TextFilter, termFilter } from "../../platform/graphql/filters";
import { Actor, ActorMatch } from "../actors/actor.type";
import { type Claim, ClaimConnection, ClaimListArgs } from "../claims/claim.type";
import { StatedDateType } from "../dates/date.type";
import { DatedWhere } from "../dates/date.where.type";
import { Recorded } from "../history/recorded.type";
import { PERMISSIONS, type RecordPermissions, VIEWER_CAN } from "../permissions/record-permissions.type";
import { Node } from "../records/node.type";
import { SOURCE_KINDS, SOURCE_RELIABILITIES, type SourceKind, type SourceReliability } from "./sources.terms";

export const SourceKindEnum = enumOf("SourceKind", "What kind of document a source is.", SOURCE_KINDS);
export const SourceReliabilityEnum = enumOf(
  "SourceReliability",
  "How reliable a source is held to be (Admiralty scale).",
  SOURCE_RELIABILITIES,
);

@ObjectType({
  description:
    "Where a record is documented: a source, where in it, and which sources it was relayed through.",
  simpleResolvers: true,
})
export class Citation {
  @Field(() => Source, { description: "The document that was read." })
  source!: Source;

  @Field(() => String, {
    nullable: true,
    description: "Where in it: page, paragraph, time; null if not stated.",
  })
  locator!: string | null;

  @Field(() => [Source], {
    description:
      "The documents it draws the record from, nearest to the source first, nearest to the speaker last; empty if it is first-hand.",
  })
  relays!: Source[];
}

@ObjectType({
  implements: Node,
  description: "A document. Its url is kept as data; the service never fetches it.",
  simpleResolvers: true,
})
export class Source extends Recorded {
  @Field(() => PERMISSIONS.source, { description: VIEWER_CAN })
  override viewerCan!: RecordPermissions;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => SourceKindEnum, { description: "What kind of document it is." })
  kind!: SourceKind;

  @Field(() => Actor, { nullable: true, description: "Who published it; null if not stated." })
  publisher!: Actor | null;

  @Field(() => String, {
    nullable: true,
    description: "Where it is or was; http or https; null if not stated.",
  })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "Where an archived copy is; null if not stated." })
  archivedUrl!: string | null;

  @Field(() => StatedDateType, { nullable: true, description: "When it was published; null if not stated." })
  publishedOn!: StatedDateType | null;

  @Field(() => String, { nullable: true, description: "Its language (BCP 47); null if not stated." })
  language!: string | null;

  @Field(() => SourceReliabilityEnum, {
    nullable: true,
    description: "Its reliability (Admiralty A to F); null if not rated.",
  })
  reliability!: SourceReliability | null;

  @Field(() => [Source], { description: "The sources it draws on." })
  quotes!: Source[];

  @Field(() => [Source], { description: "The sources that draw on it." })
  quotedBy!: Source[];

  @Field(() => ClaimConnection, { description: "Claims that cite it, directly or relayed." })
  claims(@Args(() => ClaimListArgs) _: ClaimListArgs): Connection<Claim> {
    return fromStatement();
  }
}

export const SourceConnection = connectionOf("Source", "sources", () => Source);

const SourceKindFilter = termFilter("SourceKind", () => SourceKindEnum);
const SourceReliabilityFilter = termFilter("SourceReliability", () => SourceReliabilityEnum);

@InputType({ description: "What sources must fulfil." })
export class SourceWhere extends DatedWhere {
  @Field(() => SourceKindFilter, { nullable: true, description: "By kind." })
  kind?: object;

  @Field(() => ID, {
    nullable: true,
    description: "Published by this actor (id).",
    deprecationReason: "Use publishedBy: { id }. Goes on 2027-12-01.",
  })
  publisher?: string;

  @Field(() => ActorMatch, {
    nullable: true,
    description:
      "Published by this actor; lifted, if asked, as structure is now (or under `asOf`, was then).",
  })
  publishedBy?: ActorMatch;

  @Field(() => TextFilter, { nullable: true, description: "By language (BCP 47), as stated." })
  language?: TextFilter;

  @Field(() => TextFilter, {
    nullable: true,
    description: "By its url, character by character: whether a document is there already.",
  })
  url?: TextFilter;

  @Field(() => SourceReliabilityFilter, { nullable: true, description: "By reliability." })
  reliability?: object;

  @Field(() => ID, { nullable: true, description: "It draws on this source (id)." })
  quotes?: string;

  @Field(() => String, {
    nullable: true,
    description: "Its title contains this, ignoring case; 1 to 256 characters.",
  })
  contains?: string;

  @Field(() => DateRange, { nullable: true, description: "By the day of publication." })
  publishedOn?: DateRange;

  @Field(() => [SourceWhere], { nullable: true, description: "All of these hold." })
  AND?: SourceWhere[];

  @Field(() => [SourceWhere], { nullable: true, description: "At least one of these holds." })
  OR?: SourceWhere[];

  @Field(() => SourceWhere, { nullable: true, description: "This does not hold." })
  NOT?: SourceWhere;
}

export const SourceOrder = orderOf("Source", { PUBLISHED_ON: "By the day of publication." });

@ArgsType()
export class SourceListArgs extends listArgs(
  () => SourceWhere,
  () => SourceOrder,
  "latest first",
) {}
