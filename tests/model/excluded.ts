import {
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";

const RECORDS = "Actor Assessment Claim Incident Leak LeakChannel Response Retraction Source".split(" ");
const HISTORY = "versions are told by tests/domain/history, over changes and not over records";
const PEOPLE = "who asks, and with what login, is told by tests/people and tests/api";
const EDITING = "proposals are told by tests/exchange/changes and tests/journeys/editing";

/** What the model does not answer and the generator does not ask, by `Type.field`, `Input.field` or `Type.field.argument`. */
export const EXCLUDED: Readonly<Record<string, string>> = {
  "Query.search":
    "ranked by the full-text index, whose scores are the database's own; tests/domain/search holds what it promises",
  "Query.changes": HISTORY,
  "Query.revision": HISTORY,
  "Query.proposal": EDITING,
  "Query.proposals": EDITING,
  "Query.importReports": "what came of imports is told by tests/exchange/import-records",
  "Query.tokens": PEOPLE,
  "Viewer.name": PEOPLE,
  "Viewer.role": PEOPLE,
  ...Object.fromEntries(
    RECORDS.flatMap((type) => [
      [`${type}.version`, HISTORY],
      [`${type}.history`, HISTORY],
    ]),
  ),
};

/** Types that cannot be reached by a query but through excluded fields. */
export function excludedTypes(schema: GraphQLSchema): readonly string[] {
  const reached = new Set<string>();
  const reach = (name: string): void => {
    const type = schema.getType(name);
    if (type === undefined || reached.has(name)) return;
    reached.add(name);
    if (isUnionType(type) || isInterfaceType(type)) {
      for (const possible of schema.getPossibleTypes(type)) reach(possible.name);
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      if (EXCLUDED[`${name}.${field.name}`] !== undefined) continue;
      reach(getNamedType(field.type as GraphQLType).name);
      if ("args" in field)
        for (const argument of field.args) reach(getNamedType(argument.type as GraphQLType).name);
    }
  };
  reach(schema.getQueryType()?.name ?? "");
  return Object.keys(schema.getTypeMap()).filter((name) => !reached.has(name));
}
