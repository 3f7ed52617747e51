import { Args, ArgsType, Field, ObjectType } from "type-graphql";
import { type Connection, connectionOf, listArgs, orderOf } from "../../platform/graphql/connections";
import { enumOf } from "../../platform/graphql/enums";
import { fromStatement } from "../../platform/graphql/filters";
import { Actor } from "../actors/actor.type";
import { AnalyticConfidence, Likelihood } from "../confidence/confidence.type";
import { PlacementType, StatedDateType } from "../dates/date.type";
import { Recorded } from "../history/recorded.type";
import { Incident } from "../incidents/incident.type";
import { PERMISSIONS, type RecordPermissions, VIEWER_CAN } from "../permissions/record-permissions.type";
import { Node, Quote } from "../records/node.type";
import { PLACED_ORDER } from "../records/placed-order.terms";
import { type Response, ResponseConnection, ResponseListArgs } from "../responses/response.type";
import { Citation, Source } from "../sources/source.type";
import { ClaimWhere } from "./claim.where.type";
import {
  ACCUSED_MODES,
  type AccusedMode,
  AFFILIATION_ROLES,
  ATTRIBUTION_CLASSES,
  ATTRIBUTION_ROLES,
  type AttributionClass,
  CLAIM_BASES,
  CLAIM_FORMS,
  CLAIM_KINDS,
  CLAIM_STANCES,
  type ClaimBasis,
  type ClaimForm,
  type ClaimKind,
  type ClaimRole,
  type ClaimStance,
  EVIDENCE_KINDS,
  type EvidenceKind,
  IDENTITY_ROLES,
} from "./claims.terms";

export const ClaimKindEnum = enumOf(
  "ClaimKind",
  "What a claim is about and what it says of it.",
  CLAIM_KINDS,
);
export const ClaimStanceEnum = enumOf(
  "ClaimStance",
  "Which way a claim speaks of the actors it names.",
  CLAIM_STANCES,
);
export const ClaimRoleEnum = enumOf("ClaimRole", "What a claim says of an actor it names.", {
  ...ATTRIBUTION_ROLES,
  ...AFFILIATION_ROLES,
  ...IDENTITY_ROLES,
});
export const AccusedModeEnum = enumOf(
  "AccusedMode",
  "How the actors of one claim belong together.",
  ACCUSED_MODES,
);
export const AttributionClassEnum = enumOf(
  "AttributionClass",
  "In which capacity a claim is made.",
  ATTRIBUTION_CLASSES,
);
export const ClaimFormEnum = enumOf("ClaimForm", "In which form a claim was made.", CLAIM_FORMS);
export const ClaimBasisEnum = enumOf("ClaimBasis", "What a claim rests on, in kind.", CLAIM_BASES);
export const EvidenceKindEnum = enumOf(
  "EvidenceKind",
  "What kind of evidence an accuser cites.",
  EVIDENCE_KINDS,
);

@ObjectType({
  description: "An actor that a claim names, and what the claim says of it.",
  simpleResolvers: true,
})
export class NamedActor {
  @Field(() => Actor, { description: "The actor named." })
  actor!: Actor;

  @Field(() => ClaimRoleEnum, { description: "The role the claim gives it." })
  role!: ClaimRole;
}

@ObjectType({ description: "An accuser that is not named: the words used instead.", simpleResolvers: true })
export class UnnamedAccuser {
  @Field(() => String, { description: 'The words used, such as "widespread belief".' })
  words!: string;

  @Field(() => Boolean, {
    description: "True if they are a data set's coded words rather than a source's own.",
  })
  coded!: boolean;
}

@ObjectType({ description: "An item of evidence that the accuser cites.", simpleResolvers: true })
export class Evidence {
  @Field(() => EvidenceKindEnum, { description: "What kind of evidence." })
  kind!: EvidenceKind;

  @Field(() => String, {
    nullable: true,
    description: "What it is, as cited; null if only its kind is stated.",
  })
  text!: string | null;

  @Field(() => Source, { nullable: true, description: "The document that has it; null if not stated." })
  source!: Source | null;
}

@ObjectType({
  implements: Node,
  description: "That some or all accusers of a claim took it back on a day. The claim stays readable.",
  simpleResolvers: true,
})
export class Retraction extends Recorded {
  @Field(() => PERMISSIONS.retraction, { description: VIEWER_CAN })
  override viewerCan!: RecordPermissions;

  @Field(() => Claim, {
    nullable: true,
    description: "The claim taken back; null only under `asOf`, where the claim is undated.",
  })
  claim!: Claim | null;

  @Field(() => [Actor], { description: "The accusers who took it back." })
  by!: Actor[];

  @Field(() => Quote, { nullable: true, description: "Their words; null if not stated." })
  quote!: Quote | null;

  @Field(() => StatedDateType, { nullable: true, description: "When they did; null if not stated." })
  statedOn!: StatedDateType | null;

  @Field(() => PlacementType, { nullable: true, description: "Where it stands in time; null if undated." })
  placedOn!: PlacementType | null;

  @Field(() => [Citation], { description: "Where it is documented." })
  citations!: Citation[];
}

@ObjectType({
  implements: Node,
  description:
    "One position taken by one or more accusers who sign together: that actors are responsible for an incident, or what an actor is. It says what was said, not what is so.",
  simpleResolvers: true,
})
export class Claim extends Recorded {
  @Field(() => PERMISSIONS.claim, { description: VIEWER_CAN })
  override viewerCan!: RecordPermissions;

  @Field(() => ClaimKindEnum, { description: "What it is about." })
  kind!: ClaimKind;

  @Field(() => ClaimStanceEnum, { description: "Which way it speaks of the actors named." })
  stance!: ClaimStance;

  @Field(() => Incident, {
    nullable: true,
    description: "The incident an ATTRIBUTION is about; null for other kinds.",
  })
  incident!: Incident | null;

  @Field(() => Actor, {
    nullable: true,
    description: "The actor an AFFILIATION or IDENTITY is about; null for an ATTRIBUTION.",
  })
  subject!: Actor | null;

  @Field(() => [Actor], { description: "Who says it; empty if the accuser is not named." })
  accusers!: Actor[];

  @Field(() => UnnamedAccuser, {
    nullable: true,
    description: "The words used for accusers not named; null if they are.",
  })
  unnamedAccuser!: UnnamedAccuser | null;

  @Field(() => [NamedActor], { description: "The actors it names, whatever its stance." })
  named!: NamedActor[];

  @Field(() => [NamedActor], {
    description: "The actors it accuses: those named where the stance is ASSERTS, else nobody.",
  })
  accused!: NamedActor[];

  @Field(() => String, {
    nullable: true,
    description: "Words for accused who are not named; null if all are.",
  })
  unnamedAccused!: string | null;

  @Field(() => AccusedModeEnum, { description: "How the actors named belong together." })
  accusedMode!: AccusedMode;

  @Field(() => Quote, { nullable: true, description: "The accuser's own short words; null if not recorded." })
  quote!: Quote | null;

  @Field(() => StatedDateType, { nullable: true, description: "When it was said; null if not stated." })
  statedOn!: StatedDateType | null;

  @Field(() => PlacementType, { nullable: true, description: "Where it stands in time; null if undated." })
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

  @Field(() => AttributionClassEnum, {
    nullable: true,
    description: "In which capacity it is made; null if not stated.",
  })
  attributionClass!: AttributionClass | null;

  @Field(() => ClaimFormEnum, {
    nullable: true,
    description: "In which form it was made; null if not stated.",
  })
  form!: ClaimForm | null;

  @Field(() => [ClaimBasisEnum], { description: "What it rests on, in kind; empty if not stated." })
  basis!: ClaimBasis[];

  @Field(() => [Evidence], { description: "The evidence the accuser cites." })
  evidence!: Evidence[];

  @Field(() => [Citation], { description: "Where it is documented, and by way of whom." })
  citations!: Citation[];

  @Field(() => Boolean, {
    description:
      "Whether it stands: neither superseded nor taken back by all its accusers (by then, under `asOf`).",
  })
  live!: boolean;

  @Field(() => [Claim], { description: "Older claims by the same accuser that it replaces." })
  supersedes!: Claim[];

  @Field(() => [Claim], { description: "Newer claims by the same accuser that replace it." })
  supersededBy!: Claim[];

  @Field(() => [Claim], {
    description: "Claims that it only repeats: it is no origin of its own beside them.",
  })
  repeats!: Claim[];

  @Field(() => [Claim], { description: "Claims that only repeat it." })
  repeatedBy!: Claim[];

  @Field(() => [Claim], { description: "Claims it answers, as a counter-accusation." })
  answers!: Claim[];

  @Field(() => [Claim], { description: "Counter-accusations that answer it." })
  answeredBy!: Claim[];

  @Field(() => [Retraction], { description: "When and by whom it was taken back, in order of the world." })
  retractions!: Retraction[];

  @Field(() => ResponseConnection, { description: "What was said back to it." })
  responses(@Args(() => ResponseListArgs) _: ResponseListArgs): Connection<Response> {
    return fromStatement();
  }

  @Field(() => ResponseConnection, {
    description:
      "The denials that answer it: responses of kind DENIAL and VICTIM_DENIES_INCIDENT, whoever makes them. Only those by an accused, or an actor of the same state, make a row of blame `denied`; a third party's do not.",
  })
  denials(@Args(() => ResponseListArgs) _: ResponseListArgs): Connection<Response> {
    return fromStatement();
  }
}

export const ClaimConnection = connectionOf("Claim", "claims", () => Claim);

export const ClaimOrder = orderOf("Claim", {
  ...PLACED_ORDER,
  LIKELIHOOD:
    "By what the likelihood means in percent: its lower end, then its upper; claims without one come last.",
  RECORDED_AT: "By when this database first had it.",
});

@ArgsType()
export class ClaimListArgs extends listArgs(
  () => ClaimWhere,
  () => ClaimOrder,
  "latest first",
) {}
