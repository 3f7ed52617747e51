import { parse } from "graphql";
import { operationOf, variablesOf } from "../../src/cli/query-variables";

const DECLARED = `query Q($first: Int!, $share: Float, $open: Boolean, $slug: String, $id: ID, $states: [ProposalState!],
  $days: [Date], $where: ClaimWhere, $asOf: Date, $grid: [[Int]]) { x }`;

function read(...texts: string[]): unknown {
  return variablesOf(texts, operationOf(parse(DECLARED), undefined));
}

it.each([
  [["first=20"], { first: 20 }],
  [["$first=-3"], { first: -3 }],
  [["share=0.5"], { share: 0.5 }],
  [["share=1e-3"], { share: 0.001 }],
  [["open=true"], { open: true }],
  [["slug=20"], { slug: "20" }],
  [["slug=a=b\nc"], { slug: "a=b\nc" }],
  [["slug="], { slug: "" }],
  [["slug=null"], { slug: "null" }],
  [["open=null"], { open: null }],
  [["id=7"], { id: "7" }],
  [["asOf=2016-10-07"], { asOf: "2016-10-07" }],
  [["states=SUBMITTED"], { states: ["SUBMITTED"] }],
  [["states=SUBMITTED", "states=DRAFT"], { states: ["SUBMITTED", "DRAFT"] }],
  [['states=["SUBMITTED"]'], { states: ["SUBMITTED"] }],
  [["grid=[[1],[2]]"], { grid: [[1], [2]] }],
  [['where={"denied":true}'], { where: { denied: true } }],
  [["first=1", "asOf=2016"], { first: 1, asOf: "2016" }],
])("reads %j by the types that the operation declares", (texts, variables) => {
  expect(read(...texts)).toEqual(variables);
});

it.each([
  ["first=ten", '-v first is "ten"; expected a whole number, since $first is Int!.'],
  ["first=1.5", '-v first is "1.5"; expected a whole number, since $first is Int!.'],
  ["first=null", '-v first is "null"; expected a whole number, since $first is Int!.'],
  ["share=half", '-v share is "half"; expected a number, since $share is Float.'],
  ["open=yes", '-v open is "yes"; expected true or false, since $open is Boolean.'],
  ["where={denied: true}", "-v where is no JSON; $where is ClaimWhere."],
  ["states=[SUBMITTED]", "-v states is no JSON; $states is [ProposalState!]."],
  ["first", '-v is "first"; expected NAME=VALUE.'],
  ["=1", '-v is "=1"; expected NAME=VALUE.'],
  ["fist=1", "The operation declares no $fist; expected $first, $share, "],
])("refuses %j", (text, message) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ exitCode: 2 }));
  expect(() => read(text)).toThrow(message);
});

it("refuses several values of what is no list", () => {
  expect(() => read("first=1", "first=2")).toThrow("-v first is given 2 times; $first is no list.");
});

describe("the operation that is asked", () => {
  const TWO = parse("query A { x } query B { y } fragment F on T { z }");

  it("is the only one, or the one that is named", () => {
    expect(operationOf(parse("{ x }"), undefined).name).toBeUndefined();
    expect(operationOf(TWO, "B").name?.value).toBe("B");
  });

  it.each([
    [TWO, undefined, "The document has 2 operations; say which by --operation: A, B."],
    [TWO, "C", "The document has no operation C; expected A, B."],
    [parse("fragment F on T { z }"), undefined, "The document has no operation; expected one like { "],
    [parse("subscription { x }"), undefined, "A subscription has no one answer; "],
  ])("is refused where it is not clear, or has no one answer", (document, name, message) => {
    expect(() => operationOf(document, name)).toThrow(message);
  });
});
