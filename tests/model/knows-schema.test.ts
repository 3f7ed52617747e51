import { readFileSync } from "node:fs";
import { buildSchema, isInputObjectType, isObjectType, print } from "graphql";
import { shipped } from "../../src/package-root";
import { EXCLUDED, excludedTypes } from "./excluded";
import { FILTERS } from "./filters";
import { fieldsOf, Model } from "./model";
import { Operations } from "./operations";
import { Random } from "./random";
import { Records } from "./view";
import { Vocabulary } from "./vocabulary";
import { worldOf } from "./world";

const schema = buildSchema(readFileSync(shipped("schema", "schema.graphql"), "utf8"));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
const EXCLUDED_TYPES = excludedTypes(schema);
const LOGIC = ["AND", "OR", "NOT"];

/** A new field or filter needs its line in the model; one that cannot have it, its reason in `excluded.ts`. */
describe("the model", () => {
  it("knows every field of the schema, but for those excluded", () => {
    const unknown = types
      .filter(isObjectType)
      .filter(({ name }) => !EXCLUDED_TYPES.includes(name))
      .flatMap((type) =>
        Object.keys(type.getFields())
          .filter((field) => EXCLUDED[`${type.name}.${field}`] === undefined && !hasField(type.name, field))
          .map((field) => `the model has no ${type.name}.${field}`),
      );

    expect(unknown).toEqual([]);
  });

  it("knows every filter of the schema, but for those excluded", () => {
    const unknown = types
      .filter(isInputObjectType)
      .filter((type) => "NOT" in type.getFields())
      .flatMap((type) =>
        Object.keys(type.getFields())
          .filter((field) => !LOGIC.includes(field) && EXCLUDED[`${type.name}.${field}`] === undefined)
          .filter((field) => FILTERS[type.name]?.[field] === undefined)
          .map((field) => `the model has no ${type.name}.${field}`),
      );

    expect(unknown).toEqual([]);
  });

  it("excludes only what there is, with a reason", () => {
    const missing = Object.keys(EXCLUDED).filter((coordinate) => !exists(coordinate.split(".")));

    expect(missing).toEqual([]);
    expect(Object.values(EXCLUDED).filter((reason) => reason.length < 20)).toEqual([]);
  });
});

describe("random operations", () => {
  const world = worldOf(1);
  const random = new Random(1);
  const operations = new Operations(schema, new Vocabulary(world, random), random);
  const made = Array.from({ length: 6_000 }, () => operations.next());

  it("ask for every field and give every argument of the schema, but for those excluded", () => {
    const text = made
      .map(({ document, variables }) => `${print(document)} ${JSON.stringify(variables)}`)
      .join("\n");
    const words = new Set(text.match(/\w+/g));
    const named = types.flatMap((type) => {
      if (!isObjectType(type) && !isInputObjectType(type)) return [];
      if (EXCLUDED_TYPES.includes(type.name)) return [];
      return Object.values(type.getFields()).flatMap((field) =>
        EXCLUDED[`${type.name}.${field.name}`] === undefined
          ? [
              field.name,
              ...("args" in field
                ? (field.args as readonly { readonly name: string }[]).map(({ name }) => name)
                : []),
            ]
          : [],
      );
    });
    // Without cursors of a service there are none to give.
    const never = [...new Set(named)].filter(
      (name) => !words.has(name) && !["after", "before"].includes(name),
    );

    expect(never).toEqual([]);
  });

  it("are seldom such as the service refuses", () => {
    expect(operations.discarded).toBeLessThan(made.length / 10);
  });

  it("are the same for the same seed", () => {
    const again = new Random(1);
    const same = new Operations(schema, new Vocabulary(world, again), again).next();

    expect(print(same.document)).toBe(print(made[0]?.document ?? same.document));
  });

  it("have an answer, or a refusal, in the model", async () => {
    const recorded = () => ({ by: "test", at: "2026-11-20T12:00:00.000Z" });
    const model = new Model(schema, () => new Records(world.records, recorded), "2026-11-20");
    const answers: string[] = [];
    for (const operation of made.slice(0, 300)) {
      const answer = await model.answer(operation, new Map());
      answers.push("refused" in answer ? "refused" : "answered");
    }

    expect(answers.filter((answer) => answer === "answered").length).toBeGreaterThan(270);
  });
});

function hasField(type: string, field: string): boolean {
  try {
    return fieldsOf(type)[field] !== undefined;
  } catch {
    return false;
  }
}

function exists([type = "", field = "", argument]: readonly string[]): boolean {
  const found = schema.getType(type);
  if (!isObjectType(found) && !isInputObjectType(found)) return false;
  const of = found.getFields()[field];
  if (of === undefined || argument === undefined) return of !== undefined;
  return "args" in of && of.args.some(({ name }) => name === argument);
}
