import { type Answer, type Compiler, type FieldMapping, isTuple, type Projection } from "./compiler";
import { reshape } from "./mapping";
import type { Selection } from "./selection";

/** A value computed from records: the statement brings the records, a pure function says what follows. */
export interface Computed<Facts> {
  /**
   * Clauses that, from variable `on`, bind the facts and the lists of nodes named in `nodes`. They run in a
   * subquery of their own.
   */
  readonly clauses: (on: string, compiler: Compiler) => string;
  /** The expression of the facts, over what `clauses` bound, and how it reads as facts. */
  readonly facts: { readonly cypher: string; readonly read: (value: unknown) => Facts };
  /** For each GraphQL type that the answer points at by id: the variable with the list of such nodes. */
  readonly nodes: Readonly<Record<string, string>>;
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

    const nodeReader = (_: unknown, child: Selection) => {
      const types = child.nodes.some((node) => node.selectionSet !== undefined)
        ? compiler.concreteTypes(child).map((type) => type.name)
        : [];
      const variables = types.map((name) => mapping.nodes[name]);
      if (types.length === 0 || variables.every((variable) => variable === undefined)) return undefined;
      const variable = compiler.fresh("found");
      const list = [...new Set(variables.filter((name) => name !== undefined))].join(" + ");
      const index = lists.push({ projection: compiler.node(child, variable), list, variable }) - 1;
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
      mapping.facts.cypher,
      ...lists.map(
        ({ list, variable, projection }) =>
          `COLLECT { UNWIND ${list} AS ${variable} RETURN [${variable}.id, ${projection.cypher}] }`,
      ),
    ];
    return {
      cypher: `COLLECT { ${mapping.clauses(on, compiler)} RETURN [${columns.join(", ")}] }[0]`,
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
          mapping.facts.read(facts),
          typeof given === "object" && given !== null ? { ...given } : {},
          answer,
        );
        return shape(plain, answer);
      },
    };
  };
}
