import { SEPARATOR, UNNAMED } from "../claims/origin-key.cypher";

/**
 * Counts the origins of claims that fall into a cell of the matrix, by the definition of origins (see
 * `standing/origins.ts`), from what the database can group by: claims with the same key share an origin, and so do
 * those with two keys that a repetition joins.
 */

/** Why claims share an origin, as text: the sides of the accusers, or the source an unnamed accuser's words end in. */
export type OriginKey = string;

/** A repetition, among claims about one accused: the keys of both claims. */
export interface Repetition {
  readonly accused: string;
  readonly repeating: OriginKey;
  readonly repeated: OriginKey;
}

/** How many origins the claims with these keys about one accused have. */
export type CountOrigins = (accused: string, keys: readonly OriginKey[]) => number;

export function originCounter(repetitions: readonly Repetition[]): CountOrigins {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  const of = (accused: string, key: OriginKey) => JSON.stringify([accused, key]);
  for (const { accused, repeating, repeated } of repetitions) {
    const [from, to] = [rootOf(of(accused, repeating)), rootOf(of(accused, repeated))];
    if (from !== to) parents.set(from, to);
  }
  const joined = new Set(
    repetitions.flatMap(({ accused, repeating, repeated }) => [
      of(accused, repeating),
      of(accused, repeated),
    ]),
  );
  return (accused, keys) => {
    const origins = new Set<string>();
    let voices = 0;
    for (const key of keys) {
      const own = of(accused, key);
      const root = rootOf(own);
      if (origins.has(root)) continue;
      origins.add(root);
      voices += joined.has(own) ? 1 : voicesOf(key);
    }
    return voices;
  };
}

/**
 * Of an unnamed accuser whose words come from several sources each source is a voice, unless something joins them.
 * Keys are `⏎agency's state⏎…` for named accusers; `unnamed⏎source` or `unnamed⏎claim⏎source⏎source…` without.
 */
function voicesOf(key: OriginKey): number {
  const [first, ...rest] = key.split(SEPARATOR);
  return first === UNNAMED && rest.length > 1 ? rest.length - 1 : 1;
}
