import type { TypeMapping } from "./compiler";
import { BadUserInput } from "./errors";
import { KEPT_STAMP } from "./kept-answers";
import { type ListMapping, rootConnection } from "./page";
import type { RootMapping } from "./reader";

/**
 * One node by one of several keys: `actor(id:)`, `actor(slug:)`. `find` gives for each argument the pattern
 * that binds the node, `$key` standing for the argument's value.
 */
export function oneBy(
  as: string,
  typeName: string,
  find: Readonly<Record<string, (variable: string, key: string) => string>>,
): RootMapping {
  return (compiler) => {
    const given = Object.keys(find).filter((name) => isGiven(compiler.args(compiler.root)[name]));
    const [name] = given;
    if (name === undefined || given.length > 1) {
      throw new BadUserInput(`Give exactly one of ${Object.keys(find).join(", ")}.`);
    }
    const variable = compiler.fresh(as);
    const pattern =
      find[name]?.(
        variable,
        compiler.bind(compiler.root, (args) => args[name]),
      ) ?? "";
    const type = compiler.objectType(compiler.root);
    if (type.name !== typeName) throw new Error(`${compiler.root.field.name} is a ${type.name}`);
    const object = compiler.object(type, compiler.root, variable);
    const timed = compiler.asOf && compiler.mapping(type).dated === true;
    const columns = object.parts.map((part, index) => `${part} AS c${index}`);
    return {
      // The first column keeps the row readable when only __typename was asked for.
      statement: timed
        ? `${pattern} WHERE ${variable}.placedKey <= $asOf RETURN ${[`${variable}.placedKey > '' AS found`, ...columns].join(", ")} LIMIT 1`
        : `${pattern} RETURN ${["true AS found", ...columns].join(", ")} LIMIT 1`,
      decode([row], answer) {
        if (row === undefined) return null;
        if (row[0] === true) return object.decodeAt(row, 1, answer);
        answer.undatedLeftOut += 1;
        return null;
      },
    };
  };
}

export function listOf(list: ListMapping): RootMapping {
  return (compiler) => rootConnection(list, compiler);
}

/** Nodes of any type by id, in the order asked for; null where there is none. `types` are those of all nodes. */
export function byIds(types: readonly TypeMapping[], argument: "id" | "ids"): RootMapping {
  return (compiler) => {
    const ids = compiler.bind(compiler.root, (args) => idsOf(args[argument]));
    const variable = compiler.fresh("record");
    const node = compiler.node(compiler.root, variable);
    const branches = types.flatMap(({ label, dated }) => {
      if (label === undefined) return [];
      const one = compiler.fresh(label.charAt(0).toLowerCase() + label.slice(1));
      const visible = compiler.asOf && dated ? ` WHERE ${one}.placedKey <= $asOf` : "";
      return [`MATCH (${one}:${label} {id: wanted})${visible} RETURN ${one} AS ${variable}`];
    });
    const undated = compiler.asOf ? `coalesce(${variable}.placedKey = '', false)` : "false";
    return {
      statement: `UNWIND ${ids} AS wanted CALL (wanted) { ${branches.join(" UNION ALL ")} } RETURN wanted, ${undated} AS undated, ${node.cypher} AS found`,
      decode(rows, answer) {
        const found = new Map(rows.map((row) => [row[0], row[1] ? null : node.decode(row[2], answer)]));
        answer.undatedLeftOut += rows.filter((row) => row[1]).length;
        const wanted = idsOf(answer.parameters[ids.slice(1)]);
        const nodes = wanted.map((id) => found.get(id) ?? null);
        return argument === "id" ? nodes[0] : nodes;
      },
    };
  };
}

/**
 * A root field over everything there is, whose answer is kept until the next write. `stamp` is the expression of a
 * text that every write makes another. Its statement gives no row where the answer that is kept still holds; else
 * its one row ends with the stamp.
 */
export function keptUntilWritten(stamp: string, mapping: RootMapping): RootMapping {
  return (compiler) => {
    const current = compiler.once("stamp", stamp);
    const { statement, decode } = mapping(compiler);
    return {
      statement: `WITH * WHERE coalesce(${current} <> $${KEPT_STAMP}, true) ${statement}, ${current}`,
      decode,
      isKept: true,
    };
  };
}

const MAX_IDS = 100;

function idsOf(given: unknown): string[] {
  const ids = (Array.isArray(given) ? given : [given]).map(String);
  if (ids.length > MAX_IDS) throw new BadUserInput(`At most ${MAX_IDS} ids at once, got ${ids.length}.`);
  return ids;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
