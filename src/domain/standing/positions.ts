import { type Bits, bitsOf, intersect, isIn, unionOf } from "./bits";
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

/** How two positions that accuse stand to each other. */
export interface Verdict {
  readonly kind: "AGREE" | "RIVAL" | "ONLY" | "UNRESOLVED";
  /** Whether it would be otherwise without what somebody says of their names. */
  readonly byJoins: boolean;
}

/** Compares positions that accuse by `asOf`. */
export interface Comparer {
  /** The comparison with one position, prepared for being made with many others. */
  against(left: Position): (right: Position) => Verdict;
  /**
   * The joins of the actors that this position names without which it would not stand to some of the others as it does;
   * those of the others' actors are told of the others.
   */
  joinsOf(position: Position, others: Iterable<Position>): Iterable<Join>;
  /** Moves on to another day, on which what joins or parts these actors has changed, and nothing else. */
  moveTo(asOf: Day, changed: readonly string[]): void;
}

/** Finds the position of a claim; the same one, by identity, for all claims that hold it. */
export type FindPosition = (applied: AppliedClaim) => Position;

const NO_JOINS: readonly Join[] = [];
/** One object for each: hundreds of claims are compared with one another, pair by pair. */
const AGREE: Verdict = { kind: "AGREE", byJoins: false };
const AGREE_BY_JOINS: Verdict = { kind: "AGREE", byJoins: true };
const RIVAL: Verdict = { kind: "RIVAL", byJoins: false };
const RIVAL_BY_JOINS: Verdict = { kind: "RIVAL", byJoins: true };
const ONLY: Verdict = { kind: "ONLY", byJoins: false };
const UNRESOLVED: Verdict = { kind: "UNRESOLVED", byJoins: false };

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

/** A position with all that it reaches at one time; actors by numbers, and sets of them as bits. */
interface View {
  readonly byStructure: readonly number[];
  readonly inStructure: Bits;
  /** What is reached through structure or a join. */
  readonly inReach: Bits;
  readonly byJoin: readonly (readonly [actor: number, ways: readonly Join[]])[];
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
  const numbers = new Map<string, number>();
  let time = asOf;

  function numberOf(actor: string): number {
    const known = numbers.get(actor);
    if (known !== undefined) return known;
    numbers.set(actor, numbers.size);
    return numbers.size - 1;
  }

  function viewOf(position: Position): View {
    const known = views.get(position);
    if (known !== undefined) return known;
    const { named, day } = position;
    const reach = reachOf(named, activeJoins(named, joins.joining, time), structure, day);
    const byStructure = [...reach.byStructure].map(numberOf);
    const byJoin = [...reach.byJoin].map(([actor, ways]) => [numberOf(actor), ways] as const);
    const view = {
      byStructure,
      inStructure: bitsOf(byStructure),
      inReach: bitsOf([...byStructure, ...byJoin.map(([actor]) => actor)]),
      byJoin,
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

  function against(left: Position): (right: Position) => Verdict {
    const from = viewOf(left);
    return (right) => {
      if (left.named.length === 0 || right.named.length === 0) return UNRESOLVED;
      if ((left.isOnly && excludes(left, right)) || (right.isOnly && excludes(right, left))) return ONLY;
      return verdictOf(from, viewOf(right), right);
    };
  }

  return {
    against,
    joinsOf(position, others) {
      const compare = against(position);
      const by = [...others].flatMap((other) => {
        const { kind, byJoins } = compare(other);
        return byJoins ? [{ kind, other, view: viewOf(other) }] : [];
      });
      return joinsAmong(viewOf(position), by);
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
  if (right.byStructure.some((actor) => isIn(left.inStructure, actor))) return AGREE;
  const reachMore = left.byJoin.length > 0 || right.byJoin.length > 0;
  if (reachMore && intersect(left.inReach, right.inReach)) return AGREE_BY_JOINS;
  const areSomebody = left.somebodyBy !== null && right.somebodyBy !== null;
  if (areSomebody) return left.somebodyBy.length + right.somebodyBy.length === 0 ? RIVAL : RIVAL_BY_JOINS;
  return left.parting.some(({ to }) => named.includes(to)) ? RIVAL_BY_JOINS : UNRESOLVED;
}

/** The joins of one position that its verdicts with these others rest on. */
function joinsAmong(
  own: View,
  others: readonly { readonly kind: Verdict["kind"]; readonly other: Position; readonly view: View }[],
): Iterable<Join> {
  const found = new Set<Join>();
  const agreeing = others.filter(({ kind }) => kind === "AGREE");
  const met = unionOf(agreeing.map(({ view }) => view.inReach));
  for (const [actor, ways] of own.byJoin) if (isIn(met, actor)) for (const join of ways) found.add(join);
  for (const { other, view } of others.filter(({ kind }) => kind === "RIVAL")) {
    const areSomebody = own.somebodyBy !== null && view.somebodyBy !== null;
    if (areSomebody) for (const join of own.somebodyBy) found.add(join);
    // What parts two is there from either side: the one is enough.
    for (const join of own.parting) if (join.from < join.to && other.named.includes(join.to)) found.add(join);
  }
  return found;
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
