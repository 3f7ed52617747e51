import { getIntrospectionQuery } from "graphql";
import { distinct, times } from "./documents";
import { codesOf, type StubService, stubService } from "./stub";

jest.setTimeout(60_000);

let service: StubService;
beforeAll(async () => {
  service = await stubService();
});
beforeEach(() => {
  service.statements.length = 0;
});
afterAll(() => service.close());

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

  it("cannot be hidden behind a condition that is null", async () => {
    const response = await service.ask(
      "query ($if: Boolean = true) { viewer { canRead @include(if: $if) } claims(first: 200) { nodes { responses(first: 200) { nodes { id } } } } }",
      { if: null },
    );

    expect([response.statusCode, codesOf(response)]).toEqual([400, ["BAD_USER_INPUT"]]);
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
