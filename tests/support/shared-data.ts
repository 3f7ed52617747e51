import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const SHARED_DATA = join(__dirname, "../../../shared/data");

/** A real data set that is no part of the project. */
export function sharedData(path: string): Buffer {
  return readFileSync(join(SHARED_DATA, path));
}

/** The paths of all files of a folder of it, for `sharedData`; none where there is none. */
export function sharedFiles(folder: string): readonly string[] {
  const place = join(SHARED_DATA, folder);
  return existsSync(place)
    ? readdirSync(place, { recursive: true, encoding: "utf8" })
        .sort()
        .map((path) => join(folder, path))
    : [];
}

/** Tests on real data sets; where these are absent, they are told as skipped, with where they are looked for. */
export const describeOnSharedData = existsSync(SHARED_DATA)
  ? describe
  : (name: string, tests: () => void) => describe.skip(`${name} (there is no ${SHARED_DATA})`, tests);
