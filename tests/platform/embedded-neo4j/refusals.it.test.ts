import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { EmbeddedNeo4jOptions } from "../../../src/platform/embedded-neo4j/embedded-neo4j";
import { optionsFor, startService } from "./service";
import type { Message } from "./service-process";
import { temporaryFolder } from "./temporary-folder";

jest.setTimeout(60_000);

const EXIT_WITHIN_MS = 5_000;

let parent: string;
let dataDir: string;
let logged: readonly string[];
beforeEach(() => {
  parent = temporaryFolder();
  dataDir = join(parent, "data");
});

it("refuses to start without Java", async () => {
  expect(await refusal(optionsFor(dataDir), { PATH: temporaryFolder(), JAVA_HOME: "" })).toEqual({
    event: "refused",
    message: "No Java was found on the PATH, and JAVA_HOME is not set.",
    remedy: expect.stringMatching(/^Install Java 17 or 21/),
  });
  expect(readdirSync(parent)).toEqual([]);
});

it("refuses to start with Java 11", async () => {
  const bin = temporaryFolder();
  writeFileSync(join(bin, "java"), `#!/bin/sh\necho 'openjdk version "11.0.2" 2019-01-15' >&2\n`);
  chmodSync(join(bin, "java"), 0o755);
  expect(await refusal(optionsFor(dataDir), { PATH: bin, JAVA_HOME: "" })).toMatchObject({
    message: `${bin}/java is Java 11; Neo4j needs Java 17 or 21.`,
  });
  expect(readdirSync(parent)).toEqual([]);
});

it("refuses a port that is taken", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const boltPort = typeof address === "object" && address !== null ? address.port : 0;
  expect(await refusal({ ...optionsFor(dataDir), boltPort })).toMatchObject({
    message: `Port ${boltPort} of 127.0.0.1, meant for Neo4j, is taken by another program.`,
  });
  expect(readdirSync(parent)).toEqual([]);
  server.close();
});

it("refuses to start offline with an empty cache, naming the host and the folder", async () => {
  const cacheDir = join(parent, "cache");
  const options = { ...optionsFor(dataDir), cacheDir, mavenRepository: "http://127.0.0.1:9/maven2" };
  expect(await refusal(options)).toMatchObject({
    message: `Neo4j's jars are not all in ${cacheDir}/neo4j-5.26.31/lib, and they cannot be fetched: no connection to 127.0.0.1:9 (ECONNREFUSED).`,
  });
  expect(existsSync(dataDir)).toBe(false);
});

it("names a jar in the cache that is not the pinned one and cannot be replaced", async () => {
  const cacheDir = join(parent, "cache");
  const lib = join(cacheDir, "neo4j-5.26.31", "lib");
  mkdirSync(lib, { recursive: true });
  const real = join(optionsFor(dataDir).cacheDir, "neo4j-5.26.31", "lib");
  for (const name of readdirSync(real)) symlinkSync(join(real, name), join(lib, name));
  const [broken = ""] = readdirSync(real).filter((name) => name.startsWith("neo4j-kernel-5"));
  execFileSync("rm", [join(lib, broken)]);
  writeFileSync(join(lib, broken), "not a jar");
  const options = { ...optionsFor(dataDir), cacheDir, mavenRepository: "http://127.0.0.1:9/maven2" };
  expect(await refusal(options)).toMatchObject({
    message: expect.stringContaining("no connection to 127.0.0.1:9"),
  });
  expect(logged).toEqual([`${broken} in ${lib} is not the pinned jar; it is fetched again`]);
});

it("refuses a folder below a file", async () => {
  writeFileSync(join(parent, "file"), "");
  expect(await refusal(optionsFor(join(parent, "file", "data")))).toMatchObject({
    message: expect.stringContaining(`${join(parent, "file", "data")} cannot be written (ENOTDIR`),
  });
});

onMountedDisk("refuses a disk that is read-only", "ro", async (disk) => {
  expect(await refusal(optionsFor(join(disk, "data")))).toMatchObject({
    message: expect.stringContaining(`${join(disk, "data")} cannot be written (EROFS`),
  });
});

onMountedDisk("refuses a disk without room for a database, and writes nothing", "size=20m", async (disk) => {
  expect(await refusal(optionsFor(join(disk, "data")))).toMatchObject({
    message: expect.stringMatching(/has 20 MB free; a new database needs 512 MB\.$/),
    remedy: expect.stringMatching(/^Free some space/),
  });
  expect(readdirSync(disk)).toEqual([]);
});

onMountedDisk("refuses a disk without room for the jars, and writes nothing", "size=20m", async (disk) => {
  const options = { ...optionsFor(dataDir), cacheDir: join(disk, "cache") };
  expect(await refusal(options)).toMatchObject({
    message: expect.stringMatching(/has 20 MB free; Neo4j's jars need 14\d MB\.$/),
  });
  expect(readdirSync(disk)).toEqual([]);
});

onMountedDisk("starts from a cache that is read-only", "size=300m", async (disk) => {
  const lib = join("neo4j-5.26.31", "lib");
  cpSync(join(optionsFor(dataDir).cacheDir, lib), join(disk, lib), { recursive: true });
  execFileSync("mount", ["-o", "remount,ro", disk]);
  const service = startService({ ...optionsFor(dataDir), cacheDir: disk });
  expect(await service.outcome).toMatchObject({ event: "ready" });
  service.child.kill("SIGTERM");
  await service.ended;
});

/** What the process says before it ends, which must be soon. */
async function refusal(options: EmbeddedNeo4jOptions, env?: NodeJS.ProcessEnv): Promise<Message> {
  const began = performance.now();
  const service = startService(options, env);
  const outcome = await service.outcome;
  await service.ended;
  expect(performance.now() - began).toBeLessThan(EXIT_WITHIN_MS);
  expect(service.child.exitCode).toBe(1);
  logged = service.logged;
  return outcome;
}

/** A test on a disk of its own (a tmpfs); skipped where this user may not mount one. */
function onMountedDisk(name: string, mountOptions: string, test: (disk: string) => Promise<void>): void {
  (mayMount() ? it : it.skip)(`${name} (needs the right to mount)`, async () => {
    const disk = temporaryFolder();
    execFileSync("mount", ["-t", "tmpfs", "-o", mountOptions, "tmpfs", disk]);
    try {
      await test(disk);
    } finally {
      execFileSync("umount", [disk]);
    }
  });
}

function mayMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const probe = temporaryFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "tmpfs", probe], { stdio: "ignore" });
    execFileSync("umount", [probe], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
