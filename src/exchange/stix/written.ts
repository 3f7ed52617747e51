import type { ExternalId } from "../../domain/records/fields";
import type { NativeRecord } from "../../domain/records/record";
import type { SourceRecord } from "../../domain/sources/source.record";
import { OUR_EXTENSION } from "./our-extension";

/** An object of STIX 2.1 that is written. */
export type Written = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };

/** When a record came to be known here and when it was last changed: ISO 8601 in UTC, with milliseconds. */
export interface Stamp {
  readonly created: string;
  readonly modified: string;
}

/** What else is known where a record is written. */
export interface Surroundings {
  /** A record by its id, where it leaves with this one or is known otherwise. */
  readonly find: (id: string) => NativeRecord | undefined;
  /** Those of a claim's accusers who took it back. */
  readonly takenBackBy: (claim: string) => ReadonlySet<string>;
}

/** What marks an object that says in STIX's words what a record says. */
export function restating(record: NativeRecord) {
  return { extensions: { [OUR_EXTENSION]: { extension_type: "property-extension", restates: record.id } } };
}

export function envelope(type: string, id: string, { created, modified }: Stamp) {
  return { type, spec_version: "2.1", id, created, modified };
}

/** A property whose list is not empty: STIX has no empty lists. */
export function listed<K extends string, T>(
  key: K,
  items: readonly T[],
): { readonly [P in K]?: readonly T[] } {
  return items.length === 0 ? {} : ({ [key]: items } as { readonly [P in K]?: readonly T[] });
}

const ID_PATTERNS: Readonly<Record<string, RegExp>> = {
  cve: /^CVE-\d{4}-(?:0\d{3}|[1-9]\d{3,})$/,
  capec: /^CAPEC-\d+$/,
};

/** An id elsewhere; where STIX would take it for a CVE or CAPEC and it is none, or the other way round, its words. */
export function idElsewhere({ scheme, value, url }: ExternalId): Readonly<Record<string, string>> {
  const address = url === undefined ? {} : { url: asUri(url) };
  const pattern = ID_PATTERNS[scheme];
  const isLike = Object.values(ID_PATTERNS).some((other) => other.test(value));
  if (pattern === undefined ? isLike : !pattern.test(value))
    return { source_name: `ids of ${scheme}`, description: value, ...address };
  return { source_name: scheme, external_id: value, ...address };
}

export function sourceReference({ title, url }: SourceRecord): Readonly<Record<string, string>> {
  const source_name = Object.hasOwn(ID_PATTERNS, title) ? `“${title}”` : title;
  return url === undefined ? { source_name, description: title } : { source_name, url: asUri(url) };
}

/** An address by the letter of RFC 3986, which is narrower than what browsers take. */
function asUri(url: string): string {
  const { origin, href } = new URL(url);
  const rest = href.slice(origin.length);
  return (
    origin +
    rest
      .replace(/%(?![0-9A-Fa-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]/g, encodeURIComponent)
      .replace(/(#.*)#/g, "$1%23")
  );
}
