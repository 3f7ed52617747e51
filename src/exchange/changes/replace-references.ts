import type { NativeRecord } from "../../domain/records/record";
import { referencesOf } from "../../domain/records/references";

/** A record that refers to `to` wherever it referred to `from`; a list that said the same of both has `to` once. */
export function replaceReferences(record: NativeRecord, from: string, to: string): NativeRecord {
  const pointers = referencesOf(record).flatMap(({ id, pointer }) => (id === from ? [pointer] : []));
  return pointers.length === 0 ? record : withReferences(record, pointers, to);
}

/**
 * A record that was made to refer to `into` instead of `from`, and was changed since, refers to `from` again
 * wherever it did `before`.
 */
export function restoreReferences(
  record: NativeRecord,
  before: NativeRecord,
  from: string,
  into: string,
): NativeRecord {
  const hadFrom = placesOf(before, from);
  const hadInto = placesOf(before, into);
  // Where both were named there is one left; it stays, and the other comes back beside it.
  const back = referencesOf(record).flatMap(({ id, pointer }) => {
    const place = placeOf(record, pointer);
    return id === into && hadFrom.has(place) && !hadInto.has(place) ? [pointer] : [];
  });
  const restored = withReferences(record, back, from);
  return [...hadFrom]
    .filter((place) => hadInto.has(place))
    .reduce((so, place) => withEntryOf(so, before, place, from), restored);
}

/** Where a record refers to this id. */
export function placesOf(record: NativeRecord, id: string): ReadonlySet<string> {
  const found = referencesOf(record).filter((reference) => reference.id === id);
  return new Set(found.map(({ pointer }) => placeOf(record, pointer)));
}

/**
 * Where in a record something is, whichever entry of its list it is now: `/named/3/actor` is in `/named/…/actor`. A
 * name is known by its value.
 */
function placeOf(record: NativeRecord, pointer: string): string {
  const [list = "", index, ...rest] = keysOf(pointer);
  if (index === undefined) return pointer;
  const entry: unknown = Reflect.get(Object(Reflect.get(record, list)), index);
  const known = isObject(entry) && typeof entry["value"] === "string" ? entry["value"] : "*";
  return ["", list, known, ...rest.map((key) => (/^\d+$/.test(key) ? "*" : key))].join("/");
}

function withReferences(record: NativeRecord, pointers: readonly string[], id: string): NativeRecord {
  const copy = structuredClone(record) as NativeRecord;
  for (const pointer of pointers) put(copy, keysOf(pointer), id);
  return once(copy);
}

/** The entry of a list that named an actor before, added to the list as it is now. */
function withEntryOf(record: NativeRecord, before: NativeRecord, place: string, id: string): NativeRecord {
  const [list = ""] = keysOf(place);
  const [had, has] = [before, record].map((of) => Reflect.get(of, list) as readonly unknown[] | undefined);
  const entry = had?.find((one) => one === id || (isObject(one) && one["actor"] === id));
  const isThere = has?.some((one) => one === id || (isObject(one) && one["actor"] === id));
  if (entry === undefined || has === undefined || isThere) return record;
  return { ...record, [list]: [...has, entry] } as NativeRecord;
}

/**
 * Lists without entries that came to be the same. Of those that say different things of one actor all stay: where it
 * may be there once only, that is for somebody to decide.
 */
function once(record: NativeRecord): NativeRecord {
  const entries = Object.entries(record).map(([key, value]): [string, unknown] => {
    if (!Array.isArray(value)) return [key, value];
    const seen = new Set<string>();
    const kept = value.filter((entry) => {
      // Part of itself.
      if (isObject(entry) && entry["actor"] === record.id) return false;
      if (key === "partOf" && entry === record.id) return false;
      const same = JSON.stringify(entry);
      if (seen.has(same)) return false;
      seen.add(same);
      return true;
    });
    return [key, kept.length === value.length ? value : kept];
  });
  return Object.fromEntries(entries) as unknown as NativeRecord;
}

function put(holder: unknown, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined || typeof holder !== "object" || holder === null) return;
  if (rest.length === 0) Reflect.set(holder, key, value);
  else put(Reflect.get(holder, key), rest, value);
}

function keysOf(pointer: string): string[] {
  return pointer.split("/").slice(1);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
