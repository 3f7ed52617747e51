import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { liveHolder, takeLock } from "../../../src/platform/embedded-neo4j/folder-lock";
import { identityOf } from "../../../src/platform/embedded-neo4j/process-identity";
import { temporaryFolder } from "./temporary-folder";

const LONG_AGO = { id: "old", since: "2020-01-01T00:00:00.000Z" };

let path: string;
beforeEach(() => {
  path = join(temporaryFolder(), "blamegraph.lock");
});

it("is taken once, and names its holder to the second", () => {
  expect(takeLock(path)).toMatchObject({ taken: true });
  expect(takeLock(path)).toMatchObject({ taken: false, holder: { pid: process.pid } });
  expect(liveHolder(path)?.since).toMatch(/^\d{4}-\d\d-\d\dT/);
});

it("can be taken again after its release", () => {
  const first = takeLock(path);
  if (first.taken) first.lock.release();
  expect(liveHolder(path)).toBeUndefined();
  expect(takeLock(path)).toMatchObject({ taken: true });
});

it("is stale when its process is gone", () => {
  writeFileSync(path, JSON.stringify({ pid: 2 ** 22 + 1, started: "boot/1", ...LONG_AGO }));
  expect(takeLock(path)).toMatchObject({ taken: true });
});

it("is stale when its pid names another process by now", () => {
  writeFileSync(path, JSON.stringify({ pid: process.pid, started: "another boot/1", ...LONG_AGO }));
  expect(takeLock(path)).toMatchObject({ taken: true });
});

it.each(["", "{", "[]", "null", '{"pid":"1"}'])("is stale when its content is %j", (content) => {
  writeFileSync(path, content);
  expect(takeLock(path)).toMatchObject({ taken: true });
});

it("is held while the process that wrote it lives", () => {
  writeFileSync(path, JSON.stringify({ ...identityOf(process.ppid), ...LONG_AGO }));
  expect(takeLock(path)).toMatchObject({ taken: false, holder: { pid: process.ppid, id: "old" } });
});

it("is not removed by one who no longer holds it", () => {
  const first = takeLock(path);
  const other = JSON.stringify({ ...identityOf(process.ppid), ...LONG_AGO });
  writeFileSync(path, other);
  if (first.taken) first.lock.release();
  expect(readFileSync(path, "utf8")).toBe(other);
});

it("leaves nothing beside itself", () => {
  writeFileSync(path, "rubbish");
  takeLock(path);
  expect(readdirSync(join(path, ".."))).toEqual(["blamegraph.lock"]);
});

it("goes to one of many that find it stale at once", async () => {
  writeFileSync(path, JSON.stringify({ pid: 2 ** 22 + 1, started: "boot/1", ...LONG_AGO }));
  const at = Date.now() + 1_500; // all have started by then, and try together
  const answers = await Promise.all(Array.from({ length: 6 }, () => contend(path, at)));
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(1);
}, 30_000);

function contend(lock: string, at: number): Promise<string> {
  const script = `
    const { takeLock } = require("./src/platform/embedded-neo4j/folder-lock.ts");
    while (Date.now() < ${at});
    process.stdout.write(takeLock(${JSON.stringify(lock)}).taken ? "taken" : "refused");
    setTimeout(() => {}, 1000);`;
  const child = spawn(process.execPath, ["-r", join(__dirname, "run-typescript.cjs"), "-e", script]);
  return new Promise((resolve) => {
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
    });
    child.once("close", () => resolve(said));
  });
}
