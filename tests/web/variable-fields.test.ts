import { buildSchema } from "graphql";
import { fieldsOf, textIn, valuesIn, withField } from "../../src/web/playground/variable-fields";

const schema = buildSchema(`
  scalar Date
  enum RollUp { NONE STATE }
  input Where { id: ID }
  type Query { blame(first: Int, asOf: Date, rollUp: RollUp, where: Where, ids: [ID!], all: Boolean): Int }
`);
const query = `query Asked($first: Int!, $asOf: Date, $rollUp: RollUp! = NONE, $where: Where, $ids: [ID!], $all: Boolean) {
  blame(first: $first, asOf: $asOf, rollUp: $rollUp, where: $where, ids: $ids, all: $all)
}`;
const fields = fieldsOf(query, "Asked", schema);
const field = (name: string) => {
  const found = fields.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

it("makes a field of each variable, by its type", () => {
  expect(fields.map(({ name, control, required }) => [name, control, required])).toEqual([
    ["first", "number", true],
    ["asOf", "day", false],
    ["rollUp", "choice", false],
    ["where", "json", false],
    ["ids", "json", false],
    ["all", "choice", false],
  ]);
  expect(field("rollUp").choices).toEqual(["NONE", "STATE"]);
});

it("has none for what does not parse, or of unknown types", () => {
  expect(fieldsOf("query {", undefined, schema)).toEqual([]);
  expect(fieldsOf("query A($x: Nothing) { blame }", "A", schema)).toEqual([]);
});

it.each([
  ["first", "5", { first: 5 }],
  ["asOf", "2016-10-06", { asOf: "2016-10-06" }],
  ["all", "false", { all: false }],
  ["where", '{"id":"x"}', { where: { id: "x" } }],
  ["where", '{"id":', { where: '{"id":' }],
])("writes %s as %j", (name, text, values) => {
  expect(JSON.parse(withField({}, field(name), text))).toEqual(values);
});

it("takes a variable out with its text, and leaves the others", () => {
  expect(JSON.parse(withField({ first: 5, asOf: "2016-10-06" }, field("asOf"), ""))).toEqual({ first: 5 });
  expect(withField({ first: 5 }, field("first"), "")).toBe("");
});

it("reads what the editor holds, and nothing from what is no object", () => {
  expect(valuesIn("")).toEqual({});
  expect(valuesIn('{"a":1}')).toEqual({ a: 1 });
  expect(valuesIn("[1]")).toBeUndefined();
  expect(valuesIn("{")).toBeUndefined();
  expect([undefined, "x", 5, { a: 1 }].map(textIn)).toEqual(["", "x", "5", '{"a":1}']);
});
