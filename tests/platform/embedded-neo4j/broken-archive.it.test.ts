import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { archiveFor } from "../../../src/platform/embedded-neo4j/class-archive";
import { provideJars } from "../../../src/platform/embedded-neo4j/jar-cache";
import { findJava } from "../../../src/platform/embedded-neo4j/java";
import { silentLog } from "../../../src/platform/embedded-neo4j/log";
import { neo4jJars } from "../../../src/platform/embedded-neo4j/pinned-jars";
import { optionsFor, startService, stopService } from "./service";
import { temporaryFolder } from "./temporary-folder";

jest.setTimeout(120_000);

it("starts without a class archive that makes the JVM crash, and takes it out of use", async () => {
  const options = { ...optionsFor(join(temporaryFolder(), "data")), cacheDir: cacheOfLinks() };
  const env = { PATH: `${javaThatCrashesOnArchives()}:${process.env["PATH"]}`, JAVA_HOME: "" };
  const archive = await plantArchive(options.cacheDir, env.PATH);

  const service = startService(options, env);
  expect(await service.outcome).toMatchObject({ event: "ready" });
  expect(service.logged).toEqual([expect.stringMatching(/signal SIGABRT.*without its class-data archive/)]);
  expect(existsSync(archive)).toBe(false);
  await stopService(service);
});

function cacheOfLinks(): string {
  const cacheDir = temporaryFolder();
  const lib = join("neo4j-5.26.31", "lib");
  const real = join(optionsFor("").cacheDir, lib);
  mkdirSync(join(cacheDir, lib), { recursive: true });
  for (const name of readdirSync(real)) symlinkSync(join(real, name), join(cacheDir, lib, name));
  return cacheDir;
}

function javaThatCrashesOnArchives(): string {
  const bin = temporaryFolder();
  const real = execFileSync("sh", ["-c", "command -v java"], { encoding: "utf8" }).trim();
  const crash = `case "$*" in *SharedArchiveFile*) kill -ABRT $$ ;; esac`;
  writeFileSync(join(bin, "java"), `#!/bin/sh\n${crash}\nexec ${real} "$@"\n`);
  chmodSync(join(bin, "java"), 0o755);
  return bin;
}

async function plantArchive(cacheDir: string, PATH: string): Promise<string> {
  const java = await findJava({ PATH }, silentLog);
  const { mavenRepository } = optionsFor("");
  const jars = await provideJars({
    list: neo4jJars,
    cacheDir,
    mavenRepository,
    progress: () => {},
    log: silentLog,
    signal: new AbortController().signal,
  });
  const archive = archiveFor(jars, java);
  writeFileSync(archive.path, "not an archive");
  const { size, mtimeMs } = statSync(archive.path);
  writeFileSync(archive.record, JSON.stringify({ size, mtimeMs }));
  return archive.path;
}
