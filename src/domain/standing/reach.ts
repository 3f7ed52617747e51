import type { ActorKind, AttributionFact, Day, JoinFact, JoinRole } from "./facts";
import { isLive, isWithin, merge, type Span, spanFor, voicesOf } from "./liveness";
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

/** What claims say of actors that are named as accused, of every date, by the accused. */
export interface Joins {
  readonly joining: ReadonlyMap<string, readonly Join[]>;
  /** Each pair from either side. */
  readonly parting: ReadonlyMap<string, readonly Join[]>;
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

/** Groups what claims assert of the actors in `accused`; other stances, roles and actors join nothing. */
export function joinsOf(facts: readonly JoinFact[], accused: ReadonlySet<string>): Joins {
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
    joining: byFrom(joinsIn(relevant.filter(({ role }) => JOINING.has(role)))),
    parting: byFrom(joinsIn(relevant.filter(({ role, to }) => role === "DISTINCT_FROM" && accused.has(to)))),
  };
}

/** Everybody whom claims accuse. */
export function accusedIn(claims: readonly AttributionFact[]): ReadonlySet<string> {
  const accusing = claims.filter(({ stance }) => stance === "ASSERTS");
  return new Set(accusing.flatMap(({ named }) => named.map(({ actor }) => actor)));
}

/** Days on which what joins or parts somebody begins or ends, and whom it concerns. */
export function joinTurns({ joining, parting }: Joins): ReadonlyMap<Day, readonly string[]> {
  const turns = [...joining.values(), ...parting.values()]
    .flat()
    .flatMap(({ from: actor, spans }) =>
      spans.flatMap(({ from, until }) => [
        { day: from, actor },
        ...(until === null ? [] : [{ day: until, actor }]),
      ]),
    );
  return new Map(
    [...groupBy(turns, ({ day }) => day)].map(([day, of]) => [day, distinct(of.map(({ actor }) => actor))]),
  );
}

/** The joins from accused that at least one claim makes by `asOf`. */
export function activeJoins(
  accused: readonly string[],
  from: ReadonlyMap<string, readonly Join[]>,
  asOf: Day | null,
): readonly Join[] {
  if (from.size === 0) return [];
  return accused.flatMap((actor) => from.get(actor) ?? []).filter((join) => isActive(join, asOf));
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
  joins: readonly Join[],
  structure: Structure,
  day: Day | null,
): Reach {
  const byStructure = new Set(accused.flatMap((actor) => liftsOf(actor, structure, day)));
  const steps = joins
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

function isActive(join: Join, asOf: Day | null): boolean {
  return asOf === null ? join.said.some(({ claim }) => isLive(claim, null)) : isWithin(join.spans, asOf);
}

function byFrom(joins: readonly Join[]): ReadonlyMap<string, readonly Join[]> {
  return groupBy(joins, ({ from }) => from);
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
