import { Reader } from "../../../src/platform/read/reader";
import { type Service, startService } from "../../support/service";

jest.setTimeout(300_000);

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.seed();
  await service.indexed();
});
afterAll(() => service.close());
afterEach(() => jest.restoreAllMocks());

const TEXTS = [
  "actor:russia",
  "",
  " ",
  "'",
  '"',
  "`",
  "\\",
  "\\u0027 OR 1=1 //",
  "' OR true RETURN 1 //",
  '"}) MATCH (n) DETACH DELETE n //',
  "`}) DETACH DELETE (n) //",
  "'}) RETURN 1 UNION MATCH (n) RETURN n //",
  "$p0",
  "$asOf",
  "{param}",
  "/* comment */",
  "// comment",
  "x\u0000y",
  "line\nbreak\r\n",
  "\u2028\u2029",
  "Росси́я",
  "俄罗斯",
  "روسيا",
  "🇷🇺",
  "ﬁ ﬂ ǅ",
  "a".repeat(250),
  "CALL apoc.util.sleep(1)",
  "1; DROP CONSTRAINT actor_id",
  "__proto__",
  "constructor",
];

const nodes = async () => (await service.graph.rows("MATCH (n) RETURN count(n)"))[0]?.[0];

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
      "query ($x: ID) { claims(where: { OR: [{ incident: $x }, { source: $x }, { accuser: { id: $x, rollUp: STATE } }] }) { nodes { id } } }",
    ],
    ["a whole filter", "query ($w: BlameWhere) { blame(where: $w) { totalCount } }"],
    ["a timeline's incident", "query ($x: ID) { timeline(incident: $x) { totalCount } }"],
    ["a search", "query ($x: String!) { search(query: $x) { text } }"],
  ];

  it.each(QUESTIONS)("%s: one text for all of them, and the records stay", async (_, query) => {
    const before = await nodes();
    const statements = new Set<string>();
    for (const text of TEXTS) {
      const {
        status,
        errors,
        statements: sent,
      } = await service.ask(query, {
        x: text,
        w: { incident: text, accused: { slug: text }, NOT: { accuser: { id: text } } },
      });
      for (const statement of sent) statements.add(statement);
      expect(errors === undefined || errors[0]?.extensions.code === "BAD_USER_INPUT").toBe(true);
      expect(status).toBeLessThan(500);
    }

    expect(statements.size).toBe(1);
    expect(await nodes()).toBe(before);
  });

  it("written into the document as well", async () => {
    const texts = new Set<string>();
    for (const text of TEXTS) {
      const { statements } = await service.ask(
        `{ actors(where: { OR: [{ named: ${JSON.stringify(text)} }, { actor: { slug: ${JSON.stringify(text)}, rollUp: BODY } }] }) { nodes { id } } }`,
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
    const sent = async (variables: object) => (await service.ask(query, { ...variables })).statements;
    const one = await sent({
      first: 1,
      asOf: "2016-10-06",
      kinds: ["SANCTION"],
      range: { from: "2000-01-01" },
      search: ["ACTOR"],
    });
    const other = await sent({
      first: 200,
      asOf: "2020-10-06",
      kinds: ["UNCLEAR", "OTHER", "INDICTMENT"],
      range: { from: "2010-01-01" },
      search: ["CLAIM", "INCIDENT", "SOURCE"],
    });

    expect(one).toHaveLength(2);
    expect(other).toEqual(one);
  });

  it("that decide what is asked are in the text: enums, what is given, and booleans", async () => {
    const query = `query ($direction: OrderDirection!, $live: Boolean) {
      claims(orderBy: { field: PLACED_ON, direction: $direction }, where: { live: $live }) { nodes { id } }
    }`;
    const ids = async (variables: object) =>
      (await service.read(query, { ...variables })).claims.nodes.map(({ id }: { id: string }) => id);
    const down = await ids({ direction: "DESC" });

    expect(down).toHaveLength(6);
    expect(await ids({ direction: "ASC" })).toEqual([...down].reverse());
    expect(await ids({ direction: "DESC", live: true })).toEqual(down);
    expect(await ids({ direction: "DESC", live: false })).toEqual([]);
    expect(await ids({ direction: "DESC", live: null })).toEqual(down);
  });

  it("can write nothing: reads go through a session that refuses it", async () => {
    await expect(service.graph.rows("CREATE (:Actor {id: 'actor:x'})")).rejects.toThrow(
      /read access mode|Writing in/i,
    );
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
      [{ id: "incident:dnc-email-theft", where: { OR: [{ live: true }, { source: "x" }] } }, 5],
      [{ id: "incident:dnc-email-theft", where: { OR: [{ live: true }, { source: "y" }] } }, 5],
      [{ id: "incident:dnc-email-theft", where: { OR: [{ live: true }] } }, 6],
      [{ id: "incident:dnc-email-theft", first: 20 }, 6],
    ];
    for (const [variables, plans] of asked) {
      await service.read(query, { ...variables });
      expect(compiled).toHaveBeenCalledTimes(plans);
    }
  });

  it("are apart for two root fields of one name", async () => {
    const query =
      "{ a: claims(first: 1) { nodes { id } } b: claims(first: 1, where: { stance: { eq: WITHHOLDS } }) { totalCount } }";
    const compiled = compile();
    const one = await service.read(query);
    const other = await service.read(query);

    expect(compiled).toHaveBeenCalledTimes(2);
    expect(other).toEqual(one);
    expect(one).toEqual({
      a: { nodes: [{ id: "claim:kremlin-withholds-websites-2016-10" }] },
      b: { totalCount: 2 },
    });
  });

  it("are kept up to a number: a variable whose form keeps changing fills no memory", async () => {
    const query = "query ($where: ClaimWhere) { claims(where: $where) { totalCount } }";
    const forms = Array.from({ length: 70 }, (_, index) => ({
      OR: Array.from({ length: (index % 35) + 1 }, () => (index < 35 ? { live: true } : { source: "x" })),
    }));
    const compiled = compile();
    for (const where of [...forms.slice(0, 66), forms[65], forms[0]]) await service.read(query, { where });

    expect(compiled).toHaveBeenCalledTimes(67);
  });

  it("serve many requests at a time", async () => {
    const query = "query ($slug: String) { actor(slug: $slug) { slug names { value } } }";
    const slugs = ["russia", "cia", "dhs", "odni", "dnc", "fortune", "nobody"];
    const answers = await Promise.all(
      Array.from({ length: 35 }, async (_, index) => {
        const slug = slugs[index % slugs.length];
        const response = await service.inject({
          method: "POST",
          url: "/graphql",
          payload: { query, variables: { slug } },
        });
        return [slug, response.json().data.actor?.slug ?? "nobody"];
      }),
    );

    for (const [asked, answered] of answers) expect(answered).toBe(asked);
  });
});
