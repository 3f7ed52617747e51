import { readdirSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Graph, openGraph } from "../../../src/platform/graph/graph";
import { applyMigrations, MigrationError } from "../../../src/platform/graph/migrations";
import { emptyDatabase } from "../../support/empty-database";
import { testNeo4j } from "../../support/neo4j";

const SHIPPED = join(__dirname, "../../../schema/migrations");
const FILES = readdirSync(SHIPPED).sort();
const NAMES = FILES.map((file) => file.replace(/^\d+-|\.cypher$/g, ""));
const NEWEST = NAMES.length;
const RECORDED = NAMES.map((name, index) => [index + 1, name]);
const WRITES = /\b(CREATE|MERGE|SET|DELETE|DROP)\b/;

const STEPS_FURTHER = 4;

jest.setTimeout(240_000); // some thirty constraints and indexes are made anew for every test

describe("migrations on a real database", () => {
  const statements: string[] = [];
  let graph: Graph;
  let folder: string;

  beforeAll(() => {
    graph = openGraph({ ...testNeo4j(), onStatement: (statement) => statements.push(statement) });
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "blamegraph-migrations-"));
    await cp(SHIPPED, folder, { recursive: true });
    await emptyDatabase(graph);
    statements.length = 0;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  afterAll(() => graph.close());

  const recorded = async () =>
    await graph.rows("MATCH (m:Migration) RETURN m.version, m.name ORDER BY m.version");
  const schema = async () =>
    (
      await graph.rows("SHOW INDEXES YIELD name, state, type WHERE type <> 'LOOKUP' RETURN name, state")
    ).sort();

  // One that follows later is left behind for good by a kill: docs/decisions/076.
  it("keeps every full-text index in step with what is written", async () => {
    await applyMigrations(graph, folder);

    const options = await graph.rows(
      "SHOW INDEXES YIELD name, type, options WHERE type = 'FULLTEXT' RETURN name, options",
    );
    expect(options.length).toBeGreaterThan(0);
    for (const [, { indexConfig }] of options as [string, { indexConfig: Record<string, unknown> }][])
      expect(indexConfig["fulltext.eventually_consistent"]).toBe(false);
  });

  it("brings an empty store to the newest version, with every index online", async () => {
    const lines: string[] = [];
    const result = await applyMigrations(graph, folder, { log: (line) => lines.push(line) });

    expect(result).toEqual({ applied: NAMES, storeVersion: NEWEST });
    expect(lines).toEqual(RECORDED.map(([version, name]) => `store: applied migration ${version}, ${name}`));
    expect(await recorded()).toEqual(RECORDED);
    const indexes = await schema();
    expect(indexes.every(([, state]) => state === "ONLINE")).toBe(true);
    expect(indexes.map(([name]) => name)).toEqual(
      expect.arrayContaining(["claim_id", "claim_placed", "records"]),
    );
  });

  it("leaves a database alone that holds somebody else's data", async () => {
    await graph.apply("CREATE (:Movie {title: 'The Matrix'})");
    const before = await schema();
    statements.length = 0;

    await expect(applyMigrations(graph, folder)).rejects.toThrow(
      /^the database holds data that is not Blamegraph's \(a node of Movie\); set NEO4J_DATABASE or NEO4J_URI/,
    );
    expect(statements.filter((statement) => WRITES.test(statement))).toEqual([]);
    expect(await schema()).toEqual(before);
  });

  it("writes nothing to a store that is up to date", async () => {
    await applyMigrations(graph, folder);
    statements.length = 0;

    expect(await applyMigrations(graph, folder)).toEqual({ applied: [], storeVersion: NEWEST });
    expect(statements.filter((statement) => WRITES.test(statement))).toEqual([]);
  });

  it("completes after being broken off again and again, however far it got; every step is done more than once", async () => {
    await applyMigrations(graph, folder);
    const whole = await schema();
    await emptyDatabase(graph);

    // Each attempt gets some new steps further than the last; one step at a time would be done thousands of times.
    const done = new Set<string>();
    const attempt = () => {
      let fresh = 0;
      return applyMigrations(graph, folder, {
        beforeStep: (step) => {
          if (done.has(step)) return;
          done.add(step);
          fresh += 1;
          if (fresh === STEPS_FURTHER) throw new Error("broken off");
        },
      });
    };
    let result: unknown = "broken off";
    while (result === "broken off") result = await attempt().catch((error: Error) => error.message);

    // What comes before a change of data is recorded before it, so that the last attempt had less to do.
    const { applied, storeVersion } = result as Awaited<ReturnType<typeof applyMigrations>>;
    expect([storeVersion, NAMES.slice(-applied.length)]).toEqual([NEWEST, applied]);
    expect(done.size).toBeGreaterThan(30);
    expect(await recorded()).toEqual(RECORDED);
    expect(await schema()).toEqual(whole);
  });

  it("lets two processes start at once: each migration is applied once", async () => {
    const other = openGraph(testNeo4j());
    try {
      const results = await Promise.all([applyMigrations(graph, folder), applyMigrations(other, folder)]);
      expect(results.map(({ storeVersion }) => storeVersion)).toEqual([NEWEST, NEWEST]);
      expect(results.flatMap(({ applied }) => applied).sort()).toEqual([...NAMES].sort());
      expect(await recorded()).toHaveLength(NEWEST);
    } finally {
      await other.close();
    }
  });

  it("refuses a migration that reads otherwise than when it was applied", async () => {
    await applyMigrations(graph, folder);
    const file = join(folder, "0002-full-text.cypher");
    await writeFile(file, `${await readFile(file, "utf8")}\n// changed`);
    statements.length = 0;

    await expect(applyMigrations(graph, folder)).rejects.toThrow(
      /^migration 2 \(full-text\) in .* is not the one applied to this store .* put the change into a new one$/,
    );
    expect(statements.filter((statement) => WRITES.test(statement))).toEqual([]);
  });

  it("refuses a store of a newer version before anything is written", async () => {
    await applyMigrations(graph, folder);
    await rm(join(folder, FILES.at(-1) ?? ""));
    statements.length = 0;

    await expect(applyMigrations(graph, folder)).rejects.toThrow(
      new MigrationError(
        `the store is of version ${NEWEST} and this program knows versions up to ${NEWEST - 1}; ` +
          "start the version that last used it, or a newer one",
      ),
    );
    expect(statements.filter((statement) => WRITES.test(statement))).toEqual([]);
  });

  it("keeps data changes and their record together", async () => {
    await applyMigrations(graph, folder);
    await writeFile(
      join(folder, `${String(NEWEST + 1).padStart(4, "0")}-data.cypher`),
      "CREATE (:FeedHead {id: 'a', sequence: 1});\nCREATE (:FeedHead {id: 'b', sequence: 2});\n",
    );
    const heads = async () => (await graph.rows("MATCH (h:FeedHead) RETURN h.id ORDER BY h.id")).flat();

    await expect(
      applyMigrations(graph, folder, {
        beforeStep: (step) => {
          if (step === `record migration ${NEWEST + 1}`) throw new Error("broken off");
        },
      }),
    ).rejects.toThrow("broken off");
    expect(await heads()).toEqual([]);

    expect(await applyMigrations(graph, folder)).toEqual({ applied: ["data"], storeVersion: NEWEST + 1 });
    expect(await heads()).toEqual(["a", "b"]);
  });

  it("records what comes before a change of data, and after it, apart from it", async () => {
    const add = (number: number, name: string, text: string) =>
      writeFile(join(folder, `${String(NEWEST + number).padStart(4, "0")}-${name}.cypher`), text);
    await add(1, "before", "CREATE INDEX head_at IF NOT EXISTS FOR (n:FeedHead) ON (n.at);\n");
    await add(2, "data", "CREATE (:FeedHead {id: 'a', sequence: 1});\n");
    await add(3, "after", "CREATE INDEX head_sequence IF NOT EXISTS FOR (n:FeedHead) ON (n.sequence);\n");
    const brokenOffAt = (name: string) => (step: string) => {
      if (step.includes(name)) throw new Error("broken off");
    };

    await expect(
      applyMigrations(graph, folder, { beforeStep: brokenOffAt("head_sequence") }),
    ).rejects.toThrow("broken off");
    expect(await recorded()).toEqual([...RECORDED, [NEWEST + 1, "before"], [NEWEST + 2, "data"]]);

    expect(await applyMigrations(graph, folder)).toEqual({ applied: ["after"], storeVersion: NEWEST + 3 });
    expect(await schema()).toEqual(
      expect.arrayContaining([
        ["head_at", "ONLINE"],
        ["head_sequence", "ONLINE"],
      ]),
    );
  });
});
