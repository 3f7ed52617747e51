import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMigrations, statementsOf } from "../../../src/platform/graph/migration-files";

describe("migration files", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "blamegraph-migrations-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("are read in order, with the checksum of their text", async () => {
    await writeFile(join(folder, "0002-second.cypher"), "MATCH (n) DELETE n;");
    await writeFile(join(folder, "0001-first.cypher"), "CREATE INDEX a IF NOT EXISTS FOR (n:A) ON (n.b);");
    expect(await readMigrations(folder)).toEqual([
      {
        version: 1,
        name: "first",
        changes: "SCHEMA",
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        statements: ["CREATE INDEX a IF NOT EXISTS FOR (n:A) ON (n.b)"],
      },
      {
        version: 2,
        name: "second",
        changes: "DATA",
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        statements: ["MATCH (n) DELETE n"],
      },
    ]);
  });

  it("are numbered without a gap", async () => {
    await writeFile(join(folder, "0002-second.cypher"), "MATCH (n) DELETE n;");
    await expect(readMigrations(folder)).rejects.toThrow(
      `${join(folder, "0002-second.cypher")}: expected the name 0001-what-it-does.cypher`,
    );
  });

  it("change the schema or data, not both", async () => {
    await writeFile(join(folder, "0001-both.cypher"), "DROP INDEX a IF EXISTS;\nMATCH (n) DELETE n;\n");
    await expect(readMigrations(folder)).rejects.toThrow(
      `${join(folder, "0001-both.cypher")}: changes schema and data; expected a file for each`,
    );
  });

  it("hold statements that end with a semicolon at the end of a line", () => {
    expect(statementsOf("// a comment; with one\r\nA\n  B; \r\n\nC 'x; y';\n// end\n")).toEqual([
      "A\n  B",
      "C 'x; y'",
    ]);
  });
});
