import type { ActorKind } from "../actors/actors.terms";
import type { Day, StatedDate } from "../dates/dates";
import { byText, byWorld, distinct, firstDay, groupBy } from "../standing/order";
import type { HopKind, PathEnding } from "./attribution-paths.terms";
import type { PathFacts, PlacedId, SaidFact, StructureFact } from "./path-facts";

/** Claims and accusers listed of a hop; it says how many there are. docs/limits.md */
export const MAX_LISTED = 20;
/** Claims from actor to actor that a way goes by at most. docs/limits.md */
export const MAX_JOINS = 3;
const MAX_MEETINGS = 1_000; // pairs of ways tried that meet at one actor; docs/limits.md
const MAX_WAYS = 5_000; // ways looked at from one end; docs/limits.md

export interface PathQuestion {
  readonly maxHops: number;
  /** Kinds of actor at the first of which a path ends; null = wherever it leads. */
  readonly endKinds: readonly ActorKind[] | null;
}

export interface PathHop {
  readonly kind: HopKind;
  /** Who is said to belong or be the same; null where the hop starts at the incident. */
  readonly from: string | null;
  readonly to: string;
  /** Whether the path goes through the hop from `to` to `from`. */
  readonly backward: boolean;
  readonly roles: readonly string[];
  readonly claims: readonly string[];
  readonly claimCount: number;
  readonly accusers: readonly string[];
  readonly accuserCount: number;
  /** The first day one of the claims is placed on; null if all are undated, and for structure. */
  readonly since: Day | null;
  readonly inherited: boolean;
  readonly heldFrom: StatedDate | null;
  readonly heldTo: StatedDate | null;
}

export interface AttributionPath {
  readonly hops: readonly PathHop[];
  readonly end: string;
  readonly ends: PathEnding;
  /** The day on which the last of the hops was first said; null if one is undated or nothing had to be said. */
  readonly onRecordSince: Day | null;
}

export interface FoundPaths {
  /** Best first: the shortest, then the one that was on record first, then by ids. */
  readonly paths: readonly AttributionPath[];
  /** False where bounds left paths out. */
  readonly complete: boolean;
}

/** One hop while paths are looked for: of claims, those that the structure after them leaves. */
type Step =
  | { readonly to: string; readonly kind: SaidFact["kind"]; readonly said: readonly SaidFact[] }
  | { readonly to: string; readonly kind: "STRUCTURE"; readonly edge: StructureFact };

interface Way {
  readonly at: string | null;
  readonly steps: readonly Step[];
}

/** What leads on from an actor, or from the incident. */
interface Edges {
  readonly said: ReadonlyMap<string | null, readonly (readonly SaidFact[])[]>;
  readonly structure: ReadonlyMap<string, readonly StructureFact[]>;
}

/**
 * The ways from the start that no actor is on twice: from an incident by who is accused of it, from an actor by
 * what claims and structure make it part of. A way never goes on from a state. Structure is read on the day of
 * the claims before it: claims of days on which it did not hold are no part of that path.
 */
export function findPaths(facts: PathFacts, question: PathQuestion): FoundPaths {
  const edges = edgesOf(facts);
  const { found, complete } =
    facts.actor !== null && facts.wanted !== null
      ? connections(facts, edges, question, facts.actor, facts.wanted)
      : ways(facts, edges, question, facts.actor);
  const byKey = new Map<string, AttributionPath>();
  for (const path of found) {
    const key = keyOf(path.hops);
    if (!byKey.has(key)) byKey.set(key, path);
  }
  const paths = [...byKey.values()].sort(byRank);
  return { paths, complete: complete && facts.whole };
}

function ways(
  facts: PathFacts,
  edges: Edges,
  { maxHops, endKinds }: PathQuestion,
  start: string | null,
): { found: AttributionPath[]; complete: boolean } {
  const found: AttributionPath[] = [];
  let complete = true;
  const endingOf = (way: Way, leadsOn: boolean): PathEnding | undefined => {
    if (way.at === null || way.steps.length === 0) return undefined;
    const kind = facts.kinds.get(way.at);
    if (facts.wanted !== null) return way.at === facts.wanted ? "WANTED" : undefined;
    if (endKinds !== null) return kind !== undefined && endKinds.includes(kind) ? "WANTED" : undefined;
    if (kind === "STATE") return "STATE";
    if (leadsOn) return way.steps.length >= maxHops ? "MAX_HOPS" : undefined;
    return hasAllJoins(way, facts) ? "MAX_CLAIMS" : "NOTHING_FURTHER";
  };
  const walked = walk(facts, edges, start, maxHops, (way, leadsOn) => {
    const ends = endingOf(way, leadsOn);
    if (ends !== undefined) found.push(pathOf(hopsOf(way.steps, start), ends));
    if (ends === "MAX_CLAIMS" || (ends === undefined && isCut(way, leadsOn, maxHops, facts)))
      complete = false;
    return ends !== undefined;
  });
  return { found, complete: complete && walked };
}

/**
 * What connects two actors: a way from each, up to somebody both lead to, one of them perhaps nobody but the
 * other. Nothing is looked for downward from a state, which would connect all its groups with each other twice.
 */
function connections(
  facts: PathFacts,
  edges: Edges,
  { maxHops }: PathQuestion,
  one: string,
  other: string,
): { found: AttributionPath[]; complete: boolean } {
  let complete = true;
  const from = (start: string): Way[] => {
    const met: Way[] = [];
    const walked = walk(facts, edges, start, maxHops, (way, leadsOn) => {
      met.push(way);
      if (isCut(way, leadsOn, maxHops, facts)) complete = false;
      return false;
    });
    complete &&= walked;
    return met;
  };
  const up = from(one);
  const down = groupBy(from(other), ({ at, steps }) => `${steps.length} ${at}`);
  const found: AttributionPath[] = [];
  let tried = 0;
  // Beyond maxHops only whether there is one.
  for (let length = 1; length <= 2 * maxHops; length++) {
    for (const way of up) {
      for (const end of down.get(`${length - way.steps.length} ${way.at}`) ?? []) {
        tried += 1;
        if (tried > MAX_MEETINGS) return { found, complete: false };
        if (meetTwice(way, one, end, other)) continue;
        if (length > maxHops) return { found, complete: false };
        const back = hopsOf(end.steps, other).reverse().map(turned);
        found.push(pathOf([...hopsOf(way.steps, one), ...back], "WANTED"));
      }
    }
  }
  return { found, complete };
}

/** A hop as a path goes through it that comes from its far end. That two are the same holds both ways. */
function turned(hop: PathHop): PathHop {
  return hop.kind === "IDENTITY" && hop.from !== null
    ? { ...hop, from: hop.to, to: hop.from }
    : { ...hop, backward: true };
}

function meetTwice(way: Way, start: string, end: Way, otherStart: string): boolean {
  const before = [start, ...way.steps.map(({ to }) => to)].slice(0, -1);
  const after = new Set([otherStart, ...end.steps.map(({ to }) => to)]);
  return before.some((actor) => after.has(actor));
}

/** Whether ways of more hops, or by more claims from actor to actor, may go on from it. */
function isCut(way: Way, leadsOn: boolean, maxHops: number, facts: PathFacts): boolean {
  return hasAllJoins(way, facts) || (leadsOn && way.steps.length >= maxHops);
}

/** Whether it goes by as many claims from actor to actor as a way may; what others there are is not read. */
function hasAllJoins({ at, steps }: Way, { kinds }: PathFacts): boolean {
  const joins = steps.filter(({ kind }) => kind === "AFFILIATION" || kind === "IDENTITY");
  return joins.length >= MAX_JOINS && at !== null && kinds.get(at) !== "STATE";
}

/**
 * Visits ways, the shortest first, then by ids, until `isOver` of each. False where there were more than it may look at.
 */
function walk(
  facts: PathFacts,
  edges: Edges,
  start: string | null,
  maxHops: number,
  isOver: (way: Way, leadsOn: boolean) => boolean,
): boolean {
  const queue: Way[] = [{ at: start, steps: [] }];
  let all = true;
  for (const way of queue) {
    const onward = onwardFrom(way, facts, edges, start);
    if (isOver(way, onward.length > 0) || way.steps.length >= maxHops) continue;
    const room = MAX_WAYS - queue.length;
    if (onward.length > room) all = false;
    queue.push(...onward.slice(0, room));
  }
  return all;
}

function onwardFrom(way: Way, facts: PathFacts, edges: Edges, start: string | null): Way[] {
  const { at, steps } = way;
  if (at !== null && steps.length > 0 && facts.kinds.get(at) === "STATE") return [];
  const isNew = (actor: string) => actor !== start && steps.every(({ to }) => to !== actor);
  const said = (hasAllJoins(way, facts) ? [] : (edges.said.get(at) ?? [])).flatMap((group) => {
    const [first] = group;
    if (first === undefined || !isNew(first.to)) return [];
    return [{ at: first.to, steps: [...steps, { to: first.to, kind: first.kind, said: group }] }];
  });
  const structure = (at === null ? [] : (edges.structure.get(at) ?? [])).flatMap((edge) => {
    if (!isNew(edge.to)) return [];
    const narrowed = heldAfter(steps, edge, facts.today);
    return narrowed === undefined
      ? []
      : [{ at: edge.to, steps: [...narrowed, { to: edge.to, kind: "STRUCTURE" as const, edge }] }];
  });
  return [...said, ...structure].sort(byStep);
}

/** In an order that does not depend on how the facts were found: of too many ways the first ones are looked at. */
function byStep(left: Way, right: Way): number {
  return byText(left.at ?? "", right.at ?? "") || byText(labelOf(left), labelOf(right));
}

function labelOf({ steps }: Way): string {
  const step = steps.at(-1);
  if (step?.kind !== "STRUCTURE") return step?.kind ?? "";
  const { statedFrom, statedTo } = step.edge;
  return [step.kind, statedFrom?.date ?? "", statedTo?.date ?? ""].join(" ");
}

/** The steps with, of the last claims before the edge, those on whose day it held; undefined if it did not. */
function heldAfter(steps: readonly Step[], edge: StructureFact, today: Day): readonly Step[] | undefined {
  const index = steps.findLastIndex(({ kind }) => kind !== "STRUCTURE");
  const last = steps[index];
  if (last === undefined || last.kind === "STRUCTURE") return heldOn(edge, today) ? steps : undefined;
  const said = last.said.filter(({ day }) => heldOn(edge, day));
  return said.length === 0 ? undefined : steps.with(index, { ...last, said });
}

/** Without a day: whether it holds without an end. */
function heldOn({ heldFrom, heldTo }: StructureFact, day: Day | null): boolean {
  if (day === null) return heldTo === null;
  return (heldFrom === null || heldFrom <= day) && (heldTo === null || day <= heldTo);
}

function edgesOf({ said, structure }: PathFacts): Edges {
  const bothWays = said.flatMap((fact) =>
    fact.kind === "IDENTITY" && fact.from !== null
      ? [fact, { ...fact, from: fact.to, to: fact.from }]
      : [fact],
  );
  return {
    said: new Map(
      [...groupBy(bothWays, ({ from }) => from)].map(([from, facts]) => [
        from,
        [...groupBy(facts, ({ kind, to }) => `${kind} ${to}`).values()],
      ]),
    ),
    structure: groupBy(structure, ({ from }) => from),
  };
}

function hopsOf(steps: readonly Step[], start: string | null): PathHop[] {
  return steps.map((step, index) => hopOf(step, steps[index - 1]?.to ?? start));
}

function hopOf(step: Step, from: string | null): PathHop {
  const way = { kind: step.kind, from, to: step.to, backward: false };
  if (step.kind === "STRUCTURE") {
    const { statedFrom: heldFrom, statedTo: heldTo } = step.edge;
    const nothingSaid = { roles: [], claims: [], claimCount: 0, accusers: [], accuserCount: 0, since: null };
    return { ...way, ...nothingSaid, inherited: false, heldFrom, heldTo };
  }
  const { said } = step;
  const claims = inOrder(said.flatMap((fact) => fact.claims));
  const accusers = inOrder(said.flatMap((fact) => fact.accusers));
  return {
    ...way,
    roles: distinct(said.flatMap(({ roles }) => roles)),
    claims: idsOf(claims),
    claimCount: said.reduce((sum, { claimCount }) => sum + claimCount, 0),
    accusers: idsOf(accusers),
    accuserCount: accusers.length,
    since: firstDay(claims.map(({ placedOn }) => placedOn)),
    inherited: said.every(({ inherited }) => inherited),
    heldFrom: null,
    heldTo: null,
  };
}

/** In order of the world, each id once, by the first of its days. */
function inOrder(placed: readonly PlacedId[]): readonly PlacedId[] {
  return [...groupBy([...placed].sort(byWorld), ({ id }) => id).values()].flatMap(([first]) => first ?? []);
}

function idsOf(placed: readonly PlacedId[]): readonly string[] {
  return placed.slice(0, MAX_LISTED).map(({ id }) => id);
}

function pathOf(hops: readonly PathHop[], ends: PathEnding): AttributionPath {
  const last = hops.at(-1);
  const said = hops.filter(({ kind }) => kind !== "STRUCTURE").map(({ since }) => since);
  const days = said.flatMap((day) => day ?? []).sort(byText);
  return {
    hops,
    ends,
    end: (last?.backward === true ? last.from : last?.to) ?? "",
    onRecordSince: days.length < said.length ? null : (days.at(-1) ?? null),
  };
}

/** What tells paths apart: whom they lead through, and by which kind of hop. */
function keyOf(hops: readonly PathHop[]): string {
  return hops
    .map(({ kind, from, to, backward, heldFrom, heldTo }) =>
      [kind, from ?? "", to, backward, heldFrom?.date ?? "", heldTo?.date ?? ""].join(" "),
    )
    .join("\n");
}

function byRank(left: AttributionPath, right: AttributionPath): number {
  return (
    left.hops.length - right.hops.length ||
    byText(left.onRecordSince ?? "9999", right.onRecordSince ?? "9999") ||
    byText(idsThrough(left), idsThrough(right)) ||
    byText(keyOf(left.hops), keyOf(right.hops))
  );
}

function idsThrough({ hops }: AttributionPath): string {
  return hops.map(({ from, to, backward }) => (backward ? from : to)).join(" ");
}
