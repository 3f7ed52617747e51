import neo4j, { type Driver } from "neo4j-driver";
import { type Graph, openGraph } from "../../src/platform/graph/graph";
import { planAnew } from "../platform/read/profile";
import { emptyStore } from "../support/empty-database";
import { testNeo4j } from "../support/neo4j";
import { ALL_STATEMENTS } from "./all-statements";

jest.setTimeout(300_000);

const OF_MANY = /UNWIND \$(ids|rows)\b/;

const SCAN = /^(AllNodesScan|NodeByLabelScan|(Directed|Undirected)(All)?Relationship(Type)?sScan)/;

interface Operator {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly Operator[];
}

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

  /** What each of them goes through from end to end. */
  async function scanning(): Promise<readonly string[]> {
    await planAnew(graph);
    const found: string[] = [];
    const session = driver.session();
    for (const text of statements) {
      const { summary } = await session.run(`EXPLAIN ${text}`);
      if (summary.plan === false) throw new Error("the database gave no plan");
      const scans = scansIn(summary.plan as unknown as Operator);
      if (scans.length > 0) found.push(`${scans.join(", ")} in ${text}`);
    }
    await session.close();
    return found;
  }
});

function scansIn({ operatorType, arguments: { Details }, children }: Operator): readonly string[] {
  const name = operatorType.replace("@neo4j", "");
  return [...(SCAN.test(name) ? [`${name} ${String(Details)}`] : []), ...children.flatMap(scansIn)];
}
