import {
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from "graphql";
import { AnswerObject } from "./answer-object";
import { Aside } from "./aside";
import { BadUserInput } from "./errors";
import { childSelections, concreteTypes, type Selection } from "./selection";

/** What one request gathers while its rows are decoded. */
export interface Answer {
  /** Undated records that lists left out because of `asOf`, summed over the lists. */
  undatedLeftOut: number;
  /** Items whose derived values are not yet those of their records, for lists that went by derived values. */
  behind: number;
  /** The statement's parameters: a page's decoder finds its size there. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly aside: Aside;
}

export function newAnswer(parameters: Answer["parameters"]): Answer {
  return { undatedLeftOut: 0, behind: 0, parameters, aside: new Aside() };
}

/** A Cypher expression, and how its value becomes the field's. Decoders never look at the request again. */
export interface Projection {
  readonly cypher: string;
  decode(value: unknown, answer: Answer): unknown;
}

/** An object as flat columns: `parts` side by side, decoded from `offset` on. Cheaper than a map per row. */
export interface ObjectProjection {
  readonly parts: readonly string[];
  decodeAt(values: readonly unknown[], offset: number, answer: Answer): Record<string, unknown>;
}

/** Where a field is being compiled: the Cypher variable that holds its parent, and what was asked of it. */
export interface Place {
  readonly compiler: Compiler;
  readonly on: string;
  readonly selection: Selection;
}

/** One line of a mapping table: how a field is read. */
export type FieldMapping = (place: Place) => Projection;

/** How a GraphQL type lies in the graph. */
export interface TypeMapping {
  /** The graph label, for types that are nodes. */
  readonly label?: string;
  /** For records that have a place in time (`placedKey`): under `asOf` later and undated ones do not exist. */
  readonly dated?: true;
  readonly fields: Readonly<Record<string, FieldMapping>>;
}

export type Mappings = Readonly<Record<string, TypeMapping>>;

export type Args = Readonly<Record<string, unknown>>;

const VIEWER_ROLE = "viewerRole";

interface Bind {
  readonly name: string;
  readonly arguments: number;
  pick(args: Args): unknown;
}

/**
 * Turns a root field's selection into one statement. It looks at the *shape* of arguments (which are given,
 * which enum values), never at the values: those go in as parameters, taken anew from every request.
 */
export class Compiler {
  readonly #argued: Selection[] = [];
  readonly #binds: Bind[] = [];
  readonly #names = new Map<string, number>();
  readonly #once = new Map<string, string>();
  #isByRole = false;
  #bound = new Map<string, string>();
  #siblings = new Map<string, unknown>();

  constructor(
    readonly info: GraphQLResolveInfo,
    readonly mappings: Mappings,
    readonly root: Selection,
  ) {}

  /** Whether the root field was asked with `asOf`; `$asOf` then holds the day. */
  get asOf(): boolean {
    const given = this.args(this.root)["asOf"];
    return given !== undefined && given !== null;
  }

  /**
   * Whether the root field was asked with `knownAt`; `$knownAt` then holds the moment. Patterns are written for the
   * present all the same (`known-at.ts`).
   */
  get knownAt(): boolean {
    const given = this.args(this.root)["knownAt"];
    return given !== undefined && given !== null;
  }

  /** The arguments of this request: for their shape only. */
  args(selection: Selection): Args {
    return argumentsOf(selection, this.info.variableValues);
  }

  /** A parameter whose value is picked from the arguments of `selection` in each request. */
  bind(selection: Selection, pick: (args: Args) => unknown): string {
    let index = this.#argued.indexOf(selection);
    if (index < 0) index = this.#argued.push(selection) - 1;
    const name = `p${this.#binds.length}`;
    this.#binds.push({ name, arguments: index, pick });
    return `$${name}`;
  }

  /**
   * The parameter that has the role of who asks, null of somebody without a login. Not for the statement, which is the
   * same for all: a decoder finds it in the answer's parameters, and what is kept of an answer is kept for the role.
   */
  roleOfViewer(): string {
    this.#isByRole = true;
    return VIEWER_ROLE;
  }

  /**
   * A variable name not used yet, readable in the statement: `claim1`, `claim2`. The stem itself is never given out:
   * texts bind names of their own (`step IN …`), which must not be those of a clause around them.
   */
  fresh(stem: string): string {
    const count = (this.#names.get(stem) ?? 0) + 1;
    this.#names.set(stem, count);
    return `${stem}${count}`;
  }

  /**
   * The variable `name` for an expression that several fields or filters of an item need: it is bound once for
   * the item (`binding` below), where the planner would otherwise plan it anew for each.
   */
  shared(name: string, expression: () => string): string {
    if (!this.#bound.has(name)) this.#bound.set(name, expression());
    return name;
  }

  /**
   * The variable for a value that is the same for the whole statement and is found once at its start: a record by a
   * key of its own, for example. Only for filters of the root list: what is below its page no longer sees it.
   */
  once(stem: string, expression: string): string {
    const known = [...this.#once].find(([, found]) => found === expression)?.[0];
    if (known !== undefined) return known;
    const name = this.fresh(stem);
    this.#once.set(name, expression);
    return name;
  }

  /** The variables of `once`: clauses of the root list that begin a scope of their own have to carry them on. */
  get atStart(): readonly string[] {
    return [...this.#once.keys()];
  }

  /** The clause that binds them. */
  get start(): string {
    const bound = [...this.#once].map(([name, expression]) => `${expression} AS ${name}`);
    return bound.length === 0 ? "" : `WITH ${bound.join(", ")} `;
  }

  /** What `compile` gives, and the clauses that bind what it shared, in the order it came to share it. */
  binding<Result>(compile: () => Result): readonly [Result, string] {
    const outer = this.#bound;
    this.#bound = new Map();
    try {
      const result = compile();
      const clauses = [...this.#bound].map(([name, expression]) => ` WITH *, ${expression} AS ${name}`);
      return [result, clauses.join("")];
    } finally {
      this.#bound = outer;
    }
  }

  /** What the fields of one object share under a key: made by the first that asks, until the object is compiled. */
  amongSiblings<Shared>(key: string, make: () => Shared): Shared {
    if (!this.#siblings.has(key)) this.#siblings.set(key, make());
    return this.#siblings.get(key) as Shared;
  }

  children(selection: Selection, type: GraphQLObjectType): readonly Selection[] {
    return childSelections(selection, type, this.info);
  }

  /** The object type of a field that is not abstract. */
  objectType(selection: Selection): GraphQLObjectType {
    const type = getNamedType(selection.field.type);
    if (!isObjectType(type)) throw new Error(`${selection.field.name} is not an object`);
    return type;
  }

  concreteTypes(selection: Selection): readonly GraphQLObjectType[] {
    return concreteTypes(selection, this.info);
  }

  mapping(type: GraphQLObjectType): TypeMapping {
    const mapping = this.mappings[type.name];
    if (mapping === undefined) throw new Error(`${type.name} has no mapping`);
    return mapping;
  }

  /** The selected fields of one concrete type, read from variable `on`. */
  object(type: GraphQLObjectType, selection: Selection, on: string): ObjectProjection {
    const { fields } = this.mapping(type);
    const outer = this.#siblings;
    this.#siblings = new Map();
    const object = this.objectOf(type, selection, (child) =>
      fields[child.field.name]?.({ compiler: this, on, selection: child }),
    );
    this.#siblings = outer;
    return object;
  }

  /** The selected fields of one concrete type, each as `read` says. */
  objectOf(
    type: GraphQLObjectType,
    selection: Selection,
    read: (child: Selection) => Projection | undefined,
  ): ObjectProjection {
    const parts = this.children(selection, type).map((child) => {
      const projection = read(child);
      if (projection === undefined) throw new Error(`${type.name}.${child.field.name} has no mapping`);
      return { key: child.key, projection };
    });
    return {
      parts: parts.map(({ projection }) => projection.cypher),
      decodeAt(values, offset, answer) {
        const object = new AnswerObject(type.name);
        for (let i = 0; i < parts.length; i++) {
          const part = parts[i];
          if (part !== undefined) object[part.key] = part.projection.decode(values[offset + i], answer);
        }
        return object;
      },
    };
  }

  /** A node, whichever of the field's concrete types (or of those given) it has, as one value; null stays null. */
  node(selection: Selection, on: string, types = this.concreteTypes(selection)): Projection {
    const [only] = types;
    if (types.length === 1 && only !== undefined) {
      const object = this.object(only, selection, on);
      return {
        cypher: `[${object.parts.join(", ")}]`,
        decode: (value, answer) => (isTuple(value) ? object.decodeAt(value, 0, answer) : null),
      };
    }
    const branches = types.map((type) => {
      const { label } = this.mapping(type);
      if (label === undefined) throw new Error(`${type.name} is no node`);
      return { label, object: this.object(type, selection, on) };
    });
    // Every node has one label. Bound like this it is read once; the planner has a CASE read it for each WHEN.
    const found = this.fresh("label");
    const cases = branches.map(
      ({ label, object }, index) => `WHEN '${label}' THEN [${[index, ...object.parts].join(", ")}]`,
    );
    return {
      cypher: `[${found} IN labels(${on}) | CASE ${found} ${cases.join(" ")} END][0]`,
      decode(value, answer) {
        if (!isTuple(value)) return null;
        return branches[Number(value[0])]?.object.decodeAt(value, 1, answer) ?? null;
      },
    };
  }

  /** Parameters of a request that has the shape this plan was compiled for. */
  parameters(): (
    variableValues: GraphQLResolveInfo["variableValues"],
    role: string | null,
    given?: Args,
  ) => Record<string, unknown> {
    const argued = this.#argued;
    const binds = this.#binds;
    const root = this.root;
    const { asOf, knownAt } = this;
    const isByRole = this.#isByRole;
    return (variableValues, role, given = {}) => {
      const args = argued.map((selection) => ({
        ...argumentsOf(selection, variableValues),
        ...(selection === root ? given : {}),
      }));
      const parameters: Record<string, unknown> = {};
      for (const bind of binds) parameters[bind.name] = bind.pick(args[bind.arguments] ?? {});
      if (isByRole) parameters[VIEWER_ROLE] = role;
      if (asOf || knownAt) {
        const time = argumentsOf(root, variableValues);
        if (asOf) parameters["asOf"] = time["asOf"];
        if (knownAt) parameters["knownAt"] = time["knownAt"];
      }
      return parameters;
    };
  }
}

/** @throws BadUserInput where a variable is null that an argument with a default may not be. */
function argumentsOf(selection: Selection, variables: GraphQLResolveInfo["variableValues"]): Args {
  const [node] = selection.nodes;
  if (node === undefined) return {};
  try {
    return getArgumentValues(selection.field, node, variables);
  } catch (error) {
    throw error instanceof GraphQLError ? new BadUserInput(error.message) : error;
  }
}

export function isTuple(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The tuples of a list that a statement gave; none where it gave no list. */
export function tuplesIn(value: unknown): (readonly unknown[])[] {
  return Array.isArray(value) ? value.filter(isTuple) : [];
}
