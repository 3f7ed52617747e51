import type { AsideValue } from "./aside";
import { Candidates } from "./candidates";
import { type Answer, type Compiler, type FieldMapping, isTuple, type Projection } from "./compiler";
import { fieldsOf } from "./fields-of";
import { reshape } from "./mapping";
import type { Fields } from "./picked";
import type { RootMapping } from "./reader";
import type { Selection } from "./selection";

/** A value computed from records: the statement brings the records, a pure function says what follows. */
export interface Computed<Facts> {
  /** The stem of all variables used: each is `prefix` and a word, so that computed values can nest. */
  readonly as: string;
  /** Clauses that, from variable `on`, bind the facts and the lists of nodes. They run in a subquery of their own. */
  readonly clauses: (on: string, prefix: string, compiler: Compiler) => string;
  /** The expression of the facts, over what `clauses` bound. */
  readonly facts: (on: string, prefix: string, compiler: Compiler) => string;
  /** How the value of that expression reads as facts. */
  readonly read: (value: unknown) => Facts;
  /** For each GraphQL type that the answer points at by id: the list of candidates. */
  readonly nodes: (prefix: string) => Readonly<Record<string, string>>;
  /** The answer as plain objects keyed by field name, nodes by their ids. `$asOf` is in `answer.parameters`. */
  readonly compute: (facts: Facts, args: Readonly<Record<string, unknown>>, answer: Answer) => unknown;
  /** How it is computed in another thread, where it takes long. */
  readonly aside?: ComputedAside | undefined;
}

export interface ComputedAside {
  /** Told by what the database answered, which is not read here then. */
  readonly isLong: (value: unknown) => boolean;
  /** The answer with these fields alone. */
  readonly compute: (
    value: unknown,
    args: Readonly<Record<string, unknown>>,
    parameters: Answer["parameters"],
    fields: Fields,
  ) => Promise<AsideValue>;
}

interface NodeList {
  readonly projection: Projection;
  readonly list: string;
  readonly variable: string;
}

/** What is fetched for one value, however many fields of an object ask for it: under aliases, say. */
interface Fetched<Facts> {
  readonly prefix: string;
  readonly lists: NodeList[];
  fields: number;
  /** Of the object being decoded; decoding is synchronous, so one is enough. */
  current: Found<Facts> | undefined;
}

interface Found<Facts> {
  /** The facts as the database answered them, and as they read. */
  readonly value: unknown;
  readonly facts: () => Facts;
  /** For each list. */
  readonly nodes: readonly Candidates[];
  /**
   * What was computed, by the arguments it was computed for. Asked for under another alias as well, the undated records
   * that it left out count as often.
   */
  readonly computed: Map<string, AsideValue>;
}

/**
 * One subquery yields `[facts, nodes…]`. Nodes that the answer points at are read in the same statement: for
 * each place where the client selected such a node, the whole (short) list of candidates with that selection.
 * Fields of one object that are computed from the same facts fetch them once, and compute once what they ask with
 * the same arguments.
 */
export function computed<Facts>(mapping: Computed<Facts>): FieldMapping {
  return ({ compiler, on, selection }) => {
    const fetched = compiler.amongSiblings(
      `${mapping.as} of ${on}`,
      (): Fetched<Facts> => ({
        prefix: compiler.fresh(mapping.as),
        lists: [],
        fields: 0,
        current: undefined,
      }),
    );
    const { prefix, lists } = fetched;
    const isFirst = fetched.fields === 0;
    fetched.fields += 1;

    const nodeReader = (_: unknown, child: Selection) => {
      if (child.nodes.every((node) => node.selectionSet === undefined)) return undefined;
      const types = compiler
        .concreteTypes(child)
        .filter((type) => mapping.nodes(prefix)[type.name] !== undefined);
      if (types.length === 0) return undefined;
      const variable = compiler.fresh("found");
      const list = types.map((type) => mapping.nodes(prefix)[type.name]).join(" + ");
      const index = lists.push({ projection: compiler.node(child, variable, types), list, variable }) - 1;
      const find = (id: unknown, answer: Answer): unknown =>
        fetched.current?.nodes[index]?.find(id, answer) ?? null;
      return (value: unknown, answer: Answer) =>
        Array.isArray(value)
          ? value.map((id) => find(id, answer)).filter((node) => node !== null)
          : value === null
            ? null
            : find(value, answer);
    };

    const shape = reshape(compiler, selection, nodeReader);
    const fields = mapping.aside === undefined ? {} : fieldsOf(compiler, selection);
    const selected = JSON.stringify(fields);
    // Not for the statement: it hands this request's arguments to `compute`.
    const args = compiler.bind(selection, (given) => ({ ...given })).slice(1);
    return {
      // Read when all fields of the object are compiled: the first of them brings what the others need as well.
      get cypher() {
        return isFirst ? fetchingOf(mapping, on, compiler, fetched) : "null";
      },
      decode(value, answer) {
        if (isFirst) fetched.current = foundIn(mapping, value, lists);
        const found = fetched.current;
        if (found === undefined) return null;
        const given = answer.parameters[args];
        const key = JSON.stringify(given);
        const arguments_ = typeof given === "object" && given !== null ? { ...given } : {};
        const { aside } = mapping;
        const isLong = aside?.isLong(found.value) === true;
        const known = isLong
          ? answer.aside.get(found.value, `${key} ${selected}`, () =>
              aside.compute(found.value, arguments_, answer.parameters, fields),
            )
          : found.computed.get(key);
        if (known !== undefined) {
          answer.undatedLeftOut += known.undatedLeftOut;
          return shape(known.value, answer);
        }
        if (isLong) return null; // decoded again once it is there
        const before = answer.undatedLeftOut;
        const plain = mapping.compute(found.facts(), arguments_, answer);
        found.computed.set(key, { value: plain, undatedLeftOut: answer.undatedLeftOut - before });
        return shape(plain, answer);
      },
    };
  };
}

function fetchingOf<Facts>(
  mapping: Computed<Facts>,
  on: string,
  compiler: Compiler,
  { prefix, lists }: Fetched<Facts>,
): string {
  const columns = [
    mapping.facts(on, prefix, compiler),
    ...lists.map(
      ({ list, variable, projection }) =>
        `COLLECT { UNWIND ${list} AS ${variable} RETURN [${variable}.id, ${projection.cypher}] }`,
    ),
  ];
  return `COLLECT { ${mapping.clauses(on, prefix, compiler)} RETURN [${columns.join(", ")}] }[0]`;
}

function foundIn<Facts>(
  mapping: Computed<Facts>,
  value: unknown,
  lists: readonly NodeList[],
): Found<Facts> | undefined {
  if (!isTuple(value)) return undefined;
  const [facts, ...rest] = value;
  const nodes = lists.map(({ projection }, index) => new Candidates(rest[index], projection));
  let read: { readonly facts: Facts } | undefined;
  const readOnce = () => {
    read ??= { facts: mapping.read(facts) };
    return read.facts;
  };
  return { value: facts, facts: readOnce, nodes, computed: new Map() };
}

/** A root field that is computed: `clauses` start from its arguments. It is null where they bind nothing. */
export function computedRoot<Facts>(mapping: Computed<Facts>): RootMapping {
  return (compiler) => {
    const { cypher, decode } = computed(mapping)({ compiler, on: "", selection: compiler.root });
    return {
      statement: `RETURN ${cypher} AS found`,
      decode: ([row], answer) => decode(row?.[0], answer),
    };
  };
}
