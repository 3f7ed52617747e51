import { appendFileSync, existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import {
  archiveFor,
  archiveOptions,
  discardArchive,
} from "../../../src/platform/embedded-neo4j/class-archive";
import { temporaryFolder } from "./temporary-folder";

const JAVA = { path: "/usr/bin/java", major: 17, description: "17.0.15+6" };

function anArchive() {
  const root = temporaryFolder();
  const archive = archiveFor({ root, lib: `${root}/lib`, fingerprint: "f" }, JAVA);
  writeFileSync(archive.path, "classes");
  const { size, mtimeMs } = statSync(archive.path);
  writeFileSync(archive.record, JSON.stringify({ size, mtimeMs }));
  return archive;
}

it("is used as it was made", () => {
  const archive = anArchive();
  expect(archiveOptions(archive)).toEqual([`-XX:SharedArchiveFile=${archive.path}`, "-Xshare:auto"]);
});

it("is not used when it has changed since, has no record, is gone or could not be made", () => {
  const changed = anArchive();
  appendFileSync(changed.path, "!");
  const unrecorded = anArchive();
  rmSync(unrecorded.record);
  const gone = anArchive();
  rmSync(gone.path);
  const failed = anArchive();
  writeFileSync(failed.record, JSON.stringify({ failed: "no base archive" }));
  expect([changed, unrecorded, gone, failed].flatMap(archiveOptions)).toEqual([]);
});

it("belongs to the jars and to the very JVM", () => {
  const jars = { root: "/cache", lib: "/cache/lib", fingerprint: "f" };
  const paths = [
    archiveFor(jars, JAVA),
    archiveFor({ ...jars, fingerprint: "g" }, JAVA),
    archiveFor(jars, { ...JAVA, description: "17.0.16+1" }),
    archiveFor(jars, { ...JAVA, path: "/opt/java" }),
  ].map((archive) => archive.path);
  expect(new Set(paths).size).toBe(4);
});

it("can be taken out of use, twice", () => {
  const archive = anArchive();
  discardArchive(archive);
  discardArchive(archive);
  expect([existsSync(archive.path), existsSync(archive.record)]).toEqual([false, false]);
});
