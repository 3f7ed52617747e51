import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { FetchState } from "../../../src/platform/embedded-neo4j/fetch-progress";
import { takeLock } from "../../../src/platform/embedded-neo4j/folder-lock";
import { type JarCacheOptions, provideJars } from "../../../src/platform/embedded-neo4j/jar-cache";
import { silentLog } from "../../../src/platform/embedded-neo4j/log";
import { type FakeJar, fakeJar, type JarServer, serveJars } from "./jar-server";
import { temporaryFolder } from "./temporary-folder";

const JARS = ["alpha", "beta", "gamma"].map((name) => fakeJar(name));
const [ALPHA] = JARS as [FakeJar];
const NAMES = ["alpha-1.0.jar", "beta-1.0.jar", "gamma-1.0.jar"];

let server: JarServer;
let options: JarCacheOptions;
let lib: string;
let states: FetchState[];

beforeEach(async () => {
  server = await serveJars(JARS);
  states = [];
  options = {
    list: { version: "1.2.3", jars: JARS },
    cacheDir: temporaryFolder(),
    mavenRepository: server.url,
    progress: (state) => states.push(state),
    log: silentLog,
    signal: new AbortController().signal,
  };
  lib = join(options.cacheDir, "neo4j-1.2.3", "lib");
});

afterEach(() => server.close());

/** Resolves when that much of the first jar is on the disk: what is cut off before is not kept. */
async function whenKept(bytes: number): Promise<void> {
  const part = join(lib, "alpha-1.0.jar.part");
  while ((statSync(part, { throwIfNoEntry: false })?.size ?? 0) < bytes) await sleep(5);
}

it("fetches each jar once, under its own name", async () => {
  const folder = await provideJars(options);
  expect(folder.lib).toBe(lib);
  expect(readdirSync(lib).sort()).toEqual(NAMES);
  expect(JARS.map((jar, index) => readFileSync(join(lib, NAMES[index] ?? "")).equals(jar.content))).toEqual([
    true,
    true,
    true,
  ]);
  expect(server.requests).toHaveLength(3);
  expect(states.at(-1)).toMatchObject({ doneJars: 3, doneBytes: 60_000, fetchedBytes: 60_000, ended: true });
});

it("asks for nothing when all is there, not even with the server gone", async () => {
  const first = await provideJars(options);
  server.close();
  expect(await provideJars(options)).toEqual(first);
});

it("accepts a slash at the end of the repository's address", async () => {
  await provideJars({ ...options, mavenRepository: `${server.url}/` });
  expect(server.requests).toContain(`GET ${ALPHA.path}`);
});

it("follows a redirect", async () => {
  server.interfere = (request, response) => {
    if (request.url?.startsWith("/maven2/")) return false;
    response.writeHead(302, { location: `/maven2${request.url?.replace("/mirror", "")}` }).end();
    return true;
  };
  await provideJars({ ...options, mavenRepository: server.url.replace("maven2", "mirror") });
  expect(readdirSync(lib).sort()).toEqual(NAMES);
});

describe("what an earlier run left", () => {
  it("goes on with a piece from where it ended", async () => {
    mkdirSync(lib, { recursive: true });
    writeFileSync(join(lib, "alpha-1.0.jar.part"), ALPHA.content.subarray(0, 7_000));
    await provideJars(options);
    expect(server.requests).toContain(`GET ${ALPHA.path} from 7000`);
    expect(readFileSync(join(lib, "alpha-1.0.jar")).equals(ALPHA.content)).toBe(true);
    expect(states.at(-1)).toMatchObject({ doneBytes: 60_000, fetchedBytes: 53_000 });
  });

  it("starts the jar again when the piece turns out to be of something else", async () => {
    mkdirSync(lib, { recursive: true });
    writeFileSync(join(lib, "alpha-1.0.jar.part"), Buffer.alloc(7_000, "other"));
    await provideJars(options);
    expect(server.requests.filter((request) => request.includes("alpha"))).toEqual([
      `GET ${ALPHA.path} from 7000`,
      `GET ${ALPHA.path}`,
    ]);
    expect(readFileSync(join(lib, "alpha-1.0.jar")).equals(ALPHA.content)).toBe(true);
  });

  it("starts the jar again when the server knows no ranges", async () => {
    mkdirSync(lib, { recursive: true });
    writeFileSync(join(lib, "alpha-1.0.jar.part"), ALPHA.content.subarray(0, 7_000));
    server.interfere = (request, response) => {
      if (!request.url?.includes("alpha")) return false;
      response.writeHead(200, { "content-length": ALPHA.size }).end(ALPHA.content);
      return true;
    };
    await provideJars(options);
    expect(readFileSync(join(lib, "alpha-1.0.jar")).equals(ALPHA.content)).toBe(true);
  });

  it("keeps whole jars, checking their sums because nobody noted that before", async () => {
    mkdirSync(lib, { recursive: true });
    writeFileSync(join(lib, "alpha-1.0.jar"), ALPHA.content);
    await provideJars(options);
    expect(server.requests.some((request) => request.includes("alpha"))).toBe(false);
  });

  it("fetches a jar again that was altered in the cache", async () => {
    await provideJars(options);
    writeFileSync(join(lib, "alpha-1.0.jar"), Buffer.alloc(ALPHA.size, "evil"));
    const said: string[] = [];
    await provideJars({ ...options, log: (_level, message) => said.push(message) });
    expect(said).toEqual([`alpha-1.0.jar in ${lib} is not the pinned jar; it is fetched again`]);
    expect(server.requests).toHaveLength(4);
    expect(readFileSync(join(lib, "alpha-1.0.jar")).equals(ALPHA.content)).toBe(true);
  });

  it("checks a jar again that was merely touched", async () => {
    await provideJars(options);
    utimesSync(join(lib, "alpha-1.0.jar"), 1, 1);
    await provideJars(options);
    expect(server.requests).toHaveLength(3);
  });
});

describe("what goes wrong", () => {
  it("refuses a jar with a wrong sum and names it, keeping nothing of it", async () => {
    server.interfere = (request, response) => {
      if (!request.url?.includes("alpha")) return false;
      response.writeHead(200).end(Buffer.alloc(ALPHA.size, "evil"));
      return true;
    };
    await expect(provideJars(options)).rejects.toMatchObject({
      name: "SetupError",
      message: expect.stringMatching(/^alpha-1\.0\.jar from .* is not the pinned jar \(SHA-256 /),
    });
    expect(readdirSync(lib).filter((name) => name.includes("alpha"))).toEqual([]);
  });

  it("refuses a jar of a wrong size before taking it", async () => {
    server.interfere = (_request, response) => {
      response.writeHead(200, { "content-length": 5 }).end("hello");
      return true;
    };
    await expect(provideJars(options)).rejects.toMatchObject({
      message: expect.stringMatching(/is not the pinned jar \(5 bytes instead of 20000\)/),
    });
  });

  it("names a jar that the repository does not have, without trying again", async () => {
    server.interfere = (request, response) => {
      if (!request.url?.includes("beta")) return false;
      response.writeHead(404).end();
      return true;
    };
    await expect(provideJars(options)).rejects.toMatchObject({
      message: expect.stringMatching(/^beta-1\.0\.jar cannot be fetched: .* answered HTTP 404\.$/),
      remedy: expect.stringContaining("MAVEN_REPOSITORY"),
    });
    expect(server.requests.filter((request) => request.includes("beta"))).toHaveLength(1);
  });

  it("tries again after a server fault and after a cut connection", async () => {
    let faults = 0;
    server.interfere = (request, response) => {
      if (!request.url?.includes("alpha") || faults === 2) return false;
      faults += 1;
      if (faults === 1) response.writeHead(503).end();
      else {
        response.writeHead(200, { "content-length": ALPHA.size });
        response.write(ALPHA.content.subarray(0, 9_000));
        void whenKept(9_000).then(() => response.destroy());
      }
      return true;
    };
    await provideJars(options);
    expect(server.requests.filter((request) => request.includes("alpha"))).toEqual([
      `GET ${ALPHA.path}`,
      `GET ${ALPHA.path}`,
      `GET ${ALPHA.path} from 9000`,
    ]);
  }, 20_000);

  it("says at once that a host cannot be reached, and where it looked first", async () => {
    server.close();
    const began = performance.now();
    await expect(provideJars(options)).rejects.toMatchObject({
      message: `Neo4j's jars are not all in ${lib}, and they cannot be fetched: no connection to ${new URL(server.url).host} (ECONNREFUSED).`,
      remedy: expect.stringContaining("BLAMEGRAPH_CACHE to a filled cache"),
    });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it("says that a host's name is not known", async () => {
    await expect(
      provideJars({ ...options, mavenRepository: "http://no-such-host.invalid/maven2" }),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/no connection to no-such-host\.invalid \((ENOTFOUND|EAI_AGAIN)\)/),
    });
  }, 20_000);

  it("can be given up, and gone on with", async () => {
    const giveUp = new AbortController();
    server.interfere = (request, response) => {
      if (giveUp.signal.aborted || !request.url?.includes("alpha")) return false;
      response.writeHead(200, { "content-length": ALPHA.size });
      response.write(ALPHA.content.subarray(0, 9_000));
      void whenKept(9_000).then(() => giveUp.abort());
      return true;
    };
    await expect(provideJars({ ...options, signal: giveUp.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
    await provideJars(options);
    expect(server.requests).toContain(`GET ${ALPHA.path} from 9000`);
  });

  it("says that a cache folder cannot be written", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    await expect(provideJars({ ...options, cacheDir: file })).rejects.toMatchObject({
      name: "SetupError",
      message: expect.stringContaining("cannot be written (ENOTDIR"),
    });
  });
});

it("waits for another process that is fetching, and fetches nothing twice", async () => {
  const waiting: string[] = [];
  const both = await Promise.all([
    provideJars(options),
    provideJars({ ...options, log: (_level, message) => waiting.push(message) }),
  ]);
  expect(both[0]).toEqual(both[1]);
  expect(server.requests).toHaveLength(3);
});

it("says whom it waits for", async () => {
  mkdirSync(lib, { recursive: true });
  const held = takeLock(join(lib, "..", "fetch.lock"));
  const said: string[] = [];
  const log = (_level: string, message: string) => {
    said.push(message);
    if (held.taken) held.lock.release();
  };
  await provideJars({ ...options, log });
  expect(said).toEqual([`waiting for process ${process.pid}, which is fetching Neo4j's jars`]);
});
