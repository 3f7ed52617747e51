import { createHash } from "node:crypto";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { JarFolder } from "./jar-cache";
import type { Java } from "./java";

/**
 * A class-data archive: Neo4j's classes as the JVM has parsed them, which it maps instead of loading them
 * from the jars (a warm start in about two thirds of the time). It fits one set of jars and one JVM build.
 */
export interface ClassArchive {
  readonly path: string;
  readonly record: string;
}

/** What is noted beside an archive: how it was when it was made, or that this JVM cannot make one. */
export type ArchiveRecord = { readonly size: number; readonly mtimeMs: number } | { readonly failed: string };

export function archiveFor(jars: JarFolder, java: Java): ClassArchive {
  const key = createHash("sha256")
    .update([jars.fingerprint, java.path, java.description, process.arch].join("\n"))
    .digest("hex")
    .slice(0, 16);
  return { path: join(jars.root, `classes-${key}.jsa`), record: join(jars.root, `classes-${key}.json`) };
}

export function readRecord(archive: ClassArchive): ArchiveRecord | undefined {
  try {
    return JSON.parse(readFileSync(archive.record, "utf8"));
  } catch {
    return undefined;
  }
}

/** The options that make a JVM use the archive: none unless it is there exactly as it was made. */
export function archiveOptions(archive: ClassArchive): string[] {
  const record = readRecord(archive);
  if (record === undefined || "failed" in record) return [];
  const file = statSync(archive.path, { throwIfNoEntry: false });
  const intact = file?.size === record.size && file.mtimeMs === record.mtimeMs;
  return intact ? [`-XX:SharedArchiveFile=${archive.path}`, "-Xshare:auto"] : [];
}

/** Takes an archive out of use; a later start makes another one. */
export function discardArchive(archive: ClassArchive): void {
  try {
    rmSync(archive.record, { force: true });
    rmSync(archive.path, { force: true });
  } catch {
    // A cache that is read-only: the start goes on without the archive all the same.
  }
}
