import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  valueFromAST,
} from "graphql";
import { hasRole, type Principal } from "../auth/principal";
import { BoundedCache } from "../bounded-cache";
import { DEFAULT_PAGE, MAX_PAGE } from "../read/page";
import {
  childSelections,
  concreteTypes,
  type Request,
  type Selection,
  selectionsIn,
} from "../read/selection";
import { costOfValue, declaredCost, sizeGiven } from "./field-cost";

/** The most that a request of somebody without a login may cost. */
export const ANONYMOUS_MAXIMUM = 5_000; // 200 claims are some 4 ms to decode; docs/limits.md
const LOGIN_MAXIMUM = 20_000;
const EDITOR_MAXIMUM = 100_000; // as all records of a large import looked through at once
/** The same for everybody, where the document is one that the service was shipped with. */
export const TRUSTED_MAXIMUM = 50_000;

/** The most that a request may cost, by who asks and whether its document is trusted. */
export function maximumCostOf(principal: Principal | undefined, isTrusted: boolean): number {
  const own = ownMaximumOf(principal);
  // An EDITOR may send the same document for more.
  return isTrusted ? Math.max(own, TRUSTED_MAXIMUM) : own;
}

function ownMaximumOf(principal: Principal | undefined): number {
  if (principal === undefined) return ANONYMOUS_MAXIMUM;
  return hasRole(principal, "EDITOR") ? EDITOR_MAXIMUM : LOGIN_MAXIMUM;
}

/** What a plain list counts as, unless declared otherwise: co-signers, sources and the like are one to three. */
const PLAIN_LIST = 3;

/** What each condition of a `where` counts as, for each list that is asked with it. */
const CONDITION = 2;
/** Characters of the values of variables for which costs are kept. */
const KEPT_COSTS = 1_000_000;
const CONNECTIVES = new Set(["AND", "OR", "NOT"]);

/** What a request costs, before anything is asked. */
export interface RequestCost {
  /** Nodes: the records, and items of lists, that the answer may have, and the weights of dear fields and conditions. */
  readonly nodes: number;
  /** Response keys down to what costs most. */
  readonly dearest: readonly string[];
  /** How many fields were looked at, for tests: a fragment is looked at once for each type it is on. */
  readonly visited: number;
}

interface Cost {
  readonly nodes: number;
  readonly dearest: Step | undefined;
}

interface Step {
  readonly key: string;
  readonly next: Step | undefined;
}

/**
 * Where a field stands: `page` items in the lists of a connection, `edge` directly in one of its edges; in an object
 * whose `lists` are, by name, as long as the arguments say that it was asked with.
 */
interface Place {
  readonly page?: number;
  readonly edge?: true;
  readonly lists?: Readonly<Record<string, number>>;
}

/** @throws GraphQLError where a directive's condition is null. */
export function costOf(operation: OperationDefinitionNode, request: Request): RequestCost {
  const root = request.schema.getRootType(operation.operation);
  if (!isObjectType(root)) return { nodes: 0, dearest: [], visited: 0 };
  const walk = new Walk(request);
  const cost = walk.sum(selectionsIn([operation.selectionSet], root, request), root, {});
  return { nodes: cost.nodes, dearest: keysOf(cost.dearest), visited: walk.visited };
}

/** What operations cost, each walked once for the same values of those variables that the walk looks at. */
export class KnownCosts {
  readonly #costs = new BoundedCache<RequestCost>(KEPT_COSTS);
  /** All that any walk of an operation looked at: where these have the same values, walks go the same way. */
  readonly #looks = new WeakMap<
    OperationDefinitionNode,
    { readonly number: number; readonly at: Set<string> }
  >();
  #operations = 0;

  /** As `costOf`. */
  of(operation: OperationDefinitionNode, request: Request): RequestCost {
    const values = request.variableValues;
    const { number, at } = this.#looksOf(operation);
    const key = () =>
      JSON.stringify([number, ...[...at].map((name) => [name, ...(name in values ? [values[name]] : [])])]);
    const known = this.#costs.get(key());
    if (known !== undefined) return known;
    const cost = costOf(operation, { ...request, variableValues: noting(values, at) });
    const found = key();
    this.#costs.set(found, cost, found.length);
    return cost;
  }

  #looksOf(operation: OperationDefinitionNode) {
    const known = this.#looks.get(operation);
    if (known !== undefined) return known;
    this.#operations += 1;
    const looks = { number: this.#operations, at: new Set<string>() };
    this.#looks.set(operation, looks);
    return looks;
  }
}

/** The same values, and the names of those that are read. */
function noting(values: Request["variableValues"], names: Set<string>): Request["variableValues"] {
  const note = (name: string | symbol) => typeof name === "string" && names.add(name);
  return new Proxy(values, {
    get(all, name) {
      note(name);
      return Reflect.get(all, name);
    },
    getOwnPropertyDescriptor(all, name) {
      note(name);
      return Reflect.getOwnPropertyDescriptor(all, name);
    },
  });
}

export function tooDear(cost: RequestCost, maximum: number): GraphQLError {
  return new GraphQLError(
    `The request may read ${cost.nodes} nodes; at most ${maximum} are allowed. Most of it is ${cost.dearest.join(".")}: ask for smaller pages (first), for fewer lists inside lists or conditions that go through claims, or in several requests.`,
    { extensions: { code: "LIMIT_COST" } },
  );
}

class Walk {
  visited = 0;
  readonly #known = new Map<string, Cost>();
  readonly #numbers = new Map<FieldNode, number>();

  constructor(private readonly request: Request) {}

  sum(selections: readonly Selection[], type: GraphQLObjectType, place: Place): Cost {
    let nodes = 0;
    let dearest: (Cost & { key: string }) | undefined;
    for (const selection of selections) {
      const cost = this.#once(selection, type, place);
      nodes = sum(nodes, cost.nodes);
      if (cost.nodes > (dearest?.nodes ?? 0)) dearest = { key: selection.key, ...cost };
    }
    return { nodes, dearest: dearest && { key: dearest.key, next: dearest.dearest } };
  }

  /** The same syntax on the same type costs the same: without this, fragments that fan out would be walked 2ⁿ times. */
  #once(selection: Selection, type: GraphQLObjectType, place: Place): Cost {
    const numbers = selection.nodes.map((node) => this.#numberOf(node));
    const listed = place.lists?.[selection.field.name];
    const key = `${type.name} ${place.page ?? ""} ${place.edge ?? ""} ${listed ?? ""} ${numbers.join(",")}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.visited += 1;
    const cost = this.#field(selection, place);
    this.#known.set(key, cost);
    return cost;
  }

  #field(selection: Selection, place: Place): Cost {
    const { field } = selection;
    const declared = declaredCost(field);
    const { items = PLAIN_LIST } = declared;
    const weight = sum(declared.weight ?? 0, this.#weightOfWhere(selection));
    const type = getNamedType(field.type);
    if (isLeafType(type)) return { nodes: weight, dearest: undefined };

    const size = this.#sizeAsked(selection);
    const isList = isListType(getNullableType(field.type));
    if (!isList && size !== undefined) return added(weight, 1, this.#below(selection, { page: size }));
    const isEdge = place.page !== undefined && field.name === "edges";
    const lists = declared.lists?.(argumentsOf(selection, this.request));
    const below = this.#below(selection, { ...(isEdge && { edge: true }), ...(lists && { lists }) });
    const itself = isEdge ? 0 : isList || place.edge || isRecord(type) ? 1 : 0;
    const each = { ...below, nodes: sum(itself, below.nodes) };
    return added(weight, isList ? (place.page ?? size ?? place.lists?.[field.name] ?? items) : 1, each);
  }

  /** For a type that is one of several: what the dearest of them costs. */
  #below(selection: Selection, place: Place): Cost {
    let most: Cost = { nodes: 0, dearest: undefined };
    for (const type of concreteTypes(selection, this.request)) {
      const cost = this.sum(childSelections(selection, type, this.request), type, place);
      if (cost.nodes > most.nodes) most = cost;
    }
    return most;
  }

  /** How many items the arguments ask for; undefined for a field that has no such arguments. */
  #sizeAsked({ field, nodes }: Selection): number | undefined {
    const given = (name: string): unknown => givenTo(field, nodes[0], name, this.request.variableValues);
    if (field.args.some(({ name }) => name === "ids")) {
      const ids = given("ids");
      return Array.isArray(ids) ? ids.length : 1;
    }
    if (!field.args.some(({ name }) => name === "first" || name === "last")) return undefined;
    return sizeGiven(given("last") ?? given("first") ?? DEFAULT_PAGE, MAX_PAGE);
  }

  #weightOfWhere({ field, nodes }: Selection): number {
    const where = field.args.find(({ name }) => name === "where");
    return where === undefined
      ? 0
      : weightOfConditions(givenTo(field, nodes[0], where.name, this.request.variableValues), where.type);
  }

  #numberOf(node: FieldNode): number {
    const known = this.#numbers.get(node);
    if (known !== undefined) return known;
    this.#numbers.set(node, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

function argumentsOf(
  { field, nodes }: Selection,
  { variableValues }: Request,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    field.args.map(({ name }) => [name, givenTo(field, nodes[0], name, variableValues)]),
  );
}

/** Records are Nodes, and what may be one of several types; other objects are parts of the record they belong to. */
function isRecord(type: ReturnType<typeof getNamedType>): boolean {
  return isObjectType(type) ? type.getInterfaces().some(({ name }) => name === "Node") : isAbstractType(type);
}

function weightOfConditions(where: unknown, type: GraphQLInputType): number {
  return inputsIn(where, type).reduce(
    (weight, { name, value, input }) =>
      weight +
      (CONNECTIVES.has(name)
        ? weightOfConditions(value, input.type)
        : CONDITION + weightOfValues(value, input.type)),
    0,
  );
}

/** What is dear in a condition by the value that it gives. */
function weightOfValues(given: unknown, type: GraphQLInputType): number {
  return inputsIn(given, type).reduce(
    (weight, { value, input }) => weight + costOfValue(input, value) + weightOfValues(value, input.type),
    0,
  );
}

/** The fields of an input object, or of each in a list of them, that are given and not null. */
function inputsIn(given: unknown, type: GraphQLInputType) {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [];
  const fields = named.getFields();
  return (Array.isArray(given) ? given : [given]).flatMap((one: unknown) =>
    Object.entries(Object(one)).flatMap(([name, value]: [string, unknown]) => {
      const input = fields[name];
      return input === undefined || value === null || value === undefined ? [] : [{ name, value, input }];
    }),
  );
}

function givenTo(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode | undefined,
  name: string,
  variables: Request["variableValues"],
): unknown {
  const argument = field.args.find((one) => one.name === name);
  if (argument === undefined) return undefined;
  const written = node?.arguments?.find((one) => one.name.value === name);
  const value = written && valueFromAST(written.value, argument.type, variables);
  return value === undefined ? argument.defaultValue : value;
}

function added(weight: number, times: number, each: Cost): Cost {
  const below = product(times, each.nodes);
  return { nodes: sum(weight, below), dearest: weight > below ? undefined : each.dearest };
}

function sum(a: number, b: number): number {
  return Math.min(a + b, Number.MAX_SAFE_INTEGER);
}

function product(a: number, b: number): number {
  return Math.min(a * b, Number.MAX_SAFE_INTEGER);
}

function keysOf(step: Step | undefined): string[] {
  return step === undefined ? [] : [step.key, ...keysOf(step.next)];
}
