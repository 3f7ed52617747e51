import { createHash } from "node:crypto";
import type { NativeRecord } from "./record";

/**
 * One text for one record: keys in order, and without what says nothing (undefined, false, an empty list),
 * so that a record reads the same whether or not it spells its defaults out, and a field added to the
 * format later does not change the records that lack it.
 */
export function canonicalJson(record: NativeRecord): string {
  return JSON.stringify(canonical(record));
}

export function fingerprintOf(record: NativeRecord): string {
  return createHash("sha256").update(canonicalJson(record)).digest("hex");
}

/** The record as that text has it. */
export function canonicalFields(record: NativeRecord): Readonly<Record<string, unknown>> {
  return canonical(record) as Readonly<Record<string, unknown>>;
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !saysNothing(inner))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}

function saysNothing(value: unknown): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}
