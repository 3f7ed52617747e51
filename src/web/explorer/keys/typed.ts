import { KEYS, type KeyName } from "./keys";

const NAMES = new Map<string, KeyName>(
  Object.entries(KEYS).map(([name, { keys }]) => [keys, name as KeyName]),
);
const FIRSTS = new Set([...NAMES.keys()].flatMap((keys) => (keys.includes(" ") ? [keys.split(" ")[0]] : [])));

/** How long after `g` another key still belongs to it, in ms. */
const TOGETHER = 1_500;

export interface Typed {
  readonly name: KeyName | undefined;
  /** The first of two, for the next one. */
  readonly first: { readonly key: string; readonly at: number } | undefined;
}

/** What a key means after the one before it. */
export function read(key: string, at: number, first: Typed["first"]): Typed {
  if (first !== undefined && at - first.at <= TOGETHER) {
    const name = NAMES.get(`${first.key} ${key}`);
    if (name !== undefined) return { name, first: undefined };
  }
  return FIRSTS.has(key)
    ? { name: undefined, first: { key, at } }
    : { name: NAMES.get(key), first: undefined };
}
