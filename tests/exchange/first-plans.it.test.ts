import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { explain } from "../../bench/benchmark/profile";
import { loadSeed } from "../../src/exchange/seed";
import { type Graph, openGraph } from "../../src/platform/graph/graph";
import { planAnew } from "../platform/read/profile";
import { emptyStore } from "../support/empty-database";
import { testNeo4j } from "../support/neo4j";
import { ALL_STATEMENTS } from "./all-statements";

jest.setTimeout(300_000);

const OF_MANY = /UNWIND \$(ids|rows)\b/;

const SCAN =
  /^(AllNodesScan|NodeByLabelScan|Node(Unique)?IndexScan|(Directed|Undirected)(All)?Relationship(Type|Index)?s?(Index)?Scan)/;

/**
 * An import into a new database plans its statements while there is next to nothing in it, when going through everything
 * costs as little as an index does; and then sends them with thousands of records.
 */
describe("statements that are sent for many records at once", () => {
  const statements = ALL_STATEMENTS.filter((text) => OF_MANY.test(text));
  let graph: Graph;
  let driver: Driver;

  beforeAll(async () => {
    const { uri, username, password } = testNeo4j();
    graph = openGraph(testNeo4j());
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    await emptyStore(graph);
  });
  afterAll(async () => {
    await driver.close();
    await graph.close();
  });

  it("begin at an index where they are planned without records", async () => {
    expect(statements.length).toBeGreaterThan(100);
    expect(await scanning()).toEqual([]);
  });

  it("begin at an index where they are planned with a few records", async () => {
    await loadSeed(graph, join(__dirname, "../../seed"), () => new Date());
    expect(await scanning()).toEqual([]);
  });

  /** What each of them goes through from end to end. */
  async function scanning(): Promise<readonly string[]> {
    await planAnew(graph);
    const found: string[] = [];
    for (const text of statements) {
      const scans = (await explain(driver, text)).filter((operator) => SCAN.test(operator));
      if (scans.length > 0) found.push(`${scans.join(", ")} in ${text}`);
    }
    return found;
  }
});
