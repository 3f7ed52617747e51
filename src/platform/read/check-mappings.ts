import { type GraphQLSchema, isObjectType } from "graphql";
import type { Mappings } from "./compiler";
import type { RootMappings } from "./reader";

/**
 * Holds the schema and the mapping tables against each other, so that a forgotten line fails at start and not
 * in somebody's request. `told` are root fields whose resolvers have the value at hand.
 */
export function checkMappings(
  schema: GraphQLSchema,
  mappings: Mappings,
  roots: RootMappings,
  told: readonly string[],
): void {
  const problems: string[] = [];
  const compare = (type: string, fields: readonly string[], mapped: readonly string[]): void => {
    for (const field of fields) if (!mapped.includes(field)) problems.push(`${type}.${field} has no mapping`);
    for (const field of mapped)
      if (!fields.includes(field)) problems.push(`${type}.${field} is mapped but not in the schema`);
  };
  for (const [name, { fields }] of Object.entries(mappings)) {
    const type = schema.getType(name);
    if (isObjectType(type)) compare(name, Object.keys(type.getFields()), Object.keys(fields));
    else problems.push(`${name} is mapped but not in the schema`);
  }
  compare("Query", Object.keys(schema.getQueryType()?.getFields() ?? {}), [...Object.keys(roots), ...told]);
  if (problems.length > 0) throw new Error(`Schema and mappings differ: ${problems.join("; ")}.`);
}
