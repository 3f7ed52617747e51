import neo4j, { type Driver } from "neo4j-driver";
import { arms } from "../../bench/arms/arms";
import { handWritten, handWrittenIndexed } from "../../bench/arms/hand-written";
import { normalised } from "../../bench/benchmark/normalised";
import { type Profile, profile } from "../../bench/benchmark/profile";
import { worldOf } from "../../bench/generator/world";
import { bulkLoad } from "../../bench/load/bulk-load";
import { drawsFrom } from "../../bench/queries/draws";
import { type Draw, MEANINGS, QUERY_NAMES, type QueryName } from "../../bench/queries/queries";
import { KEPT_STAMP } from "../../src/platform/read/kept-answers";
import { planAnew } from "../platform/read/profile";
import { testNeo4j } from "../support/neo4j";
import { type Answer, type Service, startService } from "../support/service";

jest.setTimeout(600_000);

/** In passing; CLAIMS=10000 EARLIER=40000 holds the same of larger graphs. */
const CLAIMS = Number(process.env["CLAIMS"] ?? 2_000);
const EARLIER = Number(process.env["EARLIER"] ?? 8_000);
const SEED = 1;
const DRAWS = 3;
const MARGIN = 1.05;

/** Lists whose first page is found through an index, or counts over a range of one. */
const INDEPENDENT = ["Q1", "Q2h", "Q3h", "Q4", "Q4d", "Q5", "Q12"] as const satisfies readonly QueryName[];
const HELD = QUERY_NAMES.filter((query) => query in handWrittenIndexed);

const world = worldOf({ claims: CLAIMS, seed: SEED });
const loading = {
  by: "test",
  clock: () => new Date("2026-11-20T12:00:00Z"),
  revisions: "LAST",
  leftOut: ["standings"],
} as const;

let service: Service;
let driver: Driver;
let draws: Readonly<Record<QueryName, readonly Draw[]>>;
const few = new Map<QueryName, readonly Profile[]>();
const many = new Map<QueryName, readonly Profile[]>();

interface Asked {
  query: string;
  variables: Readonly<Record<string, unknown>>;
}

function ask(query: QueryName, draw: Draw): Promise<Answer<unknown>> {
  const request = arms.P.request(query, draw) as Asked;
  return service.ask(request.query, request.variables);
}

async function profiled(query: QueryName, draw: Draw): Promise<Profile> {
  const { statements, parameters, errors } = await ask(query, draw);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return profile(driver, statements[0] ?? "", { ...parameters[0], [KEPT_STAMP]: null });
}

const inTurn = async <T>(items: readonly Draw[], work: (draw: Draw) => Promise<T>): Promise<T[]> => {
  const found: T[] = [];
  for (const item of items.slice(0, DRAWS)) found.push(await work(item));
  return found;
};

/** Lists that the service puts in order come in any from the database. */
function unordered(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows;
  return rows.map((row) => JSON.stringify(unordered(row))).sort();
}

beforeAll(async () => {
  service = await startService();
  const { uri, username, password } = testNeo4j();
  driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });

  await bulkLoad(service.graph, world.records(), loading);
  await planAnew(service.graph);
  const first = await drawsFrom(service.graph, { claims: CLAIMS, seed: SEED, words: world.words });
  for (const query of INDEPENDENT)
    few.set(query, await inTurn(first[query], (draw) => profiled(query, draw)));
  await bulkLoad(service.graph, world.earlier(EARLIER), loading);
  await planAnew(service.graph);
  for (const query of INDEPENDENT)
    many.set(query, await inTurn(first[query], (draw) => profiled(query, draw)));
  draws = await drawsFrom(service.graph, { claims: CLAIMS, seed: SEED, words: world.words });
});
afterAll(async () => {
  await driver.close();
  await service.close();
});

/** What the product's statements and the better of the hand-written ones cost for the same questions. */
async function costs(query: QueryName): Promise<{ readonly product: number; readonly byHand: number }> {
  const hands = [handWritten[query], handWrittenIndexed[query]].filter((hand) => hand !== undefined);
  const byHand = hands.map(() => 0);
  let product = 0;
  for (const draw of draws[query].slice(0, DRAWS)) {
    product += (await profiled(query, draw)).dbHits;
    for (const [index, hand] of hands.entries()) {
      const { dbHits } = await profile(driver, hand.statement, hand.parameters(draw));
      byHand[index] = (byHand[index] ?? 0) + dbHits;
    }
  }
  return { product, byHand: Math.min(...byHand) };
}

describe.each(HELD)("%s", (query) => {
  it(`(${MEANINGS[query]}) is one statement, and answers what the hand-written one does`, async () => {
    for (const draw of draws[query].slice(0, DRAWS)) {
      const { statements, data } = await ask(query, draw);
      const hand = handWritten[query] ?? handWrittenIndexed[query];
      const { rows } = await profile(driver, hand?.statement ?? "", hand?.parameters(draw) ?? {});

      expect(statements).toHaveLength(1);
      expect(normalised(data)).toBe(normalised(hand?.answer(rows)));
    }
  });
});

describe("what the database reads for an answer", () => {
  it.each(HELD)("is within 5 %% of the hand-written statement: %s", async (query) => {
    const { product, byHand } = await costs(query);

    expect(product).toBeLessThanOrEqual(byHand * MARGIN);
  });

  it.each(INDEPENDENT)(
    `does not grow with the graph, from ${CLAIMS} claims to ${CLAIMS + EARLIER}: %s`,
    (query) => {
      const before = few.get(query) ?? [];
      const after = many.get(query) ?? [];
      const hits = (profiles: readonly Profile[]) => profiles.reduce((sum, { dbHits }) => sum + dbHits, 0);

      expect(before.length).toBeGreaterThan(0);
      expect(after.map(({ rows }) => unordered(rows))).toEqual(before.map(({ rows }) => unordered(rows)));
      expect(hits(after)).toBeLessThanOrEqual(hits(before) * MARGIN);
    },
  );
});

describe("a statement's plan", () => {
  it.each(["Q4", "Q4d", "Q12"] as const)("limits the page before anything below it is read: %s", (query) => {
    const [plan] = many.get(query) ?? [];
    const operators = plan?.operators ?? [];
    const limit = operators.findIndex((operator) => /^(Limit|Top|PartialTop)/.test(operator));

    expect(limit).toBeGreaterThan(0);
    expect(operators.slice(0, limit).filter((operator) => operator.startsWith("RollUpApply"))).not.toEqual(
      [],
    );
    expect(
      operators.slice(0, limit).filter((operator) => /^(Expand|OptionalExpand|VarLength)/.test(operator)),
    ).toEqual([]);
    expect(operators.slice(limit).join("\n")).toMatch(/IndexSeek .*\(placedKey, id\)/);
  });
});

describe("a request with several root fields", () => {
  it("is one statement for each", async () => {
    const { statements } = await service.ask(
      "{ one: claims(first: 2) { nodes { id accusers { name } } totalCount } two: claims(last: 2) { nodes { id } } incidents { totalCount } }",
    );

    expect(statements).toHaveLength(3);
  });
});
