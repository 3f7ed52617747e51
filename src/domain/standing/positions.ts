import type { AttributionFact, Day } from "./facts";
import type { AppliedClaim } from "./inheritance";
import { distinct } from "./order";
import { activeJoins, isResolved, type Join, type Joins, type Reach, reachOf } from "./reach";
import { epochOf, liftsOf, type Structure, sideOf } from "./roll-up";

/** What claims say that say the same of the same actors while structure was the same: compared only once. */
export interface Position {
  readonly stance: AttributionFact["stance"];
  /** In text order; empty where an accused is known by words alone. */
  readonly named: readonly string[];
  readonly isOnly: boolean;
  /** A day of the claims that hold it; structure is read as it was then. */
  readonly day: Day | null;
  /** For each actor named, what it lifts to, itself included. */
  readonly lifts: readonly ReadonlySet<string>[];
  /** Of a `REJECTS`: those named of whom it is a third party that speaks. */
  readonly rejected: readonly string[];
}

/** How two positions that accuse stand to each other, and the joins without which it would be otherwise. */
export interface Verdict {
  readonly kind: "AGREE" | "RIVAL" | "ONLY" | "UNRESOLVED";
  readonly joins: readonly Join[];
}

/** Compares positions that accuse by `asOf`. */
export interface Comparer {
  /** The comparison with one position, prepared for being made with many others. */
  against(left: Position): (right: Position) => Verdict;
  /** Moves on to another day, on which what joins or parts these actors has changed, and nothing else. */
  moveTo(asOf: Day, changed: readonly string[]): void;
}

/** Finds the position of a claim; the same one, by identity, for all claims that hold it. */
export type FindPosition = (applied: AppliedClaim) => Position;

const NO_JOINS: readonly Join[] = [];
const AGREE: Verdict = { kind: "AGREE", joins: [] };
const RIVAL: Verdict = { kind: "RIVAL", joins: [] };
const ONLY: Verdict = { kind: "ONLY", joins: [] };
const UNRESOLVED: Verdict = { kind: "UNRESOLVED", joins: [] };

export function positionFinder(structure: Structure): FindPosition {
  const positions = new Map<string, Position>();
  return ({ claim, accusers }) => {
    const named = distinct(claim.named.map(({ actor }) => actor));
    const isOnly = claim.accusedMode === "ONLY";
    const rejected = claim.stance === "REJECTS" ? namedByThirdParty(claim, accusers, structure) : [];
    const epoch = epochOf(structure, claim.placedOn);
    const key = JSON.stringify([claim.stance, named, isOnly, epoch, rejected]);
    const known = positions.get(key);
    if (known !== undefined) return known;
    const lifts = named.map((actor) => new Set(liftsOf(actor, structure, claim.placedOn)));
    const position = { stance: claim.stance, named, isOnly, day: claim.placedOn, lifts, rejected };
    positions.set(key, position);
    return position;
  };
}

/** A position with all that it reaches at one time. */
interface View {
  readonly reach: Reach;
  readonly reached: readonly string[];
  /** The joins that lead to somebody: none needed where structure does; null where nothing leads there. */
  readonly somebodyBy: readonly Join[] | null;
  /** What says that one of the accused is distinct from another actor. */
  readonly parting: readonly Join[];
}

/**
 * Compares positions that accuse. `ONLY` first: it is a rival of whatever names an actor that neither is nor
 * lifts to one of its own. Then they agree where what they reach intersects; else they are rivals where both
 * reach a state, an organisation or a person, or a claim says that an accused of one is distinct from one of
 * the other. Of all else, and of an accused known by words alone, nothing can be said.
 */
export function comparerOf(structure: Structure, joins: Joins, asOf: Day | null): Comparer {
  const views = new Map<Position, View>();
  const viewsOf = new Map<string, Position[]>();
  let time = asOf;

  function viewOf(position: Position): View {
    const known = views.get(position);
    if (known !== undefined) return known;
    const { named, day } = position;
    const reach = reachOf(named, activeJoins(named, joins.joining, time), structure, day);
    const view = {
      reach,
      reached: [...reach.byStructure],
      somebodyBy: somebodyBy(reach, structure),
      parting: activeJoins(named, joins.parting, time),
    };
    views.set(position, view);
    for (const actor of named) {
      const of = viewsOf.get(actor);
      if (of === undefined) viewsOf.set(actor, [position]);
      else of.push(position);
    }
    return view;
  }

  return {
    against(left) {
      const from = viewOf(left);
      return (right) => {
        if (left.named.length === 0 || right.named.length === 0) return UNRESOLVED;
        if ((left.isOnly && excludes(left, right)) || (right.isOnly && excludes(right, left))) return ONLY;
        return verdictOf(from, viewOf(right), right);
      };
    },
    moveTo(day, changed) {
      time = day;
      for (const actor of changed) {
        for (const position of viewsOf.get(actor) ?? []) views.delete(position);
        viewsOf.delete(actor);
      }
    },
  };
}

function verdictOf(left: View, right: View, { named }: Position): Verdict {
  const met = meeting(left, right);
  if (met !== undefined) return met.length === 0 ? AGREE : { kind: "AGREE", joins: met };
  const areSomebody = left.somebodyBy !== null && right.somebodyBy !== null;
  const needed = areSomebody ? [...left.somebodyBy, ...right.somebodyBy] : NO_JOINS;
  if (areSomebody && needed.length === 0) return RIVAL;
  const parting = left.parting.length === 0 ? NO_JOINS : left.parting.filter(({ to }) => named.includes(to));
  if (!areSomebody && parting.length === 0) return UNRESOLVED;
  return { kind: "RIVAL", joins: [...new Set([...needed, ...parting])] };
}

function somebodyBy({ byStructure, byJoin }: Reach, structure: Structure): readonly Join[] | null {
  const isSomebody = (actor: string) => isResolved(actor, structure);
  if ([...byStructure].some(isSomebody)) return NO_JOINS;
  const found = [...byJoin].filter(([actor]) => isSomebody(actor)).flatMap(([, ways]) => ways);
  return found.length === 0 ? null : [...new Set(found)];
}

/** True where a `REJECTS` names an actor that an accused is or lifts to. */
export function namesAccused(rejecting: readonly string[], accusing: Position): boolean {
  return rejecting.some((actor) => accusing.lifts.some((lifts) => lifts.has(actor)));
}

function excludes(only: Position, other: Position): boolean {
  return only.isOnly && other.lifts.some((lifts) => !only.named.some((actor) => lifts.has(actor)));
}

/** The joins through which two reaches meet: none needed where structure is enough; undefined where they do not. */
function meeting(left: View, right: View): readonly Join[] | undefined {
  for (const actor of right.reached) if (left.reach.byStructure.has(actor)) return NO_JOINS;
  if (left.reach.byJoin.size === 0 && right.reach.byJoin.size === 0) return undefined;
  const met = new Set<Join>();
  for (const [actor, ways] of left.reach.byJoin) {
    const others = right.reach.byStructure.has(actor) ? NO_JOINS : right.reach.byJoin.get(actor);
    if (others !== undefined) for (const join of [...ways, ...others]) met.add(join);
  }
  for (const [actor, ways] of right.reach.byJoin)
    if (left.reach.byStructure.has(actor)) for (const join of ways) met.add(join);
  return met.size === 0 ? undefined : [...met];
}

/** What somebody of its own side says of an actor's part is an answer, not a third party's claim. */
function namedByThirdParty(
  claim: AttributionFact,
  accusers: readonly string[],
  structure: Structure,
): readonly string[] {
  const side = (actor: string) => sideOf(actor, structure, claim.placedOn);
  const sides = accusers.map(side);
  return distinct(
    claim.named
      .map(({ actor }) => actor)
      .filter((actor) => sides.length === 0 || sides.some((spokenFor) => spokenFor !== side(actor))),
  );
}
