import fc from "fast-check";
import { aClaim, anActor, anIncident, aResponse, aSource, SURROUNDINGS } from "../../domain/records/builders";
import { type Raw, type Service, startService } from "../../support/service";

jest.setTimeout(180_000);

type Direction = "ASC" | "DESC";

/** What an item sorts by: its day (or title), empty where it has none, and what breaks ties. */
interface Item {
  readonly id: string;
  readonly key: string;
  readonly ties: readonly string[];
}

interface List {
  readonly name: string;
  /** The connection, `ARGS` standing for its arguments, as `page` or below one object called `parent`. */
  readonly query: string;
  readonly order: string;
  readonly items: readonly Item[];
  /** Whether the items are rows of blame, whose ids are made of their ties. */
  readonly rows?: true;
}

const NOWHERE = [{ source: "source:undated" }];
const DAYS = ["2020-02-01", "2020-02-01", "2020-02-01", "2020-05", "2020-05-31", "2020", "2021-01-01", null];
const PLACED: Readonly<Record<string, string>> = { "2020-05": "2020-05-31", "2020": "2020-12-31" };
const dated = (day: string | null | undefined): Raw => (day ? { statedOn: day } : { citations: NOWHERE });
const placed = (day: string | null | undefined) => (day ? (PLACED[day] ?? day) : "");

/** Likelihoods, and what they sort by: in percent, not in words, and none where there is no number. */
const LIKELIHOODS: readonly (readonly [Raw, string])[] = [
  [{ likelihood: { words: "95", scale: "PERCENT", number: 95 } }, "095095"],
  [{ likelihood: { words: "likely", scale: "ICD_203", term: "LIKELY" } }, "055080"],
  [{}, ""],
  [{ likelihood: { words: "5", scale: "PERCENT", number: 5 } }, "005005"],
  [{ likelihood: { words: "certain", scale: "PERCENT", number: 100 } }, "100100"],
  [{ likelihood: { words: "perhaps" } }, ""],
];

/**
 * Claims by 1 or 2 accusers of up to 2 accused: several on a day, several undated, one placed by its source, one
 * that has only words for whom it accuses.
 */
const CLAIMS = Array.from({ length: 19 }, (_, index) => {
  const id = `c${String((index * 7) % 19).padStart(2, "0")}`;
  const day = index === 3 ? undefined : DAYS[index % DAYS.length];
  const accusers = index % 3 === 0 ? ["actor:agency", "actor:bureau"] : ["actor:agency"];
  const accused = index % 4 === 0 ? ["actor:accused", "actor:other"] : index === 6 ? [] : ["actor:accused"];
  const [graded, likelihood] = LIKELIHOODS[index % LIKELIHOODS.length] ?? [{}, ""];
  const inferred = index === 3;
  return {
    item: { id: `claim:${id}`, key: inferred ? "2020-03-10" : placed(day), ties: [] },
    accusers,
    accused: accused.length > 0 ? accused : [""],
    likelihood,
    raw: aClaim(id, {
      accusers,
      ...graded,
      ...(accused.length > 0 ? {} : { unnamedAccused: "somebody" }),
      named: accused.map((actor) => ({ actor, role: "CONDUCTED" })),
      ...(inferred ? {} : dated(day)),
    }),
  };
});
const RESPONSES = DAYS.map((day, index) => ({
  item: { id: `response:r${index}`, key: placed(day), ties: [] },
  raw: aResponse(`r${index}`, {
    answers: ["incident:theft"],
    kind: index % 2 === 0 ? "DENIAL" : "VICTIM_DENIES_INCIDENT",
    ...dated(day),
  }),
}));
const STARTS = [undefined, "2019", "2019-12", "2019-12-31", undefined, "2020-01-01"];
const INCIDENTS = STARTS.map((day, index) => ({
  item: {
    id: `incident:i${index}`,
    key: day === undefined ? "" : day.length < 10 ? "2019-12-31" : day,
    ties: [],
  },
  title: `Title ${index % 3}`,
  raw: anIncident(`i${index}`, {
    title: `Title ${index % 3}`,
    ...(day === undefined ? {} : { startedOn: day }),
  }),
}));

const claims = CLAIMS.map(({ item }) => item);
const gradedClaims = CLAIMS.map(({ item, likelihood }) => ({ ...item, key: likelihood }));
const rows = CLAIMS.flatMap(({ item, accusers, accused, likelihood }) =>
  accusers.flatMap((accuser) =>
    accused.map((whom) => ({
      ...item,
      ties: [`incident:theft/${accuser}/${whom}/${whom === "" ? "" : "CONDUCTED"}`],
      accused: whom.replace("actor:", "The "),
      likelihood,
    })),
  ),
);
const responses = RESPONSES.map(({ item }) => item);
const theft = { id: "incident:theft", key: "" };

const LISTS: readonly List[] = [
  { name: "claims", query: "page: claims(ARGS)", order: "PLACED_ON", items: claims },
  {
    name: "the claims about an incident",
    query: 'parent: incident(id: "incident:theft") { page: claims(ARGS) }',
    order: "PLACED_ON",
    items: claims,
  },
  {
    name: "the claims of an actor",
    query: 'parent: actor(id: "actor:agency") { page: claims(ARGS) }',
    order: "PLACED_ON",
    items: claims,
  },
  {
    name: "claims by likelihood",
    query: "page: claims(ARGS)",
    order: "LIKELIHOOD",
    items: gradedClaims,
  },
  {
    name: "the claims about an incident by likelihood",
    query: 'parent: incident(id: "incident:theft") { page: claims(ARGS) }',
    order: "LIKELIHOOD",
    items: gradedClaims,
  },
  {
    name: "claims by when they were recorded",
    query: "page: claims(ARGS)",
    order: "RECORDED_AT",
    items: claims.map((item) => ({ ...item, key: "one moment" })),
  },
  { name: "blame", query: "page: blame(ARGS)", order: "PLACED_ON", items: rows, rows: true },
  {
    name: "blame by the accused",
    query: "page: blame(ARGS)",
    order: "ACCUSED",
    items: rows.map((row) => ({ ...row, key: row.accused })),
    rows: true,
  },
  {
    name: "blame by likelihood",
    query: "page: blame(ARGS)",
    order: "LIKELIHOOD",
    items: rows.map((row) => ({ ...row, key: row.likelihood })),
    rows: true,
  },
  { name: "denials", query: "page: denials(ARGS)", order: "PLACED_ON", items: responses },
  {
    name: "the responses to an incident",
    query: 'parent: incident(id: "incident:theft") { page: responses(ARGS) }',
    order: "PLACED_ON",
    items: responses,
  },
  {
    name: "incidents by start",
    query: "page: incidents(ARGS)",
    order: "STARTED_ON",
    items: [...INCIDENTS.map(({ item }) => item), { ...theft, ties: [] }],
  },
  {
    name: "incidents by title",
    query: "page: incidents(ARGS)",
    order: "TITLE",
    items: [
      ...INCIDENTS.map(({ item, title }) => ({ ...item, key: title })),
      { ...theft, key: "The theft", ties: [] },
    ],
  },
  {
    name: "a timeline",
    query: 'page: timeline(incident: "incident:theft", ARGS)',
    order: "PLACED_ON",
    items: [
      ...claims.map((item) => ({ ...item, ties: ["CLAIMED"] })),
      ...responses.map((item) => ({ ...item, ties: ["RESPONDED"] })),
    ].map((item) => ({ ...item, id: `${item.id} ${item.ties[0]}` })),
  },
];

/** The order a reader expects: by key, ties by id, whatever has no date last in either direction. */
function inOrder({ items }: List, direction: Direction): readonly Item[] {
  const sign = direction === "ASC" ? 1 : -1;
  const text = (item: Item) => [item.key, item.id, ...item.ties];
  return [...items].sort((left, right) => {
    if ((left.key === "") !== (right.key === "")) return left.key === "" ? 1 : -1;
    const [one, other] = [text(left), text(right)];
    const index = one.findIndex((part, at) => part !== other[at]);
    return index < 0 ? 0 : (one[index] ?? "") < (other[index] ?? "") ? -sign : sign;
  });
}

interface Edge {
  readonly cursor: string;
  readonly node: { readonly id?: string; readonly kind?: string; readonly record?: { readonly id: string } };
}

interface Page {
  readonly edges: readonly Edge[];
  readonly nodes: readonly Edge["node"][];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** An item's id; of a blame row and a timeline entry, what its place in the order is made of. */
function idOf(list: List, { id, kind, record }: Edge["node"]): string {
  if (list.rows === true) return (id ?? "").replace("blame:", "");
  return record === undefined ? (id ?? "") : `${record.id} ${kind}`;
}

const expectedIds = (list: List, items: readonly Item[]) =>
  items.map(({ id, ties }) => (list.rows === true ? `${id}/${ties[0]}` : id));

let service: Service;

beforeAll(async () => {
  service = await startService();
  await service.load([
    ...SURROUNDINGS,
    aSource("undated"),
    anActor("bureau"),
    anActor("other"),
    ...CLAIMS.map(({ raw }) => raw),
    ...RESPONSES.map(({ raw }) => raw),
    ...INCIDENTS.map(({ raw }) => raw),
  ]);
});
afterAll(() => service.close());

async function pageOf(list: List, direction: Direction, variables: Raw): Promise<Page> {
  const node = list.name === "a timeline" ? "kind record { id }" : "id";
  const query = `query ($direction: OrderDirection!, $first: Int, $after: String, $last: Int, $before: String, $asOf: Date) {
    ${list.query.replace(
      /\(ARGS\)|ARGS\)/,
      (found) =>
        `${found.startsWith("(") ? "(" : ""}orderBy: { field: ${list.order}, direction: $direction }, first: $first, after: $after, last: $last, before: $before${list.query.startsWith("page") ? ", asOf: $asOf" : ""}) {
      edges { cursor node { ${node} } } nodes { ${node} } totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
    )}
  }`;
  const used = list.query.startsWith("page") ? query : query.replace(", $asOf: Date", "");
  const data = await service.read(used, { direction, ...variables });
  return data.page ?? data.parent.page;
}

/** All pages of a size from one end to the other, in the order they were fetched. */
async function walk(
  list: List,
  direction: Direction,
  way: "forward" | "backward",
  size: number,
): Promise<readonly Page[]> {
  const pages: Page[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Page = await pageOf(
      list,
      direction,
      way === "forward" ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    pages.push(page);
    const more = way === "forward" ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage;
    cursor = way === "forward" ? page.pageInfo.endCursor : page.pageInfo.startCursor;
    if (!more || pages.length > list.items.length) return pages;
  }
}

describe.each(LISTS)("paging through $name", (list) => {
  it.each(["ASC", "DESC"] as const)("has everything in order, %s", async (direction) => {
    const page = await pageOf(list, direction, { first: 200 });

    expect(page.nodes.map((node) => idOf(list, node))).toEqual(expectedIds(list, inOrder(list, direction)));
    expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
    expect(page.totalCount).toBe(list.items.length);
    expect(page.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: page.edges[0]?.cursor,
      endCursor: page.edges.at(-1)?.cursor,
    });
  });

  it("shows each item once from page to page, forward and backward, and knows what lies beyond", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("ASC" as const, "DESC" as const),
        fc.constantFrom("forward" as const, "backward" as const),
        fc.integer({ min: 2, max: list.items.length + 1 }),
        async (direction, way, size) => {
          const pages = await walk(list, direction, way, size);

          const fetched = way === "forward" ? pages : [...pages].reverse();
          expect(fetched.flatMap(({ nodes }) => nodes.map((node) => idOf(list, node)))).toEqual(
            expectedIds(list, inOrder(list, direction)),
          );
          for (const [index, page] of pages.entries()) {
            const ahead = index < pages.length - 1;
            const behind = index > 0;
            expect([page.pageInfo.hasNextPage, page.pageInfo.hasPreviousPage]).toEqual(
              way === "forward" ? [ahead, behind] : [behind, ahead],
            );
            expect(page.nodes.length).toBe(ahead ? size : list.items.length - size * index);
            expect(page.totalCount).toBe(list.items.length);
            expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor);
            expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
          }
        },
      ),
      { numRuns: 4 },
    );
  });

  it("goes on from any item in either direction", async () => {
    const order = inOrder(list, "ASC");
    const ids = expectedIds(list, order);
    const { edges } = await pageOf(list, "ASC", { first: 200 });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: order.length - 1 }), async (at) => {
        const cursor = edges[at]?.cursor ?? "";
        const after = await pageOf(list, "ASC", { first: 3, after: cursor });
        const before = await pageOf(list, "ASC", { last: 3, before: cursor });

        expect(after.nodes.map((node) => idOf(list, node))).toEqual(ids.slice(at + 1, at + 4));
        expect(before.nodes.map((node) => idOf(list, node))).toEqual(ids.slice(Math.max(0, at - 3), at));
        expect([after.pageInfo.hasPreviousPage, before.pageInfo.hasNextPage]).toEqual([true, true]);
      }),
      { numRuns: 4 },
    );
  });
});

/** A place beside an item's, where no item is. */
function beside(cursor: string, tie: string): string {
  const [version, order, key, ...ties] = JSON.parse(Buffer.from(cursor, "base64url").toString());
  return Buffer.from(JSON.stringify([version, order, key, ...ties.map(() => tie)])).toString("base64url");
}

describe.each(LISTS)("a cursor outside of all of $name", (list) => {
  it.each(["ASC", "DESC"] as const)("has nothing on its outer side, %s", async (direction) => {
    const { edges } = await pageOf(list, direction, { first: 200 });
    const [low, high] = direction === "ASC" ? ["", "\uffff"] : ["\uffff", ""];
    const start = beside(edges[0]?.cursor ?? "", low);
    const end = beside(edges.at(-1)?.cursor ?? "", high);
    const found = async (variables: Raw) => {
      const { nodes, pageInfo } = await pageOf(list, direction, variables);
      return [nodes.length, pageInfo.hasPreviousPage, pageInfo.hasNextPage];
    };

    expect(await found({ first: 3, after: start })).toEqual([3, false, true]);
    expect(await found({ last: 3, before: end })).toEqual([3, true, false]);
    expect(await found({ first: 3, after: end })).toEqual([0, true, false]);
    expect(await found({ last: 3, before: start })).toEqual([0, false, true]);
  });
});

describe("a page under asOf", () => {
  it.each(LISTS.filter(({ order, query }) => order === "PLACED_ON" && query.startsWith("page")))(
    "of $name holds what was on record, in order, and counts it",
    async (list) => {
      const asOf = "2020-06-01";
      const order = inOrder(list, "ASC").filter(({ key }) => key !== "" && key <= asOf);
      const found: string[] = [];
      let after: string | null = null;
      do {
        const page: Page = await pageOf(list, "ASC", { first: 4, after, asOf });
        found.push(...page.nodes.map((node) => idOf(list, node)));
        expect(page.totalCount).toBe(order.length);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);

      expect(found).toEqual(expectedIds(list, order));
    },
  );
});

describe("an empty page", () => {
  it("has no cursors and nothing beyond", async () => {
    const { claims: page } = await service.read(
      `{ claims(where: { incident: "incident:unknown" }) {
        nodes { id } edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      } }`,
    );

    expect(page).toEqual({
      nodes: [],
      edges: [],
      totalCount: 0,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});

describe("the size of a page", () => {
  const sizes: readonly (readonly [string, string, Raw])[] = [0, 201, -1, 2_147_483_647].flatMap((size) => [
    [`first: ${size}`, `{ claims(first: ${size}) { nodes { id } } }`, {}] as const,
    [`last: ${size}`, `{ claims(last: ${size}) { nodes { id } } }`, {}] as const,
    [`first: $n (${size})`, "query ($n: Int) { claims(first: $n) { nodes { id } } }", { n: size }] as const,
    [
      `first: $n (${size}) below an incident`,
      'query ($n: Int) { incident(id: "incident:theft") { claims(first: $n) { nodes { id } } } }',
      { n: size },
    ] as const,
  ]);

  it.each(sizes)("is refused where it is not 1 to 200: %s", async (_, query, variables) => {
    const { status, data, errors, statements } = await service.ask(query, variables);

    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["PAGE_SIZE"]);
    expect(errors?.[0]?.message).toMatch(/1 to 200/);
    expect(status).toBe(400);
    expect(data ?? {}).not.toHaveProperty("claims");
    expect(statements).toEqual([]);
  });

  it("is 20 unless given, null included", async () => {
    const given = await service.read(
      "query ($n: Int) { none: blame { nodes { id } } null: blame(first: null) { nodes { id } } variable: blame(first: $n) { nodes { id } } }",
      { n: null },
    );

    expect(Object.values(given).map((page) => (page as Page).nodes.length)).toEqual([20, 20, 20]);
  });

  it.each([
    ["first: 2, last: 2", /exclude each other/],
    ['first: 2, before: "x"', /before goes with last/],
    ['last: 2, after: "x"', /after goes with first/],
  ])("with %s is refused", async (args, message) => {
    const { status, errors, statements } = await service.ask(`{ claims(${args}) { nodes { id } } }`);

    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toMatch(message);
    expect([status, statements]).toEqual([400, []]);
  });
});

describe("a cursor", () => {
  const cursorOf = async (list: string) =>
    (await service.read(`{ page: ${list} { edges { cursor } } }`)).page.edges[0].cursor as string;
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

  it.each([
    ["text", "nonsense"],
    ["empty text", ""],
    ["no JSON", Buffer.from("[1,").toString("base64url")],
    ["no list", encoded({ order: "PLACED_ON" })],
    ["another version", encoded([2, "PLACED_ON", "2020-01-01", "claim:c"])],
    ["too short", encoded([1, "PLACED_ON", "2020-01-01"])],
    ["too long", encoded([1, "PLACED_ON", "2020-01-01", "claim:c", "more"])],
  ])("that is %s is refused", async (_, after) => {
    const { status, errors, statements } = await service.ask(
      "query ($after: String) { claims(after: $after) { nodes { id } } }",
      { after },
    );

    expect(errors?.[0]?.extensions.code).toBe("INVALID_CURSOR");
    expect([status, statements]).toEqual([400, []]);
  });

  it("of another list with another shape is refused", async () => {
    const { errors } = await service.ask(
      "query ($after: String) { claims(after: $after) { nodes { id } } }",
      { after: await cursorOf("blame(first: 1)") },
    );

    expect(errors?.[0]?.extensions.code).toBe("INVALID_CURSOR");
  });

  it("of an order by names is refused where the same order goes by slugs", async () => {
    const order = "orderBy: { field: ACCUSED }";
    const { errors } = await service.ask(
      `query ($after: String) { blame(after: $after, asOf: "2020-06-01", ${order}) { nodes { id } } }`,
      { after: await cursorOf(`blame(first: 1, ${order})`) },
    );

    expect(errors?.[0]?.extensions.code).toBe("INVALID_CURSOR");
  });

  it("of another order is refused, and says so", async () => {
    const { errors } = await service.ask(
      "query ($after: String) { incidents(after: $after, orderBy: { field: TITLE }) { nodes { id } } }",
      { after: await cursorOf("incidents(first: 1, orderBy: { field: STARTED_ON })") },
    );

    expect(errors?.[0]?.extensions.code).toBe("INVALID_CURSOR");
    expect(errors?.[0]?.message).toMatch(/STARTED_ON.*TITLE/);
  });

  it("holds no more than a place: what it says is a value, never text of a statement", async () => {
    const query = "query ($after: String) { claims(first: 3, after: $after) { nodes { id } } }";
    const after = await cursorOf("claims(first: 1)");
    const [version, order] = JSON.parse(Buffer.from(after, "base64url").toString());
    const usual = await service.ask(query, { after });
    const crafted = await service.ask(query, {
      after: encoded([version, order, "9999' OR true //", "`}) DETACH DELETE (n) //"]),
    });

    expect(crafted.errors).toBeUndefined();
    expect(crafted.statements).toEqual(usual.statements);
  });
});
