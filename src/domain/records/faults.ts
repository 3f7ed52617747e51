/** What kind of mistake a fault is; INVALID unless said. */
export type FaultCode = "INVALID" | "REQUIRED" | "NOT_FOUND" | "DUPLICATE";

/** Something wrong with one record: where in it, what, and what would be right. */
export interface Fault {
  readonly code?: FaultCode | undefined;
  /** JSON pointer within the record; empty for the record as a whole. */
  readonly pointer: string;
  readonly problem: string;
  readonly remedy: string;
}

/** Where a record was read from. */
export interface Place {
  readonly file: string;
  /** In JSON lines, counted from 1. */
  readonly line?: number | undefined;
  /** In a JSON document: the pointer to the record. */
  readonly pointer?: string | undefined;
}

export interface Problem {
  readonly code?: FaultCode | undefined;
  readonly where: Place;
  /** The record's id, where it could be read. */
  readonly record?: string | undefined;
  /** JSON pointer within the record. */
  readonly pointer: string;
  readonly problem: string;
  readonly remedy: string;
}

const SHOWN = 80;
const LEGIBLE = 200; // characters
const PATH_SHOWN = 200;
const RECORD_SHOWN = 200;
const PROBLEM_SHOWN = 1_000;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Whatever stands in the file, what is told of it has a length that can be read. */
export function problemAt(where: Place, fault: Fault, record?: string): Problem {
  const { code, pointer, problem, remedy } = fault;
  return {
    where,
    record: record === undefined ? undefined : cut(record, RECORD_SHOWN),
    ...(code === undefined ? {} : { code }),
    pointer,
    problem: cut(problem, PROBLEM_SHOWN),
    remedy,
  };
}

/**
 * For example `claims.jsonl line 12, /likelihood/term: is "proven"; expected an ICD_203 term (…).` One line,
 * without control characters, whatever the file or its keys are called.
 */
export function formatProblem({ where, record, pointer, problem, remedy }: Problem): string {
  const inLines = where.line === undefined ? "" : ` line ${where.line}`;
  const path = cut(`${where.pointer ?? ""}${pointer}`, PATH_SHOWN);
  // Without a line or a pointer the id is all that says which record is meant.
  const named = inLines === "" && path === "" && record !== undefined ? ` ${record}` : "";
  return `${where.file}${inLines}${named}${path === "" ? "" : `, ${path}`}: ${problem}; ${remedy}.`.replace(
    UNPRINTABLE,
    escaped,
  );
}

/** A value as a message shows it: JSON with control characters escaped, cut to 80 characters. */
export function shown(value: unknown): string {
  return cut((JSON.stringify(value) ?? String(value)).replace(UNPRINTABLE, escaped), SHOWN);
}

/** Words that a file may have a part in, as they can be told: cut, and without what a terminal would obey. */
export function legibly(words: string): string {
  return cut(words.replace(UNPRINTABLE, escaped), LEGIBLE);
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${[...text.slice(0, 2 * length)].slice(0, length).join("")}…`;
}

export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
