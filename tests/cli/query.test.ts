import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { blamegraph, buildIfStale, temporaryFolder } from "../journeys/process/command";
import { type Reply, type StubApi, stubApi } from "./stub-api";

jest.setTimeout(60_000);

const BLAME = { blame: { nodes: [{ accused: { name: "Russia" }, denied: true }] } };
const QUERY =
  "query Q($first: Int, $slug: String) { blame(first: $first) { nodes { accused { name } denied } } }";

let api: StubApi;
let reply: Reply;

beforeAll(async () => {
  buildIfStale();
  api = await stubApi(() => reply);
});
beforeEach(() => {
  reply = { body: { data: BLAME } };
});
afterAll(() => api.close());

it("asks with variables by their types, and prints the data as JSON where nobody watches", async () => {
  const args = ["query", "--query", QUERY, "-v", "first=20", "-v", "slug=20", "--variables", '{"first":1}'];
  const { code, stdout, stderr } = await blamegraph([...args, "--url", api.url]);
  expect({ code, stderr, data: JSON.parse(stdout) }).toEqual({ code: 0, stderr: "", data: BLAME });
  expect(api.asked.at(-1)).toEqual({
    query: QUERY,
    operationName: "Q",
    variables: { first: 20, slug: "20" },
    authorization: undefined,
  });
});

it("finds the service by the settings, and reads the document from a file", async () => {
  const file = join(temporaryFolder(), "two.graphql");
  writeFileSync(file, "query A { a } query B { blame { nodes { denied } } }");
  const { code, stdout } = await blamegraph(["query", file, "--operation", "B", "--csv"], {
    PORT: new URL(api.url).port,
  });
  expect({ code, stdout, asked: api.asked.at(-1)?.operationName }).toEqual({
    code: 0,
    stdout: '"denied"\r\n"true"\r\n',
    asked: "B",
  });
});

it("prints a table when it is asked to", async () => {
  const { stdout } = await blamegraph(["query", "--query", QUERY, "--table", "--url", `${api.url}/graphql`]);
  expect(stdout).toBe("accused.name  denied\nRussia        true\n");
});

it("prints what was answered beside errors, which go to stderr", async () => {
  reply = {
    body: {
      data: { a: 1, b: null },
      errors: [{ message: "no \u001b[2J", path: ["b"], locations: [{ line: 1, column: 5 }] }],
    },
  };
  expect(await blamegraph(["query", "--query", "{ a b }", "--url", api.url])).toMatchObject({
    code: 1,
    stdout: '{\n  "a": 1,\n  "b": null\n}\n',
    stderr: "line 1:5, b: no \\u{1b}[2J\n",
  });
});

describe("the login", () => {
  it("is taken from the environment, or from a file that only its owner can read", async () => {
    const file = join(temporaryFolder(), "token");
    writeFileSync(file, "blame_api_x\n", { mode: 0o600 });
    const args = ["query", "--query", "{ a }", "--url", api.url];
    for (const [more, env, expected] of [
      [[], { BLAMEGRAPH_TOKEN: "blame_api_y" }, "Bearer blame_api_y"],
      [[], { BLAMEGRAPH_TOKEN_FILE: file }, "Bearer blame_api_x"],
      [["--token-file", file], { BLAMEGRAPH_TOKEN: "blame_api_y" }, "Bearer blame_api_x"],
    ] as const) {
      expect(await blamegraph([...args, ...more], env)).toMatchObject({ code: 0, stderr: "" });
      expect(api.asked.at(-1)?.authorization).toBe(expected);
    }
    chmodSync(file, 0o644);
    expect(await blamegraph([...args, "--token-file", file])).toMatchObject({
      code: 2,
      stderr: `--token-file is "${file}", which anybody on this machine can read; run chmod 600 ${file}.\n`,
    });
  });

  it.each([
    [401, "UNAUTHENTICATED", "Log in.", {}, "set BLAMEGRAPH_TOKEN or BLAMEGRAPH_TOKEN_FILE"],
    [200, "FORBIDDEN", "An EDITOR may.", { BLAMEGRAPH_TOKEN: "t" }, "the token is that of BLAMEGRAPH_TOKEN."],
  ])("is asked for with exit code 4: status %d, %s", async (status, code, message, env, remedy) => {
    reply = { status, body: { errors: [{ message, extensions: { code } }] } };
    const finished = await blamegraph(["query", "--query", "{ a }", "--url", api.url], env);
    expect(finished).toMatchObject({ code: 4, stdout: "", stderr: expect.stringContaining(message) });
    expect(finished.stderr).toContain(remedy);
  });
});

describe("exit code 6", () => {
  it("says that nobody answers", async () => {
    const gone = await stubApi(() => reply);
    gone.close();
    expect(await blamegraph(["query", "--query", "{ a }", "--url", gone.url])).toMatchObject({
      code: 6,
      stdout: "",
      stderr: `No service answers at ${gone.url} (ECONNREFUSED); start it with blamegraph start, or say where it is with --url.\n`,
    });
  });

  it.each([
    ["<html></html>", 200],
    ["{}", 404],
  ])("says that it is no Blamegraph that answers %j", async (body, status) => {
    reply = { status, body };
    expect(await blamegraph(["query", "--query", "{ a }", "--url", api.url])).toMatchObject({
      code: 6,
      stderr: `What answers at ${api.url}/graphql is no Blamegraph (status ${status}); check --url.\n`,
    });
  });

  it("says that the service has no database", async () => {
    reply = {
      status: 503,
      body: { errors: [{ message: "Away.", extensions: { code: "DATABASE_UNAVAILABLE" } }] },
    };
    expect(await blamegraph(["query", "--query", "{ a }", "--url", api.url])).toMatchObject({
      code: 6,
      stderr: "Away.\n",
    });
  });
});

it("refuses with exit code 2 what cannot be asked", async () => {
  const refused = [
    [[], "Give the document once: a file, - for stdin, or --query."],
    [["x.graphql", "--query", "{ a }"], "Give the document once: a file, - for stdin, or --query."],
    [["none.graphql"], "There is no file none.graphql; --query takes the text itself."],
    [["--query", "{ a"], "The document is no GraphQL: line 1:4: Syntax Error: Expected Name, found <EOF>."],
    [["--query", "{ a }", "--csv", "--json"], "--csv and --json are given; expected one of "],
    [["--query", "{ a }", "--variables", "[1]"], "--variables is no JSON object; "],
    [["--query", "{ a }", "--url", "ftp://x"], "--url is no address of a service; "],
    [["--query", "{ a }", "--url", "http://u:p@x"], "--url is no address of a service; "],
  ] as const;
  const finished = await Promise.all(refused.map(([args]) => blamegraph(["query", ...args])));
  expect(finished).toEqual(
    refused.map(([, message]) =>
      expect.objectContaining({ code: 2, stdout: "", stderr: expect.stringContaining(message) }),
    ),
  );
});
