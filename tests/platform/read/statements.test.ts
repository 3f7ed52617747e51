import { Reader } from "../../../src/platform/read/reader";
import { codesOf, type StubService, stubService } from "../../api/stub";
import { TEXTS } from "./hostile-texts";

jest.setTimeout(60_000);

let service: StubService;
beforeEach(async () => {
  service = await stubService();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await service.close();
});

/** What an operation sends to the database. */
async function sent(query: string, variables: object): Promise<readonly string[]> {
  service.statements.length = 0;
  await service.ask(query, variables);
  return [...service.statements];
}

describe("values are parameters", () => {
  const QUESTIONS: readonly (readonly [string, string])[] = [
    ["an actor's id", "query ($x: ID) { actor(id: $x) { name } }"],
    ["an actor's slug", "query ($x: String) { actor(slug: $x) { name } }"],
    ["an outside id", "query ($x: String) { incident(externalId: $x) { title } }"],
    ["ids", "query ($x: [ID!]!) { nodes(ids: $x) { id } }"],
    ["a claim's id", "query ($x: ID!) { claim(id: $x) { id } }"],
    ["a name", "query ($x: String) { actors(where: { named: $x }) { nodes { id } totalCount } }"],
    [
      "ids in filters",
      "query ($x: ID) { claims(where: { OR: [{ accused: { id: $x } }, { accuser: { id: $x, rollUp: STATE } }] }) { nodes { id } } }",
    ],
    ["a whole filter", "query ($w: BlameWhere) { blame(where: $w) { totalCount } }"],
    ["a timeline's incident", "query ($x: ID) { timeline(incident: $x) { totalCount } }"],
    ["where paths start", "query ($x: ID) { attributionPaths(incident: $x) { totalCount } }"],
    ["where a neighbourhood is", "query ($x: ID!) { neighbourhood(of: $x) { links { from } } }"],
    ["a search", "query ($x: String!) { search(query: $x) { text } }"],
  ];

  it.each(QUESTIONS)("%s: one text for all of them", async (_, query) => {
    const statements = new Set<string>();
    for (const text of ["incident:theft", "claim:c", "actor:a", ...TEXTS]) {
      const response = await service.ask(query, {
        x: text,
        w: { accused: { slug: text }, NOT: { accuser: { slug: text, rollUp: "STATE" } } },
      });
      for (const statement of service.statements) statements.add(statement);
      expect(codesOf(response).filter((code) => code !== "BAD_USER_INPUT")).toEqual([]);
      expect(response.statusCode).toBeLessThan(500);
    }

    expect(statements.size).toBe(1);
  });

  it("written into the document as well", async () => {
    const texts = new Set<string>();
    for (const text of TEXTS) {
      const written = JSON.stringify(text);
      const statements = await sent(
        `{ actors(where: { OR: [{ named: ${written} }, { actor: { slug: ${written}, rollUp: BODY } }] }) { nodes { id } } }`,
        {},
      );
      for (const statement of statements) texts.add(statement);
    }

    expect(texts.size).toBe(1);
  });

  it("numbers, days and lists of any length as well", async () => {
    const query = `query ($first: Int, $asOf: Date, $kinds: [ClaimForm!], $range: DateRange, $search: [SearchKind!]) {
      claims(first: $first, asOf: $asOf, where: { form: { oneOf: $kinds }, placedOn: $range }) { nodes { id } }
      search(query: "dnc", kinds: $search) { text }
    }`;
    const one = await sent(query, {
      first: 1,
      asOf: "2016-10-06",
      kinds: ["SANCTION"],
      range: { from: "2000-01-01" },
      search: ["ACTOR"],
    });
    const other = await sent(query, {
      first: 200,
      asOf: "2020-10-06",
      kinds: ["UNCLEAR", "OTHER", "INDICTMENT"],
      range: { from: "2010-01-01" },
      search: ["CLAIM", "INCIDENT", "SOURCE"],
    });

    expect(one).toHaveLength(2);
    expect(other).toEqual(one);
  });
});

describe("plans", () => {
  const compile = () => jest.spyOn(Reader.prototype, "compile");

  it("are made once for a document and the shape of its variables", async () => {
    const query =
      "query ($id: ID!, $first: Int, $where: ClaimWhere) { incident(id: $id) { title claims(first: $first, where: $where) { nodes { id } } } }";
    const compiled = compile();
    const asked: readonly (readonly [object, number])[] = [
      [{ id: "incident:dnc-email-theft" }, 1],
      [{ id: "incident:us-email-compromises" }, 1],
      [{ id: "incident:dnc-email-theft", first: 5 }, 2],
      [{ id: "incident:us-email-compromises", first: 7 }, 2],
      [{ id: "incident:us-email-compromises", where: { live: true } }, 3],
      [{ id: "incident:us-email-compromises", where: { live: false } }, 4],
      [{ id: "incident:dnc-email-theft", where: { live: true } }, 4],
      [{ id: "incident:dnc-email-theft", where: { OR: [{ live: true }, { source: "source:x" }] } }, 5],
      [{ id: "incident:dnc-email-theft", where: { OR: [{ live: true }, { source: "source:y" }] } }, 5],
      [{ id: "incident:dnc-email-theft", where: { OR: [{ live: true }] } }, 6],
      [{ id: "incident:dnc-email-theft", first: 20 }, 6],
    ];
    for (const [variables, plans] of asked) {
      await service.ask(query, variables);
      expect(compiled).toHaveBeenCalledTimes(plans);
    }
  });

  it("are apart for two root fields of one name", async () => {
    const query = "{ a: claims(first: 1) { nodes { id } } b: claims(last: 1) { totalCount } }";
    const compiled = compile();
    const one = await sent(query, {});
    const other = await sent(query, {});

    expect(compiled).toHaveBeenCalledTimes(2);
    expect(new Set(one).size).toBe(2);
    expect([...other].sort()).toEqual([...one].sort());
  });

  it("are kept up to a size: a variable whose form keeps changing fills no memory", async () => {
    const query = "query ($where: ClaimWhere) { claims(where: $where) { totalCount } }";
    const form = (number: number) => ({
      OR: Array.from({ length: 49 }, (_, bit) => ({ live: ((number >> (bit % 16)) & 1) === 1 })),
    });
    const compiled = compile();
    const ask = async (number: number) => (await service.ask(query, { where: form(number) })).statusCode;
    let [number, characters] = [0, 0];
    for (; characters < 2_000_000; number++) {
      expect(await ask(number)).toBe(200);
      characters += service.statements.at(-1)?.length ?? 0;
    }
    expect(compiled).toHaveBeenCalledTimes(number);

    await ask(number - 1);
    expect(compiled).toHaveBeenCalledTimes(number);
    await ask(0);
    expect(compiled).toHaveBeenCalledTimes(number + 1);
  });
});

describe("what is asked wrongly", () => {
  it.each([
    ["blame", "query ($x: Inherited) { blame(inherited: $x) { totalCount } }"],
    ["blame", "query ($x: RollUp) { blame(accusedRollUp: $x) { totalCount } }"],
    ["standing", 'query ($x: RollUp) { incident(id: "incident:x") { standing(rollUp: $x) { status } } }'],
    [
      "an order",
      "query ($x: OrderDirection) { claims(orderBy: { field: PLACED_ON, direction: $x }) { totalCount } }",
    ],
  ])("a null for what has a default is the client's mistake: %s", async (_, query) => {
    const response = await service.ask(query, { x: null });
    expect([response.statusCode, codesOf(response)]).toEqual([400, ["BAD_USER_INPUT"]]);
    expect(service.statements).toEqual([]);
  });

  it.each([
    ["objects", [1, "claim by PLACED_ON DESC (placedKey)", { toString: 1, valueOf: 1 }, "claim:x"]],
    ["too few", [1, "claim by PLACED_ON DESC (placedKey)", "2016"]],
    ["numbers", [1, 2, 3, 4]],
    ["another version", [2, "claim by PLACED_ON DESC (placedKey)", "2016", "claim:x"]],
    ["another list", [1, "actor by NAME ASC (name)", "Russia", "actor:russia"]],
  ])("a cursor of %s is none of this list's", async (_, parts) => {
    const after = Buffer.from(JSON.stringify(parts)).toString("base64url");
    const response = await service.ask("query ($after: String) { claims(after: $after) { totalCount } }", {
      after,
    });
    expect([response.statusCode, codesOf(response)]).toEqual([400, ["INVALID_CURSOR"]]);
  });

  it("a cursor of names is none of a list that goes by slugs under asOf", async () => {
    const after = Buffer.from(JSON.stringify([1, "actor by NAME ASC (name)", "Russia", "actor:russia"]));
    const query = "query ($after: String, $asOf: Date) { actors(after: $after, asOf: $asOf) { totalCount } }";
    const variables = { after: after.toString("base64url") };
    expect((await service.ask(query, variables)).statusCode).toBe(200);
    const refused = await service.ask(query, { ...variables, asOf: "2016-10-06" });
    expect(codesOf(refused)).toEqual(["INVALID_CURSOR"]);
    expect(refused.json().errors[0].message).toMatch(/another asOf, where or roll-up; keep them the same/);
  });

  it("a cursor of another order is refused without what the order goes by in the graph", async () => {
    const after = Buffer.from(
      JSON.stringify([1, "claim by RECORDED_AT ASC (recordedAt)", "2016", "claim:x"]),
    );
    const refused = await service.ask("query ($after: String) { claims(after: $after) { totalCount } }", {
      after: after.toString("base64url"),
    });
    expect(refused.json().errors[0].message).toBe(
      "The cursor is one of claim by RECORDED_AT ASC, this list is claim by PLACED_ON DESC; keep the list, its orderBy, asOf, where and roll-ups the same from page to page.",
    );
  });

  it.each(["20161006", "true", "[]", '"2016-02-30"'])("a day that is none: %s", async (day) => {
    const response = await service.ask(`{ claims(asOf: ${day}) { totalCount } }`);
    expect(response.statusCode).toBe(400);
    expect(response.json().errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(`${day} is no calendar day`),
        locations: [{ line: 1, column: "{ claims(asOf: ".length + 1 }],
      }),
    ]);
  });

  it("half characters in a variable", async () => {
    const response = await service.ask("query ($x: String) { actors(where: { named: $x }) { totalCount } }", {
      x: "half \ud800",
    });
    expect([response.statusCode, codesOf(response)]).toEqual([400, ["BAD_REQUEST"]]);
  });
});

describe("a statement that would take the database too long to plan", () => {
  it("is refused before it is sent, with its size and what would be right", async () => {
    const deep = (level: number): string =>
      level === 0
        ? "id"
        : `id timeline(first: 1) { nodes { record { id ... on Incident { ${deep(level - 1)} } } } } standing { reasons { sentence } }`;
    service.statements.length = 0;
    const response = await service.ask(
      `{ incident(id: "incident:theft", asOf: "2020-01-01", knownAt: "2026-01-01T00:00:00Z") { ${deep(4)} } }`,
      {},
    );
    expect(response.json().errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: "LIMIT_STATEMENT" }) }),
    ]);
    expect(response.json().errors[0].message).toMatch(
      /^incident asks for so much in one that it would be a statement of \d+ characters; at most 40000 are planned/,
    );
    expect(service.statements).toEqual([]);
  });
});
