import type { Compiler } from "../../platform/read/compiler";

/** Holds of a dated record that exists for the answer: always, or under `asOf` if it is placed by then. */
export function exists(compiler: Compiler, record: string): string | undefined {
  return compiler.asOf ? `${record}.placedKey > '' AND ${record}.placedKey <= $asOf` : undefined;
}

/** The same as a condition that can always be written. */
export function existsOrTrue(compiler: Compiler, record: string): string {
  return exists(compiler, record) ?? "true";
}

/** Holds where there is a dated record, by a pattern that binds it, that exists for the answer and fulfils more. */
export function someRecord(
  compiler: Compiler,
  stem: string,
  pattern: (record: string) => string,
  ...more: readonly ((record: string) => string)[]
): string {
  const record = compiler.fresh(stem);
  const holds = [existsOrTrue(compiler, record), ...more.map((condition) => condition(record))];
  return `EXISTS { MATCH ${pattern(record)} WHERE ${holds.join(" AND ")} }`;
}

/** A key that sorts short lists in order of the world, undated records last. */
export function inTime(record: string): string {
  return datedFirst(`${record}.placedOn`, record);
}

/** The same by another day, which may be absent or the empty string. */
export function datedFirst(day: string, record: string): string {
  return `coalesce(nullif(${day}, ''), '9999') + ' ' + ${record}.id`;
}

/** The day that questions about the present mean: under `asOf`, the day asked for. */
export function today(compiler: Compiler): string {
  return compiler.asOf ? "$asOf" : "toString(date())";
}
