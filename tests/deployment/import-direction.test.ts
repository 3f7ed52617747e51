import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(__dirname, "..", "..");

/** A small source tree in the project's layout: each file and what it imports. */
const TREE: Readonly<Record<string, readonly string[]>> = {
  "src/main.ts": ["./app", "./config"],
  "src/config.ts": [],
  "src/app.ts": ["./domain/schema", "./exchange/csv/read-csv", "./platform/graph/graph"],
  "src/domain/schema.ts": ["./claims/claim.resolver"],
  "src/domain/claims/claim.resolver.ts": ["./claim.type", "./claim.queries"],
  "src/domain/claims/claim.queries.ts": ["../../platform/graph/graph"],
  "src/domain/claims/claim.type.ts": ["../actors/actor.type"],
  "src/domain/actors/actor.type.ts": ["../claims/claim.type"],
  "src/domain/standing/standing.ts": ["./facts"],
  "src/domain/standing/facts.ts": [],
  "src/domain/standing/standing.graph.ts": ["../../platform/graph/graph"],
  "src/exchange/csv/read-csv.ts": ["../record"],
  "src/exchange/record.ts": [],
  "src/platform/graph/graph.ts": ["neo4j-driver"],
};

/** The rule that refuses each of these imports, when added to the tree. */
const REFUSED: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ["src/platform/graph/graph.ts", "../../domain/claims/claim.type", "platform-knows-no-domain"],
  ["src/platform/graph/graph.ts", "../../config", "only-the-edge-reads-the-config"],
  ["src/domain/claims/claim.queries.ts", "neo4j-driver", "one-door-to-the-database"],
  ["src/domain/claims/claim.queries.ts", "../../exchange/record", "domain-knows-no-edge"],
  ["src/domain/claims/claim.queries.ts", "../../app", "only-main-knows-the-app"],
  ["src/domain/claims/claim.queries.ts", "../actors/actor.resolver", "only-the-schema-gathers-resolvers"],
  ["src/domain/standing/standing.ts", "../../platform/graph/graph", "standing-is-pure"],
  ["src/domain/standing/standing.ts", "fs", "standing-is-pure"],
  ["src/exchange/csv/read-csv.ts", "../../platform/graph/graph", "formats-never-touch-the-graph"],
  ["src/exchange/record.ts", "../web/page.routes", "exchange-knows-no-edge"],
  ["src/web/page.routes.ts", "../domain/claims/claim.type", "web-uses-the-public-api"],
  ["src/domain/actors/actor.commands.ts", "../claims/claim.commands", "no-cycles"],
  ["src/domain/actors/nobody.ts", "", "no-orphans"],
  ["src/domain/actors/actor.commands.ts", "jest", "nothing-from-development"],
  ["src/domain/actors/actor.commands.ts", "left-pad", "nothing-unresolvable"],
];

describe("the direction of imports", () => {
  it("passes a tree that keeps it, with types that name each other", () => {
    expect(rulesBroken(TREE)).toEqual([]);
  }, 60_000);

  it("refuses every import against it, by the name of the rule", () => {
    const tree: Record<string, string[]> = Object.fromEntries(
      Object.entries(TREE).map(([file, imports]) => [file, [...imports]]),
    );
    tree["src/domain/actors/actor.resolver.ts"] = ["./actor.commands"];
    tree["src/domain/claims/claim.commands.ts"] = ["../actors/actor.commands"];
    for (const [file, imports] of REFUSED)
      tree[file] = [...(tree[file] ?? []), ...(imports ? [imports] : [])];
    const broken = rulesBroken(tree);
    for (const [file, imports, rule] of REFUSED)
      expect(broken).toContain(`${rule}: ${file} ${imports}`.trim());
  }, 60_000);
});

/** `rule: file import` for each violation, as the project's own rules see the tree. */
function rulesBroken(tree: Readonly<Record<string, readonly string[]>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "blamegraph-imports-"));
  try {
    for (const [file, imports] of Object.entries(tree)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(
        join(folder, file),
        [...imports.map((path) => `import "${path}";`), "export {};\n"].join("\n"),
      );
    }
    for (const file of [".dependency-cruiser.cjs", "package.json", "tsconfig.json"]) {
      copyFileSync(join(root, file), join(folder, file));
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const cruise = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
    const run = spawnSync(
      process.execPath,
      [cruise, "src", "--config", ".dependency-cruiser.cjs", "--output-type", "json"],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    const { modules } = JSON.parse(run.stdout) as {
      modules: {
        source: string;
        rules?: { name: string }[];
        dependencies: { module: string; rules?: { name: string }[] }[];
      }[];
    };
    return modules.flatMap(({ source, rules = [], dependencies }) => [
      ...rules.map(({ name }) => `${name}: ${source}`),
      ...dependencies.flatMap(({ module, rules: broken = [] }) =>
        broken.map(({ name }) => `${name}: ${source} ${module}`),
      ),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
