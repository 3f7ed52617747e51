import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Graph, openGraph } from "../../../src/platform/graph/graph";
import { emptyDatabase } from "../../support/empty-database";
import { testNeo4j } from "../../support/neo4j";
import { blamegraph, buildIfStale, launch, processesBelow, ROOT, temporaryFolder, within } from "./command";
import { ask, startService } from "./service";

jest.setTimeout(120_000);

/** More than one transaction takes at once. */
const MANY = 12_000;

describe("a Neo4j elsewhere, from the command line", () => {
  const env = { NEO4J_URI: testNeo4j().uri, NEO4J_PASSWORD: testNeo4j().password };
  const seedFiles = ["sources", "actors", "incidents"].map((name) => join(ROOT, `seed/${name}.jsonl`));
  const total = seedFiles
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .filter((line) => line.trim() !== "").length;
  /** A database that plans its first statements may take longer than a second, which is when progress is told. */
  const told = (text: string) => expect.stringMatching(new RegExp(`^(importing: .+\\n)*${text}$`));
  let graph: Graph;

  beforeAll(async () => {
    buildIfStale();
    graph = openGraph(testNeo4j());
    await emptyDatabase(graph);
  });
  afterAll(async () => {
    await emptyDatabase(graph);
    await graph.close();
  });

  it("counts in a dry run what an import would write, and writes nothing", async () => {
    expect(await blamegraph(["import", ...seedFiles, "--dry-run"], env)).toMatchObject({
      code: 0,
      stdout: "",
      stderr: told(`Dry run, nothing was written: ${total} added, 0 updated, 0 unchanged, 0 problems.\n`),
    });
    expect(await records()).toBe(0);
  });

  it("imports good files", async () => {
    expect(await blamegraph(["import", ...seedFiles], env)).toMatchObject({
      code: 0,
      stdout: "",
      stderr: told(`Imported: ${total} added, 0 updated, 0 unchanged, 0 problems.\n`),
    });
  });

  it("changes nothing when they are imported again, and gives the report as JSON on stdout alone", async () => {
    const before = await records();
    const { code, stdout, stderr } = await blamegraph(["import", ...seedFiles, "--json"], env);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `Imported: 0 added, 0 updated, ${total} unchanged, 0 problems.\n`,
    });
    expect(JSON.parse(stdout)).toMatchObject({
      dryRun: false,
      added: 0,
      updated: 0,
      unchanged: total,
      refused: [],
      problems: 0,
    });
    expect(await records()).toBe(before);
  });

  it("names file, line, field and what would be right for a bad record, and takes the others", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "mixed.jsonl");
    const report = join(folder, "report.json");
    writeFileSync(
      file,
      [actor("good"), { ...actor("bad"), kind: "GANG" }]
        .map((record) => `${JSON.stringify(record)}\n`)
        .join(""),
    );
    const { code, stdout, stderr } = await blamegraph(["import", file, "--report", report], env);
    const [first, second, ...rest] = stderr.split("\n");
    expect({ code, stdout, second, rest }).toEqual({
      code: 5,
      stdout: "",
      second: "Imported: 1 added, 0 updated, 0 unchanged, 1 problem.",
      rest: [""],
    });
    expect(first).toMatch(/^mixed\.jsonl line 2, \/kind: is "GANG"; expected one of STATE, .+\.$/);
    expect(JSON.parse(readFileSync(report, "utf8"))).toMatchObject({
      added: 1,
      problems: 1,
      refused: [{ where: { file: "mixed.jsonl", line: 2 }, pointer: "/kind", record: "actor:bad" }],
    });
  });

  it("reads what is larger than the memory it is given", () => {
    const read = `
      const { Gathering } = require("./dist/exchange/gathering");
      const { FORMATS } = require("./dist/exchange/formats");
      const text = "x".repeat(1000);
      async function* bytes() {
        for (let n = 0; n < 40_000; n += 1)
          yield Buffer.from(JSON.stringify({ type: "incident", id: "incident:" + n, title: "A", summary: text, kinds: ["OTHER"] }) + "\\n");
      }
      const gathering = new Gathering();
      FORMATS.native.reader()([{ name: "x.jsonl", bytes }], gathering).then(() => {
        const chunks = [...gathering.stock.chunks({ records: 1_000, bytes: 1e9, merged: 1 })];
        console.log(gathering.stock.count, gathering.problems.count, chunks.length);
      });`;
    // 44 MB of records beside the program, which takes some 25 itself.
    const { stdout, status } = spawnSync(process.execPath, ["--max-old-space-size=40", "-e", read], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect({ stdout, status }).toEqual({ stdout: "40000 0 40\n", status: 0 });
  });

  it("reads what is piped in", async () => {
    const piped = (input: string, ...args: readonly string[]) =>
      spawnSync(process.execPath, [join(ROOT, "bin/blamegraph.js"), "import", ...args], {
        input,
        env: { ...process.env, ...env, NO_COLOR: "1" },
        encoding: "utf8",
      });
    const lines = [actor("piped"), { ...actor("bad"), names: [] }].map((one) => JSON.stringify(one));
    expect(piped(lines.join("\n"), "-")).toMatchObject({
      status: 5,
      stderr: expect.stringMatching(/^stdin\.jsonl line 2, \/names: .+\nImported: 1 added, /),
    });
    expect(piped(" ".repeat(2 << 20), "-", "--max-size", "1")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("stdin.jsonl: has more than 1 MiB"),
    });
    expect(piped("", "-", "-")).toMatchObject({
      status: 2,
      stderr: "- is what is piped in; name it once.\n",
    });
  });

  it.each([
    ["a file that is not there", ["missing.jsonl"], "There is no file missing.jsonl."],
    ["a folder", ["."], ". is a folder; name the files in it, for example *.jsonl"],
    [
      "a file of another kind",
      [join(ROOT, "README.md")],
      `The name of ${ROOT}/README.md does not end in .json or .jsonl.`,
    ],
    [
      "a reason that says nothing",
      [join(ROOT, "seed/actors.jsonl"), "--reason", " "],
      "--reason needs 1 to 10000 characters, of which one can be seen.",
    ],
    [
      "a report where none can be written",
      [join(ROOT, "seed/actors.jsonl"), "--report", "no/such/folder.json"],
      "The report cannot be written to no/such/folder.json; choose another file.",
    ],
  ])("refuses %s before it writes anything", async (_, args, message) => {
    const before = await records();
    expect(await blamegraph(["import", ...args], env)).toMatchObject({ code: 2, stderr: `${message}\n` });
    expect(await records()).toBe(before);
  });

  it("says that the database is not there, with its own exit code", async () => {
    expect(
      await blamegraph(["import", ...seedFiles], { ...env, NEO4J_URI: "bolt://127.0.0.1:9" }),
    ).toMatchObject({
      code: 6,
      stderr: expect.stringMatching(/^No Neo4j answers at bolt:\/\/127\.0\.0\.1:9 .+\n$/),
    });
  });

  it("is called off within a second in the middle of a long import, with nothing half-written, and goes on later, killed or not", async () => {
    const file = join(temporaryFolder(), "many.jsonl");
    const lines = Array.from({ length: MANY }, (_, n) => `${JSON.stringify(actor(`many-${n}`))}\n`);
    writeFileSync(file, lines.join(""));
    const before = await records();
    const running = launch(["import", file], env);
    expect(await within(60, async () => (await records()) > before)).toBe(true);
    const began = performance.now();
    running.kill("SIGINT");
    expect(await running.ended).toMatchObject({
      code: 130,
      stdout: "",
      stderr: told("Cancelled. No record is half-written; the same command again does what is left.\n"),
    });
    expect((performance.now() - began) / 1_000).toBeLessThan(3);
    expect(await within(5, async () => (await openTransactions()) === 0)).toBe(true);
    const written = (await records()) - before;
    expect([written > 0, written < MANY, written % 1_000]).toEqual([true, true, 0]);

    const killed = launch(["import", file], env);
    expect(await within(60, async () => (await records()) - before > written)).toBe(true);
    killed.kill("SIGKILL");
    await killed.ended;
    // Kept until the database has noticed: a transaction whose client is gone.
    expect(await within(20, async () => (await openTransactions()) === 0)).toBe(true);
    const through = (await records()) - before;
    expect([through > written, through < MANY, through % 1_000]).toEqual([true, true, 0]);

    expect(await blamegraph(["import", file], env)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(
        `An earlier run of this import got through ${through} records; it was taken up there.\nImported: ${MANY - through} added, 0 updated, 0 unchanged, 0 problems.\n`,
      ),
    });
    expect((await records()) - before).toBe(MANY);
  });

  it("serves it without a process of its own", async () => {
    await emptyDatabase(graph);
    const service = await startService(join(temporaryFolder(), "data"), env);
    expect(service.stderr()).toContain(`  data        Neo4j at ${env.NEO4J_URI}\n`);
    expect(service.stderr()).toMatch(/^ {2}loaded /m);
    expect(await ask(service.address, "{ incidents { totalCount } }")).toMatchObject({
      status: 200,
      body: { data: { incidents: { totalCount: 4 } } },
    });
    expect(processesBelow(service.dataFolder)).toEqual([]);
    // The first ADMIN token lies there, and no database.
    expect(readdirSync(service.dataFolder)).toEqual(["admin-token"]);
    service.kill("SIGTERM");
    expect(await service.ended).toMatchObject({ code: 0 });
    expect(await records()).toBeGreaterThan(0);
  });

  async function records(): Promise<number> {
    const [row] = await graph.rows("MATCH (n:Revision) RETURN count(n)");
    return Number(row?.[0]);
  }

  async function openTransactions(): Promise<number> {
    const [row] = await graph.rows(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN count(*)",
    );
    return Number(row?.[0]);
  }
});

function actor(name: string) {
  return { type: "actor", id: `actor:${name}`, kind: "ORGANIZATION", names: [{ value: `Actor ${name}` }] };
}
