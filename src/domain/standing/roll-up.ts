import type { ActorFact, Day, RollUp, StructureFact } from "./facts";
import { byId, distinct, groupBy } from "./order";

/** Uncontested structure, ready to be walked upward. */
export interface Structure {
  readonly actors: ReadonlyMap<string, ActorFact>;
  readonly parentsOf: ReadonlyMap<string, readonly StructureFact[]>;
  /** Where structure changes: `2016-10-07` (an edge begins), `2016-10-07~` (one has ended with that day). */
  readonly changes: readonly string[];
  readonly liftsKnown: Map<string, readonly string[]>;
}

/** An actor after a roll-up, and the way there: from the actor asked about to the one it lifts to, both included. */
export interface Lift {
  readonly actor: string;
  readonly chain: readonly string[];
}

/** Prepares actors and `partOf` edges for lifting; edges to an actor that is not given lead nowhere. */
export function structureOf(actors: readonly ActorFact[], edges: readonly StructureFact[]): Structure {
  const known = byId(actors);
  const usable = edges.filter(({ child, parent }) => child !== parent && known.has(parent));
  return {
    actors: known,
    parentsOf: groupBy(usable, ({ child }) => child),
    changes: distinct(usable.flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [`${to}~`] : [])])),
    liftsKnown: new Map(),
  };
}

/**
 * Lifts an actor through structure as it was on a day; for no day, as it is now (edges without an end).
 * `STATE`: to the first state up the chain, else to its top; `BODY`: to the nearest actor, itself included,
 * marked `rollUpBody`, else not at all. A lift never passes a state, and one that finds nothing, or runs in
 * a circle, leaves the actor as it is. Of several ways up the shortest counts, then the first by id.
 */
export function liftActor(actor: string, rollUp: RollUp, structure: Structure, day: Day | null): Lift {
  if (rollUp === "NONE") return { actor, chain: [actor] };
  const below = new Map<string, string | null>([[actor, null]]);
  let top: string | undefined;
  for (const reached of below.keys()) {
    if (isGoal(structure.actors.get(reached), rollUp)) return liftTo(reached, below);
    const parents = parentsOn(reached, structure, day);
    if (parents.length === 0) top ??= reached;
    for (const parent of parents) if (!below.has(parent)) below.set(parent, reached);
  }
  return rollUp === "STATE" && top !== undefined ? liftTo(top, below) : { actor, chain: [actor] };
}

/** The actor itself and every actor it lifts to on a day, nearest first. */
export function liftsOf(actor: string, structure: Structure, day: Day | null): readonly string[] {
  const key = `${epochOf(structure, day)} ${actor}`;
  const known = structure.liftsKnown.get(key);
  if (known !== undefined) return known;
  const reached = new Set([actor]);
  for (const child of reached) for (const parent of parentsOn(child, structure, day)) reached.add(parent);
  const lifts = [...reached];
  structure.liftsKnown.set(key, lifts);
  return lifts;
}

/** The state, or top organisation, an actor speaks from on a day. */
export function sideOf(actor: string, structure: Structure, day: Day | null): string {
  return liftActor(actor, "STATE", structure, day).actor;
}

/** A number that two days share if and only if all structure is the same on both; -1 for "now". */
export function epochOf(structure: Structure, day: Day | null): number {
  if (day === null) return -1;
  const next = structure.changes.findIndex((change) => change > day);
  return next === -1 ? structure.changes.length : next;
}

function isGoal(actor: ActorFact | undefined, rollUp: RollUp): boolean {
  return rollUp === "BODY" ? actor?.rollUpBody === true : actor?.kind === "STATE";
}

function parentsOn(child: string, structure: Structure, day: Day | null): readonly string[] {
  if (structure.actors.get(child)?.kind === "STATE") return [];
  const edges = structure.parentsOf.get(child) ?? [];
  return distinct(edges.filter((edge) => isValidOn(edge, day)).map(({ parent }) => parent));
}

function isValidOn(edge: StructureFact, day: Day | null): boolean {
  if (day === null) return edge.to === null;
  return (edge.from === null || edge.from <= day) && (edge.to === null || day <= edge.to);
}

function liftTo(top: string, below: ReadonlyMap<string, string | null>): Lift {
  const chain: string[] = [];
  for (let step: string | null | undefined = top; step != null; step = below.get(step)) chain.unshift(step);
  return { actor: top, chain };
}
