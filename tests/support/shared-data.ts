import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const SHARED_DATA = join(__dirname, "../../../shared/data");

/** A real data set that is no part of the project. */
export function sharedData(path: string): Buffer {
  return readFileSync(join(SHARED_DATA, path));
}

/** Tests on real data sets; where these are absent, they are told as skipped, with where they are looked for. */
export const describeOnSharedData = existsSync(SHARED_DATA)
  ? describe
  : (name: string, tests: () => void) => describe.skip(`${name} (there is no ${SHARED_DATA})`, tests);
