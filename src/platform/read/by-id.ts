import type { GraphQLObjectType } from "graphql";
import type { Compiler } from "./compiler";

/**
 * The clause that binds the record of an id, whichever of these types it has, in variable `record`; `id` is an
 * expression over `imports`, the variable that the clause sees.
 */
export function recordById(
  compiler: Compiler,
  types: readonly GraphQLObjectType[],
  { id, imports, record }: { readonly id: string; readonly imports: string; readonly record: string },
): string {
  const branches = types.map((type) => {
    const one = compiler.fresh("one");
    return `MATCH (${one}:${compiler.mapping(type).label} {id: ${id}}) RETURN ${one} AS ${record}`;
  });
  return `CALL (${imports}) { ${branches.join(" UNION ALL ")} }`;
}
