import { count, findContest, nothingHeld, statusOf } from "./contest";
import { type Denials, denialsOf, denialsOfRow } from "./denials";
import type {
  AccusedStanding,
  Day,
  ResponseFact,
  RollUp,
  Standing,
  StandingFacts,
  StandingStatus,
} from "./facts";
import { changedOn, type StatusChange, statusChanges } from "./history";
import { type AppliedClaim, appliedClaims, type Lending, lendingOf } from "./inheritance";
import { once } from "./lazy";
import { isSaidBy } from "./liveness";
import { byText, distinct, firstDay, groupBy, inOrder } from "./order";
import { type OriginClaim, originsOf } from "./origins";
import { phasesOf } from "./phases";
import { type Comparer, comparerOf, type Position, positionFinder } from "./positions";
import { accusedIn, joinsOf } from "./reach";
import { reasonsOf, rowsOf } from "./reasons";
import { liftActor, type Structure, structureOf } from "./roll-up";
import { victimDenialsIn } from "./victim-denials";

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
 * What is not read is not computed. `structure` is that of the facts, for whoever has it already. Defined in docs/decisions/020-standing.md.
 */
export function standingOf(
  facts: StandingFacts,
  { asOf, rollUp = "NONE" }: StandingQuestion,
  structure: Structure = structureOf(facts.actors, facts.structure),
): Standing {
  const lending = lendingOf(facts.incidents, facts.claims);
  const claims = appliedClaims(lending, asOf);
  const incidents = new Set(lending.incidents.keys());
  const find = positionFinder(structure);

  const joins = once(() => joinsOf(facts.joins, accusedIn(lending.claims)));
  const comparer = once(() => comparerOf(structure, joins(), asOf));
  const claimsOf = once(() => groupBy(claims, find));
  const responses = once(() => inOrder(facts.responses).filter(({ placedOn }) => isSaidBy(placedOn, asOf)));
  const denials = once(() => denialsOf(responses(), incidents, structure, asOf));
  const victimDenials = once(() => victimDenialsIn(responses(), facts.victims, lending, structure, asOf));
  const accusedBy = (lift: RollUp) => accusedOf({ claims, lending, denials, structure, asOf, rollUp: lift });

  const status = once(() => statusNow(claimsOf(), comparer()));
  const accused = once(() => accusedBy(rollUp));
  const denied = once(() => accused().some((of) => of.denied));
  const originCount = once(() => {
    const byState = rollUp === "STATE" ? accused() : accusedBy("STATE");
    return byState.reduce((most, { origins }) => Math.max(most, origins.length), 0);
  });
  const reasons = once(() =>
    reasonsOf({
      claims,
      claimsOf: claimsOf(),
      comparer: comparer(),
      actors: structure.actors,
      asOf,
      lending,
      responses: responses(),
      denials: denials(),
      victimDenials: victimDenials(),
      asked: askedIncident(lending),
    }),
  );
  const changed = once(() =>
    changedOn(statusChanges(phasesOf(lending), joins(), structure, find), status(), asOf),
  );

  return {
    get status() {
      return status();
    },
    get accused() {
      return accused();
    },
    get denied() {
      return denied();
    },
    get victimDenies() {
      return victimDenials().length > 0;
    },
    claimCount: claims.length,
    get originCount() {
      return originCount();
    },
    get reasons() {
      return reasons();
    },
    get changedOn() {
      return changed();
    },
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
  return statusChanges(phasesOf(lending), joins, structure, positionFinder(structure));
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
  readonly denials: () => Denials;
  readonly structure: Structure;
  readonly asOf: Day | null;
  readonly rollUp: RollUp;
}

/** The accused by the first day they are named on, undated ones last, then by id. */
function accusedOf(question: AccusedQuestion): readonly AccusedStanding[] {
  const { claims, lending, denials, structure, asOf, rollUp } = question;
  const liftOf = (accused: string, day: Day | null) => liftActor(accused, rollUp, structure, day);
  const lift = (accused: string, day: Day | null) => liftOf(accused, day).actor;
  const linksOf = once(() => {
    const said = lending.claims
      .filter(({ placedOn, stance }) => stance === "ASSERTS" && isSaidBy(placedOn, asOf))
      .flatMap((claim) =>
        distinct(claim.named.map(({ actor }) => lift(actor, claim.placedOn))).map((actor) => ({
          actor,
          claim,
          accusers: claim.accusers,
        })),
      );
    return groupBy(said, ({ actor }) => actor);
  });
  const rows = groupBy(rowsOf(claims), ({ applied, accused }) => lift(accused, applied.claim.placedOn));
  return [...rows]
    .map(([actor, of]): AccusedStanding => {
      const named: readonly OriginClaim[] = [...new Set(of.map(({ applied }) => applied))];
      const lifts = once(() =>
        liftsTo(of.map(({ applied, accused }) => liftOf(accused, applied.claim.placedOn).chain)),
      );
      const origins = once(() => originsOf(named, linksOf().get(actor) ?? [], structure));
      const denying = once(() => denialsOfRows(denials(), of));
      return {
        actor,
        get lifts() {
          return lifts();
        },
        claims: named.map(({ claim }) => claim.id),
        accusers: [...new Set(named.flatMap(({ accusers }) => accusers))],
        get origins() {
          return origins();
        },
        since: firstDay(named.map(({ claim }) => claim.placedOn)),
        get denied() {
          return denying().length > 0;
        },
        get deniedOn() {
          return firstDay(denying().map(({ placedOn }) => placedOn));
        },
      };
    })
    .sort((left, right) => byDay(left.since, right.since) || byText(left.actor, right.actor));
}

/** The ways up that are longer than none, each once. */
function liftsTo(chains: readonly (readonly string[])[]): AccusedStanding["lifts"] {
  return [...new Map(chains.map((chain) => [chain.join(" "), { chain }])).values()]
    .filter(({ chain }) => chain.length > 1)
    .sort((a, b) => byText(a.chain.join(" "), b.chain.join(" ")));
}

/** The first denials of each row: of the claim, and of the incident as such. */
function denialsOfRows(
  denials: Denials,
  rows: readonly { readonly applied: AppliedClaim; readonly accused: string }[],
): readonly ResponseFact[] {
  return rows.flatMap(({ applied, accused }) => {
    const { id, placedOn } = applied.claim;
    const { ofClaim, ofIncident } = denialsOfRow(denials, { claim: id, accused, placedOn });
    return [...ofClaim.slice(0, 1), ...ofIncident.slice(0, 1)];
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
