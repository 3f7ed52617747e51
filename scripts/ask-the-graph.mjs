#!/usr/bin/env node
/**
 * Asks the questions of the guide and writes their answers into docs/questions, then docs/ask-the-graph.md anew.
 * Look at every difference before you commit it: the tests only hold that nothing has changed since.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const jest = fileURLToPath(new URL("../node_modules/jest/bin/jest.js", import.meta.url));

for (const test of ["tests/docs/ask-the-graph.it.test.ts", "tests/docs/ask-the-graph.test.ts"]) {
  const { status } = spawnSync(process.execPath, [jest, "--runInBand", test], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, WRITE_ANSWERS: "1" },
  });
  if (status !== 0) process.exit(status ?? 1);
}
