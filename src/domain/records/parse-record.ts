import type { z } from "zod";
import { type Fault, pointerTo, shown } from "./faults";
import { RECORD_TYPES, type RecordType, withArticle } from "./fields";
import { fieldsOf, type NativeRecord, nativeRecord, restOfId } from "./record";
import { faultsOf } from "./rules";

export type ParsedRecord =
  | { readonly record: NativeRecord; readonly faults?: undefined }
  | { readonly record?: undefined; readonly faults: readonly Fault[] };

/** A value from outside as a normalised record that is sound in itself, or everything that is wrong with it. */
export function parseRecord(raw: unknown): ParsedRecord {
  const type = typeOf(raw);
  if (type === undefined) return { faults: [unknownType(raw)] };
  const parsed = nativeRecord.safeParse(raw, { reportInput: true });
  if (!parsed.success) return { faults: parsed.error.issues.flatMap((issue) => toFaults(issue, raw, type)) };
  const record = normalised(parsed.data);
  const faults = faultsOf(record);
  return faults.length === 0 ? { record } : { faults };
}

/** Defaults that depend on the rest of the record, spelt out. */
function normalised(record: z.output<typeof nativeRecord>): NativeRecord {
  switch (record.type) {
    case "actor": {
      const main = Math.max(
        0,
        record.names.findIndex((name) => name.main === true),
      );
      const names = record.names.map((name, index) => (index === main ? { ...name, main: true } : name));
      return { ...record, slug: record.slug ?? restOfId(record.id), names };
    }
    case "incident":
    case "leakChannel":
      return { ...record, slug: record.slug ?? restOfId(record.id) };
    default:
      return record;
  }
}

function typeOf(raw: unknown): RecordType | undefined {
  if (typeof raw !== "object" || raw === null || !Object.hasOwn(raw, "type")) return undefined;
  const { type } = raw as { type: unknown };
  return RECORD_TYPES.find((known) => known === type);
}

function unknownType(raw: unknown): Fault {
  const remedy = `expected one of ${RECORD_TYPES.join(", ")}`;
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    return {
      pointer: "",
      problem: `is ${shown(raw)}`,
      remedy: 'expected a record such as { "type": "actor", … }',
    };
  }
  if (!Object.hasOwn(raw, "type")) return { pointer: "/type", problem: "is missing", remedy };
  return { pointer: "/type", problem: `is ${shown((raw as { type: unknown }).type)}`, remedy };
}

function toFaults(issue: z.core.$ZodIssue, raw: unknown, type: RecordType): Fault[] {
  const path = knownPath(issue.path, raw);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...path, key]),
      problem: "is not a field here",
      remedy: path.length === 0 ? fieldsRemedy(type) : "expected only the fields that the format has",
    }));
  }
  const problem = problemOf(issue, path, raw);
  const fault = { pointer: pointerTo(path), problem, remedy: issue.message };
  return [problem === MISSING ? { ...fault, code: "REQUIRED" } : fault];
}

function fieldsRemedy(type: RecordType): string {
  return `expected only fields of ${withArticle(type)} (${fieldsOf(type).join(", ")})`;
}

const MISSING = "is missing";

function problemOf(issue: z.core.$ZodIssue, path: readonly PropertyKey[], raw: unknown): string {
  const value = valueAt(path, raw);
  if (value === undefined) return MISSING;
  if (Array.isArray(value)) return value.length === 0 ? "is empty" : `has ${value.length} entries`;
  if (issue.code === "custom" && issue.params?.["again"] === true) return `is ${shown(value)} again`;
  if (typeof value === "object" && value !== null) return "is an object";
  return `is ${shown(value)}`;
}

/** The part of a path that the value as given has: a shorthand has no inside. */
function knownPath(path: readonly PropertyKey[], raw: unknown): readonly PropertyKey[] {
  const shorthand = path.findIndex((_, depth) => {
    const holder = valueAt(path.slice(0, depth), raw);
    return typeof holder !== "object" || holder === null;
  });
  return shorthand === -1 ? path : path.slice(0, shorthand);
}

function valueAt(path: readonly PropertyKey[], raw: unknown): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    raw,
  );
}
