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

/** 400 fields, none of which merges with another, and what else is given. */
const distinct = (more = "") =>
  `{ ${times(20, (i) => `a${i}: claim(id: "x") { id kind stance live form accusedMode attributionClass recordedAt recordedBy basis unnamedAccused incident { id title slug summary kinds recordedAt recordedBy } ${i === 0 ? more : ""} }`)} }`;

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
    ["401 fields", distinct("__typename"), "LIMIT_FIELDS"],
    ["500 repeats of one field", `{ ${"__typename ".repeat(500)} }`, "LIMIT_FIELDS"],
    ["300 repeats of an object", `{ ${"claim { id } ".repeat(300)} }`, "LIMIT_FIELDS"],
    ["101 repeats", `{ viewer { ${"canRead ".repeat(102)} } }`, "LIMIT_FIELDS"],
    [
      "101 repeats in fragments, at two levels",
      `{ claim(id: "x") { ${times(26, (i) => `...f${i}`)} } } ${times(26, (i) => `fragment f${i} on Claim { accusers { id ... { id } ...on Actor { id } } }`)}`,
      "LIMIT_FIELDS",
    ],
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
    [
      "15 levels",
      `{ __schema { queryType { fields { type ${"{ ofType ".repeat(10)} { name } ${"}".repeat(10)} } } } }`,
    ],
    ["25 directives", `{ viewer { ${times(25, () => "canRead @include(if: true)")} } }`],
    ["100 repeats", `{ viewer { ${"canRead ".repeat(101)} } }`],
    ["400 fields", distinct()],
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

describe("what a request costs", () => {
  it("is told in every answer", async () => {
    const whole = await service.ask("{ claims(first: 7) { nodes { id } } viewer { canRead } }");
    const failed = await service.ask("{ actor { id } }");
    const free = await service.ask("{ __typename }");

    expect([whole, failed, free].map((response) => response.json().extensions)).toEqual(
      [7, 1, 0].map((requested) => ({ cost: { requested, maximum: 5_000 } })),
    );
  });

  it("may be as much as the maximum, and not a node more", async () => {
    const query =
      "query ($n: Int) { claims(first: 200) { nodes { responses(first: 24) { nodes { id } } } } a: claims(first: $n) { nodes { id } } }";
    const most = await service.ask(query.replace("200", "199"), { n: 25 });
    const more = await service.ask(query.replace("200", "199"), { n: 26 });

    expect([most.statusCode, most.json().extensions.cost.requested]).toEqual([200, 5_000]);
    expect([more.statusCode, codesOf(more)]).toEqual([400, ["LIMIT_COST"]]);
  });

  it("is refused with the figures and what would be right, before anything is asked", async () => {
    const response = await service.ask(
      "query ($n: Int) { latest: claims(first: $n) { nodes { id said: responses(first: $n) { nodes { id } } } } }",
      { n: 200 },
    );

    expect(response.json()).toEqual({
      errors: [
        {
          message:
            "The request may read 40200 nodes; at most 5000 are allowed. Most of it is latest.nodes.said.nodes: ask for smaller pages (first), for fewer lists inside lists or conditions that go through claims, or in several requests.",
          extensions: { code: "LIMIT_COST", requestId: response.headers["x-request-id"] },
        },
      ],
      extensions: { cost: { requested: 40_200, maximum: 5_000 } },
    });
    expect(response.statusCode).toBe(400);
    expect(service.statements).toEqual([]);
  });

  it("counts each alias", async () => {
    const response = await service.ask(
      `{ ${times(20, (i) => `a${i}: incidents(first: 5) { nodes { standing { status } } }`)} }`,
    );

    expect([response.statusCode, codesOf(response)]).toEqual([400, ["LIMIT_COST"]]);
    expect(service.statements).toEqual([]);
  });

  it("cannot be hidden behind a condition that is null", async () => {
    const response = await service.ask(
      "query ($if: Boolean = true) { viewer { canRead @include(if: $if) } claims(first: 200) { nodes { responses(first: 200) { nodes { id } } } } }",
      { if: null },
    );

    expect([response.statusCode, codesOf(response)]).toEqual([400, ["BAD_USER_INPUT"]]);
    expect(service.statements).toEqual([]);
  });
});

describe("a page's size in a variable", () => {
  it.each([2_147_483_647, 201, 0, -1])("is held to its limits: %s", async (n) => {
    const response = await service.ask("query ($n: Int) { claims(first: $n) { nodes { id } } }", { n });

    expect([response.statusCode, codesOf(response)]).toEqual([400, ["PAGE_SIZE"]]);
    expect(service.statements).toEqual([]);
  });

  it("is 20 if it is null", async () => {
    const response = await service.ask("query ($n: Int) { claims(first: $n) { nodes { id } } }", { n: null });

    expect([response.statusCode, response.json().extensions.cost.requested]).toEqual([200, 20]);
  });
});

describe("one mistake in many places", () => {
  it("is told once, with all of them", async () => {
    const response = await service.ask(`{ __typename ${"@aa ".repeat(10)} }`);

    expect(response.statusCode).toBe(400);
    expect(response.json().errors).toEqual([
      {
        message: 'Unknown directive "@aa".',
        locations: Array.from({ length: 10 }, (_, index) => ({ line: 1, column: 14 + 4 * index })),
        extensions: { code: "GRAPHQL_VALIDATION_FAILED", requestId: expect.any(String) },
      },
    ]);
  });
});

describe("a document over a limit", () => {
  it("is told that alone: the other rules are not asked", async () => {
    const response = await service.ask(`{ ${"nonsense ".repeat(401)} }`);

    expect(codesOf(response)).toEqual(["LIMIT_FIELDS", "LIMIT_ROOT_FIELDS"]);
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
