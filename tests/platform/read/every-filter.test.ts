import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { codesOf, type StubService, stubService } from "../../api/stub";

jest.setTimeout(60_000);

const schema: GraphQLSchema = buildSchema(
  readFileSync(join(__dirname, "../../../schema/schema.graphql"), "utf8"),
);

/** Some value of an input type, for one of its fields where it is an input object. */
function sample(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return sample(type.ofType, name);
  if (isListType(type)) return [sample(type.ofType, name)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    if (type.name === "ActorMatch")
      return { slug: "somebody", rollUp: "STATE", through: "STRUCTURE_AND_CLAIMS" };
    if (type.name.endsWith("Where")) return {};
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, sample(field.type, field.name)]),
    );
  }
  if (type.name === "Boolean") return true;
  if (type.name === "Int") return 50;
  if (type.name === "Date") return "2016-10-07";
  return type.name === "ID" ? `${NODES[name] ?? name}:some` : "some";
}

/** Ids of filters that are named for a role and not for a type of record. */
const NODES: Readonly<Record<string, string>> = {
  channel: "leakChannel",
  partOf: "incident",
  publisher: "actor",
  quotes: "source",
};

const LISTS = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const where = field.args.find(({ name }) => name === "where")?.type;
  const pages = getNamedType(field.type).name.endsWith("Connection");
  return pages && isInputObjectType(where) ? [{ name: field.name, where }] : [];
});

let service: StubService;
beforeAll(async () => {
  service = await stubService();
});
afterAll(() => service.close());

describe.each(LISTS)("$name", ({ name: list, where }) => {
  it.each(Object.values(where.getFields()).map(({ name, type }) => ({ name, type })))(
    "can be asked by $name",
    async ({ name, type }) => {
      const more = list === "timeline" ? 'incident: "incident:some", ' : "";
      for (const time of ["", 'asOf: "2020-01-01", ', 'knownAt: "2020-01-01T00:00:00Z", ']) {
        service.statements.length = 0;
        const response = await service.ask(
          `query ($where: ${where.name}) { ${list}(${more}${time}where: $where) { nodes { __typename } } }`,
          { where: { [name]: sample(type, name) } },
        );

        expect([time, codesOf(response)]).toEqual([time, []]);
        expect(service.statements).toHaveLength(1);
      }
    },
  );
});
