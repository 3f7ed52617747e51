import type { AttributionFact, Origin } from "./facts";
import { distinct, groupBy, inOrder } from "./order";
import { type Structure, sideOf } from "./roll-up";

/** A claim that names the accused, with the named accusers it stands for; none = no named accuser. */
export interface OriginClaim {
  readonly claim: Pick<AttributionFact, "id" | "placedOn" | "repeats" | "citationEnds">;
  readonly accusers: readonly string[];
}

type Cause = Origin["because"][number];

const CAUSES: readonly Cause[] = ["SAME_ACCUSER", "REPEATS", "SAME_SOURCE"];

/**
 * The origins of live claims that all name one accused (after the roll-up asked for), by their first claim.
 * Claims share one where their accusers lift to the same set of states or top organisations, where one
 * repeats the other, or where both lack a named accuser and all their citations end in the same source. A
 * claim without a named accuser that shares with none counts once per source at the end of its chains.
 * `links` are claims about the same accused that no longer count but through which counted ones may be
 * joined: two repetitions of a claim taken back are still one voice.
 */
export function originsOf(
  counted: readonly OriginClaim[],
  links: readonly OriginClaim[],
  structure: Structure,
): readonly Origin[] {
  const all = new Map([...links, ...counted].map((entry) => [entry.claim.id, entry]));
  const groups = groupsOf(all, structure);
  const ids = new Set(counted.map(({ claim }) => claim.id));
  const live = inOrder([...all.values()].map(({ claim }) => claim)).filter(({ id }) => ids.has(id));
  return [...groupBy(live, ({ id }) => groups.rootOf(id))].flatMap(([root, claims]): readonly Origin[] => {
    const [alone] = claims;
    if (alone !== undefined && claims.length === 1) {
      const isUnnamed = all.get(alone.id)?.accusers.length === 0;
      const sources = isUnnamed ? distinct(alone.citationEnds) : [];
      const each = sources.length === 0 ? [null] : sources;
      return each.map((source) => ({ claims: [alone.id], because: [], source }));
    }
    const because = CAUSES.filter((cause) => groups.causesOf(root).has(cause));
    return [{ claims: claims.map(({ id }) => id), because, source: null }];
  });
}

/** Joins claims that share an origin, through as many others as it takes. */
function groupsOf(all: ReadonlyMap<string, OriginClaim>, structure: Structure) {
  const parents = new Map([...all.keys()].map((id) => [id, id]));
  const joined: { readonly id: string; readonly cause: Cause }[] = [];

  function rootOf(id: string): string {
    let root = id;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
      root = next;
    parents.set(id, root);
    return root;
  }

  function join(ids: readonly string[], cause: Cause): void {
    const [first, ...others] = ids;
    for (const id of others) {
      if (first === undefined || id === first) continue;
      parents.set(rootOf(id), rootOf(first));
      joined.push({ id, cause });
    }
  }

  const entries = [...all.values()];
  const bySides = groupBy(entries, ({ claim, accusers }) =>
    JSON.stringify(distinct(accusers.map((accuser) => sideOf(accuser, structure, claim.placedOn)))),
  );
  const bySource = groupBy(entries, ({ claim, accusers }) => {
    const ends = distinct(claim.citationEnds);
    return accusers.length === 0 && ends.length === 1 ? JSON.stringify(ends) : NO_KEY;
  });
  for (const [key, group] of bySides) if (key !== NO_KEY) join(group.map(idOf), "SAME_ACCUSER");
  for (const [key, group] of bySource) if (key !== NO_KEY) join(group.map(idOf), "SAME_SOURCE");
  for (const { claim } of entries)
    for (const repeated of claim.repeats) if (all.has(repeated)) join([claim.id, repeated], "REPEATS");

  const causes = groupBy(joined, ({ id }) => rootOf(id));
  return {
    rootOf,
    causesOf: (root: string): ReadonlySet<Cause> =>
      new Set((causes.get(root) ?? []).map(({ cause }) => cause)),
  };
}

/** The key of an empty set: without accusers, or without one common source, nothing is shared. */
const NO_KEY = "[]";

function idOf({ claim }: OriginClaim): string {
  return claim.id;
}
