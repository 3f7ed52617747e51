import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Graph, openGraph } from "../../../src/platform/graph/graph";
import { emptyDatabase } from "../../support/empty-database";
import { testNeo4j } from "../../support/neo4j";
import { blamegraph, buildIfStale, temporaryFolder } from "./command";

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

  it("is not what the audit log is for: that is verified, and what was cut off is missed", async () => {
    const folder = temporaryFolder();
    const own = { ...env, BLAMEGRAPH_DATA: folder };
    await blamegraph(["derive"], own); // whoever has worked on the database signs how far the log is
    const { code, stdout, stderr } = await blamegraph(["audit", "verify", "--json"], own);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(
        /^Verified \d+ entries, \d+ changes and 33 records against 2 checkpoints: all fits\.\n$/,
      ),
    });
    expect(JSON.parse(stdout)).toMatchObject({ records: 33, contradictions: [] });

    await graph.apply(
      "MATCH (h:AuditHead) MATCH (last:Audit {sequence: h.sequence}) MATCH (e:Audit {sequence: h.sequence - 1}) SET h.sequence = e.sequence, h.hash = e.hash DELETE last",
    );
    expect(await blamegraph(["audit", "verify"], own)).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(
        /^entry \d+: was signed at .*, and is missing: the log ends with entry \d+$/m,
      ),
    });
    expect(await blamegraph(["audit", "verify", "--checkpoints", join(folder, "none")], own)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--checkpoints expects a copy of audit-checkpoints.jsonl"),
    });
    rmSync(folder, { recursive: true });
  });
});
