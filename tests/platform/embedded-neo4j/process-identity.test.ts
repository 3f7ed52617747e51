import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  commandLineOf,
  identityOf,
  isAlive,
  parseProcStat,
} from "../../../src/platform/embedded-neo4j/process-identity";

const AFTER_STATE = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 98765 20";

it("reads the start time from /proc, whatever the program is called", () => {
  expect(parseProcStat(`77 (odd) name) S ${AFTER_STATE}`, "b")).toBe("b/98765");
});

it("counts a zombie as gone", () => {
  expect(parseProcStat(`77 (java) Z ${AFTER_STATE}`, "b")).toBeUndefined();
});

it("knows a living process, and that it has ended", async () => {
  const child = spawn("sleep", ["60"]);
  await once(child, "spawn");
  const identity = identityOf(child.pid ?? 0);
  expect(identity).toMatchObject({ pid: child.pid });
  expect(commandLineOf(child.pid ?? 0)).toBe("sleep 60");
  child.kill();
  await once(child, "exit");
  expect(identity && isAlive(identity)).toBe(false);
  expect(commandLineOf(child.pid ?? 0)).toBe("");
});
