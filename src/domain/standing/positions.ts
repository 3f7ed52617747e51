import type { AttributionFact, Day } from "./facts";
import type { AppliedClaim } from "./inheritance";
import { distinct } from "./order";
import { isResolved, type Join, type Joins, partingJoins, type Reach, reachOf } from "./reach";
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

export type Compare = (left: Position, right: Position) => Verdict;

/** Finds the position of a claim; the same one, by identity, for all claims that hold it. */
export type FindPosition = (applied: AppliedClaim) => Position;

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

/**
 * Compares positions that accuse. `ONLY` first: it is a rival of whatever names an actor that neither is nor
 * lifts to one of its own. Then they agree where what they reach intersects; else they are rivals where both
 * reach a state, an organisation or a person, or a claim says that an accused of one is distinct from one of
 * the other. Of all else, and of an accused known by words alone, nothing can be said.
 */
export function comparerOf(structure: Structure, joins: Joins): Compare {
  const reaches = new Map<Position, Reach>();
  const resolutions = new Map<Position, readonly Join[] | null>();

  function reach(position: Position): Reach {
    const known = reaches.get(position) ?? reachOf(position.named, joins, structure, position.day);
    reaches.set(position, known);
    return known;
  }

  /** The joins that lead to somebody: none needed where structure does; null where nothing leads there. */
  function resolution(position: Position): readonly Join[] | null {
    const known = resolutions.get(position);
    if (known !== undefined) return known;
    const { byStructure, byJoin } = reach(position);
    const isSomebody = (actor: string) => isResolved(actor, structure);
    const found = [...byJoin].filter(([actor]) => isSomebody(actor)).flatMap(([, ways]) => ways);
    const joined = found.length === 0 ? null : [...new Set(found)];
    const resolved = [...byStructure].some(isSomebody) ? [] : joined;
    resolutions.set(position, resolved);
    return resolved;
  }

  return (left, right) => {
    if (left.named.length === 0 || right.named.length === 0) return UNRESOLVED;
    if (excludes(left, right) || excludes(right, left)) return ONLY;
    const met = meeting(reach(left), reach(right));
    if (met !== undefined) return met.length === 0 ? AGREE : { kind: "AGREE", joins: met };
    const leftBy = resolution(left);
    const rightBy = resolution(right);
    const areSomebody = leftBy !== null && rightBy !== null;
    const needed = areSomebody ? [...leftBy, ...rightBy] : [];
    if (areSomebody && needed.length === 0) return RIVAL;
    const parting = partingJoins(left.named, right.named, joins);
    if (!areSomebody && parting.length === 0) return UNRESOLVED;
    return { kind: "RIVAL", joins: [...new Set([...needed, ...parting])] };
  };
}

/** True where a `REJECTS` names an actor that an accused is or lifts to. */
export function namesAccused(rejecting: readonly string[], accusing: Position): boolean {
  return rejecting.some((actor) => accusing.lifts.some((lifts) => lifts.has(actor)));
}

function excludes(only: Position, other: Position): boolean {
  return only.isOnly && other.lifts.some((lifts) => !only.named.some((actor) => lifts.has(actor)));
}

/** The joins through which two reaches meet: none needed where structure is enough; undefined where they do not. */
function meeting(left: Reach, right: Reach): readonly Join[] | undefined {
  for (const actor of left.byStructure) if (right.byStructure.has(actor)) return [];
  const met = new Set<Join>();
  for (const [actor, ways] of left.byJoin) {
    const others = right.byStructure.has(actor) ? [] : right.byJoin.get(actor);
    if (others !== undefined) for (const join of [...ways, ...others]) met.add(join);
  }
  for (const [actor, ways] of right.byJoin)
    if (left.byStructure.has(actor)) for (const join of ways) met.add(join);
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
