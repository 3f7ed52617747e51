import { isUsableUrl } from "./urls";

/** What stands where text was blanked; in a list whose entries have to differ, with a number. */
export const REDACTED = "[redacted]";
/** What stands where an address was; RFC 2606 keeps `.invalid` from ever being one. */
export const REDACTED_URL = "https://redacted.invalid/";

const MARKERS = /^\[redacted(?: \d+)?\]$/;
/** Of an outside id nothing is left: its scheme and value are what makes it one record's. */
const TAKEN_OUT = "externalIds";

/** Which text is blanked: a path such as `quote.text` or `names.value`, lists passed through. */
export interface Blanking {
  readonly path: readonly string[];
  /** Only where it reads so; wherever it stands unless given. */
  readonly value?: string | undefined;
}

export interface Blanked<T> {
  readonly value: T;
  /** In how many places something was blanked. */
  readonly count: number;
}

/** A record, or what was given for one, without that text; what is at the path and is no text stays. */
export function blank<T>(from: T, { path: [key, ...rest], value: only }: Blanking): Blanked<T> {
  if (key === undefined || typeof from !== "object" || from === null || !Object.hasOwn(from, key))
    return { value: from, count: 0 };
  const found: unknown = Reflect.get(from, key);
  const { value, count } =
    key === TAKEN_OUT && rest.length === 0 ? withoutIds(found, only) : within(found, rest, only);
  return count === 0 ? { value: from, count } : { value: { ...from, [key]: value }, count };
}

/** Where a record has markers: paths as in a `Blanking`, each as often as there are. */
export function blankedPaths(from: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof from === "string") return isMarker(from) ? [path.join(".")] : [];
  if (Array.isArray(from)) return from.flatMap((entry) => blankedPaths(entry, path));
  if (typeof from !== "object" || from === null) return [];
  return Object.entries(from).flatMap(([key, inner]) => blankedPaths(inner, [...path, key]));
}

function within(found: unknown, rest: readonly string[], only: string | undefined): Blanked<unknown> {
  if (Array.isArray(found)) {
    let marked = found.filter((entry) => blankedPaths(entry).length > 0).length;
    let count = 0;
    const value = found.map((entry: unknown) => {
      const done = within(entry, rest, only);
      if (done.count === 0) return entry;
      count += done.count;
      marked += 1;
      return marked === 1 ? done.value : numbered(done.value, rest, marked);
    });
    return { value, count };
  }
  if (rest.length > 0) return blank(found, { path: rest, value: only });
  if (typeof found !== "string" || isMarker(found) || (only !== undefined && found !== only))
    return { value: found, count: 0 };
  return { value: isUsableUrl(found) ? REDACTED_URL : REDACTED, count: 1 };
}

function numbered(value: unknown, [key, ...rest]: readonly string[], number: number): unknown {
  if (value === REDACTED) return `[redacted ${number}]`;
  if (key === undefined || typeof value !== "object" || value === null) return value;
  return { ...value, [key]: numbered(Reflect.get(value, key), rest, number) };
}

function withoutIds(found: unknown, only: string | undefined): Blanked<unknown> {
  const ids: readonly unknown[] = Array.isArray(found) ? found : [];
  const kept = ids.filter((id) => {
    const { scheme, value } = Object(id) as { readonly scheme?: unknown; readonly value?: unknown };
    return only !== undefined && `${scheme}:${value}` !== only;
  });
  return { value: kept, count: ids.length - kept.length };
}

function isMarker(text: string): boolean {
  return text === REDACTED_URL || MARKERS.test(text);
}
