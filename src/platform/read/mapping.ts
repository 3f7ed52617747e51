import type { GraphQLObjectType } from "graphql";
import { AnswerObject } from "./answer-object";
import {
  type Answer,
  type Compiler,
  type FieldMapping,
  isTuple,
  type Place,
  type Projection,
} from "./compiler";
import type { Selection } from "./selection";

/** A property of the node, by its own name unless another is given. Absent is null. */
export function property(name?: string): FieldMapping {
  return ({ on, selection }) => plain(`${on}.${name ?? selection.field.name}`);
}

/** A list property: absent is the empty list. */
export function list(name?: string): FieldMapping {
  return ({ on, selection }) => ({
    cypher: `${on}.${name ?? selection.field.name}`,
    decode: (value) => value ?? [],
  });
}

/** A boolean property: absent is false. */
export function flag(name?: string): FieldMapping {
  return ({ on, selection }) => ({
    cypher: `${on}.${name ?? selection.field.name}`,
    decode: (value) => value === true,
  });
}

/** Any expression over the parent's variable. */
export function expression(cypher: (on: string, compiler: Compiler) => string): FieldMapping {
  return ({ on, compiler }) => plain(cypher(on, compiler));
}

/**
 * Several properties that make one plain object (or null): `quote { text language }`. `only` names those that a
 * single field of it needs, by property: where that field is not selected, `read` gets null for them.
 */
export function value(
  properties: readonly string[],
  read: (...values: readonly unknown[]) => object | null,
  only: Readonly<Record<string, string>> = {},
): FieldMapping {
  return ({ compiler, on, selection }) => {
    const shape = reshape(compiler, selection);
    const selected = compiler
      .children(selection, compiler.objectType(selection))
      .map(({ field }) => field.name);
    const isNeeded = (name: string) => only[name] === undefined || selected.includes(only[name]);
    return {
      cypher: `[${properties.map((name) => (isNeeded(name) ? `${on}.${name}` : "null")).join(", ")}]`,
      decode: (values, answer) => (isTuple(values) ? shape(read(...values), answer) : null),
    };
  };
}

export interface Related {
  /** The stem of the far node's variable. */
  readonly as: string;
  /** The pattern from `on` to `to`; `r` is a name for the relationship. */
  readonly pattern: (on: string, to: string, r: string) => string;
  /** A condition on the far node. */
  readonly where?: (to: string, compiler: Compiler, on: string) => string | undefined;
  /** What the list is ordered by; `r.position` unless given. */
  readonly order?: (to: string, r: string) => string;
}

/** One related node, or null. */
export function one(related: Omit<Related, "order">): FieldMapping {
  return ({ compiler, on, selection }) => {
    const [to, r] = [compiler.fresh(related.as), compiler.fresh("r")];
    const node = compiler.node(selection, to);
    return {
      cypher: `[${match(related, on, to, r, compiler)} | ${node.cypher}][0]`,
      decode: (found, answer) => node.decode(found, answer),
    };
  };
}

/** A short list of related nodes, whole and in order. Lists that can grow long are connections (`page.ts`). */
export function many(related: Related): FieldMapping {
  return ({ compiler, on, selection }) => {
    const [to, r] = [compiler.fresh(related.as), compiler.fresh("r")];
    const node = compiler.node(selection, to);
    const order = related.order?.(to, r) ?? `${r}.position`;
    return ordered(`[${match(related, on, to, r, compiler)} | [${order}, ${node.cypher}]]`, (item, answer) =>
      node.decode(item, answer),
    );
  };
}

/** A property of the relationship `r`, and how it reads. */
export type EdgeProperty = (r: string) => {
  readonly cypher: string;
  readonly read?: (value: unknown) => unknown;
};

/**
 * A short list of objects that hold a relationship and its far node: `named { role actor }`. `node` names the
 * field that holds the far node, `properties` are read from the relationship, `nested` by a mapping from the relationship's variable.
 */
export function edges(
  related: Related & {
    readonly node: string;
    readonly properties: Readonly<Record<string, EdgeProperty>>;
    readonly nested?: Readonly<Record<string, FieldMapping>>;
  },
): FieldMapping {
  return ({ compiler, on, selection }) => {
    const [to, r] = [compiler.fresh(related.as), compiler.fresh("r")];
    const type = compiler.objectType(selection);
    const object = compiler.objectOf(type, selection, (child) => {
      const name = child.field.name;
      if (name === related.node) return compiler.node(child, to);
      const nested = related.nested?.[name];
      if (nested !== undefined) return nested({ compiler, on: r, selection: child });
      const property = related.properties[name]?.(r);
      if (property === undefined) return undefined;
      const shape = reshape(compiler, child);
      const { cypher, read = (found) => found } = property;
      return { cypher, decode: (found, answer) => shape(read(found), answer) };
    });
    const columns = [related.order?.(to, r) ?? `${r}.position`, ...object.parts];
    return {
      cypher: `[${match(related, on, to, r, compiler)} | [${columns.join(", ")}]]`,
      decode: (items, answer) => inOrder(items).map((item) => object.decodeAt(item, 1, answer)),
    };
  };
}

/**
 * Turns plain objects keyed by field name into what the selection calls them. A null stays null; lists are
 * mapped; `node` answers for fields whose value is the id of a node (see `computed.ts`).
 */
export function reshape(
  compiler: Compiler,
  selection: Selection,
  node?: (
    type: GraphQLObjectType,
    child: Selection,
  ) => ((value: unknown, answer: Answer) => unknown) | undefined,
): (value: unknown, answer: Answer) => unknown {
  if (!isObject(selection)) return (found) => found ?? null;
  const type = compiler.objectType(selection);
  const children = compiler.children(selection, type).map((child) => ({
    key: child.key,
    name: child.field.name,
    read: node?.(type, child) ?? reshape(compiler, child, node),
  }));
  const shape = (found: unknown, answer: Answer): unknown => {
    if (found === null || found === undefined) return null;
    if (Array.isArray(found)) return found.map((item) => shape(item, answer));
    const object = new AnswerObject(type.name);
    for (const { key, name, read } of children) object[key] = read(Reflect.get(Object(found), name), answer);
    return object;
  };
  return shape;
}

export function plain(cypher: string): Projection {
  return { cypher, decode: (found) => found ?? null };
}

function isObject(selection: Selection): boolean {
  return selection.nodes.some((node) => node.selectionSet !== undefined);
}

function match(
  related: Omit<Related, "order">,
  on: string,
  to: string,
  r: string,
  compiler: Compiler,
): string {
  const condition = related.where?.(to, compiler, on);
  return `${related.pattern(on, to, r)}${condition === undefined ? "" : ` WHERE ${condition}`}`;
}

/** Sorting a handful of tuples here is cheaper than a sorted subquery per row in the database. */
function inOrder(items: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(items)) return [];
  const tuples: (readonly unknown[])[] = items.filter(isTuple);
  return tuples.length < 2 ? tuples : [...tuples].sort((a, b) => compare(a[0], b[0]));
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [String(a ?? ""), String(b ?? "")];
  return left < right ? -1 : left > right ? 1 : 0;
}

function ordered(cypher: string, decode: (item: unknown, answer: Answer) => unknown): Projection {
  return { cypher, decode: (items, answer) => inOrder(items).map((item) => decode(item[1], answer)) };
}

export type { FieldMapping, Place, Projection };
