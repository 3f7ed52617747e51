import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const script = join(__dirname, "..", "..", "scripts", "lint-cypher.mjs");

/** One line of each: what a reader would write, and what the lint says of it. */
const MISTAKES: readonly (readonly [what: string, cypher: string, problems: readonly string[]])[] = [
  [
    "nothing wrong",
    "MATCH (claim:Claim {id: $id})-[:MADE_BY]->(a) RETURN claim {.quote}, collect(a.name)",
    [],
  ],
  ["a label", "MATCH (c:Cliam) RETURN c.id", ["1:10 no label Cliam in the graph model"]],
  ["a label that is created", "MERGE (c:Cliam {id: $id})", ["1:10 no label Cliam in the graph model"]],
  [
    "a relationship type",
    "MATCH (c:Claim)-[:MADEBY]->(a:Actor) RETURN a.id",
    ["1:19 no relationship type MADEBY in the graph model"],
  ],
  [
    "a relationship type that is created",
    "MATCH (c:Claim {id: $c}), (a:Actor {id: $a}) MERGE (c)-[:MADEBY]->(a)",
    ["1:58 no relationship type MADEBY in the graph model"],
  ],
  [
    "a relationship the wrong way round",
    "MATCH (c:Claim)<-[:MADE_BY]-(a:Actor) RETURN a.id",
    ["1:7 [:MADE_BY] has no outgoing (:Claim)", "1:16 (:Actor) has no outgoing [:MADE_BY]"],
  ],
  ["a property", "MATCH (c:Claim) RETURN c.qoute", ["1:26 Claim has no property qoute in the graph model"]],
  [
    "a property of another label",
    "MATCH (a:Actor) RETURN a.quote",
    ["1:26 Actor has no property quote in the graph model"],
  ],
  [
    "a property in a map projection",
    "MATCH (c:Claim) RETURN c {.id, .qoute}",
    ["1:33 Claim has no property qoute in the graph model"],
  ],
  [
    "a property in a pattern",
    "MATCH (:Claim {idd: $id})-[:MADE_BY {posn: 1}]->(a) RETURN a.id",
    [
      "1:16 Claim has no property idd in the graph model",
      "1:38 MADE_BY has no property posn in the graph model",
    ],
  ],
  [
    "a property that is set",
    "MERGE (c:Claim {id: $id}) SET c.qoute = $q, c += {forn: 1}",
    [
      "1:33 Claim has no property qoute in the graph model",
      "1:51 Claim has no property forn in the graph model",
    ],
  ],
  [
    "a property of a node whose label only the model tells",
    "MATCH (c:Claim)-[:MADE_BY]->(a) RETURN [(c)-[:CITES]->(s) | s.urll], a.quote",
    [
      "1:63 Source has no property urll in the graph model",
      "1:72 Actor has no property quote in the graph model",
    ],
  ],
  [
    "a property of what a full-text index yields",
    "CALL db.index.fulltext.queryNodes('names', $q) YIELD node, score RETURN node.naem, score",
    ["1:78 any node has no property naem in the graph model"],
  ],
  [
    "a label and a property of a schema command",
    "CREATE CONSTRAINT a IF NOT EXISTS FOR (c:Cliam) REQUIRE c.id IS UNIQUE;\nCREATE INDEX b IF NOT EXISTS FOR (c:Claim) ON (c.qoute);",
    ["1:42 no label Cliam in the graph model", "2:50 Claim has no property qoute in the graph model"],
  ],
  ["a procedure", "CALL apoc.help('x')", [expect.stringMatching(/^1:6 Procedure apoc\.help is not present/)]],
  ["a variable", "MATCH (c:Claim) RETURN d.id", ["1:24 Variable `d` not defined"]],
  [
    "the syntax",
    "MATCH (c:Claim RETURN c",
    expect.arrayContaining([expect.stringMatching(/^1:16 Invalid input 'RETURN'/)]),
  ],
  ["a deprecated function", "MATCH (c:Claim) RETURN id(c)", [expect.stringMatching(/deprecated function/)]],
  [
    "nothing, where a map is no record",
    "UNWIND $rows AS row WITH row {.anything} AS row RETURN row.whatever",
    [],
  ],
  [
    "nothing, where comments stand between",
    "/* a */ MATCH // b\n (c:Claim) // c.qoute\nRETURN c.quote;\n",
    [],
  ],
];

describe("the Cypher lint", () => {
  let folder: string;
  let found: Map<string, string[]>;
  let status: number | null;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "blamegraph-lint-"));
    const files = MISTAKES.map(([, cypher], index) => aFile(`${index}.cypher`, cypher));
    const run = spawnSync(process.execPath, [script, "--json", ...files], { encoding: "utf8" });
    status = run.status;
    found = new Map(MISTAKES.map((_, index) => [`${index}.cypher`, []]));
    const problems = JSON.parse(run.stdout) as {
      name: string;
      line: number;
      column: number;
      message: string;
    }[];
    for (const { name, line, column, message } of problems) {
      found.get(basename(name))?.push(`${line}:${column} ${message}`);
    }
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function aFile(name: string, content: string): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  it.each(MISTAKES.map(([what, , problems], index) => ({ what, problems, index })))(
    "finds $what",
    ({ problems, index }) => {
      expect(found.get(`${index}.cypher`)).toEqual(problems);
    },
  );

  it("fails when it found something", () => {
    expect(status).toBe(1);
  });

  it("lints of the list of statements that were sent as many texts as it takes", () => {
    const list = aFile(
      "statements.jsonl",
      [
        { name: "claim", text: "MATCH (c:Cliam) RETURN c.id" },
        { name: "the same", text: "MATCH (c:Cliam) RETURN c.id" },
        { name: "nothing new", text: "MATCH (c:Cliam) WITH c RETURN c.id" },
        { name: "none", text: "RETURN 1" },
        { name: "longer", text: `MATCH (c:Claim)${" ".repeat(30_000)}RETURN c.colour` },
      ]
        .map((entry) => JSON.stringify(entry))
        .join("\n"),
    );
    const { stdout, stderr } = spawnSync(process.execPath, [script, list], { encoding: "utf8" });
    expect(stdout.trim().split("\n").sort()).toEqual([
      expect.stringMatching(/statements\.jsonl claim:1:10: no label Cliam in the graph model$/),
      expect.stringMatching(
        /statements\.jsonl longer:1:30025: Claim has no property colour in the graph model$/,
      ),
    ]);
    expect(stderr.trim()).toBe("2 Cypher texts, 2 problems");
  }, 60_000);

  it("passes a statement without a mistake", () => {
    const file = aFile("good.cypher", "MATCH (claim:Claim {id: $id}) RETURN claim {.id, .quote}");
    expect(spawnSync(process.execPath, [script, file]).status).toBe(0);
  }, 60_000);
});
