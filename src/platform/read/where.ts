import type { Compiler } from "./compiler";
import { BadUserInput } from "./errors";
import type { Selection } from "./selection";

const MAX_DEPTH = 5;
const MAX_CONDITIONS = 50;
const MAX_TEXT = 256; // as long as a search may be; docs/limits.md

/** Where one condition of a `where` is being compiled. */
export interface Condition {
  readonly compiler: Compiler;
  /** The item's variable (for rows: the stem of its variables). */
  readonly on: string;
  /** The value in this request: only its shape may decide the statement's text. */
  readonly given: unknown;
  /** Whether it is of the root list, which sees what the statement finds `once` at its start. */
  readonly atRoot: boolean;
  /** A parameter with the condition's value, or something picked from it, in each request. */
  bind(pick?: (given: never) => unknown): string;
}

/** One line of a filter table: the condition in Cypher. */
export type FilterMapping = (condition: Condition) => string;

/**
 * The same for a list whose items are rows: what holds of the keyed node is asked before rows are made of it,
 * and `ofRow` of each of them where that is not all there is to the condition.
 */
export interface RowFilterMapping {
  readonly ofKeyed: FilterMapping;
  readonly ofRow?: FilterMapping;
}

export type WhereMapping = Readonly<Record<string, FilterMapping | RowFilterMapping>>;

/** The conditions of a `where`, all of which have to hold. */
export interface CompiledWhere {
  /** Of the keyed node alone; none for lists whose items are no rows. */
  readonly ofKeyed: readonly string[];
  readonly ofItem: readonly string[];
}

/** The conditions of the `where` argument. Given as null counts as not given. */
export function compileWhere(
  mapping: WhereMapping,
  compiler: Compiler,
  selection: Selection,
  on: string,
): CompiledWhere {
  const where = compiler.args(selection)["where"];
  const ofKeyed: string[] = [];
  let conditions = 0;

  const compile = (given: unknown, path: readonly (string | number)[], depth: number): string[] => {
    if (depth > MAX_DEPTH) {
      throw new BadUserInput(`where is nested deeper than ${MAX_DEPTH} levels; flatten AND, OR and NOT.`);
    }
    return Object.entries(isRecord(given) ? given : {}).flatMap(([name, value]) => {
      if (value === null || value === undefined) return [];
      conditions += 1;
      if (conditions > MAX_CONDITIONS) {
        throw new BadUserInput(`where has more than ${MAX_CONDITIONS} conditions; ask in several requests.`);
      }
      const here = [...path, name];
      if (name === "AND" || name === "OR") {
        if (!Array.isArray(value)) return [];
        if (value.length === 0) return [name === "AND" ? "true" : "false"]; // of no conditions all hold, and none does
        const branches = value.map((branch, index) => all(compile(branch, [...here, index], depth + 1)));
        return [`(${branches.join(name === "AND" ? " AND " : " OR ")})`];
      }
      // What is not stated does not fulfil a condition, so it fulfils the opposite: null is false before NOT.
      if (name === "NOT") return [`NOT coalesce(${all(compile(value, here, depth + 1))}, false)`];
      const filter = mapping[name];
      if (filter === undefined) throw new Error(`where.${name} has no mapping`);
      const condition: Condition = {
        compiler,
        on,
        given: value,
        atRoot: selection === compiler.root,
        bind: (pick = (same) => same) =>
          compiler.bind(selection, (args) => pick(valueAt(args["where"], here) as never)),
      };
      if (typeof filter === "function") return [filter(condition)];
      const rest = filter.ofRow === undefined ? [] : [filter.ofRow(condition)];
      // Below OR and NOT a condition must be whole where it stands.
      if (path.length > 0) return rest.length > 0 ? rest : [filter.ofKeyed(condition)];
      ofKeyed.push(filter.ofKeyed(condition));
      return rest;
    });
  };
  const ofItem = compile(where, [], 1);
  return { ofKeyed, ofItem };
}

/** `{ eq, oneOf }` on a property. */
export function equals(property: string): FilterMapping {
  return comparing((on) => `${on}.${property}`);
}

/** `{ eq, oneOf }` on any expression. */
export function comparing(expression: (on: string) => string): FilterMapping {
  return ({ on, given, bind }) =>
    all(
      [
        has(given, "eq") ? `${expression(on)} = ${bind((filter: { eq: unknown }) => filter.eq)}` : "",
        has(given, "oneOf")
          ? `${expression(on)} IN ${bind((filter: { oneOf: unknown }) => filter.oneOf)}`
          : "",
      ].filter(Boolean),
    );
}

/** `{ eq, oneOf }` on a list property: holds if any element does. */
export function anyOf(property: string): FilterMapping {
  return ({ on, given, bind }) =>
    all(
      [
        has(given, "eq") ? `${bind((filter: { eq: unknown }) => filter.eq)} IN ${on}.${property}` : "",
        has(given, "oneOf")
          ? `any(x IN ${on}.${property} WHERE x IN ${bind((filter: { oneOf: unknown }) => filter.oneOf)})`
          : "",
      ].filter(Boolean),
    );
}

/** `{ from, to }`, both inclusive, on a key that is empty where there is no date. */
export function between(key: (on: string) => string): FilterMapping {
  return bounded(({ on, given, bind }) =>
    all(
      [
        `${key(on)} > ''`,
        has(given, "from") ? `${key(on)} >= ${bind((range: { from: unknown }) => range.from)}` : "",
        has(given, "to") ? `${key(on)} <= ${bind((range: { to: unknown }) => range.to)}` : "",
      ].filter(Boolean),
    ),
  );
}

/** A condition by `{ from, to }`, which is none where neither is given. */
export function bounded(condition: FilterMapping): FilterMapping {
  return (at) => (has(at.given, "from") || has(at.given, "to") ? condition(at) : "true");
}

/** `{ from, to }`, both inclusive, on an expression that is a number. */
export function range(expression: (on: string) => string): FilterMapping {
  return ({ on, given, bind }) =>
    all(
      [
        has(given, "from") ? `${expression(on)} >= ${bind((bounds: { from: unknown }) => bounds.from)}` : "",
        has(given, "to") ? `${expression(on)} <= ${bind((bounds: { to: unknown }) => bounds.to)}` : "",
      ].filter(Boolean),
    );
}

/** An input object whose fields are conditions on the same item, all of which have to hold. */
export function allOf(filters: Readonly<Record<string, FilterMapping>>): FilterMapping {
  return (at) =>
    all(
      Object.entries(filters).flatMap(([name, filter]) =>
        has(at.given, name)
          ? [
              filter({
                ...at,
                given: Reflect.get(Object(at.given), name),
                bind: (pick = (same) => same) =>
                  at.bind((given: object) => pick(Reflect.get(given, name) as never)),
              }),
            ]
          : [],
      ),
    );
}

/** `{ eq, oneOf }` on something that there can be several of: `exists` says that there is one which fulfils it. */
export function some(
  exists: (at: Condition, fulfils: (expression: string) => string) => string,
): FilterMapping {
  return (at) =>
    has(at.given, "eq") || has(at.given, "oneOf")
      ? exists(at, (expression) => comparing(() => expression)(at))
      : "true";
}

/** A text that occurs in one of a list of texts, ignoring case. */
export function contains(texts: (on: string, compiler: Compiler) => string): FilterMapping {
  return ({ compiler, on, bind }) => {
    const text = compiler.fresh("text");
    return `any(${text} IN ${texts(on, compiler)} WHERE toLower(${text}) CONTAINS toLower(${bind(soughtText)}))`;
  };
}

function soughtText(given: string): string {
  if (given.length >= 1 && given.length <= MAX_TEXT) return given;
  throw new BadUserInput(`contains takes 1 to ${MAX_TEXT} characters, got ${given.length}.`);
}

/** A boolean: the condition, or its opposite. The value decides the text, so it is part of a plan's key. */
export function whether(condition: (condition: Condition) => string): FilterMapping {
  return (at) => (at.given === true ? condition(at) : `NOT (${condition(at)})`);
}

export function has(given: unknown, name: string): boolean {
  return isRecord(given) && given[name] !== undefined && given[name] !== null;
}

function all(conditions: readonly string[]): string {
  return conditions.length === 0 ? "true" : `(${conditions.join(" AND ")})`;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let found = value;
  for (const step of path) found = Reflect.get(Object(found), step);
  return found;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
