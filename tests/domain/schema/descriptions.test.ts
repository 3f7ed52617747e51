import {
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validate,
} from "graphql";
import { buildDomainSchema } from "../../../src/domain/schema";

const schema = buildDomainSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type),
);

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** A type and all that is in it, each by its coordinate: `Query.actor(slug:)`. */
function described(type: GraphQLNamedType): readonly Described[] {
  const operations: readonly unknown[] = [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ];
  const own = operations.includes(type) ? [] : [type];
  if (isEnumType(type)) {
    return [...own, ...type.getValues().map((value) => ({ ...value, name: `${type.name}.${value.name}` }))];
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own;
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const name = `${type.name}.${field.name}`;
    const args = "args" in field ? field.args : [];
    return [
      { name, description: field.description },
      ...args.map(({ name: argument, description }: GraphQLArgument) => ({
        name: `${name}(${argument}:)`,
        description,
      })),
    ];
  });
  return [...own, ...fields];
}

describe("the schema's descriptions", () => {
  it("are given for every type, field, argument and enum value, as a sentence or a key", () => {
    const all = types.flatMap(described);
    const bad = all.filter(({ description }) => !/^\S[\s\S]{2,}[.`…)]$/.test(description ?? ""));

    expect(bad.map(({ name, description }) => `${name}: ${description}`)).toEqual([]);
    expect(all.length).toBeGreaterThan(400);
  });

  it.each(
    Object.values(schema.getQueryType()?.getFields() ?? {}).map(({ name, description }) => [
      name,
      description,
    ]),
  )("of %s end with an example that is valid", (name, description) => {
    const [, example = ""] = /Example: `([^`]+)`$/.exec(description ?? "") ?? [];

    expect(example).toMatch(new RegExp(String.raw`^\{ ${name}\b`));
    expect(validate(schema, parse(example))).toEqual([]);
  });
});

describe("the schema's shape", () => {
  it("is the Relay connection specification's for every list that can grow long", () => {
    const connections = types.filter(({ name }) => name.endsWith("Connection"));
    for (const type of connections) {
      if (!isObjectType(type)) throw new Error(`${type.name} is no object`);
      const fields = Object.fromEntries(
        Object.values(type.getFields()).map((field) => [field.name, String(field.type)]),
      );
      const item = type.name.replace("Connection", "");
      expect({ name: type.name, ...fields }).toMatchObject({
        name: type.name,
        edges: `[${item}Edge!]!`,
        pageInfo: "PageInfo!",
        totalCount: "Int!",
      });
    }
    expect(connections.length).toBeGreaterThan(8);
  });

  it("has asOf on every root field that reads records", () => {
    const without = Object.values(schema.getQueryType()?.getFields() ?? {})
      .filter(({ args }) => !args.some(({ name }) => name === "asOf"))
      .map(({ name }) => name);

    expect(without).toEqual([
      "proposal",
      "proposals",
      "revision",
      "changes",
      "importReports",
      "tokens",
      "viewer",
    ]);
  });

  it("has the root fields that users know", () => {
    const names =
      "node nodes actor actors incident incidents leakChannel leakChannels claim claims response responses denials assessment assessments source sources blame blameMatrix standing statistics attributionPaths neighbourhood timeline search viewer changes revision proposal proposals importReports tokens";

    expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort()).toEqual(names.split(" ").sort());
  });
});
