import { Args, ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { type Connection, connectionOf, listArgs, orderOf } from "../../platform/graphql/connections";
import { enumOf } from "../../platform/graphql/enums";
import { Cost, CostOfValue } from "../../platform/graphql/field-cost";
import { fromStatement, termFilter } from "../../platform/graphql/filters";
import { type Claim, ClaimConnection, ClaimListArgs } from "../claims/claim.type";
import { StatedDateType } from "../dates/date.type";
import { Recorded } from "../history/recorded.type";
import { type Incident, IncidentConnection, IncidentListArgs } from "../incidents/incident.type";
import { PERMISSIONS, type RecordPermissions, VIEWER_CAN } from "../permissions/record-permissions.type";
import { ExternalId, Node } from "../records/node.type";
import { type Response, ResponseConnection, ResponseListArgs } from "../responses/response.type";
import { Source } from "../sources/source.type";
import { ActorTimelineArgs, TimelineConnection, type TimelineEntry } from "../timeline/timeline.type";
import { ACTOR_KINDS, type ActorKind } from "./actors.terms";
import { ROLL_UPS, type RollUp, THROUGH, type Through } from "./roll-up.terms";

export const ActorKindEnum = enumOf("ActorKind", "What an actor is.", ACTOR_KINDS);
export const RollUpEnum = enumOf(
  "RollUp",
  "How far an actor is lifted through `partOf`, read as it was on the day of the claim.",
  ROLL_UPS,
);
export const ThroughEnum = enumOf("Through", "By what an actor is lifted before it is compared.", THROUGH);

@ObjectType({ description: "A name of an actor, as a record of its own.", simpleResolvers: true })
export class Name {
  @Field(() => String, { description: "The name as it is written." })
  value!: string;

  @Field(() => Boolean, { description: "Whether it is the actor's main name." })
  main!: boolean;

  @Field(() => String, { nullable: true, description: "Its language (BCP 47); null if not stated." })
  language!: string | null;

  @Field(() => StatedDateType, {
    nullable: true,
    description: "Since when it is in use; null if not stated.",
  })
  since!: StatedDateType | null;

  @Field(() => Actor, { nullable: true, description: "Who coined it; null if not known." })
  coinedBy!: Actor | null;

  @Field(() => [Source], { description: "Sources that use it." })
  usedIn!: Source[];
}

@ObjectType({
  description: "That an actor is part of another, by uncontested structure.",
  simpleResolvers: true,
})
export class Membership {
  @Field(() => Actor, { description: "The other actor." })
  actor!: Actor;

  @Field(() => StatedDateType, { nullable: true, description: "Since when; null if not stated." })
  from!: StatedDateType | null;

  @Field(() => StatedDateType, {
    nullable: true,
    description: "Until when; null if not stated, or if it still is.",
  })
  to!: StatedDateType | null;
}

@ObjectType({
  implements: Node,
  description:
    "Anybody who accuses, is accused, answers, is hit, publishes or operates something. That an actor is accused says nothing about what it did.",
  simpleResolvers: true,
})
export class Actor extends Recorded {
  @Field(() => PERMISSIONS.actor, { description: VIEWER_CAN })
  override viewerCan!: RecordPermissions;

  @Field(() => String, { description: "Short readable key, unique among actors: `russia`." })
  slug!: string;

  @Field(() => String, {
    description:
      "The main name. Under `asOf`, a name that existed by then; the slug if none is known to have.",
  })
  name!: string;

  @Field(() => ActorKindEnum, { description: "What it is." })
  kind!: ActorKind;

  @Field(() => String, {
    nullable: true,
    description: "A neutral sentence on who it is; null if not stated.",
  })
  description!: string | null;

  @Field(() => Boolean, {
    description: "Whether a roll-up to bodies stops here (a service rather than its unit).",
  })
  rollUpBody!: boolean;

  @Field(() => [Name], { description: "All its names, the main one first." })
  names!: Name[];

  @Field(() => [ExternalId], { description: "Its identifiers in other collections." })
  externalIds!: ExternalId[];

  @Field(() => [Membership], { description: "What it is part of, one step up." })
  partOf!: Membership[];

  @Cost({ items: 10 })
  @Field(() => [Membership], { description: "What is part of it, one step down." })
  parts!: Membership[];

  @Field(() => ClaimConnection, { description: "Claims it makes, alone or with others." })
  claims(@Args(() => ClaimListArgs) _: ClaimListArgs): Connection<Claim> {
    return fromStatement();
  }

  @Field(() => ClaimConnection, { description: "Claims in which it is accused (stance ASSERTS)." })
  accusedIn(@Args(() => ClaimListArgs) _: ClaimListArgs): Connection<Claim> {
    return fromStatement();
  }

  @Field(() => ClaimConnection, {
    description:
      "Claims that name it, whatever their stance: those that accuse it, withhold an attribution to it, or reject one.",
  })
  namedIn(@Args(() => ClaimListArgs) _: ClaimListArgs): Connection<Claim> {
    return fromStatement();
  }

  @Field(() => ClaimConnection, { description: "Claims about what it is: affiliations and identities." })
  claimsAbout(@Args(() => ClaimListArgs) _: ClaimListArgs): Connection<Claim> {
    return fromStatement();
  }

  @Field(() => ResponseConnection, { description: "What it said back to claims and incidents." })
  responses(@Args(() => ResponseListArgs) _: ResponseListArgs): Connection<Response> {
    return fromStatement();
  }

  @Field(() => IncidentConnection, { description: "Incidents that hit it." })
  victimOf(@Args(() => IncidentListArgs) _: IncidentListArgs): Connection<Incident> {
    return fromStatement();
  }

  @Cost({ weight: 20 }) // it gathers and sorts everything about its subject
  @Field(() => TimelineConnection, {
    description:
      "What it said, what was said about it and against accusations of it, and the incidents that hit it, in order of the world.",
  })
  timeline(@Args(() => ActorTimelineArgs) _: ActorTimelineArgs): Connection<TimelineEntry> {
    return fromStatement();
  }
}

export const ActorConnection = connectionOf("Actor", "actors", () => Actor);
export type ActorConnection = Connection<Actor>;

export const ActorKindFilter = termFilter("ActorKind", () => ActorKindEnum);

@InputType({
  description:
    'An actor, by exactly one of `id`, `slug` and `oneOf`; who a record mentions is optionally lifted before it is compared. Example: `{ slug: "russia", rollUp: STATE }`.',
})
export class ActorMatch {
  @Field(() => ID, { nullable: true, description: "The actor's id: `actor:russia`." })
  id?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The actor's slug: `russia`. With `rollUp`, that of whom the record's actor is lifted to, as for `id` and `oneOf`.",
  })
  slug?: string;

  @Field(() => [ID], { nullable: true, description: "Any of these actors, by id; 100 at most." })
  oneOf?: string[];

  @Field(() => RollUpEnum, {
    nullable: true,
    description:
      'Lift the record\'s actor this far before comparing. What is given must then be where the lift ends: a state, or a top organisation that no state is above, for STATE (`{ slug: "russia", rollUp: STATE }`), a service or other body for BODY (`{ slug: "cia", rollUp: BODY }`). `{ slug: "cia", rollUp: STATE }` finds nothing, for whoever belongs to the CIA is lifted past it, to the United States.',
  })
  rollUp?: RollUp;

  @CostOfValue({ STRUCTURE_AND_CLAIMS: 200 })
  @Field(() => ThroughEnum, {
    nullable: true,
    description:
      "By what it is lifted, STRUCTURE unless said otherwise; actors of the list `actors` are lifted by structure alone.",
  })
  through?: Through;
}

@InputType({ description: "What actors must fulfil." })
export class ActorWhere {
  @Field(() => ActorKindFilter, { nullable: true, description: "By kind." })
  kind?: object;

  @Field(() => String, {
    nullable: true,
    description:
      "Has a name equal to this, ignoring case, spaces and punctuation. Accents count: `Cafe` is not `Café`; `search` ignores them.",
  })
  named?: string;

  @Field(() => ActorMatch, { nullable: true, description: "Is this actor, or is lifted to it." })
  actor?: ActorMatch;

  @Field(() => ActorMatch, {
    nullable: true,
    description:
      "Is below this actor, at any depth, as structure is now (or under `asOf`, was then); nobody is below itself.",
  })
  partOf?: ActorMatch;

  @Field(() => ActorMatch, {
    nullable: true,
    description: "Stands by a claim, of whichever kind, that accuses this actor.",
  })
  accuses?: ActorMatch;

  @Field(() => ActorMatch, {
    nullable: true,
    description: "Is accused in a claim, of whichever kind, that this actor stands by.",
  })
  accusedBy?: ActorMatch;

  @Field(() => Boolean, { nullable: true, description: "Whether any incident hit it." })
  hit?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "One of its names contains this, ignoring case; 1 to 256 characters. `search` finds words by an index.",
  })
  contains?: string;

  @Field(() => [ActorWhere], { nullable: true, description: "All of these hold." })
  AND?: ActorWhere[];

  @Field(() => [ActorWhere], { nullable: true, description: "At least one of these holds." })
  OR?: ActorWhere[];

  @Field(() => ActorWhere, { nullable: true, description: "This does not hold." })
  NOT?: ActorWhere;
}

export const ActorOrder = orderOf("Actor", {
  NAME: "By main name, in code point order; under `asOf` by slug, since names change.",
});

@ArgsType()
export class ActorListArgs extends listArgs(
  () => ActorWhere,
  () => ActorOrder,
  "by name, ascending",
) {}
