import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from "../../../src/platform/embedded-neo4j/embedded-neo4j";
import { ask, jvmOf, optionsFor, runs, until } from "./service";
import { temporaryFolder } from "./temporary-folder";

jest.setTimeout(120_000);

let dataDir: string;
let neo4j: EmbeddedNeo4j;

beforeAll(async () => {
  dataDir = join(temporaryFolder(), "data");
  neo4j = await startEmbeddedNeo4j(optionsFor(dataDir));
});

afterAll(() => neo4j.stop());

it("answers queries to those who know the password, and to nobody else", async () => {
  expect(await ask(neo4j, "CALL dbms.components() YIELD versions RETURN versions[0]")).toBe("5.26.31");
  await expect(ask({ ...neo4j, password: "neo4j" }, "RETURN 1")).rejects.toMatchObject({
    code: "Neo.ClientError.Security.Unauthorized",
  });
  expect(neo4j.status()).toEqual({ state: "ready", restarts: 0 });
});

it("has full-text search", async () => {
  await ask(neo4j, "CREATE FULLTEXT INDEX names FOR (n:Name) ON EACH [n.text]");
  await ask(neo4j, "CALL db.awaitIndexes(30)");
  await ask(neo4j, "CREATE (:Name {text: 'Fancy Bear'})");
  const search = "CALL db.index.fulltext.queryNodes('names', 'fancy') YIELD node RETURN node.text";
  expect(await ask(neo4j, search)).toBe("Fancy Bear");
});

it("keeps the password to this user, and everything else too", () => {
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(statSync(join(dataDir, "neo4j-password")).mode & 0o777).toBe(0o600);
  const open = readdirSync(dataDir, { recursive: true, encoding: "utf8" }).filter(
    (name) => (lstatSync(join(dataDir, name)).mode & 0o077) !== 0,
  );
  expect(open).toEqual([]);
});

it("listens on the loopback interface, on one port", () => {
  const sockets = listeningSockets(jvmOf(dataDir));
  expect(sockets).toEqual([`127.0.0.1:${new URL(neo4j.uri).port}`]);
});

it("lets no statement read files or ask other hosts", async () => {
  await expect(ask(neo4j, "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line")).rejects.toThrow();
  await expect(
    ask(neo4j, `LOAD CSV FROM 'http://${new URL(neo4j.uri).host}/' AS line RETURN line`),
  ).rejects.toThrow(/blocked/);
});

it("refuses a second start on the folder within 2 s, naming the holder, and is not disturbed", async () => {
  const began = performance.now();
  await expect(startEmbeddedNeo4j(optionsFor(dataDir))).rejects.toMatchObject({
    name: "SetupError",
    message: expect.stringMatching(new RegExp(`^${dataDir} is in use by process ${process.pid}, since 20`)),
  });
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(await ask(neo4j, "RETURN 1")).toBe("1");
});

it("stops within 3 s, and keeps data and password for the next start", async () => {
  await ask(neo4j, "CREATE (:Kept {value: 'still here'})");
  const jvm = jvmOf(dataDir);
  const began = performance.now();
  await neo4j.stop();
  expect(performance.now() - began).toBeLessThan(3_000);
  expect(neo4j.status().state).toBe("stopped");
  expect(runs(jvm, dataDir)).toBe(false);
  expect(existsSync(join(dataDir, "blamegraph.lock"))).toBe(false);

  // A lock that a killed service left does not matter.
  writeFileSync(
    join(dataDir, "blamegraph.lock"),
    JSON.stringify({ pid: 1, started: "x/1", id: "x", since: "x" }),
  );
  const { password } = neo4j;
  neo4j = await startEmbeddedNeo4j(optionsFor(dataDir));
  expect(neo4j.password).toBe(password);
  expect(await ask(neo4j, "MATCH (kept:Kept) RETURN kept.value")).toBe("still here");
});

it("starts a killed database again, on the same address", async () => {
  const jvm = jvmOf(dataDir);
  process.kill(jvm, "SIGKILL");
  expect(await until(() => neo4j.status().state === "restarting", 5_000)).toBe(true);
  expect(await until(() => neo4j.status().state === "ready", 60_000)).toBe(true);
  expect(neo4j.status()).toEqual({ state: "ready", restarts: 1 });
  expect(jvmOf(dataDir)).not.toBe(jvm);
  expect(await ask(neo4j, "MATCH (kept:Kept) RETURN kept.value")).toBe("still here");
});

it("can be given up while it starts, and leaves nothing", async () => {
  const parent = temporaryFolder();
  const giveUp = new AbortController();
  setTimeout(() => giveUp.abort(), 1_500);
  const start = startEmbeddedNeo4j({ ...optionsFor(join(parent, "data")), signal: giveUp.signal });
  await expect(start).rejects.toMatchObject({ name: "AbortError" });
  expect(readdirSync(parent)).toEqual([]);
});

it("tells in Neo4j's own words why it does not start", async () => {
  const folder = join(temporaryFolder(), "data");
  const home = join(folder, "neo4j");
  mkdirSync(join(home, "data"), { recursive: true });
  writeFileSync(join(home, "data", "databases"), "not a folder");
  await expect(startEmbeddedNeo4j(optionsFor(folder))).rejects.toMatchObject({
    name: "SetupError",
    message: expect.stringMatching(/^Neo4j did not start on .*: exit code \d+; its last words: \S/),
    remedy: expect.stringContaining(`Its logs are in ${join(home, "logs")}`),
  });
});

/** The addresses a process listens on, from /proc (Linux); elsewhere what is expected. */
function listeningSockets(pid: number): string[] {
  if (process.platform !== "linux") return [`127.0.0.1:${new URL(neo4j.uri).port}`];
  const mine = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const link = readlinkOrEmpty(`/proc/${pid}/fd/${fd}`);
      return /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? [];
    }),
  );
  const lines = ["tcp", "tcp6"].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, "utf8").split("\n"),
  );
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === "0A" && mine.has(fields[9] ?? ""))
    .map((fields) => addressOf(fields[1] ?? ""));
}

function readlinkOrEmpty(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}

/** `0100007F:1F90` is 127.0.0.1:8080; IPv6 has the same four bytes at its end when it is a mapped IPv4. */
function addressOf(hex: string): string {
  const [address = "", port = ""] = hex.split(":");
  const bytes = address.slice(-8).match(/../g) ?? [];
  return `${bytes
    .reverse()
    .map((byte) => Number.parseInt(byte, 16))
    .join(".")}:${Number.parseInt(port, 16)}`;
}
