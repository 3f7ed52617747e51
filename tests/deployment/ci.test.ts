import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const scripts = join(__dirname, "..", "..", "scripts");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "blamegraph-ci-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [join(scripts, script), ...args], {
    encoding: "utf8",
  });
  return { status, lines: stdout.trim().split("\n") };
}

function aFile(path: string, content: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  return join(folder, path);
}

describe("the closing line of a run", () => {
  const ALL_PASSED = { numPassedTests: 12, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

  it.each<[string, object | undefined, string, string, string, number]>([
    ["all passed", ALL_PASSED, "0", "0", "12 passed, 0 failed", 0],
    [
      "some skipped",
      { ...ALL_PASSED, numPendingTests: 2, numTodoTests: 1 },
      "0",
      "0",
      "12 passed, 0 failed, 3 skipped",
      0,
    ],
    ["a test failed", { ...ALL_PASSED, numFailedTests: 1 }, "1", "0", "12 passed, 1 failed", 1],
    [
      "a file could not run",
      { ...ALL_PASSED, numRuntimeErrorTestSuites: 1 },
      "1",
      "0",
      "12 passed, 1 failed",
      1,
    ],
    ["another step failed", ALL_PASSED, "0", "2", "12 passed, 2 failed", 1],
    ["the tests failed outside of a test", ALL_PASSED, "1", "0", "12 passed, 1 failed", 1],
    ["no test ran", { numPassedTests: 0 }, "0", "0", "0 passed, 1 failed", 1],
    ["there is no report", undefined, "1", "0", "0 passed, 1 failed", 1],
    ["a step before the tests failed", undefined, "not-run", "1", "0 passed, 2 failed", 1],
  ])("when %s", (_, report, testStatus, otherFailures, line, status) => {
    const path =
      report === undefined ? join(folder, "none.json") : aFile("jest.json", JSON.stringify(report));
    expect(run("ci/count.mjs", path, testStatus, otherFailures)).toEqual({ status, lines: [line] });
  });
});

describe("the rule that only the configuration reads the environment", () => {
  it("names each line that does", () => {
    aFile("src/config.ts", "export const port = process.env.PORT;\n");
    aFile(
      "src/app.ts",
      '// process.env in words\n/* or\n process.env */ export const home = process.env["HOME"];\n',
    );
    aFile("src/domain/clock.ts", 'import { env } from "node:process";\n');
    const { status, lines } = run("check/environment.mjs", folder);
    expect(status).toBe(1);
    expect(lines).toEqual([
      'src/app.ts:3: export const home = process.env["HOME"];',
      'src/domain/clock.ts:1: import { env } from "node:process";',
      "Let src/config.ts read it, and take the value as a parameter.",
    ]);
  });

  it("passes a tree in which nothing else does", () => {
    aFile("src/config.ts", "export const port = process.env.PORT;\n");
    expect(run("check/environment.mjs", folder).status).toBe(0);
  });
});
