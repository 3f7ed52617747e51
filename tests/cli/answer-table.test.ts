import { parse as parseCsv } from "csv-parse/sync";
import { parse } from "graphql";
import { csvOf, tableOf, textOf } from "../../src/cli/answer-table";
import { operationOf } from "../../src/cli/query-variables";

function read(query: string, data: unknown) {
  const document = parse(query);
  return tableOf(data, operationOf(document, undefined), document);
}

it("has a row for each item of the first list, and a column for each field that was asked for", () => {
  const query = `{ blame { totalCount nodes { accused { name } who: accuser { name } denied statedOn { date } } } }`;
  const nodes = [
    { accused: { name: "Russia" }, who: { name: "ODNI" }, denied: true, statedOn: { date: "2016-10-07" } },
    { accused: { name: "APT28" }, who: null, denied: false, statedOn: null },
  ];
  expect(read(query, { blame: { totalCount: 2, nodes } })).toEqual({
    columns: ["accused.name", "who.name", "denied", "statedOn.date"],
    rows: [
      ["Russia", "ODNI", true, "2016-10-07"],
      ["APT28", null, false, null],
    ],
  });
});

it("keeps its columns where the list is empty", () => {
  expect(read("{ claims { edges { cursor node { id } } } }", { claims: { edges: [] } })).toEqual({
    columns: ["cursor", "node.id"],
    rows: [],
  });
});

it("puts the values of lists in a row into one cell", () => {
  const nodes = [{ names: [{ value: "a" }, { value: "b" }], years: [1, 2], none: [] }];
  expect(read("{ actors { nodes { names { value } years none } } }", { actors: { nodes } }).rows).toEqual([
    ["a; b", "1; 2", null],
  ]);
});

it("follows fragments, named and inline, each field once", () => {
  const query = `{ nodes(ids: []) { id ... on Claim { kind } ...A } } fragment A on Actor { id name }`;
  expect(read(query, { nodes: [{ id: "a", name: "n" }] })).toEqual({
    columns: ["id", "kind", "name"],
    rows: [["a", null, "n"]],
  });
});

it("is one row where there is no list", () => {
  expect(read("{ viewer { name role } }", { viewer: { name: "alice", role: null } })).toEqual({
    columns: ["viewer.name", "viewer.role"],
    rows: [["alice", null]],
  });
});

it("is a column of values where the list is of values, and of JSON where a value is an object", () => {
  expect(read("{ words }", { words: ["a", "b"] })).toEqual({ columns: ["value"], rows: [["a"], ["b"]] });
  expect(read("{ record }", { record: { id: "x" } }).rows).toEqual([['{"id":"x"}']]);
});

describe("as CSV", () => {
  it("reads back as it was", () => {
    const rows = [['comma, quote " and\nline', " padded ", 3, true, null]];
    const csv = csvOf({ columns: ["a", "b", "c", "d", "e"], rows });
    expect(parseCsv(csv)).toEqual([
      ["a", "b", "c", "d", "e"],
      ['comma, quote " and\nline', " padded ", "3", "true", ""],
    ]);
  });

  it.each(["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"])("keeps %j from being a formula", (text) => {
    expect(parseCsv(csvOf({ columns: ["a"], rows: [[text]] }))).toEqual([["a"], [`'${text}`]]);
  });

  it("leaves numbers alone", () => {
    expect(csvOf({ columns: ["a"], rows: [[-1.5]] })).toBe('"a"\r\n"-1.5"\r\n');
  });
});

describe("as text", () => {
  it("aligns columns, and has nothing in it that a terminal would obey", () => {
    const rows = [
      ["short", "\u001b[31mred"],
      ["a longer one", "two\nlines"],
    ];
    expect(textOf({ columns: ["name", "said"], rows }, 80)).toBe(
      "name          said\nshort         \\u{1b}[31mred\na longer one  two lines\n",
    );
  });

  it("shortens the widest columns until a line fits", () => {
    const text = textOf({ columns: ["id", "quote"], rows: [["1", "x".repeat(200)]] }, 40);
    expect(text.split("\n").every((line) => [...line].length <= 40)).toBe(true);
    expect(text).toContain("x…");
  });
});
