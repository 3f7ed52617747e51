import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { join } from "node:path";
import {
  blamegraph,
  buildIfStale,
  jvmsBelow,
  launch,
  nothingLeftBelow,
  PATIENCE,
  ROOT,
  temporaryFolder,
  within,
} from "./command";
import { startReaders } from "./readers";
import { ask, health, type Service, startService, storyHash } from "./service";

jest.setTimeout(240_000);

const seed = shippedSeed();
const STOP_SECONDS = 3 * PATIENCE;

describe("the service, from its first start to its last stop", () => {
  let service: Service;
  let story: string;

  beforeAll(async () => {
    buildIfStale();
    service = await startService();
    story = await storyHash(service.address);
  });

  it("says what was loaded, where everything is, and a query to try, which answers", async () => {
    const { address, dataFolder } = service;
    const said = service.stderr();
    expect(said).toMatch(/^Blamegraph is ready after [\d.]+ s\.$/m);
    expect(said).toContain(`  loaded      ${seed.records} records: ${seed.title}\n`);
    expect(said).toContain(`  API         ${address}/graphql\n`);
    expect(said).toContain(`  playground  ${address}/playground\n`);
    expect(said).toContain(`  data        ${dataFolder}\n`);

    const query = /^ {2}(\{ .+ \})$/m.exec(said)?.[1] ?? "";
    const { status, body } = await ask(address, query);
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    expect(JSON.stringify(body.data)).toContain('"accused":{"name":"Russian government"}');

    const playground = await fetch(`${address}/playground`);
    expect([playground.status, playground.headers.get("content-type")]).toEqual([
      200,
      expect.stringContaining("text/html"),
    ]);
    expect(await health(address, "ready")).toEqual({ status: 200, reasons: [] });
  });

  it("logs JSON to stdout, and nothing but messages without colours to stderr", () => {
    const lines = service.stdout().trimEnd().split("\n");
    expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual(
      lines.map(() => expect.arrayContaining(["level", "time", "msg"])),
    );
    expect(service.stderr()).not.toContain("\u001b");
    expect(service.stderr()).not.toContain('{"level"');
  });

  it("refuses a second start on the folder at once, by the first one's number", async () => {
    const second = await blamegraph(["start"], { PORT: "0", BLAMEGRAPH_DATA: service.dataFolder });
    expect(second).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(
        new RegExp(
          `^${service.dataFolder} is in use by process ${service.pid}, since .+\\. Stop that one first, or set BLAMEGRAPH_DATA to another folder\\.\\n$`,
        ),
      ),
    });
    expect(second.seconds).toBeLessThan(2 * PATIENCE);
    expect(await storyHash(service.address)).toBe(story);
    expect(jvmsBelow(service.dataFolder)).toHaveLength(1);
  });

  it("lets a user import, seed and set up while it runs", async () => {
    const env = { BLAMEGRAPH_DATA: service.dataFolder };
    const file = join(temporaryFolder(), "more.jsonl");
    writeFileSync(
      file,
      '{"type":"actor","id":"actor:imported-beside","kind":"THREAT_GROUP","names":[{"value":"Imported Beside"}]}\n',
    );
    expect(await blamegraph(["import", file], env)).toMatchObject({
      code: 0,
      stderr: "Imported: 1 added, 0 updated, 0 unchanged, 0 problems.\n",
    });
    expect(await ask(service.address, '{ actor(slug: "imported-beside") { name } }')).toMatchObject({
      body: { data: { actor: { name: "Imported Beside" } } },
    });
    expect(await blamegraph(["seed"], env)).toMatchObject({
      code: 0,
      stderr: `The database has records already; nothing was loaded. To add the example to them: blamegraph import ${join(ROOT, "seed", "*.jsonl")}\n`,
    });
    expect(await blamegraph(["setup"], env)).toMatchObject({
      code: 0,
      stderr: `The database at ${service.dataFolder} is ready. Next: blamegraph start\n`,
    });
    expect(jvmsBelow(service.dataFolder)).toHaveLength(1);
  });

  it("aborts no request when it is told to stop, and leaves nothing running", async () => {
    const readers = startReaders(service.address, 8);
    const silent = await silentWebSocket(service.address);
    expect(await within(30, () => (readers.soFar().answers.get(story) ?? 0) > 20)).toBe(true);
    const began = performance.now();
    service.kill("SIGTERM");
    const { code, stderr } = await service.ended;
    const reads = await readers.stop();
    silent.destroy();
    expect({ code, said: stderr.split("Ctrl-C stops it.\n")[1] }).toEqual({
      code: 0,
      said: "Stopping …\nStopped.\n",
    });
    expect((performance.now() - began) / 1_000).toBeLessThan(STOP_SECONDS);
    // Between the service's last look and its closing the door the system may accept one more connection, and resets
    // it. A service that dropped what it was answering would abort all eight.
    const { ECONNRESET: reset = 0, ...aborted } = Object.fromEntries(reads.aborted);
    expect(aborted).toEqual({});
    expect(reset).toBeLessThanOrEqual(1);
    expect([...reads.answers.keys()]).toEqual([story]);
    expect(reads.notTaken).toBeGreaterThan(0);
    expect(await nothingLeftBelow(service.dataFolder)).toBe(true);
    expect(existsSync(join(service.dataFolder, "blamegraph.lock"))).toBe(false);
  });

  it("does no work again at the next start, and stops at Ctrl-C", async () => {
    const password = statSync(join(service.dataFolder, "neo4j-password")).mtimeMs;
    const again = await startService(service.dataFolder, { LOG_LEVEL: "debug" });
    expect(again.stderr()).not.toMatch(/loaded/);
    expect(again.stdout()).not.toMatch(/applied migration/);
    expect(await storyHash(again.address)).toBe(story);
    expect(statSync(join(service.dataFolder, "neo4j-password")).mtimeMs).toBe(password);

    again.kill("SIGINT");
    expect(await again.ended).toMatchObject({ code: 0, signal: null });
    expect(await nothingLeftBelow(service.dataFolder)).toBe(true);
    const log = readFileSync(join(service.dataFolder, "neo4j/logs/debug.log"), "utf8");
    expect(log.match(/Recovery required/g)).toBeNull();
  });
});

/** One that never answers when it is told that the service stops. */
async function silentWebSocket(address: string): Promise<Socket> {
  const { hostname, port, host } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.write(
    [
      "GET /graphql HTTP/1.1",
      `Host: ${host}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      `Sec-WebSocket-Key: ${Buffer.alloc(16).toString("base64")}`,
      "Sec-WebSocket-Protocol: graphql-transport-ws",
      "\r\n",
    ].join("\r\n"),
  );
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1.1 101/);
  socket.pause();
  return socket;
}

describe("a start that is called off", () => {
  beforeAll(buildIfStale);

  it("ends by Ctrl-C while Neo4j is fetched, and leaves no piece of a jar that is not one", async () => {
    let asked = 0;
    const mirror = createServer((_, response) => {
      asked += 1;
      response.writeHead(200); // and nothing more
      response.flushHeaders();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => mirror.once("listening", resolve));
    const { port } = mirror.address() as AddressInfo;
    const folder = temporaryFolder();
    const start = launch(["start"], {
      PORT: "0",
      BLAMEGRAPH_DATA: join(folder, "data"),
      BLAMEGRAPH_CACHE: join(folder, "cache"),
      MAVEN_REPOSITORY: `http://127.0.0.1:${port}`,
    });
    expect(await within(30, () => asked > 0)).toBe(true);
    const began = performance.now();
    start.kill("SIGINT");
    expect(await start.ended).toMatchObject({ code: 130, stdout: "", stderr: "Cancelled.\n" });
    expect((performance.now() - began) / 1_000).toBeLessThan(PATIENCE);
    expect(existsSync(join(folder, "data"))).toBe(false);
    const cached = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(cached.filter((name) => /\.(jar|lock)$/.test(name))).toEqual([]);
    mirror.closeAllConnections();
    mirror.close();
  });

  it("ends by Ctrl-C while the database starts, and leaves nothing", async () => {
    const dataFolder = join(temporaryFolder(), "data");
    const start = launch(["start"], { PORT: "0", BLAMEGRAPH_DATA: dataFolder });
    expect(await within(60, () => jvmsBelow(dataFolder).length === 1)).toBe(true);
    const began = performance.now();
    start.kill("SIGINT");
    expect(await start.ended).toMatchObject({ code: 130, stdout: "", stderr: "Cancelled.\n" });
    expect((performance.now() - began) / 1_000).toBeLessThan(5 * PATIENCE);
    expect(await nothingLeftBelow(dataFolder)).toBe(true);
    expect(existsSync(dataFolder)).toBe(false);
  });
});

function shippedSeed(): { readonly title: string; readonly records: number } {
  const read = (name: string) => readFileSync(join(ROOT, "seed", name), "utf8");
  const { title, files } = JSON.parse(read("manifest.json")) as { title: string; files: readonly string[] };
  const lines = files.flatMap((name) =>
    read(name)
      .split("\n")
      .filter((line) => line.trim() !== ""),
  );
  return { title, records: lines.length };
}
