import { isUsableUrl } from "./urls";

/** What stands where text was blanked; in a list whose entries have to differ, with a number. */
export const REDACTED = "[redacted]";
/** What stands where an address was; RFC 2606 keeps `.invalid` from ever being one. */
export const REDACTED_URL = "https://redacted.invalid/";

/** Without a space, as an address has none. */
const MARKERS = /^\[redacted(?:-\d+)?\]$/;
/** Of an outside id nothing is left: its scheme and value are what makes it one record's. */
const TAKEN_OUT = "externalIds";
const OF_TAKEN_OUT = "value";

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
  const isTakenOut = key === TAKEN_OUT && (rest.length === 0 || rest.join(".") === OF_TAKEN_OUT);
  const { value, count } = isTakenOut ? withoutIds(found, only) : within(found, rest, only);
  return count === 0 ? { value: from, count } : { value: { ...from, [key]: value }, count };
}

function within(found: unknown, rest: readonly string[], only: string | undefined): Blanked<unknown> {
  if (Array.isArray(found)) {
    const used = new Set(found.flatMap(markersIn));
    let count = 0;
    const value = found.map((entry: unknown) => {
      const done = within(entry, rest, only);
      if (done.count === 0) return entry;
      count += done.count;
      const marker = unusedMarker(used);
      used.add(marker);
      return marker === REDACTED ? done.value : replaced(done.value, rest, marker);
    });
    return { value, count };
  }
  if (rest.length > 0) return blank(found, { path: rest, value: only });
  if (typeof found !== "string" || isMarker(found) || (only !== undefined && found !== only))
    return { value: found, count: 0 };
  return { value: isUsableUrl(found) ? REDACTED_URL : REDACTED, count: 1 };
}

function markersIn(from: unknown): readonly string[] {
  if (typeof from === "string") return isMarker(from) ? [from] : [];
  return typeof from === "object" && from !== null ? Object.values(from).flatMap(markersIn) : [];
}

function unusedMarker(used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const marker = number === 1 ? REDACTED : `[redacted-${number}]`;
    if (!used.has(marker)) return marker;
  }
}

function replaced(value: unknown, [key, ...rest]: readonly string[], marker: string): unknown {
  if (value === REDACTED) return marker;
  if (key === undefined || typeof value !== "object" || value === null) return value;
  return { ...value, [key]: replaced(Reflect.get(value, key), rest, marker) };
}

function withoutIds(found: unknown, only: string | undefined): Blanked<unknown> {
  const ids: readonly unknown[] = Array.isArray(found) ? found : [];
  const kept = ids.filter((id) => {
    const { scheme, value } = Object(id) as { readonly scheme?: unknown; readonly value?: unknown };
    return only !== undefined && `${scheme}:${value}` !== only && value !== only;
  });
  return { value: kept, count: ids.length - kept.length };
}

function isMarker(text: string): boolean {
  return text === REDACTED_URL || MARKERS.test(text);
}
