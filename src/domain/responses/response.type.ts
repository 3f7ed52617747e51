import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { connectionOf, listArgs, orderOf } from "../../platform/graphql/connections";
import { enumOf } from "../../platform/graphql/enums";
import { termFilter } from "../../platform/graphql/filters";
import { Actor, ActorMatch } from "../actors/actor.type";
import { Claim } from "../claims/claim.type";
import { PlacementType, StatedDateType } from "../dates/date.type";
import { Recorded } from "../history/recorded.type";
import { Incident } from "../incidents/incident.type";
import { PERMISSIONS, type RecordPermissions, VIEWER_CAN } from "../permissions/record-permissions.type";
import { Node, Quote } from "../records/node.type";
import { PLACED_ORDER } from "../records/placed-order.terms";
import { PlacedWhere } from "../records/placed-where.type";
import { Citation } from "../sources/source.type";
import { RESPONSE_KINDS, type ResponseKind } from "./responses.terms";

export const ResponseKindEnum = enumOf("ResponseKind", "What somebody said back.", RESPONSE_KINDS);

@ObjectType({
  implements: Node,
  description: "What somebody said back: to one or more claims, or to an incident as a whole.",
  simpleResolvers: true,
})
export class Response extends Recorded {
  @Field(() => PERMISSIONS.response, { description: VIEWER_CAN })
  override viewerCan!: RecordPermissions;

  @Field(() => ResponseKindEnum, { description: "What kind of answer it is." })
  kind!: ResponseKind;

  @Field(() => [Actor], { description: "Who answers; empty if not named." })
  by!: Actor[];

  @Field(() => String, {
    nullable: true,
    description: "The words used for responders not named; null if they are.",
  })
  unnamedBy!: string | null;

  @Field(() => [Claim], { description: "The claims it answers." })
  claims!: Claim[];

  @Field(() => [Incident], { description: "The incidents it answers as such." })
  incidents!: Incident[];

  @Field(() => Claim, {
    nullable: true,
    description: "The claim raised by a COUNTER_ACCUSATION; null otherwise.",
  })
  counterClaim!: Claim | null;

  @Field(() => Quote, {
    nullable: true,
    description: "The responder's own short words; null if not recorded.",
  })
  quote!: Quote | null;

  @Field(() => StatedDateType, { nullable: true, description: "When it was said; null if not stated." })
  statedOn!: StatedDateType | null;

  @Field(() => PlacementType, { nullable: true, description: "Where it stands in time; null if undated." })
  placedOn!: PlacementType | null;

  @Field(() => [Citation], { description: "Where it is documented, and by way of whom." })
  citations!: Citation[];
}

export const ResponseConnection = connectionOf("Response", "responses", () => Response);

export const ResponseKindFilter = termFilter("ResponseKind", () => ResponseKindEnum);

@InputType({ description: "What responses must fulfil." })
export class ResponseWhere extends PlacedWhere {
  @Field(() => ResponseKindFilter, { nullable: true, description: "By kind." })
  kind?: object;

  @Field(() => ActorMatch, { nullable: true, description: "This actor is among the responders." })
  by?: ActorMatch;

  @Field(() => ID, { nullable: true, description: "It answers this claim (id)." })
  claim?: string;

  @Field(() => ID, { nullable: true, description: "It answers this incident as such (id)." })
  incident?: string;

  @Field(() => ActorMatch, { nullable: true, description: "It answers a claim that accuses this actor." })
  accused?: ActorMatch;

  @Field(() => Boolean, { nullable: true, description: "Whether it has only words for who answers." })
  unnamedBy?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "Its quote or its words for responders not named contain this, ignoring case; 1 to 256 characters.",
  })
  contains?: string;

  @Field(() => [ResponseWhere], { nullable: true, description: "All of these hold." })
  AND?: ResponseWhere[];

  @Field(() => [ResponseWhere], { nullable: true, description: "At least one of these holds." })
  OR?: ResponseWhere[];

  @Field(() => ResponseWhere, { nullable: true, description: "This does not hold." })
  NOT?: ResponseWhere;
}

export const ResponseOrder = orderOf("Response", PLACED_ORDER);

@ArgsType()
export class ResponseListArgs extends listArgs(
  () => ResponseWhere,
  () => ResponseOrder,
  "latest first",
) {}
