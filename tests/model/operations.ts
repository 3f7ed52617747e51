import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parseType,
  type SelectionNode,
  type ValueNode,
  type VariableDefinitionNode,
  validate,
  visit,
} from "graphql";
import { limitsRule } from "../../src/platform/graphql/limits";
import { EXCLUDED } from "./excluded";
import type { Operation } from "./model";
import { nameOfList } from "./pages";
import type { Random } from "./random";
import type { Vocabulary } from "./vocabulary";

/** Where one of several arguments or input fields must be given, and not more than one. */
const EXACTLY_ONE: Readonly<Record<string, readonly string[]>> = {
  ActorMatch: ["id", "slug", "oneOf"],
  "Query.actor": ["id", "slug", "externalId"],
  "Query.incident": ["id", "slug", "externalId"],
  "Query.leakChannel": ["id", "slug"],
  "Query.timeline": ["incident", "actor", "channel"],
  "Query.attributionPaths": ["incident", "actor"],
};

/** Root fields that are asked for more often than others. */
const WEIGHTS: Readonly<Record<string, number>> = {
  blame: 5,
  blameMatrix: 3,
  statistics: 3,
  standing: 2,
  claims: 4,
  incidents: 4,
  incident: 4,
  timeline: 3,
  actors: 3,
  responses: 2,
  nodes: 2,
  attributionPaths: 1.5,
  neighbourhood: 1.5,
  viewer: 0.2,
};

const PAGING = ["first", "after", "last", "before"];

/** Cursors that the service gave out, by the name of the list in its order. */
export type CursorPool = (list: string) => readonly string[];

type Given = Record<string, unknown>;

/** Random operations of a schema, sound and within what a request may contain. */
export class Operations {
  /** How many were made that the service would have to refuse. */
  discarded = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly vocabulary: Vocabulary,
    private readonly random: Random,
    private readonly cursors: CursorPool = () => [],
    /** Root fields that alone are asked for; all where there are none. */
    private readonly roots: readonly string[] = [],
  ) {}

  next(): Operation {
    for (;;) {
      const operation = new Draft(
        this.schema,
        this.vocabulary,
        this.random,
        this.cursors,
        this.roots,
      ).operation();
      if (isSound(this.schema, operation.document)) return operation;
      this.discarded += 1;
    }
  }
}

/** Whether the service has to answer a document. */
export function isSound(schema: GraphQLSchema, document: DocumentNode): boolean {
  let isEmpty = false;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.SELECTION_SET && node.selections.length === 0) isEmpty = true;
    },
  });
  return (
    !isEmpty &&
    validate(schema, document).length === 0 &&
    validate(schema, document, [limitsRule]).length === 0
  );
}

class Draft {
  readonly #definitions: VariableDefinitionNode[] = [];
  readonly #variables: Given = {};
  readonly #fragments: { readonly node: FragmentDefinitionNode; readonly keys: ReadonlySet<string> }[] = [];
  #fieldsLeft: number;
  #isTimed = false;
  #names = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly vocabulary: Vocabulary,
    private readonly random: Random,
    private readonly cursors: CursorPool,
    private readonly roots: readonly string[],
  ) {
    this.#fieldsLeft = random.whole(4, 22);
  }

  operation(): Operation {
    const query = this.schema.getQueryType();
    if (query == null) throw new Error("the schema has no queries");
    const keys = new Set<string>();
    const roots = Array.from({ length: this.random.chance(0.2) ? 2 : 1 }, () =>
      this.#field(query, this.#rootOf(query), keys, 0),
    ).flat();
    const document: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: OperationTypeNode.QUERY,
          variableDefinitions: this.#definitions,
          selectionSet: { kind: Kind.SELECTION_SET, selections: roots },
        },
        ...this.#fragments.map(({ node }) => node),
      ],
    };
    return { document, variables: this.#variables };
  }

  #rootOf(query: GraphQLObjectType): GraphQLField<unknown, unknown> {
    const roots = Object.values(query.getFields()).filter(
      ({ name }) => !isExcluded(`Query.${name}`) && (this.roots.length === 0 || this.roots.includes(name)),
    );
    let left = this.random.next() * roots.reduce((sum, { name }) => sum + (WEIGHTS[name] ?? 1), 0);
    for (const root of roots) {
      left -= WEIGHTS[root.name] ?? 1;
      if (left <= 0) return root;
    }
    return this.random.pick(roots);
  }

  // ── What is selected ──

  /** Selections of a type under response keys of which `keys` has those taken. */
  #selections(type: GraphQLNamedType, keys: Set<string>, depth: number): SelectionNode[] {
    const { random } = this;
    const found: SelectionNode[] = [];
    if (random.chance(0.08)) found.push(...this.#typename(keys));
    if (isInterfaceType(type)) {
      const id = type.getFields()["id"];
      if (id !== undefined) found.push(...this.#field(type, id, keys, depth));
      for (const concrete of random.some(this.schema.getPossibleTypes(type), 1, 3)) {
        const selections = this.#selections(concrete, keys, depth);
        if (selections.length > 0) found.push(this.#inlineFragment(concrete.name, selections));
      }
    } else if (isObjectType(type)) {
      for (const field of this.#fieldsOf(type, depth)) {
        found.push(...this.#field(type, field, keys, depth));
        if (field.args.length > 0 && random.chance(0.15))
          found.push(...this.#field(type, field, keys, depth));
      }
    }
    if (found.length === 0) found.push(...this.#typename(keys));
    return this.#inFragments(type, found, keys);
  }

  #fieldsOf(type: GraphQLObjectType, depth: number): readonly GraphQLField<unknown, unknown>[] {
    const { random } = this;
    const fields = Object.values(type.getFields()).filter(
      ({ name, type: of }) =>
        !isExcluded(`${type.name}.${name}`) &&
        (depth < 7 && this.#fieldsLeft > 2 ? true : !isCompositeType(getNamedType(of)) || isValue(of)),
    );
    if (type.name.endsWith("Connection")) {
      const items = fields.filter(({ name }) => name === "nodes" || name === "edges");
      const others = fields.filter(({ name }) => name === "pageInfo" || name === "totalCount");
      return [...random.some(items, 1, random.chance(0.2) ? 2 : 1), ...random.some(others, 0, 2)];
    }
    if (type.name.endsWith("Edge")) return random.some(fields, 1, 2);
    return random.some(fields, 1, depth < 4 ? 4 : 3);
  }

  #field(
    parent: GraphQLNamedType,
    field: GraphQLField<unknown, unknown>,
    keys: Set<string>,
    depth: number,
  ): FieldNode[] {
    this.#fieldsLeft -= 1;
    const coordinate = `${parent.name}.${field.name}`;
    const [name, alias] = this.#key(field.name, keys);
    const named = getNamedType(field.type);
    const args = this.#arguments(field, coordinate);
    const node: FieldNode = {
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: name },
      ...(alias === undefined ? {} : { alias: { kind: Kind.NAME, value: alias } }),
      ...(args.length > 0 ? { arguments: args } : {}),
    };
    if (!isCompositeType(named)) return [this.#directed(node)];
    const selections = this.#selections(named, new Set(), depth + 1);
    const selecting = (some: readonly SelectionNode[]): FieldNode => ({
      ...node,
      selectionSet: { kind: Kind.SELECTION_SET, selections: some },
    });
    // The same field twice under one key: the executor has to put the halves together.
    if (selections.length > 1 && this.random.chance(0.06)) {
      return [selecting(selections.slice(0, 1)), selecting(selections.slice(1))];
    }
    return [this.#directed(selecting(selections))];
  }

  #typename(keys: Set<string>): FieldNode[] {
    if (keys.has("__typename")) return [];
    keys.add("__typename");
    return [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } }];
  }

  #key(name: string, keys: Set<string>): readonly [name: string, alias: string | undefined] {
    const alias = keys.has(name) || this.random.chance(0.05) ? `${name}_${this.#name()}` : undefined;
    keys.add(alias ?? name);
    return [name, alias];
  }

  #name(): number {
    this.#names += 1;
    return this.#names;
  }

  // ── Fragments and directives ──

  #inFragments(type: GraphQLNamedType, selections: SelectionNode[], keys: Set<string>): SelectionNode[] {
    const { random } = this;
    const reused = this.#fragments.filter(
      ({ node, keys: own }) => node.typeCondition.name.value === type.name && !overlap(own, keys),
    );
    if (reused.length > 0 && random.chance(0.2)) {
      const { node, keys: own } = random.pick(reused);
      for (const key of own) keys.add(key);
      return [...selections, this.#directed(spread(node.name.value))];
    }
    if (selections.length > 1 && random.chance(0.1)) {
      const [first, ...rest] = selections;
      if (first === undefined) return selections;
      const within = this.#inlineFragment(random.chance(0.5) ? type.name : undefined, rest);
      return [first, this.#directed(within)];
    }
    if (random.chance(0.08)) {
      const name = `Part${this.#name()}`;
      this.#fragments.push({
        node: {
          kind: Kind.FRAGMENT_DEFINITION,
          name: { kind: Kind.NAME, value: name },
          typeCondition: namedType(type.name),
          selectionSet: { kind: Kind.SELECTION_SET, selections },
        },
        keys: new Set(keys),
      });
      return [this.#directed(spread(name))];
    }
    return selections;
  }

  #inlineFragment(on: string | undefined, selections: readonly SelectionNode[]): SelectionNode {
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(on === undefined ? {} : { typeCondition: namedType(on) }),
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    };
  }

  #directed<Node extends SelectionNode>(node: Node): Node {
    if (!this.random.chance(0.05)) return node;
    const name = this.random.pick(["include", "skip"]);
    const type = this.schema.getDirective(name)?.args[0]?.type;
    if (type === undefined) return node;
    const value = this.random.chance(0.7) === (name === "include");
    const directive: DirectiveNode = {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: name },
      arguments: [argument("if", this.#written(value, type, 0.6))],
    };
    return { ...node, directives: [directive] };
  }

  // ── Arguments ──

  #arguments(field: GraphQLField<unknown, unknown>, coordinate: string): ArgumentNode[] {
    const given: Given = {};
    const isPaged =
      field.args.some(({ name }) => name === "first") && field.args.some(({ name }) => name === "last");
    for (const arg of this.#chosen(field.args, coordinate)) {
      if (isPaged && PAGING.includes(arg.name)) continue;
      given[arg.name] = this.#value(arg, `${coordinate}.${arg.name}`, 0);
    }
    if (coordinate.startsWith("Query.")) this.#isTimed = given["asOf"] != null;
    if (isPaged) Object.assign(given, this.#paging(field, coordinate, given));
    return field.args.flatMap(({ name, type }) =>
      name in given ? [argument(name, this.#written(given[name], type, 0.25))] : [],
    );
  }

  #paging(field: GraphQLField<unknown, unknown>, coordinate: string, given: Given): Given {
    const { random } = this;
    const connection = getNamedType(field.type);
    const edge = isObjectType(connection) ? getNamedType(connection.getFields()["edges"]?.type) : undefined;
    const node = isObjectType(edge) ? getNamedType(edge.getFields()["node"]?.type)?.name : undefined;
    const list = nameOfList(node ?? "", coordinate, given, this.#isTimed);
    const known = this.cursors(list);
    const cursor = known.length > 0 && random.chance(0.5) ? random.pick(known) : undefined;
    const size = random.chance(0.1) ? random.whole(10, 60) : random.whole(1, 5);
    if (random.chance(0.35)) return { last: size, ...(cursor === undefined ? {} : { before: cursor }) };
    if (cursor === undefined && random.chance(0.1)) return {};
    return { first: size, ...(cursor === undefined ? {} : { after: cursor }) };
  }

  /** What is required, one of those of which one must be given, and some of the others. */
  #chosen<Value extends GraphQLArgument | GraphQLInputField>(
    values: readonly Value[],
    coordinate: string,
  ): readonly Value[] {
    const { random } = this;
    const alternatives = EXACTLY_ONE[coordinate] ?? [];
    const one = alternatives.length === 0 ? undefined : random.pick(alternatives);
    return values.filter(({ name, type, defaultValue }) => {
      if (isExcluded(`${coordinate}.${name}`)) return false;
      if (alternatives.includes(name)) return name === one;
      if (isNonNullType(type) && defaultValue === undefined) return true;
      return random.chance(name === "where" ? 0.5 : name === "asOf" ? 0.4 : name === "knownAt" ? 0.25 : 0.35);
    });
  }

  #value(of: GraphQLArgument | GraphQLInputField, coordinate: string, depth: number): unknown {
    const { random } = this;
    const owner = coordinate.slice(0, coordinate.lastIndexOf("."));
    const mayBeNull = !isNonNullType(of.type) && !(EXACTLY_ONE[owner] ?? []).includes(of.name);
    return mayBeNull && random.chance(0.04) ? null : this.#some(of.type, coordinate, depth);
  }

  #some(type: GraphQLInputType, coordinate: string, depth: number): unknown {
    const { random } = this;
    const nullable = getNullableType(type) as GraphQLInputType;
    if (isListType(nullable)) {
      const item = nullable.ofType as GraphQLInputType;
      const length = random.chance(0.08) ? 0 : random.whole(1, coordinate === "Query.nodes.ids" ? 6 : 2);
      return Array.from({ length }, () => this.#some(item, coordinate, depth));
    }
    if (isEnumType(nullable)) return random.pick((nullable as GraphQLEnumType).getValues()).name;
    if (isInputObjectType(nullable)) return this.#object(nullable, depth);
    return this.vocabulary.scalar(nullable, coordinate);
  }

  #object(type: GraphQLInputObjectType, depth: number): Given {
    const { random } = this;
    const all = Object.values(type.getFields()).filter(({ name }) => !isExcluded(`${type.name}.${name}`));
    const isWhere = all.some(({ name }) => name === "NOT");
    const chosen = isWhere
      ? random.some(
          all.filter(({ type: of }) => depth < 2 || !String(of).includes(type.name)),
          random.chance(0.04) ? 0 : 1,
          random.chance(0.3) ? 2 : 1,
        )
      : this.#chosen(all, type.name);
    if (chosen.length === 0 && !isWhere && random.chance(0.85))
      return this.#only(random.pick(all), type, depth);
    return Object.fromEntries(
      chosen.map((field) => [field.name, this.#value(field, `${type.name}.${field.name}`, depth + 1)]),
    );
  }

  #only(field: GraphQLInputField, type: GraphQLInputObjectType, depth: number): Given {
    return { [field.name]: this.#value(field, `${type.name}.${field.name}`, depth + 1) };
  }

  // ── Values as they are written ──

  /** A literal, in which any part may be a variable, or a variable. */
  #written(value: unknown, type: GraphQLInputType, share: number): ValueNode {
    if (this.random.chance(share)) return this.#variable(value, type);
    const nullable = getNullableType(type) as GraphQLInputType;
    if (value === null) return { kind: Kind.NULL };
    if (isListType(nullable) && Array.isArray(value)) {
      const item = nullable.ofType as GraphQLInputType;
      return { kind: Kind.LIST, values: value.map((one) => this.#written(one, item, 0.05)) };
    }
    if (isInputObjectType(nullable)) {
      const fields = nullable.getFields();
      return {
        kind: Kind.OBJECT,
        fields: Object.entries(value as Given).flatMap(([name, one]) => {
          const of = fields[name];
          if (of === undefined) return [];
          return [
            {
              kind: Kind.OBJECT_FIELD,
              name: { kind: Kind.NAME, value: name },
              value: this.#written(one, of.type, 0.12),
            },
          ];
        }),
      };
    }
    return literal(value, isEnumType(nullable));
  }

  #variable(value: unknown, type: GraphQLInputType): ValueNode {
    const name = `v${this.#name()}`;
    const isDefault = value !== null && !isNonNullType(type) && this.random.chance(0.15);
    const definition: VariableDefinitionNode = {
      kind: Kind.VARIABLE_DEFINITION,
      variable: variable(name),
      type: parseType(String(type)),
      ...(isDefault ? { defaultValue: constant(value, type) } : {}),
    };
    this.#definitions.push(definition);
    // A variable that is null may as well not be sent.
    if (!isDefault && !(value === null && this.random.chance(0.5))) this.#variables[name] = value;
    return variable(name);
  }
}

function isExcluded(coordinate: string): boolean {
  return EXCLUDED[coordinate] !== undefined;
}

/** A small object without objects of its own: `quote { text language }`. */
function isValue(type: GraphQLField<unknown, unknown>["type"]): boolean {
  const named = getNamedType(type);
  return (
    isObjectType(named) &&
    !named.name.endsWith("Connection") &&
    Object.values(named.getFields()).every(({ type: of }) => !isCompositeType(getNamedType(of)))
  );
}

function constant(value: unknown, type: GraphQLInputType) {
  const nullable = getNullableType(type) as GraphQLInputType;
  const node = (one: unknown, of: GraphQLInputType): ValueNode => {
    const inner = getNullableType(of) as GraphQLInputType;
    if (one === null) return { kind: Kind.NULL };
    if (isListType(inner) && Array.isArray(one))
      return { kind: Kind.LIST, values: one.map((item) => node(item, inner.ofType as GraphQLInputType)) };
    if (isInputObjectType(inner)) {
      const fields = inner.getFields();
      return {
        kind: Kind.OBJECT,
        fields: Object.entries(one as Given).map(([name, field]) => ({
          kind: Kind.OBJECT_FIELD,
          name: { kind: Kind.NAME, value: name },
          value: node(field, fields[name]?.type ?? inner),
        })),
      };
    }
    return literal(one, isEnumType(inner));
  };
  return node(value, nullable) as NonNullable<VariableDefinitionNode["defaultValue"]>;
}

function literal(value: unknown, isEnum: boolean): ValueNode {
  if (typeof value === "boolean") return { kind: Kind.BOOLEAN, value };
  if (typeof value === "number") return { kind: Kind.INT, value: String(value) };
  return isEnum ? { kind: Kind.ENUM, value: String(value) } : { kind: Kind.STRING, value: String(value) };
}

function variable(name: string) {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
}

function argument(name: string, value: ValueNode): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value };
}

function namedType(name: string) {
  return { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } } as const;
}

function spread(name: string): SelectionNode {
  return { kind: Kind.FRAGMENT_SPREAD, name: { kind: Kind.NAME, value: name } };
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((key) => other.has(key));
}
