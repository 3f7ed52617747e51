import type { Day } from "./facts";

/** The least a record needs to have a place in the order of the world. */
export interface Placed {
  readonly id: string;
  readonly placedOn: Day | null;
}

/** Text by code units: the same on every machine, whatever its language. */
export function byText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The order of the world: by the day a record is placed on, undated ones last, then by id. */
export function byWorld(left: Placed, right: Placed): number {
  if (left.placedOn !== right.placedOn) {
    if (left.placedOn === null) return 1;
    if (right.placedOn === null) return -1;
    return byText(left.placedOn, right.placedOn);
  }
  return byText(left.id, right.id);
}

/** Each text once, in text order. */
export function distinct(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort(byText);
}

/** Each record once, in the order of the world, whatever order and however often they were given. */
export function inOrder<R extends Placed>(records: readonly R[]): readonly R[] {
  return [...byId(records).values()].sort(byWorld);
}

/** Records by id. Two that share an id and differ are odd data: the same one wins in every order. */
export function byId<R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> {
  const found = new Map<string, R>();
  for (const record of records) {
    const known = found.get(record.id);
    if (known === undefined || (known !== record && JSON.stringify(record) < JSON.stringify(known)))
      found.set(record.id, record);
  }
  return found;
}

/** The values of each key, in the order given. */
export function groupBy<V, K>(values: Iterable<V>, keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** The first of the days; null where none is dated. */
export function firstDay(days: Iterable<Day | null>): Day | null {
  let first: Day | null = null;
  for (const day of days) if (day !== null && (first === null || day < first)) first = day;
  return first;
}
