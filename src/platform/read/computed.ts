import { type Answer, type Compiler, type FieldMapping, isTuple, type Projection } from "./compiler";
import { reshape } from "./mapping";
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
}

interface NodeList {
  readonly projection: Projection;
  readonly list: string;
  readonly variable: string;
}

/**
 * One subquery yields `[facts, nodes…]`. Nodes that the answer points at are read in the same statement: for
 * each place where the client selected such a node, the whole (short) list of candidates with that selection.
 */
export function computed<Facts>(mapping: Computed<Facts>): FieldMapping {
  return ({ compiler, on, selection }) => {
    const lists: NodeList[] = [];
    const prefix = compiler.fresh(mapping.as);

    const nodeReader = (_: unknown, child: Selection) => {
      if (child.nodes.every((node) => node.selectionSet === undefined)) return undefined;
      const types = compiler
        .concreteTypes(child)
        .filter((type) => mapping.nodes(prefix)[type.name] !== undefined);
      if (types.length === 0) return undefined;
      const variable = compiler.fresh("found");
      const list = types.map((type) => mapping.nodes(prefix)[type.name]).join(" + ");
      const index = lists.push({ projection: compiler.node(child, variable, types), list, variable }) - 1;
      const find = (id: unknown): unknown => current[index]?.get(String(id)) ?? null;
      return (value: unknown) =>
        Array.isArray(value)
          ? value.map(find).filter((node) => node !== null)
          : value === null
            ? null
            : find(value);
    };
    // The nodes of the value being decoded; decoding is synchronous, so one slot per place is enough.
    let current: readonly ReadonlyMap<string, unknown>[] = [];

    const shape = reshape(compiler, selection, nodeReader);
    // Not for the statement: it hands this request's arguments to `compute`.
    const args = compiler.bind(selection, (given) => ({ ...given })).slice(1);
    const columns = [
      mapping.facts(on, prefix, compiler),
      ...lists.map(
        ({ list, variable, projection }) =>
          `COLLECT { UNWIND ${list} AS ${variable} RETURN [${variable}.id, ${projection.cypher}] }`,
      ),
    ];
    return {
      cypher: `COLLECT { ${mapping.clauses(on, prefix, compiler)} RETURN [${columns.join(", ")}] }[0]`,
      decode(value, answer) {
        if (!isTuple(value)) return null;
        const [facts, ...rest] = value;
        current = lists.map(({ projection }, index) => {
          const items = rest[index];
          const byId = new Map<string, unknown>();
          for (const item of Array.isArray(items) ? items : []) {
            if (isTuple(item)) byId.set(String(item[0]), projection.decode(item[1], answer));
          }
          return byId;
        });
        const given = answer.parameters[args];
        const plain = mapping.compute(
          mapping.read(facts),
          typeof given === "object" && given !== null ? { ...given } : {},
          answer,
        );
        return shape(plain, answer);
      },
    };
  };
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
