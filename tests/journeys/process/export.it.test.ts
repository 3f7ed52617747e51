import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RECORD_TYPES } from "../../../src/domain/records/fields";
import { parseRecord } from "../../../src/domain/records/parse-record";
import { importRecords } from "../../../src/exchange/import-records";
import { type Graph, openGraph } from "../../../src/platform/graph/graph";
import { emptyStore } from "../../support/empty-database";
import { testNeo4j } from "../../support/neo4j";
import { blamegraph, buildIfStale, launch, PATIENCE, temporaryFolder, within } from "./command";

jest.setTimeout(120_000);

/** Enough to be in the middle of. */
const MANY = 2_000;
const ATTEMPTS = 5;

describe("an export, from the command line", () => {
  const env = { NEO4J_URI: testNeo4j().uri, NEO4J_PASSWORD: testNeo4j().password };
  let graph: Graph;

  beforeAll(async () => {
    buildIfStale();
    graph = openGraph(testNeo4j());
    await emptyStore(graph);
    const records = Array.from({ length: MANY }, (_, n) => {
      const { record } = parseRecord({
        type: "actor",
        id: `actor:many-${n}`,
        kind: "ORGANIZATION",
        names: [{ value: `=Actor ${n}` }],
        description: "x".repeat(4_000),
      });
      if (record === undefined) throw new Error("unsound");
      return { record, where: { file: "test" } };
    });
    await importRecords(graph, records, { by: "Ada", clock: () => new Date("2026-11-20T12:00:00Z") });
  });
  afterAll(async () => {
    await emptyStore(graph);
    await graph.close();
  });

  it("goes to stdout, with what there is to say of it on stderr", async () => {
    const { code, stdout, stderr } = await blamegraph(["export", "--type", "actor"], env);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `Exported ${MANY} records, as of change ${MANY}: ${MANY} × actor.\n`,
    });
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(MANY);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ id: "actor:many-0" });
  });

  it("goes to a folder as tables, and tells as JSON what it wrote", async () => {
    const out = join(temporaryFolder(), "tables");
    const { code, stdout } = await blamegraph(["export", "--format", "csv", "--out", out, "--json"], env);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      sequence: MANY,
      records: { actor: MANY, claim: 0 },
      files: RECORD_TYPES.map((type) => join(out, `${type}.csv`)),
    });
    expect(readdirSync(out).sort()).toEqual(RECORD_TYPES.map((type) => `${type}.csv`).sort());
    expect(readFileSync(join(out, "actor.csv"), "utf8")).toContain(`"'=Actor 7"`);
  });

  it("says that what is asked for is not there, with its own exit code, and leaves the file that was there", async () => {
    const out = join(temporaryFolder(), "out.jsonl");
    writeFileSync(out, "before");
    expect(await blamegraph(["export", "--incident", "nowhere", "--out", out], env)).toMatchObject({
      code: 3,
      stderr: 'There is no incident "nowhere" in what is exported; expected its id or slug.\n',
    });
    expect(readFileSync(out, "utf8")).toBe("before");
  });

  it("is called off within a second and leaves no file behind", async () => {
    const out = join(temporaryFolder(), "out.graphml");
    for (let attempt = 1; ; attempt += 1) {
      const running = launch(["export", "--format", "graphml", "--out", out], env);
      let over = false;
      void running.ended.then(() => {
        over = true;
      });
      expect(await within(30, () => over || existsSync(`${out}.part`))).toBe(true);
      const began = performance.now();
      running.kill("SIGINT");
      const ended = await running.ended;
      if (ended.code === 0 && attempt < ATTEMPTS) continue; // it was done before it could be called off
      expect(ended).toMatchObject({ code: 130, stdout: "", stderr: "Cancelled. Nothing was left behind.\n" });
      expect((performance.now() - began) / 1_000).toBeLessThan(PATIENCE);
      expect(existsSync(`${out}.part`)).toBe(false);
      break;
    }
  });
});
