import { getIntrospectionQuery } from "graphql";
import { codesOf, type StubService, stubService } from "./stub";

jest.setTimeout(60_000);

const times = (count: number, make: (index: number) => string, between = " ") =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

/** `f0` spreads `f1` twice, `f1` spreads `f2` twice …: 2^levels fields in a page of text. */
const fanOut = (levels: number) =>
  `{ node(id: "x") { ...f0 } } ${times(
    levels,
    (index) => `fragment f${index} on Node { a: __typename ...f${index + 1} ...f${index + 1} }`,
  )} fragment f${levels} on Node { id }`;

/** A claim's answers' answers' …, each level one field deep. */
const deep = (levels: number) =>
  `{ claim(id: "x") ${"{ answers ".repeat(levels - 2)} { id } ${"}".repeat(levels - 2)} }`;

let service: StubService;
beforeAll(async () => {
  service = await stubService();
});
beforeEach(() => {
  service.statements.length = 0;
});
afterAll(() => service.close());

describe("a document over a limit is refused with 400, and nothing is asked", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["101 aliases of __typename", `{ ${times(101, (i) => `a${i}: __typename`)} }`, "LIMIT_ALIASES"],
    ["31 aliases", `{ claim(id: "x") { ${times(31, (i) => `a${i}: id`)} } }`, "LIMIT_ALIASES"],
    [
      "101 aliases of a root field",
      `{ ${times(101, (i) => `a${i}: claim(id: "x") { id }`)} }`,
      "LIMIT_ALIASES",
    ],
    ["500 repeats of one field", `{ ${"__typename ".repeat(500)} }`, "LIMIT_FIELDS"],
    ["210 repeats of a root field", `{ ${times(210, () => 'claim(id: "x") { id }')} }`, "LIMIT_FIELDS"],
    ["21 root fields", `{ ${times(21, () => "viewer { canRead }")} }`, "LIMIT_ROOT_FIELDS"],
    [
      "21 root fields in a fragment",
      `{ ...all } fragment all on Query { ${times(21, () => "viewer { canRead }")} }`,
      "LIMIT_ROOT_FIELDS",
    ],
    ["16 levels", deep(16), "LIMIT_DEPTH"],
    ["500 levels", deep(500), "LIMIT_DEPTH"],
    [
      "16 levels through a fragment",
      `{ claim(id: "x") { answers { ...below } } } fragment below on Claim ${"{ answers ".repeat(13)} { id } ${"}".repeat(13)}`,
      "LIMIT_DEPTH",
    ],
    ["26 directives", `{ viewer { ${times(26, () => "canRead @include(if: true)")} } }`, "LIMIT_DIRECTIVES"],
    [
      "250 directives of one field",
      `{ __typename ${"@include(if: true) ".repeat(250)} }`,
      "LIMIT_DIRECTIVES",
    ],
    ["11 operations", times(11, (i) => `query Q${i} { __typename }`), "LIMIT_OPERATIONS"],
    [
      "51 fragments",
      `{ ${times(51, (i) => `...f${i}`)} } ${times(51, (i) => `fragment f${i} on Query { __typename }`)}`,
      "LIMIT_FRAGMENTS",
    ],
    ["fragments that fan out to a million fields", fanOut(20), "LIMIT_FIELDS"],
    [
      "circular introspection",
      `{ __schema { types ${"{ fields { type ".repeat(7)} { name } ${"} }".repeat(7)} } }`,
      "LIMIT_DEPTH",
    ],
  ];

  it.each(cases)("%s", async (_, query, code) => {
    const response = await service.post({
      query,
      operationName: query.startsWith("query Q") ? "Q1" : undefined,
    });

    expect(response.statusCode).toBe(400);
    expect(codesOf(response)).toContain(code);
    expect(response.json()).not.toHaveProperty("data");
    expect(service.statements).toEqual([]);
  });

  it("2,001 tokens", async () => {
    const response = await service.ask(`{ ${"__typename ".repeat(2_000)} }`);

    expect(response.statusCode).toBe(400);
    expect(codesOf(response)).toEqual(["GRAPHQL_PARSE_FAILED"]);
    expect(response.json().errors[0].message).toMatch(/2000 tokens/);
  });

  it("5,000 levels", async () => {
    const response = await service.ask(`{ a ${"{ a ".repeat(5_000)} ${"}".repeat(5_000)} }`);

    expect([response.statusCode, codesOf(response)]).toEqual([400, ["GRAPHQL_PARSE_FAILED"]]);
  });
});

describe("a document within the limits is answered", () => {
  it.each([
    ["30 aliases", `{ viewer { ${times(30, (i) => `a${i}: canRead`)} } }`],
    ["20 root fields", `{ ${times(20, () => "viewer { canRead }")} }`],
    ["15 levels", deep(15)],
    ["25 directives", `{ viewer { ${times(25, () => "canRead @include(if: true)")} } }`],
    ["400 fields", `{ viewer { ${"canRead ".repeat(399)} } }`],
  ])("%s", async (_, query) => {
    const response = await service.ask(query);

    expect([response.statusCode, codesOf(response)]).toEqual([200, []]);
  });

  it("the introspection that tools send", async () => {
    const response = await service.ask(getIntrospectionQuery());

    expect(response.json().errors).toBeUndefined();
    expect(response.json().data.__schema.queryType).toMatchObject({ name: "Query" });
  });
});

describe("what could take long comes to an end at once", () => {
  const SOON_MS = 2_000; // a fraction of it on a quiet machine; without the limits it is many times as long

  it.each([
    [
      "a ring of fragments",
      '{ node(id: "x") { ...a } } fragment a on Node { ...b } fragment b on Node { ...a }',
    ],
    ["a fragment that spreads itself", '{ node(id: "x") { ...a } } fragment a on Node { id ...a ...a }'],
    ["30 levels of fragments that fan out", fanOut(30)],
    [
      "many inline fragments that overlap",
      `{ node(id: "x") { ${times(100, () => `... on Claim { id ${times(100, () => "... on Node { id }")} }`)} } }`,
    ],
  ])("%s", async (_, query) => {
    const began = performance.now();
    const response = await service.ask(query);

    expect(response.statusCode).toBe(400);
    expect(performance.now() - began).toBeLessThan(SOON_MS);
  });

  it("a variable nested ten thousand levels deep", async () => {
    const levels = 10_000;
    const response = await service.post(
      `{"query": "query ($w: ClaimWhere) { claims(where: $w) { nodes { id } } }", "variables": {"w": ${'{"NOT":'.repeat(levels)}{}${"}".repeat(levels)}}}`,
    );

    expect(response.statusCode).toBe(400);
    expect(service.statements).toEqual([]);
  });
});

describe("more ids than a request may have", () => {
  it("are refused", async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `claim:${index}`);
    const response = await service.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });

    expect([response.statusCode, codesOf(response)]).toEqual([400, ["BAD_USER_INPUT"]]);
    expect(service.statements).toEqual([]);
  });
});
