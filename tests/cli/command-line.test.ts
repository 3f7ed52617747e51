import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { blamegraph, buildIfStale, ROOT, temporaryFolder } from "../journeys/process/command";

jest.setTimeout(60_000);

beforeAll(buildIfStale);

it.each([
  [["--help"], "Usage: blamegraph [options] [command]"],
  [["start", "--help"], "Usage: blamegraph start [options]"],
  [["import", "--help"], "Usage: blamegraph import [options] <file...>"],
  [["export", "--help"], "Usage: blamegraph export [options]"],
  [["derive", "--help"], "Usage: blamegraph derive [options]"],
  [["query", "--help"], "Usage: blamegraph query [options] [file]"],
  [["review", "--help"], "Usage: blamegraph review [options] [command]"],
  [["review", "accept", "--help"], "Usage: blamegraph review accept [options] <proposal>"],
  [["doctor", "--help"], "Usage: blamegraph doctor [options]"],
  [["check", "--help"], "Usage: blamegraph check [options]"],
  [["backup", "--help"], "Usage: blamegraph backup [options] <folder>"],
  [["restore", "--help"], "Usage: blamegraph restore [options] <folder>"],
  [["completion", "--help"], "Usage: blamegraph completion [options] <shell>"],
  [["setup", "--help"], "Usage: blamegraph setup [options]"],
  [["seed", "--help"], "Usage: blamegraph seed [options]"],
  [["schema", "--help"], "Usage: blamegraph schema [options] [command]"],
  [["schema", "print", "--help"], "Usage: blamegraph schema print [options]"],
  [["config", "--help"], "Usage: blamegraph config [options] [command]"],
  [["config", "print", "--help"], "Usage: blamegraph config print [options]"],
  [["token", "--help"], "Usage: blamegraph token [options] [command]"],
  [["token", "create", "--help"], "Usage: blamegraph token create [options]"],
  [["token", "list", "--help"], "Usage: blamegraph token list [options]"],
  [["token", "rotate", "--help"], "Usage: blamegraph token rotate [options] <token>"],
  [["token", "revoke", "--help"], "Usage: blamegraph token revoke [options] <token>"],
  [["admin", "reset-token", "--help"], "Usage: blamegraph admin reset-token [options]"],
  [["help", "import"], "Usage: blamegraph import [options] <file...>"],
])("explains itself: %j", async (args, usage) => {
  const { code, stdout, stderr } = await blamegraph(args);
  expect({ code, stderr, first: stdout.split("\n")[0] }).toEqual({ code: 0, stderr: "", first: usage });
});

it("names every command in its help, and every setting in that of start", async () => {
  const { stdout } = await blamegraph(["--help"]);
  expect(stdout.match(/^ {2}[a-z]+/gm)?.map((name) => name.trim())).toEqual(
    expect.arrayContaining([
      "start",
      "import",
      "query",
      "review",
      "export",
      "derive",
      "doctor",
      "backup",
      "restore",
      "check",
      "completion",
      "setup",
      "seed",
      "schema",
      "config",
      "token",
      "admin",
    ]),
  );
  const { stdout: start } = await blamegraph(["start", "--help"]);
  for (const flag of ["--host", "--port", "--data", "--cache", "--neo4j-uri", "--log-level"]) {
    expect(start).toContain(`  ${flag}`);
  }
  expect(start).not.toContain("--neo4j-password <");
});

it("prints its version", async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
  expect(await blamegraph(["--version"])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
});

it.each([
  [["frobnicate"], "error: unknown command 'frobnicate'"],
  [["imprt", "x.json"], "error: unknown command 'imprt'\n(Did you mean import?)"],
  [["start", "--frobnicate"], "error: unknown option '--frobnicate'"],
  [["--frobnicate"], "error: unknown option '--frobnicate'"],
  [["start", "now"], "error: too many arguments for 'start'. Expected 0 arguments but got 1."],
  [["start", "--port"], "error: option '--port <number>' argument missing"],
  [["import"], "error: missing required argument 'file'"],
  [["config", "show"], "error: unknown command 'show'"],
  [
    ["token", "create", "--role", "ADMIN", "--owner", "a"],
    "error: required option '--name <text>' not specified",
  ],
  [["token", "revoke"], "error: missing required argument 'token'"],
])("refuses what it does not know, with exit code 2: %j", async (args, message) => {
  expect(await blamegraph(args)).toMatchObject({
    code: 2,
    stdout: "",
    stderr: `${message}\n(--help tells what is possible)\n`,
  });
});

it("leaves the database at NEO4J_URI to its own means", async () => {
  const env = { NEO4J_URI: "bolt://127.0.0.1:9", NEO4J_PASSWORD: "x" };
  const finished = await Promise.all(
    [["check"], ["backup", "b"], ["restore", "b"]].map((args) => blamegraph(args, env)),
  );
  expect(finished).toEqual(
    ["check", "backup", "restore"].map((command) =>
      expect.objectContaining({
        code: 2,
        stdout: "",
        stderr: expect.stringMatching(
          `^blamegraph ${command} is for the embedded database, and NEO4J_URI is set\\. .+\\.\n$`,
        ),
      }),
    ),
  );
});

it.each([
  [["--format", "csv"], "csv is a table for each type of record; choose one for stdout with --table claim, "],
  [["--table", "claim"], "--table is for csv; native is one file. Did you mean --type claim?"],
  [["--json"], "--json says what was written to files; it needs --out."],
  [["--out", "."], ". is a folder; name a file for --out."],
  [["--out", "no/such/out"], "no/such/out cannot be written; choose another place."],
  [["--as-of", "2016-02-30"], "error: option '--as-of <day>' argument '2016-02-30' is invalid. "],
  [["--known-at", "2016-02-03"], "error: option '--known-at <moment>' argument '2016-02-03' is invalid. "],
  [["--type", "claims"], "error: option '--type <type>' argument 'claims' is invalid. "],
])("refuses an export that cannot be meant, before it opens a database: %j", async (args, message) => {
  const { code, stdout, stderr } = await blamegraph(["export", ...args]);
  expect({ code, stdout, said: stderr.slice(0, message.length) }).toEqual({
    code: 2,
    stdout: "",
    said: message,
  });
});

describe("the configuration", () => {
  it.each([[["start"]], [["import", "x.jsonl"]], [["setup"]], [["seed"]], [["config", "print"]]])(
    "has every mistake told at once, before anything is done: %j",
    async (args) => {
      const env = { PORT: "abc", LOG_LEVEL: "loud", NEO4J_PASSWORD: "not-shown", BLAMEGRAPH_PROT: "1" };
      const { code, stdout, stderr } = await blamegraph(args, env);
      expect({ code, stdout, lines: stderr.split("\n") }).toEqual({
        code: 2,
        stdout: "",
        lines: [
          "The configuration has mistakes:",
          expect.stringMatching(/^ {2}BLAMEGRAPH_PROT is no setting; did you mean PORT\?$/),
          '  PORT is "abc"; expected a whole number from 0 to 65535.',
          expect.stringMatching(/^ {2}LOG_LEVEL is "loud"; expected fatal, /),
          expect.stringMatching(/^ {2}NEO4J_PASSWORD is set, but NEO4J_URI is not; /),
          "",
        ],
      });
      expect(stderr).not.toContain("not-shown");
    },
  );

  it.each([[[]], [["--json"]]])("is printed without secrets: %j", async (format) => {
    const file = join(temporaryFolder(), "password");
    writeFileSync(file, "from-a-file\n", { mode: 0o600 });
    for (const secret of [{ NEO4J_PASSWORD: "from-the-environment" }, { NEO4J_PASSWORD_FILE: file }]) {
      const { code, stdout, stderr } = await blamegraph(["config", "print", ...format], {
        ...secret,
        NEO4J_URI: "bolt://graph.example:7687",
        PORT: "4321",
      });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toMatch(/4321.+environment/s);
      expect(stdout).toContain("bolt://graph.example:7687");
      expect(stdout).not.toMatch(/from-a-file|from-the-environment/);
      if (format.length > 0)
        expect(JSON.parse(stdout)).toContainEqual({ name: "PORT", value: 4321, from: "environment" });
    }
  });
});

it("prints the schema that is kept in git, and nothing else", async () => {
  expect(await blamegraph(["schema", "print"])).toMatchObject({
    code: 0,
    stdout: await readFile(join(ROOT, "schema/schema.graphql"), "utf8"),
    stderr: "",
  });
});
