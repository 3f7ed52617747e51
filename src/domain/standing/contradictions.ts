import { contradictionWith } from "./contest";
import type { Day } from "./facts";
import type { AppliedClaim } from "./inheritance";
import { byWorld, groupBy } from "./order";
import { type Group, type Relation, relation } from "./pairs";
import { type Comparer, namesAccused, type Position, type Verdict } from "./positions";
import { type Join, liveSaid } from "./reach";
import type { ReasonDraft } from "./reason-drafts";
import { type Actors, claimsWords, joinsWords, sentence } from "./sentences";

/** The positions held at one time, and how they compare. */
export interface HeldPositions {
  /** Each with the claims that hold it; both in the order of the world. */
  readonly claimsOf: ReadonlyMap<Position, readonly AppliedClaim[]>;
  readonly comparer: Comparer;
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
  const relations = relationsOf(named, held.comparer);
  // Across positions: structure, which can tell positions apart, does not matter to words.
  const byWordsAlone = groupsByWords(
    accusing
      .filter((position) => position.named.length === 0)
      .flatMap((position) => claimsAt(held, position))
      .sort(byClaim),
  );
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
    const contradicts = contradictionWith(position, held.comparer);
    const rejecting = partAt(held, [position]);
    const contradicted = accusing
      .filter(contradicts)
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
      const inconsistent = inconsistentOf(positions, held.comparer);
      if (inconsistent.size === 0) return [];
      const claims = own.filter(({ position }) => inconsistent.has(position)).map(({ applied }) => applied);
      claims.sort(byClaim);
      const text = `${claimsWords(claims, held.actors)}; claims of one accuser alone are not a contest`;
      return [{ kind: "SELF_INCONSISTENT", sentence: sentence(text), records: claims.map(recordOf) }];
    },
  );
}

/** Pairs of positions of one kind. */
interface Related {
  readonly pairs: Relation;
  /** Those among them that are so only by a join; undefined where none is. */
  byJoins: Relation | undefined;
}

function relationsOf(
  positions: readonly Position[],
  comparer: Comparer,
): Readonly<Record<PairKind, Related>> {
  const none = (): Related => ({ pairs: relation(positions.length), byJoins: undefined });
  const relations = { RIVAL: none(), ONLY: none(), UNRESOLVED_NAMES: none(), JOINED: none() };
  for (const [index, left] of positions.entries()) {
    const compare = comparer.against(left);
    for (let other = index + 1; other < positions.length; other += 1) {
      const right = positions[other];
      const verdict = right === undefined ? undefined : compare(right);
      const kind = verdict && pairKindOf(verdict);
      if (verdict === undefined || kind === undefined) continue;
      const related = relations[kind];
      related.pairs.add(index, other);
      if (!verdict.byJoins) continue;
      related.byJoins ??= relation(positions.length);
      related.byJoins.add(index, other);
    }
  }
  return relations;
}

function pairKindOf({ kind, byJoins }: Verdict): PairKind | undefined {
  switch (kind) {
    case "AGREE":
      return byJoins ? "JOINED" : undefined;
    case "UNRESOLVED":
      return "UNRESOLVED_NAMES";
    default:
      return kind;
  }
}

/** All the joins that pairs of positions are of their kind by. */
function joinsOfAll(
  positions: readonly Position[],
  { byJoins }: Related,
  comparer: Comparer,
): readonly Join[] {
  if (byJoins === undefined) return [];
  const joins = new Set<Join>();
  for (const [index, position] of positions.entries()) {
    const others = [...byJoins.of(index)].flatMap((other) => positions[other] ?? []);
    for (const join of comparer.joinsOf(position, others)) joins.add(join);
  }
  return [...joins];
}

/** Positions that are told together, their claims, and who makes them. */
interface Part {
  readonly positions: readonly Position[];
  readonly claims: readonly AppliedClaim[];
  readonly voices: ReadonlySet<string>;
}

interface PartPair {
  readonly left: Part;
  readonly right: Part;
}

function pairReasons(
  kind: PairKind,
  held: HeldPositions,
  positions: readonly Position[],
  related: Related,
): readonly ReasonDraft[] {
  const { pairs, byJoins } = related;
  const needsOthers = kind === "RIVAL" || kind === "ONLY";
  const groups = pairs.groups();
  const parts = groups.map(({ items }) =>
    partAt(
      held,
      items.flatMap((item) => positions[item] ?? []),
    ),
  );
  const told = firstPairs(groups, parts, needsOthers, MAX_PAIRS_OF_A_KIND + 1);
  if (told.length > MAX_PAIRS_OF_A_KIND)
    return [
      togetherReason(
        kind,
        held,
        claimsInPairs(groups, parts, needsOthers),
        joinsOfAll(positions, related, held.comparer),
      ),
    ];
  return told.map(({ left, right }) =>
    pairReason(
      kind,
      held,
      needsOthers ? contestedBy(right, left.claims) : left.claims,
      needsOthers ? contestedBy(left, right.claims) : right.claims,
      byJoins === undefined ? [] : joinsBetween(left, right, held.comparer),
    ),
  );
}

/** The pairs worth a reason, as many as are asked for. */
function firstPairs(
  groups: readonly Group[],
  parts: readonly Part[],
  needsOthers: boolean,
  limit: number,
): readonly PartPair[] {
  const found: PartPair[] = [];
  for (const [index, { others }] of groups.entries()) {
    for (const other of others()) {
      const [left, right] = [parts[index], parts[other]];
      if (other <= index || left === undefined || right === undefined) continue;
      if (!needsOthers || areOthers(left, right)) found.push({ left, right });
      if (found.length === limit) return found;
    }
  }
  return found;
}

/** All claims that are part of any pair worth a reason, in the order of the world. */
function claimsInPairs(
  groups: readonly Group[],
  parts: readonly Part[],
  needsOthers: boolean,
): readonly AppliedClaim[] {
  return groups
    .flatMap(({ others }, index) => {
      const claims = parts[index]?.claims ?? [];
      if (!needsOthers) return claims;
      const voices = new Set<string>();
      for (const other of others()) {
        for (const voice of parts[other]?.voices ?? []) voices.add(voice);
        if (voices.size > 1) return claims;
      }
      return claims.filter(({ voice }) => !voices.has(voice));
    })
    .sort(byClaim);
}

function joinsBetween(left: Part, right: Part, comparer: Comparer): readonly Join[] {
  const joins = new Set<Join>();
  for (const [part, other] of [
    [left, right],
    [right, left],
  ] as const) {
    for (const position of part.positions)
      for (const join of comparer.joinsOf(position, other.positions)) joins.add(join);
  }
  return [...joins];
}

function pairReason(
  kind: PairKind,
  { actors, asOf }: HeldPositions,
  left: readonly AppliedClaim[],
  right: readonly AppliedClaim[],
  joins: readonly Join[],
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

function inconsistentOf(positions: readonly Position[], comparer: Comparer): ReadonlySet<Position> {
  const found = new Set<Position>();
  for (const [index, left] of positions.entries()) {
    const contradicts = contradictionWith(left, comparer);
    for (let other = index + 1; other < positions.length; other += 1) {
      const right = positions[other];
      if (right === undefined || (found.has(left) && found.has(right))) continue;
      if (contradicts(right) || rejectsOwn(left, right)) found.add(left).add(right);
    }
  }
  return found;
}

/** Of one accuser it does not matter whether it is a third party: rejecting whom it accuses is inconsistent. */
function rejectsOwn(left: Position, right: Position): boolean {
  if (left.stance === "REJECTS") return right.stance === "ASSERTS" && namesAccused(left.named, right);
  return right.stance === "REJECTS" && left.stance === "ASSERTS" && namesAccused(right.named, left);
}

/** Those of the claims that somebody of the part contradicts who is not their own accuser. */
function contestedBy(part: Part, claims: readonly AppliedClaim[]): readonly AppliedClaim[] {
  return part.voices.size > 1 ? claims : claims.filter(({ voice }) => !part.voices.has(voice));
}

function areOthers(left: Part, right: Part): boolean {
  const [first] = left.voices;
  return left.voices.size > 1 || right.voices.size > 1 || (first !== undefined && !right.voices.has(first));
}

function partAt(held: HeldPositions, positions: readonly Position[]): Part {
  const claims = positions.flatMap((position) => claimsAt(held, position)).sort(byClaim);
  return { positions, claims, voices: new Set(claims.map(({ voice }) => voice)) };
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
