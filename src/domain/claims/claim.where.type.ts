import { Field, ID, InputType } from "type-graphql";
import { termFilter } from "../../platform/graphql/filters";
import { ActorMatch } from "../actors/actor.type";
import { ConfidenceFilter } from "../confidence/confidence.where.type";
import { IncidentKindFilter } from "../incidents/incident.type";
import { PlacedWhere } from "../records/placed-where.type";
import { ResponseKindFilter } from "../responses/response.type";
import {
  AccusedModeEnum,
  AttributionClassEnum,
  ClaimBasisEnum,
  ClaimFormEnum,
  ClaimKindEnum,
  ClaimRoleEnum,
  ClaimStanceEnum,
} from "./claim.type";

const ClaimKindFilter = termFilter("ClaimKind", () => ClaimKindEnum);
const ClaimStanceFilter = termFilter("ClaimStance", () => ClaimStanceEnum);
export const ClaimRoleFilter = termFilter("ClaimRole", () => ClaimRoleEnum);
const AccusedModeFilter = termFilter("AccusedMode", () => AccusedModeEnum);
const AttributionClassFilter = termFilter("AttributionClass", () => AttributionClassEnum);
const ClaimFormFilter = termFilter("ClaimForm", () => ClaimFormEnum);
const ClaimBasisFilter = termFilter("ClaimBasis", () => ClaimBasisEnum);

/** What claims can be asked in their own lists and in rows of blame. */
@InputType()
export abstract class ClaimConditions extends PlacedWhere {
  @Field(() => AttributionClassFilter, {
    nullable: true,
    description: "By the capacity the claim is made in.",
  })
  attributionClass?: object;

  @Field(() => ClaimFormFilter, { nullable: true, description: "By the claim's form." })
  form?: object;

  @Field(() => ClaimBasisFilter, { nullable: true, description: "By what the claim rests on." })
  basis?: object;

  @Field(() => AccusedModeFilter, {
    nullable: true,
    description: "By how the actors that the claim names belong together.",
  })
  accusedMode?: object;

  @Field(() => ConfidenceFilter, {
    nullable: true,
    description: "By how probable the accuser says it is.",
  })
  likelihood?: ConfidenceFilter;

  @Field(() => ConfidenceFilter, {
    nullable: true,
    description: "By how good the accuser says the basis is.",
  })
  analyticConfidence?: ConfidenceFilter;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the claim has only words for who accuses.",
  })
  unnamedAccuser?: boolean;

  @Field(() => ActorMatch, { nullable: true, description: "The incident hit this actor." })
  victim?: ActorMatch;

  @Field(() => IncidentKindFilter, {
    nullable: true,
    description: "One of the incident's kinds is this.",
  })
  incidentKind?: object;

  @Field(() => ID, {
    nullable: true,
    description: "Material of the incident surfaced on this leak channel (id).",
  })
  channel?: string;

  @Field(() => ActorMatch, { nullable: true, description: "This actor answers the claim." })
  responder?: ActorMatch;

  @Field(() => Boolean, { nullable: true, description: "Whether any response answers the claim." })
  answered?: boolean;

  @Field(() => ResponseKindFilter, {
    nullable: true,
    description: "Some response of this kind answers the claim.",
  })
  answeredBy?: object;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether a response of kind DENIAL or VICTIM_DENIES_INCIDENT answers the claim, whoever makes it; `denied` asks for those by the accused or its side.",
  })
  answeredByDenial?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether some or all accusers took the claim back.",
  })
  withdrawn?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "Its quote, its evidence or its words for those not named contain this, ignoring case; 1 to 256 characters. Every claim that the other conditions leave is read: `search` finds words by an index.",
  })
  contains?: string;
}

@InputType({ description: "What claims must fulfil." })
export class ClaimWhere extends ClaimConditions {
  @Field(() => ClaimKindFilter, { nullable: true, description: "By kind." })
  kind?: object;

  @Field(() => ClaimStanceFilter, { nullable: true, description: "By stance." })
  stance?: object;

  @Field(() => ActorMatch, { nullable: true, description: "This actor is among the accusers." })
  accuser?: ActorMatch;

  @Field(() => ActorMatch, { nullable: true, description: "This actor is among the accused." })
  accused?: ActorMatch;

  @Field(() => ActorMatch, {
    nullable: true,
    description: "This actor is among those named, accused or not.",
  })
  named?: ActorMatch;

  @Field(() => ActorMatch, {
    nullable: true,
    description: "It is about what this actor is: an AFFILIATION or IDENTITY.",
  })
  subject?: ActorMatch;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it has words for accused, or others it speaks of, who are not named.",
  })
  unnamedAccused?: boolean;

  @Field(() => ClaimRoleFilter, { nullable: true, description: "Some actor is named in this role." })
  role?: object;

  @Field(() => ID, { nullable: true, description: "It is about this incident (id)." })
  incident?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it stands: neither superseded nor wholly taken back.",
  })
  live?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether any of its accused, or an actor of the same state, denies it, its incident, or a whole of it. A third party's denial does not count.",
  })
  denied?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether a newer claim by the same accuser replaces it.",
  })
  superseded?: boolean;

  @Field(() => [ClaimWhere], { nullable: true, description: "All of these hold." })
  AND?: ClaimWhere[];

  @Field(() => [ClaimWhere], { nullable: true, description: "At least one of these holds." })
  OR?: ClaimWhere[];

  @Field(() => ClaimWhere, { nullable: true, description: "This does not hold." })
  NOT?: ClaimWhere;
}
