import type { ActorKind, Day, JoinFact, JoinRole } from "./facts";
import { contains, isLive, merge, type Span, spanFor, voicesOf } from "./liveness";
import { byText, distinct, groupBy, inOrder } from "./order";
import { liftsOf, type Structure } from "./roll-up";

/** A claim and the role in which it joins or parts the two; SAME_AS and DISTINCT_FROM hold both ways. */
export interface SaidJoin {
  readonly claim: JoinFact;
  readonly role: JoinRole;
}

/** All claims that join the same one to the same other, or part them. */
export interface Join {
  readonly from: string;
  readonly to: string;
  /** In the order of the world. */
  readonly said: readonly SaidJoin[];
  /** When at least one of the dated claims is live. */
  readonly spans: readonly Span[];
}

/** What claims say of actors that are named as accused, of every date. */
export interface AllJoins {
  readonly joining: readonly Join[];
  readonly parting: readonly Join[];
}

/** What is live of it at one time. */
export interface Joins {
  readonly from: ReadonlyMap<string, readonly Join[]>;
  /** By both orders of the pair. */
  readonly apart: ReadonlyMap<string, Join>;
}

/** What a set of accused reaches on a day. */
export interface Reach {
  /** Themselves and all they lift to through structure. */
  readonly byStructure: ReadonlySet<string>;
  /** What else they reach through one join, and through which. */
  readonly byJoin: ReadonlyMap<string, readonly Join[]>;
}

/** Kinds that are somebody, not only a name for somebody; `STATE_BODY` is an organisation of a state. */
const RESOLVED: ReadonlySet<ActorKind> = new Set([
  "STATE",
  "STATE_BODY",
  "INTERNATIONAL_ORGANIZATION",
  "ORGANIZATION",
  "PERSON",
]);

const JOINING: ReadonlySet<JoinRole> = new Set<JoinRole>(["PART_OF", "ACTS_FOR", "SPONSORED_BY", "SAME_AS"]);

export const NO_JOINS: Joins = { from: new Map(), apart: new Map() };

/** Groups what claims assert of the actors in `accused`; other stances, roles and actors join nothing. */
export function allJoinsOf(facts: readonly JoinFact[], accused: ReadonlySet<string>): AllJoins {
  const said = inOrder(facts).filter(({ stance }) => stance === "ASSERTS");
  const pairs = said.flatMap((claim) =>
    claim.named.flatMap(({ actor, role }) => [
      { from: claim.about, to: actor, role, claim },
      ...(role === "SAME_AS" || role === "DISTINCT_FROM"
        ? [{ from: actor, to: claim.about, role, claim }]
        : []),
    ]),
  );
  const relevant = pairs.filter(({ from, to }) => from !== to && accused.has(from));
  return {
    joining: joinsIn(relevant.filter(({ role }) => JOINING.has(role))),
    parting: joinsIn(relevant.filter(({ role, to }) => role === "DISTINCT_FROM" && accused.has(to))),
  };
}

/** What is live by `asOf`. */
export function joinsBy(all: AllJoins, asOf: Day | null): Joins {
  const isActive = (join: Join) =>
    asOf === null
      ? join.said.some(({ claim }) => isLive(claim, null))
      : join.spans.some((span) => contains(span, asOf));
  return {
    from: groupBy(all.joining.filter(isActive), ({ from }) => from),
    apart: new Map(all.parting.filter(isActive).map((join) => [pairKey(join.from, join.to), join])),
  };
}

/** The days on which what joins or parts two actors begins or ends. */
export function joinDays({ joining, parting }: AllJoins): readonly Day[] {
  const spans = [...joining, ...parting].flatMap((join) => join.spans);
  return distinct(spans.flatMap(({ from, until }) => (until === null ? [from] : [from, until])));
}

/** What is said of a join by claims that are live by `asOf`. */
export function liveSaid(join: Join, asOf: Day | null): readonly SaidJoin[] {
  return join.said.filter(({ claim }) => isLive(claim, asOf));
}

/**
 * What accused reach on a day: themselves, all they lift to, and what one join leads to, lifted again. Joins
 * are followed from the accused themselves, not from what they lift to.
 */
export function reachOf(
  accused: readonly string[],
  joins: Joins,
  structure: Structure,
  day: Day | null,
): Reach {
  const byStructure = new Set(accused.flatMap((actor) => liftsOf(actor, structure, day)));
  const steps = accused
    .flatMap((actor) => joins.from.get(actor) ?? [])
    .flatMap((join) => liftsOf(join.to, structure, day).map((reached) => ({ join, reached })))
    .filter(({ reached }) => !byStructure.has(reached));
  const byJoin = [...groupBy(steps, ({ reached }) => reached)].map(
    ([reached, ways]) => [reached, ways.map(({ join }) => join)] as const,
  );
  return { byStructure, byJoin: new Map(byJoin) };
}

/** True for a state, an organisation of any kind or a person; false for a name for somebody yet unknown. */
export function isResolved(actor: string, structure: Structure): boolean {
  const kind = structure.actors.get(actor)?.kind;
  return kind !== undefined && RESOLVED.has(kind);
}

/** The live claims that say an accused of one side is not an accused of the other. */
export function partingJoins(
  left: readonly string[],
  right: readonly string[],
  joins: Joins,
): readonly Join[] {
  if (joins.apart.size === 0) return [];
  return left.flatMap((actor) => right.flatMap((other) => joins.apart.get(pairKey(actor, other)) ?? []));
}

function joinsIn(
  pairs: readonly (SaidJoin & { readonly from: string; readonly to: string })[],
): readonly Join[] {
  return [...groupBy(pairs, ({ from, to }) => pairKey(from, to))]
    .sort(([left], [right]) => byText(left, right))
    .flatMap(([, said]) => {
      const [first] = said;
      if (first === undefined) return [];
      const spans = said.flatMap(({ claim }) =>
        voicesOf(claim).flatMap((accuser) => spanFor(claim, accuser) ?? []),
      );
      return [{ from: first.from, to: first.to, said, spans: merge(spans) }];
    });
}

function pairKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
