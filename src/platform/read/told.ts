import { type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import { recordById } from "./by-id";
import { Candidates } from "./candidates";
import type { Answer, Compiler, Projection } from "./compiler";
import { reshape } from "./mapping";
import type { Selection } from "./selection";

/** The parameter with the ids of all records that the value mentions. */
export const MENTIONED = "mentioned";

/**
 * How a root field is answered that is told, not read: its resolver has the value, in which records stand as their
 * ids. One statement brings what is selected of these records; undefined where none is selected.
 */
export interface Telling {
  readonly statement: string | undefined;
  decode(value: unknown, rows: readonly (readonly unknown[])[], answer: Answer): unknown;
}

export function telling(compiler: Compiler): Telling {
  const columns: { readonly cypher: string; readonly projection: Projection }[] = [];
  let found: readonly Candidates[] = [];
  const shape = reshape(compiler, compiler.root, (_, child) => {
    const types = recordTypes(compiler, child);
    if (types.length === 0) return undefined;
    const index = columns.push(columnOf(compiler, child, types)) - 1;
    // Decoding is synchronous, so that one `found` is enough.
    const find = (id: unknown, answer: Answer) => found[index]?.find(id, answer) ?? null;
    return (value, answer) => {
      if (value === null || value === undefined) return null;
      return Array.isArray(value)
        ? value.map((id) => find(id, answer)).filter((record) => record !== null)
        : find(value, answer);
    };
  });
  return {
    statement: columns.length === 0 ? undefined : `RETURN ${columns.map(({ cypher }) => cypher).join(", ")}`,
    decode(value, [row = []], answer) {
      found = columns.map(({ projection }, index) => new Candidates(row[index], projection));
      return shape(value, answer);
    },
  };
}

function columnOf(compiler: Compiler, child: Selection, types: readonly GraphQLObjectType[]) {
  const record = compiler.fresh("record");
  const projection = compiler.node(child, record);
  const found = recordById(compiler, types, { id: "id", imports: "id", record });
  const cypher = `COLLECT { UNWIND $${MENTIONED} AS id ${found} RETURN [id, ${projection.cypher}] } AS ${compiler.fresh("told")}`;
  return { cypher, projection };
}

/** The types of the records that a field holds; none where it holds plain data. */
function recordTypes(compiler: Compiler, child: Selection): readonly GraphQLObjectType[] {
  const type = getNamedType(child.field.type);
  if (isObjectType(type)) return compiler.mappings[type.name]?.label === undefined ? [] : [type];
  return "resolveType" in type ? compiler.concreteTypes(child) : [];
}
