import type { Day, StatedDate } from "../dates/dates";

/**
 * The records a standing is computed from, as plain values. `standing.ts` is a pure function over them:
 * it never sees the database, and the read path never decides what a standing is.
 *
 * Days are ISO strings (`2016-10-07`), already placed (see `placedOn` in the domain): a string comparison
 * is a comparison in time. `null` is "undated": such a record exists whenever no `asOf` is asked for, and
 * never under one.
 *
 * Lists are sets: their order carries nothing, a record given twice counts once, and an id that stands for
 * no record given leads nowhere.
 */
export type { Day, StatedDate };

/** When a record was said, for the computation (`placedOn`) and for its sentences (`statedOn`). */
interface Dated {
  readonly id: string;
  readonly placedOn: Day | null;
  /** The record's own date, in its own precision; null where it has none and `placedOn` is inferred. */
  readonly statedOn: StatedDate | null;
}

export type ActorKind =
  | "STATE"
  | "STATE_BODY"
  | "INTERNATIONAL_ORGANIZATION"
  | "ORGANIZATION"
  | "PERSON"
  | "PERSONA"
  | "THREAT_GROUP"
  | "ACTIVITY_CLUSTER";

export interface ActorFact {
  readonly id: string;
  readonly kind: ActorKind;
  /** For the sentences of reasons. */
  readonly name: string;
  readonly rollUpBody: boolean;
}

/** One `partOf` edge of uncontested structure, valid from `from` to `to` (both inclusive, null = open). */
export interface StructureFact {
  readonly child: string;
  readonly parent: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The incident asked about (distance 0) and every whole it is part of, with the fewest steps up to it. */
export interface IncidentFact {
  readonly id: string;
  readonly title: string;
  readonly distance: number;
  /** Ids of the wholes one step up, among the incidents given. */
  readonly partOf: readonly string[];
}

/** Some or all accusers of a claim took it back. */
export interface RetractionFact extends Dated {
  readonly by: readonly string[];
}

interface ClaimBase extends Dated {
  readonly stance: "ASSERTS" | "WITHHOLDS" | "REJECTS";
  readonly accusers: readonly string[];
  /** The words used for an accuser without a name; read only where `accusers` is empty. */
  readonly unnamedAccuser: string | null;
  readonly retractions: readonly RetractionFact[];
  /** Claims that replace this one, with their own day; one said by `asOf` ends this claim for good. */
  readonly supersededBy: readonly { readonly id: string; readonly placedOn: Day | null }[];
}

/** A claim of kind ATTRIBUTION about the incident or one of its wholes. */
export interface AttributionFact extends ClaimBase {
  readonly about: string;
  readonly named: readonly { readonly actor: string; readonly role: string }[];
  readonly unnamedAccused: string | null;
  readonly accusedMode: "ALL_OF" | "ANY_OF" | "ONLY";
  /** Ids of claims this one only repeats. */
  readonly repeats: readonly string[];
  /** For each citation the source at the far end of its relay chain. */
  readonly citationEnds: readonly string[];
}

export type JoinRole = "PART_OF" | "ACTS_FOR" | "SPONSORED_BY" | "BASED_IN" | "SAME_AS" | "DISTINCT_FROM";

/** A claim of kind AFFILIATION or IDENTITY about an actor: what may join or part two names. */
export interface JoinFact extends ClaimBase {
  readonly about: string;
  readonly named: readonly { readonly actor: string; readonly role: JoinRole }[];
}

export type ResponseKind =
  | "DENIAL"
  | "NON_DENIAL_DENIAL"
  | "NO_COMMENT"
  | "ADMISSION"
  | "PARTIAL_ADMISSION"
  | "VICTIM_DENIES_INCIDENT"
  | "COUNTER_ACCUSATION"
  | "ENDORSEMENT"
  | "DISPUTE";

export interface ResponseFact extends Dated {
  readonly kind: ResponseKind;
  readonly by: readonly string[];
  readonly unnamedBy: string | null;
  /** Ids of claims and incidents it answers. */
  readonly answers: readonly string[];
}

/**
 * All records that can matter to one incident's standing, of every date: time is the function's argument.
 * `claims` are those about any of `incidents`, live or not. `joins` are those about an actor a claim names,
 * and those of role SAME_AS or DISTINCT_FROM that name one. `structure` is every chain upward from an actor
 * that a claim, join, response or list of victims mentions. `actors` is everybody mentioned anywhere here.
 */
export interface StandingFacts {
  readonly incidents: readonly IncidentFact[];
  readonly victims: readonly string[];
  readonly claims: readonly AttributionFact[];
  readonly joins: readonly JoinFact[];
  readonly responses: readonly ResponseFact[];
  readonly actors: readonly ActorFact[];
  readonly structure: readonly StructureFact[];
}

export type RollUp = "NONE" | "BODY" | "STATE";

export type StandingStatus = "UNATTRIBUTED" | "WITHHELD" | "ATTRIBUTED" | "CONTESTED";

export type ReasonKind =
  | "ASSERTED"
  | "WITHHELD"
  | "REJECTED"
  | "RIVAL"
  | "ONLY"
  | "SELF_INCONSISTENT"
  | "UNRESOLVED_NAMES"
  | "DENIED"
  | "VICTIM_DENIES"
  | "DISPUTED"
  | "ENDORSED"
  | "INHERITED"
  | "JOINED";

export interface Reason {
  readonly kind: ReasonKind;
  /** One neutral English sentence naming accusers, accused and dates. */
  readonly sentence: string;
  /** Ids of the claims, responses and retractions it rests on, in order of the world. */
  readonly records: readonly string[];
}

export type OriginCause = "SAME_ACCUSER" | "REPEATS" | "SAME_SOURCE";

/** What makes one voice of some claims. */
export interface OriginLink {
  readonly kind: OriginCause;
  /** In order of the world; also claims that no longer count, through which counted ones are joined. */
  readonly claims: readonly string[];
  /** Of `SAME_ACCUSER`: the states, or top organisations, that all of these claims come from. */
  readonly sides: readonly string[];
  /** Of `SAME_SOURCE`: the source that all citations of these claims end in. */
  readonly source: string | null;
  /** One neutral English sentence naming accusers and dates. */
  readonly sentence: string;
}

/** Claims that count as one voice about one accused, and why they collapsed into it. */
export interface Origin {
  readonly claims: readonly string[];
  /** The kinds of what joins the claims; empty for a claim that stands alone. */
  readonly because: readonly OriginCause[];
  /** What joins the claims, one by one; empty for a claim that stands alone. */
  readonly links: readonly OriginLink[];
  /** A claim without a named accuser that stands alone is one origin per source at the end of its chains: this one. */
  readonly source: string | null;
}

export interface AccusedStanding {
  /** After the roll-up asked for. */
  readonly actor: string;
  /** How somebody whom a claim names lifts to it: from that actor to this one. None where the actor itself is named. */
  readonly lifts: readonly { readonly chain: readonly string[] }[];
  /** Live `ASSERTS` that name the actor or somebody lifted to it, in order of the world. */
  readonly claims: readonly string[];
  /** The named accusers these claims hold for, in the order of their first claim; never rolled up. */
  readonly accusers: readonly string[];
  readonly origins: readonly Origin[];
  /** The first day any of these claims was placed on; null if all are undated. */
  readonly since: Day | null;
  readonly denied: boolean;
  /** The first day of such a denial. */
  readonly deniedOn: Day | null;
}

export interface Standing {
  readonly status: StandingStatus;
  readonly accused: readonly AccusedStanding[];
  readonly denied: boolean;
  readonly victimDenies: boolean;
  /** How many live claims apply, inherited ones included, whatever their stance. */
  readonly claimCount: number;
  /** The most origins that any one accused has, rolled up to states whatever roll-up is asked for. */
  readonly originCount: number;
  readonly reasons: readonly Reason[];
  /** The day the status became what it is; null while it has never changed or the change is undated. */
  readonly changedOn: Day | null;
}
