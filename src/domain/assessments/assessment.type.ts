import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { connectionOf, listArgs, orderOf } from "../../platform/graphql/connections";
import { enumOf } from "../../platform/graphql/enums";
import { termFilter } from "../../platform/graphql/filters";
import { Actor, ActorMatch } from "../actors/actor.type";
import { PlacementType, StatedDateType } from "../dates/date.type";
import { Recorded } from "../history/recorded.type";
import { Incident } from "../incidents/incident.type";
import { PERMISSIONS, type RecordPermissions, VIEWER_CAN } from "../permissions/record-permissions.type";
import { Node, Quote } from "../records/node.type";
import { PLACED_ORDER } from "../records/placed-order.terms";
import { PlacedWhere } from "../records/placed-where.type";
import { Citation } from "../sources/source.type";
import { ASSESSMENT_KINDS, type AssessmentKind } from "./assessments.terms";

export const AssessmentKindEnum = enumOf("AssessmentKind", "What an assessment is about.", ASSESSMENT_KINDS);

@ObjectType({
  implements: Node,
  description: "A statement about an incident that blames nobody.",
  simpleResolvers: true,
})
export class Assessment extends Recorded {
  @Field(() => PERMISSIONS.assessment, { description: VIEWER_CAN })
  override viewerCan!: RecordPermissions;

  @Field(() => AssessmentKindEnum, { description: "What it is about." })
  kind!: AssessmentKind;

  @Field(() => Incident, { description: "The incident assessed." })
  incident!: Incident;

  @Field(() => [Actor], { description: "Who says it; empty if not named." })
  by!: Actor[];

  @Field(() => String, {
    nullable: true,
    description: "The words used for speakers not named; null if they are.",
  })
  unnamedBy!: string | null;

  @Field(() => Quote, { nullable: true, description: "The speaker's own short words; null if not recorded." })
  quote!: Quote | null;

  @Field(() => String, {
    nullable: true,
    description: "What it says, in the database's words; null if only quoted.",
  })
  text!: string | null;

  @Field(() => StatedDateType, { nullable: true, description: "When it was said; null if not stated." })
  statedOn!: StatedDateType | null;

  @Field(() => PlacementType, { nullable: true, description: "Where it stands in time; null if undated." })
  placedOn!: PlacementType | null;

  @Field(() => [Citation], { description: "Where it is documented, and by way of whom." })
  citations!: Citation[];
}

export const AssessmentConnection = connectionOf("Assessment", "assessments", () => Assessment);

const AssessmentKindFilter = termFilter("AssessmentKind", () => AssessmentKindEnum);

@InputType({ description: "What assessments must fulfil." })
export class AssessmentWhere extends PlacedWhere {
  @Field(() => AssessmentKindFilter, { nullable: true, description: "By kind." })
  kind?: object;

  @Field(() => ActorMatch, { nullable: true, description: "This actor is among the speakers." })
  by?: ActorMatch;

  @Field(() => ID, { nullable: true, description: "It is about this incident (id)." })
  incident?: string;

  @Field(() => Boolean, { nullable: true, description: "Whether it has only words for who speaks." })
  unnamedBy?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "Its quote, its text or its words for speakers not named contain this, ignoring case; 1 to 256 characters.",
  })
  contains?: string;

  @Field(() => [AssessmentWhere], { nullable: true, description: "All of these hold." })
  AND?: AssessmentWhere[];

  @Field(() => [AssessmentWhere], { nullable: true, description: "At least one of these holds." })
  OR?: AssessmentWhere[];

  @Field(() => AssessmentWhere, { nullable: true, description: "This does not hold." })
  NOT?: AssessmentWhere;
}

export const AssessmentOrder = orderOf("Assessment", PLACED_ORDER);

@ArgsType()
export class AssessmentListArgs extends listArgs(
  () => AssessmentWhere,
  () => AssessmentOrder,
  "latest first",
) {}
