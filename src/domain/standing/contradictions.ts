import { contradict } from "./contest";
import type { Day } from "./facts";
import type { AppliedClaim } from "./inheritance";
import { byWorld, groupBy } from "./order";
import { type GroupPair, type Relation, relation } from "./pairs";
import { type Compare, namesAccused, type Position } from "./positions";
import { type Join, liveSaid } from "./reach";
import type { ReasonDraft } from "./reason-drafts";
import { type Actors, claimsWords, joinsWords, sentence } from "./sentences";

/** The positions held at one time, and how they compare. */
export interface HeldPositions {
  /** Each with the claims that hold it; both in the order of the world. */
  readonly claimsOf: ReadonlyMap<Position, readonly AppliedClaim[]>;
  readonly compare: Compare;
  readonly actors: Actors;
  readonly asOf: Day | null;
}

type PairKind = "RIVAL" | "ONLY" | "UNRESOLVED_NAMES" | "JOINED";

/** Beyond this many, the pairs of a kind are told in one reason: nobody reads them one by one. */
const MAX_PAIRS_OF_A_KIND = 12;

/** How a pair of camps is told, and how more pairs than one would read are told together. */
const TELLING: Readonly<
  Record<PairKind, { readonly pair: (joins: string) => string; readonly all: string }>
> = {
  RIVAL: {
    pair: (joins) => (joins === "" ? "" : `; these differ where ${joins}`),
    all: "each a rival of at least one other",
  },
  ONLY: {
    pair: () => "",
    all: "each of which leaves no room for at least one other, or is left none",
  },
  UNRESOLVED_NAMES: {
    pair: () => "; no record says whether these names agree or differ",
    all: "with names of which no record says whether they agree or differ",
  },
  JOINED: {
    pair: (joins) => `; these agree where ${joins}`,
    all: "each of which agrees with at least one other only by what somebody says of their names",
  },
};

/**
 * The reasons that come of comparing claims that accuse. Compared are positions (claims that name the same),
 * and positions that stand in the same relation to the same others are told together, so that there is one
 * `RIVAL`, `ONLY`, `UNRESOLVED_NAMES` or `JOINED` per pair of camps, however many claims each holds; more
 * than twelve pairs of a kind are one reason. Its records are every claim and every join it rests on.
 * `RIVAL` and `ONLY` name only claims that are contested by somebody else than their own accusers.
 */
export function comparisonReasons(held: HeldPositions): readonly ReasonDraft[] {
  const accusing = positionsOf(held, "ASSERTS");
  const named = accusing.filter((position) => position.named.length > 0);
  const relations = relationsOf(named, held.compare);
  const byWordsAlone = accusing
    .filter((position) => position.named.length === 0)
    .flatMap((position) => groupsByWords(claimsAt(held, position)));
  return [
    ...pairReasons("RIVAL", held, named, relations.RIVAL),
    ...pairReasons("ONLY", held, named, relations.ONLY),
    ...pairReasons("UNRESOLVED_NAMES", held, named, relations.UNRESOLVED_NAMES),
    ...pairReasons("JOINED", held, named, relations.JOINED),
    ...byWordsAlone.map((claims): ReasonDraft => {
      const text = `${claimsWords(claims, held.actors)}; no record says who that is`;
      return { kind: "UNRESOLVED_NAMES", sentence: sentence(text), records: claims.map(recordOf) };
    }),
  ];
}

/** One `REJECTED` per set of actors said not to be responsible, with the claims of others that it contradicts. */
export function rejectedReasons(held: HeldPositions): readonly ReasonDraft[] {
  const accusing = positionsOf(held, "ASSERTS");
  return positionsOf(held, "REJECTS").map((position) => {
    const rejecting = partOf(claimsAt(held, position));
    const contradicted = accusing
      .filter((other) => contradict(position, other, held.compare))
      .flatMap((other) => contestedBy(rejecting, claimsAt(held, other)))
      .sort(byClaim);
    const end = contradicted.length === 0 ? "" : `, while ${claimsWords(contradicted, held.actors)}`;
    return {
      kind: "REJECTED",
      sentence: sentence(`${claimsWords(rejecting.claims, held.actors)}${end}`),
      records: [...rejecting.claims, ...contradicted].map(recordOf),
    };
  });
}

/** One `SELF_INCONSISTENT` per accuser (or set that signs together) whose own claims contradict one another. */
export function selfInconsistentReasons(held: HeldPositions): readonly ReasonDraft[] {
  const said = [...held.claimsOf].flatMap(([position, claims]) =>
    claims.map((applied) => ({ position, applied })),
  );
  return [...groupBy(said, ({ applied }) => applied.voice).values()].flatMap(
    (own): readonly ReasonDraft[] => {
      const positions = [...new Set(own.map(({ position }) => position))];
      const inconsistent = inconsistentOf(positions, held.compare);
      if (inconsistent.size === 0) return [];
      const claims = own.filter(({ position }) => inconsistent.has(position)).map(({ applied }) => applied);
      claims.sort(byClaim);
      const text = `${claimsWords(claims, held.actors)}; claims of one accuser alone are not a contest`;
      return [{ kind: "SELF_INCONSISTENT", sentence: sentence(text), records: claims.map(recordOf) }];
    },
  );
}

function relationsOf(
  positions: readonly Position[],
  compare: Compare,
): Readonly<Record<PairKind, Relation<Join>>> {
  const relations = {
    RIVAL: relation<Join>(positions.length),
    ONLY: relation<Join>(positions.length),
    UNRESOLVED_NAMES: relation<Join>(positions.length),
    JOINED: relation<Join>(positions.length),
  };
  for (const [index, left] of positions.entries()) {
    for (let other = index + 1; other < positions.length; other += 1) {
      const right = positions[other];
      if (right === undefined) continue;
      const { kind, joins } = compare(left, right);
      if (kind === "RIVAL" || kind === "ONLY") relations[kind].add(index, other, joins);
      else if (kind === "UNRESOLVED") relations.UNRESOLVED_NAMES.add(index, other, joins);
      else if (joins.length > 0) relations.JOINED.add(index, other, joins);
    }
  }
  return relations;
}

/** Claims that are told together, and who makes them. */
interface Part {
  readonly claims: readonly AppliedClaim[];
  readonly voices: ReadonlySet<string>;
}

function pairReasons(
  kind: PairKind,
  held: HeldPositions,
  positions: readonly Position[],
  related: Relation<Join>,
): readonly ReasonDraft[] {
  const needsOthers = kind === "RIVAL" || kind === "ONLY";
  const parts = new Map<readonly number[], Part>();
  const partAt = (items: readonly number[]): Part => {
    const known = parts.get(items);
    if (known !== undefined) return known;
    const at = items.flatMap((item) => {
      const position = positions[item];
      return position === undefined ? [] : claimsAt(held, position);
    });
    const part = partOf(at.sort(byClaim));
    parts.set(items, part);
    return part;
  };
  const against = (part: Part, other: Part) => (needsOthers ? contestedBy(other, part.claims) : part.claims);

  const pairs = related
    .groupPairs()
    .map(({ left, right, labels }) => ({ left: partAt(left), right: partAt(right), joins: labels }))
    .filter(({ left, right }) => !needsOthers || areOthers(left, right));
  if (pairs.length > MAX_PAIRS_OF_A_KIND) {
    const whole = new Set<Part>();
    const claims = new Set<AppliedClaim>();
    const include = (part: Part, other: Part) => {
      if (whole.has(part)) return;
      const told = against(part, other);
      for (const applied of told) claims.add(applied);
      if (told.length === part.claims.length) whole.add(part);
    };
    for (const { left, right } of pairs) {
      include(left, right);
      include(right, left);
    }
    const joins = [...new Set(pairs.flatMap((pair) => pair.joins))];
    return [togetherReason(kind, held, [...claims].sort(byClaim), joins)];
  }
  return pairs.map(({ left, right, joins }) =>
    pairReason(kind, held, against(left, right), against(right, left), joins),
  );
}

function pairReason(
  kind: PairKind,
  { actors, asOf }: HeldPositions,
  left: readonly AppliedClaim[],
  right: readonly AppliedClaim[],
  joins: GroupPair<Join>["labels"],
): ReasonDraft {
  const end = TELLING[kind].pair(joinsWords(joins, asOf, actors));
  return {
    kind,
    sentence: sentence(`${claimsWords(left, actors)}, while ${claimsWords(right, actors)}${end}`),
    records: [...[...left, ...right].map(recordOf), ...joinRecords(joins, asOf)],
  };
}

function togetherReason(
  kind: PairKind,
  { actors, asOf }: HeldPositions,
  claims: readonly AppliedClaim[],
  joins: readonly Join[],
): ReasonDraft {
  const said = joinsWords(joins, asOf, actors);
  const end = said === "" ? "" : `; this rests on what others say: ${said}`;
  return {
    kind,
    sentence: sentence(`${claims.length} claims, ${TELLING[kind].all}: ${claimsWords(claims, actors)}${end}`),
    records: [...claims.map(recordOf), ...joinRecords(joins, asOf)],
  };
}

function inconsistentOf(positions: readonly Position[], compare: Compare): ReadonlySet<Position> {
  const found = new Set<Position>();
  for (const [index, left] of positions.entries()) {
    for (let other = index + 1; other < positions.length; other += 1) {
      const right = positions[other];
      if (right === undefined || (found.has(left) && found.has(right))) continue;
      if (areInconsistent(left, right, compare)) found.add(left).add(right);
    }
  }
  return found;
}

/** Of one accuser it does not matter whether it is a third party: rejecting whom it accuses is inconsistent. */
function areInconsistent(left: Position, right: Position, compare: Compare): boolean {
  if (left.stance === "REJECTS" && right.stance === "ASSERTS") return namesAccused(left.named, right);
  if (left.stance === "ASSERTS" && right.stance === "REJECTS") return namesAccused(right.named, left);
  return contradict(left, right, compare);
}

/** Those of the claims that somebody of the part contradicts who is not their own accuser. */
function contestedBy(part: Part, claims: readonly AppliedClaim[]): readonly AppliedClaim[] {
  return part.voices.size > 1 ? claims : claims.filter(({ voice }) => !part.voices.has(voice));
}

function areOthers(left: Part, right: Part): boolean {
  const [first] = left.voices;
  return left.voices.size > 1 || right.voices.size > 1 || (first !== undefined && !right.voices.has(first));
}

function partOf(claims: readonly AppliedClaim[]): Part {
  return { claims, voices: new Set(claims.map(({ voice }) => voice)) };
}

function positionsOf(held: HeldPositions, stance: Position["stance"]): readonly Position[] {
  return [...held.claimsOf.keys()].filter((position) => position.stance === stance);
}

function claimsAt(held: HeldPositions, position: Position): readonly AppliedClaim[] {
  return held.claimsOf.get(position) ?? [];
}

function groupsByWords(claims: readonly AppliedClaim[]): readonly (readonly AppliedClaim[])[] {
  return [...groupBy(claims, ({ claim }) => claim.unnamedAccused).values()];
}

function recordOf({ claim }: AppliedClaim) {
  return claim;
}

function joinRecords(joins: readonly Join[], asOf: Day | null) {
  return joins.flatMap((join) => liveSaid(join, asOf).map(({ claim }) => claim));
}

function byClaim(left: AppliedClaim, right: AppliedClaim): number {
  return byWorld(left.claim, right.claim);
}
