import { type Graph, openGraph } from "../../../src/platform/graph/graph";
import { emptyDatabase } from "../../support/empty-database";
import { testNeo4j } from "../../support/neo4j";
import { blamegraph, buildIfStale } from "./command";

jest.setTimeout(240_000);

const ALL_RIGHT = expect.stringMatching(
  /^Compared \d+ history: 0 differ\.\nCompared \d+ mentions: 0 differ\.\nCompared 4 standings: 0 differ\.\n$/,
);

describe("deriving, from the command line", () => {
  const env = { NEO4J_URI: testNeo4j().uri, NEO4J_PASSWORD: testNeo4j().password };
  let graph: Graph;

  beforeAll(async () => {
    buildIfStale();
    graph = openGraph(testNeo4j());
    await emptyDatabase(graph);
    await blamegraph(["seed"], env);
  });
  afterAll(async () => {
    await emptyDatabase(graph);
    await graph.close();
  });

  it("finds nothing to mend after an import", async () => {
    const { code, stdout, stderr } = await blamegraph(["derive", "--check", "--json"], env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: ALL_RIGHT });
    expect(JSON.parse(stdout)).toMatchObject([
      { name: "history", differences: [] },
      { name: "mentions", differences: [] },
      { name: "standings", derived: 4, differences: [] },
    ]);
  });

  it("tells what something else has spoilt, and mends it", async () => {
    await graph.apply("MATCH (i:Incident {standingStatus: 'CONTESTED'}) SET i.standingStatus = 'ATTRIBUTED'");
    expect(await blamegraph(["derive", "--check"], env)).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(
        /^Compared \d+ history: 0 differ\.\nCompared \d+ mentions: 0 differ\.\nincident:\S+: has \{.*"ATTRIBUTED".*\}, expected \{.*"CONTESTED".*\}\nCompared 4 standings: 1 differs\.\nNext: blamegraph derive\n$/,
      ),
    });
    expect(await blamegraph(["derive"], env)).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(
        /^Rebuilt \d+ history\.\nRebuilt \d+ mentions\.\nRebuilt 4 standings\.\n$/,
      ),
    });
    expect(await blamegraph(["derive", "--check"], env)).toMatchObject({ code: 0 });
  });

  it("is done by whoever opens the database, where an import was broken off", async () => {
    await graph.apply("MATCH (i:Incident) SET i.standingStale = true REMOVE i.standingStatus");
    expect(await blamegraph(["derive", "--check"], env)).toMatchObject({
      code: 0,
      stderr: ALL_RIGHT,
    });
  });
});
