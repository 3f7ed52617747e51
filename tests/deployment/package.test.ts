import { execFileSync } from "node:child_process";
import { buildIfStale, ROOT } from "../journeys/process/command";

jest.setTimeout(60_000);

beforeAll(buildIfStale);

it("packs what the service reads when it runs, and nothing that only its makers need", () => {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const output = execFileSync("npm", args, {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ files }] = JSON.parse(output) as [{ readonly files: readonly { readonly path: string }[] }];
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      "bin/blamegraph.js",
      "dist/main.js",
      "dist/platform/embedded-neo4j/jars.json",
      "dist/web/playground/index.html",
      "schema/graph-model.json",
      "seed/manifest.json",
      "examples.graphql",
      "docs/cli.md",
      "LICENSE",
      "package.json",
    ]),
  );
  expect(paths.filter((path) => /^schema\/migrations\/.+\.cypher$/.test(path))).not.toEqual([]);
  expect(
    paths.filter((path) => /^(src|tests|bench|scripts|node_modules)\/|\.map$|^dist\/\./.test(path)),
  ).toEqual([]);
});
