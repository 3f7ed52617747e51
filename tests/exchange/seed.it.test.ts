import { join } from "node:path";
import { importRecords } from "../../src/exchange/import-records";
import { loadSeed, readSeed } from "../../src/exchange/seed";
import { type Graph, openGraph } from "../../src/platform/graph/graph";
import { applyMigrations } from "../../src/platform/graph/migrations";
import { emptyDatabase, emptyRecords } from "../support/empty-database";
import { testNeo4j } from "../support/neo4j";
import { resultOf } from "../support/read-files";
import { graphHash } from "./graph-hash";

const SEED = join(__dirname, "../../seed");
const MIGRATIONS = join(__dirname, "../../schema/migrations");
const NOW = new Date("2026-11-20T12:00:00Z");

jest.setTimeout(60_000);

describe("the seed in a real database", () => {
  const statements: string[] = [];
  let graph: Graph;

  beforeAll(async () => {
    graph = openGraph({ ...testNeo4j(), onStatement: (statement) => statements.push(statement) });
    await emptyDatabase(graph);
    await applyMigrations(graph, MIGRATIONS);
  });
  beforeEach(() => emptyRecords(graph));
  afterAll(() => graph.close());

  it("loads whole, and only into a database without records", async () => {
    const loaded = await loadSeed(graph, SEED, () => NOW);
    expect(loaded?.report).toEqual({
      added: 33,
      updated: 0,
      unchanged: 0,
      merged: 0,
      candidates: null,
      earlier: 0,
      skipped: [],
      refused: [],
      problems: 0,
      byType: {
        actor: { added: 14, updated: 0, unchanged: 0, refused: 0, merged: 0, skipped: 0 },
        incident: { added: 4, updated: 0, unchanged: 0, refused: 0, merged: 0, skipped: 0 },
        leakChannel: { added: 1, updated: 0, unchanged: 0, refused: 0, merged: 0, skipped: 0 },
        leak: { added: 1, updated: 0, unchanged: 0, refused: 0, merged: 0, skipped: 0 },
        claim: { added: 6, updated: 0, unchanged: 0, refused: 0, merged: 0, skipped: 0 },
        response: { added: 2, updated: 0, unchanged: 0, refused: 0, merged: 0, skipped: 0 },
        assessment: { added: 2, updated: 0, unchanged: 0, refused: 0, merged: 0, skipped: 0 },
        source: { added: 3, updated: 0, unchanged: 0, refused: 0, merged: 0, skipped: 0 },
      },
    });
    expect(await loadSeed(graph, SEED, () => NOW)).toBeUndefined();
  });

  it("changes nothing and writes no statement when imported again", async () => {
    await loadSeed(graph, SEED, () => NOW);
    const before = await graphHash(graph);
    const { records } = resultOf((await readSeed(SEED)).gathering);
    statements.length = 0;

    const report = await importRecords(graph, records, {
      by: "someone",
      clock: () => new Date("2027-01-01"),
    });

    expect(report).toMatchObject({ added: 0, updated: 0, unchanged: 33, refused: [] });
    expect(statements.filter((statement) => /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(statement))).toEqual(
      [],
    );
    expect(await graphHash(graph)).toBe(before);
  });
});
