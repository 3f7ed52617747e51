import { count, findContest, nothingHeld, statusOf } from "./contest";
import { type Denials, denialsOf, denialsOfRow } from "./denials";
import type {
  AccusedStanding,
  AttributionFact,
  Day,
  ResponseFact,
  RollUp,
  Standing,
  StandingFacts,
  StandingStatus,
} from "./facts";
import { changedOn, type StatusChange, statusChanges } from "./history";
import { type AppliedClaim, appliedClaims, type Lending, lendingOf } from "./inheritance";
import { isSaidBy } from "./liveness";
import { byText, distinct, firstDay, groupBy, inOrder } from "./order";
import { type OriginClaim, originsOf } from "./origins";
import { type Comparer, comparerOf, type Position, positionFinder } from "./positions";
import { joinsOf } from "./reach";
import { reasonsOf, rowsOf } from "./reasons";
import { liftActor, liftsOf, type Structure, structureOf } from "./roll-up";

/** The time asked about (null = no limit, undated records count) and how far accused are rolled up. */
export interface StandingQuestion {
  readonly asOf: Day | null;
  /** `NONE` unless said otherwise. The status does not depend on it. */
  readonly rollUp?: RollUp;
}

/**
 * The standing of an incident: who is accused of it, whether they deny it, whether accusers contradict one
 * another, and the records that make it so. Pure and total: it takes its clock as an argument, the order of
 * records changes nothing, and odd records (unknown ids, circles) lead nowhere instead of failing.
 * Defined in docs/decisions/020-standing.md.
 */
export function standingOf(facts: StandingFacts, { asOf, rollUp = "NONE" }: StandingQuestion): Standing {
  const structure = structureOf(facts.actors, facts.structure);
  const lending = lendingOf(facts.incidents, facts.claims);
  const joins = joinsOf(facts.joins, accusedIn(lending.claims));
  const find = positionFinder(structure);
  const comparer = comparerOf(structure, joins, asOf);

  const claims = appliedClaims(lending, asOf);
  const claimsOf = groupBy(claims, find);
  const status = statusNow(claimsOf, comparer);

  const responses = inOrder(facts.responses).filter(({ placedOn }) => isSaidBy(placedOn, asOf));
  const denials = denialsOf(responses, new Set(lending.incidents.keys()), structure, asOf);
  const victimDenials = victimDenialsIn(responses, facts.victims, lending, structure, asOf);
  const accused = accusedOf({ claims, lending, denials, structure, asOf, rollUp });

  return {
    status,
    accused,
    denied: accused.some(({ denied }) => denied),
    victimDenies: victimDenials.length > 0,
    reasons: reasonsOf({
      claims,
      claimsOf,
      comparer,
      actors: structure.actors,
      asOf,
      lending,
      responses,
      denials,
      victimDenials,
      asked: askedIncident(lending),
    }),
    changedOn: changedOn(statusChanges(lending, joins, structure, find), status, asOf),
  };
}

/**
 * Every change of an incident's status on the axis of dated records, oldest first; `UNATTRIBUTED` before the
 * first. The status that `standingOf` gives for a day is that of the last change up to it.
 */
export function statusHistoryOf(facts: StandingFacts): readonly StatusChange[] {
  const structure = structureOf(facts.actors, facts.structure);
  const lending = lendingOf(facts.incidents, facts.claims);
  const joins = joinsOf(facts.joins, accusedIn(lending.claims));
  return statusChanges(lending, joins, structure, positionFinder(structure));
}

function accusedIn(claims: readonly AttributionFact[]): ReadonlySet<string> {
  const accusing = claims.filter(({ stance }) => stance === "ASSERTS");
  return new Set(accusing.flatMap(({ named }) => named.map(({ actor }) => actor)));
}

function statusNow(
  claimsOf: ReadonlyMap<Position, readonly AppliedClaim[]>,
  comparer: Comparer,
): StandingStatus {
  const held = nothingHeld();
  for (const [position, claims] of claimsOf) for (const { voice } of claims) count(held, position, voice, 1);
  return statusOf(held, findContest(held, held.voicesOf.keys(), comparer));
}

interface AccusedQuestion {
  readonly claims: readonly AppliedClaim[];
  readonly lending: Lending;
  readonly denials: Denials;
  readonly structure: Structure;
  readonly asOf: Day | null;
  readonly rollUp: RollUp;
}

/** The accused by the first day they are named on, undated ones last, then by id. */
function accusedOf(question: AccusedQuestion): readonly AccusedStanding[] {
  const { claims, lending, denials, structure, asOf, rollUp } = question;
  const liftOf = (accused: string, day: Day | null) => liftActor(accused, rollUp, structure, day);
  const lift = (accused: string, day: Day | null) => liftOf(accused, day).actor;
  const said = lending.claims
    .filter(({ placedOn, stance }) => stance === "ASSERTS" && isSaidBy(placedOn, asOf))
    .flatMap((claim) =>
      distinct(claim.named.map(({ actor }) => lift(actor, claim.placedOn))).map((actor) => ({
        actor,
        claim,
        accusers: claim.accusers,
      })),
    );
  const linksOf = groupBy(said, ({ actor }) => actor);
  const rows = groupBy(rowsOf(claims), ({ applied, accused }) => lift(accused, applied.claim.placedOn));
  return [...rows]
    .map(([actor, of]): AccusedStanding => {
      const named: readonly OriginClaim[] = [...new Set(of.map(({ applied }) => applied))];
      const denying = of.flatMap(({ applied, accused }) => {
        const { id, placedOn } = applied.claim;
        const { ofClaim, ofIncident } = denialsOfRow(denials, { claim: id, accused, placedOn });
        return [...ofClaim.slice(0, 1), ...ofIncident.slice(0, 1)];
      });
      const chains = of.map(({ applied, accused }) => liftOf(accused, applied.claim.placedOn).chain);
      return {
        actor,
        lifts: [...new Map(chains.map((chain) => [chain.join(" "), { chain }])).values()]
          .filter(({ chain }) => chain.length > 1)
          .sort((a, b) => byText(a.chain.join(" "), b.chain.join(" "))),
        claims: named.map(({ claim }) => claim.id),
        accusers: [...new Set(named.flatMap(({ accusers }) => accusers))],
        origins: originsOf(named, linksOf.get(actor) ?? [], structure),
        since: firstDay(named.map(({ claim }) => claim.placedOn)),
        denied: denying.length > 0,
        deniedOn: firstDay(denying.map(({ placedOn }) => placedOn)),
      };
    })
    .sort((left, right) => byDay(left.since, right.since) || byText(left.actor, right.actor));
}

/**
 * A victim's denial concerns the incident it answers. One that answers a whole, or a claim about a whole,
 * concerns a part only where the speaker is, or is part of, a victim of that part.
 */
function victimDenialsIn(
  responses: readonly ResponseFact[],
  victims: readonly string[],
  { incidents, claims }: Lending,
  structure: Structure,
  asOf: Day | null,
): readonly ResponseFact[] {
  const hit = new Set(victims);
  const said = claims.filter(({ placedOn }) => isSaidBy(placedOn, asOf));
  const aboutOf = new Map(said.map((claim) => [claim.id, claim.about]));
  return responses.filter(({ kind, answers, by, placedOn }) => {
    if (kind !== "VICTIM_DENIES_INCIDENT") return false;
    const answered = answers.flatMap((id) => incidents.get(aboutOf.get(id) ?? id) ?? []);
    if (answered.some(({ distance }) => distance === 0)) return true;
    const speaksForVictim = by.some((actor) =>
      liftsOf(actor, structure, placedOn).some((reached) => hit.has(reached)),
    );
    return answered.length > 0 && speaksForVictim;
  });
}

function askedIncident({ incidents }: Lending) {
  return [...incidents.values()].sort(
    (left, right) => left.distance - right.distance || byText(left.id, right.id),
  )[0];
}

function byDay(left: Day | null, right: Day | null): number {
  if (left === right) return 0;
  if (left === null) return 1;
  return right === null || left < right ? -1 : 1;
}
