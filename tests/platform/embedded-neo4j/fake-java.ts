import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder";

/** The home of a Java that says that it is of this version. */
export function fakeJava(version: string, first = ":"): string {
  const home = temporaryFolder();
  mkdirSync(binOf(home));
  const path = join(binOf(home), "java");
  writeFileSync(path, `#!/bin/sh\n${first}\necho 'openjdk version "${version}" 2025-01-01' >&2\n`);
  chmodSync(path, 0o755);
  return home;
}

export function binOf(home: string): string {
  return join(home, "bin");
}
