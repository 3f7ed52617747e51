import type { ActorFact, AttributionFact, Origin, OriginCause, OriginLink } from "./facts";
import { once } from "./lazy";
import { distinct, groupBy, inOrder } from "./order";
import { type Structure, sideOf } from "./roll-up";
import { names, type Speech, saying, sentence, whatIsSaid } from "./sentences";

/** A claim that names the accused, with the named accusers it stands for; none = no named accuser. */
export interface OriginClaim {
  readonly claim: Pick<
    AttributionFact,
    "id" | "placedOn" | "statedOn" | "unnamedAccuser" | "repeats" | "citationEnds"
  >;
  readonly accusers: readonly string[];
}

const CAUSES: readonly OriginCause[] = ["SAME_ACCUSER", "REPEATS", "SAME_SOURCE"];

/** Beyond this many, the repetitions of an origin are told as one link: nobody reads them one by one. */
const MAX_REPETITIONS = 12;

/**
 * The origins of live claims that all name one accused (after the roll-up asked for), by their first claim.
 * Claims share one where their accusers lift to the same set of states or top organisations, where one
 * repeats the other, or where both lack a named accuser and all their citations end in the same source. A
 * claim without a named accuser that shares with none counts once per source at the end of its chains.
 * `links` are claims about the same accused that no longer count but with which counted ones may share an
 * origin: two repetitions of a claim taken back are still one voice.
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
      const sources = voicesAlone(all.get(alone.id), groups.joinsOf(root).length > 0);
      return sources.map((source) => ({ claims: [alone.id], because: [], links: [], source }));
    }
    const joins = groups.joinsOf(root);
    const told = once(() => linksOf(joins, structure.actors));
    return [
      {
        claims: claims.map(({ id }) => id),
        because: CAUSES.filter((cause) => joins.some(({ kind }) => kind === cause)),
        get links() {
          return told();
        },
        source: null,
      },
    ];
  });
}

/**
 * What the one claim of an origin that counts stands for: itself, or each source it comes from; of several sources not
 * one by one where the claim is `joined` to others that do not count.
 */
export function voicesAlone(entry: OriginClaim | undefined, joined: boolean): readonly (string | null)[] {
  const sources = entry?.accusers.length === 0 ? distinct(entry.claim.citationEnds) : [];
  return sources.length === 0 || (joined && sources.length > 1) ? [null] : sources;
}

/** Equal for claims whose accusers lift to the same set of states or top organisations; empty for no accuser. */
export function sidesOf({ claim, accusers }: OriginClaim, structure: Structure): readonly string[] {
  return distinct(accusers.map((accuser) => sideOf(accuser, structure, claim.placedOn)));
}

/** The one source that all citations of a claim without a named accuser end in, if there is one. */
export function soleSourceOf({ claim, accusers }: OriginClaim): string | undefined {
  const [end, ...others] = accusers.length === 0 ? distinct(claim.citationEnds) : [];
  return others.length === 0 ? end : undefined;
}

/** Claims that one and the same thing joins. Of repetitions the first is the claim that the others repeat. */
interface Joined {
  readonly kind: OriginCause;
  readonly entries: readonly OriginClaim[];
  readonly sides: readonly string[];
  readonly source: string | null;
}

/** Joins claims that share an origin, through as many others as it takes. */
function groupsOf(all: ReadonlyMap<string, OriginClaim>, structure: Structure) {
  const parents = new Map([...all.keys()].map((id) => [id, id]));

  function rootOf(id: string): string {
    let root = id;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
      root = next;
    parents.set(id, root);
    return root;
  }

  const entries = [...all.values()];
  const bySides = groupBy(
    entries
      .map((entry) => ({ entry, sides: sidesOf(entry, structure) }))
      .filter(({ sides }) => sides.length > 0),
    ({ sides }) => JSON.stringify(sides),
  );
  const bySource = groupBy(
    entries.filter((entry) => soleSourceOf(entry) !== undefined),
    (entry) => soleSourceOf(entry) ?? null,
  );
  const byRepeated = groupBy(
    entries.flatMap((entry) =>
      distinct(entry.claim.repeats).flatMap((id) => {
        const repeated = all.get(id);
        return repeated === undefined || repeated === entry ? [] : [{ repeated, entry }];
      }),
    ),
    ({ repeated }) => repeated,
  );
  const joined: readonly Joined[] = [
    ...[...bySides.values()].map((same) => ({
      kind: "SAME_ACCUSER" as const,
      entries: same.map(({ entry }) => entry),
      sides: same[0]?.sides ?? [],
      source: null,
    })),
    ...[...byRepeated].map(([repeated, repeating]) => ({
      kind: "REPEATS" as const,
      entries: [repeated, ...repeating.map(({ entry }) => entry)],
      sides: [],
      source: null,
    })),
    ...[...bySource].map(([source, same]) => ({
      kind: "SAME_SOURCE" as const,
      entries: same,
      sides: [],
      source,
    })),
  ].filter((join) => join.entries.length > 1);
  for (const join of joined) {
    const [first, ...others] = join.entries;
    for (const other of others)
      if (first !== undefined) parents.set(rootOf(idOf(other)), rootOf(idOf(first)));
  }
  const joinsOf = groupBy(joined, (join) => rootOf(join.entries[0]?.claim.id ?? ""));
  return { rootOf, joinsOf: (root: string) => joinsOf.get(root) ?? [] };
}

type Actors = ReadonlyMap<string, ActorFact>;

/** The links by kind, those of a kind by their first claim. */
function linksOf(joins: readonly Joined[], actors: Actors): readonly OriginLink[] {
  const repetitions = joins.filter(({ kind }) => kind === "REPEATS");
  const told = joins.filter((join) => join.kind !== "REPEATS" || repetitions.length <= MAX_REPETITIONS);
  const links = [
    ...told.map((join) => link(join, join.entries, sentenceOf(join, actors))),
    ...(repetitions.length > MAX_REPETITIONS ? [repeatedTogether(repetitions, actors)] : []),
  ];
  return CAUSES.flatMap((cause) => inOrder(links.filter(({ kind }) => kind === cause))).map(
    ({ id: _id, placedOn: _day, ...told }) => told,
  );
}

/** A link with the place in the world of its first claim. */
function link(
  { kind, sides, source }: Omit<Joined, "entries">,
  entries: readonly OriginClaim[],
  text: string,
) {
  const claims = inOrder(entries.map(({ claim }) => claim));
  const ids = claims.map(({ id }) => id);
  return {
    id: `${claims[0]?.id ?? ""} ${text}`,
    placedOn: claims[0]?.placedOn ?? null,
    kind,
    claims: ids,
    sides,
    source,
    sentence: sentence(text),
  };
}

function sentenceOf({ kind, entries, sides }: Joined, actors: Actors): string {
  switch (kind) {
    case "SAME_ACCUSER":
      return `${allThat(entries, actors)} counts once: all of it comes from ${names(sides, actors)}`;
    case "SAME_SOURCE":
      return `${allThat(entries, actors)} counts once: all citations of it end in one source`;
    case "REPEATS": {
      const [repeated, ...repeating] = entries;
      const origin = repeated === undefined ? "" : whatIsSaid([speechOf(repeated)], actors);
      const predicate = { one: `only repeats ${origin}`, several: `only repeat ${origin}` };
      return saying(speechesOf(repeating), predicate, actors);
    }
  }
}

function repeatedTogether(repetitions: readonly Joined[], actors: Actors) {
  const entries = [...new Set(repetitions.flatMap((join) => join.entries))];
  const text = `${entries.length} claims, each of which repeats or is repeated by at least one other: ${whatIsSaid(speechesOf(entries), actors)}`;
  return link({ kind: "REPEATS", sides: [], source: null }, entries, text);
}

function allThat(entries: readonly OriginClaim[], actors: Actors): string {
  const said = whatIsSaid(speechesOf(entries), actors);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

function speechesOf(entries: readonly OriginClaim[]): readonly Speech[] {
  const byClaim = new Map(entries.map((entry) => [entry.claim.id, entry]));
  return inOrder(entries.map(({ claim }) => claim)).flatMap(({ id }) => {
    const entry = byClaim.get(id);
    return entry === undefined ? [] : [speechOf(entry)];
  });
}

function speechOf({ claim, accusers }: OriginClaim): Speech {
  return { placedOn: claim.placedOn, statedOn: claim.statedOn, by: accusers, unnamed: claim.unnamedAccuser };
}

function idOf({ claim }: OriginClaim): string {
  return claim.id;
}
