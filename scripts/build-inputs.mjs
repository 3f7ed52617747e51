/** What the build reads, as fingerprints, so that it is done again exactly when something has changed. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const SOURCES = join(ROOT, "src");
export const BUILD_STAMP = join(ROOT, "dist/.built");

/** What Vite builds: where its sources are, where it puts what it makes, and the stamp of what it was made of. */
export const PAGES = ["playground", "explorer"].map((name) => ({
  name,
  sources: join(ROOT, "src/web", name),
  index: join(ROOT, "dist/web", name, "index.html"),
  stamp: join(ROOT, `dist/.${name}-built`),
}));

const SETTINGS = ["package-lock.json", "tsconfig.json", "tsconfig.build.json"].map((name) =>
  join(ROOT, name),
);
const SCRIPTS = ["build.mjs", "build-docs.mjs", "copy-assets.mjs"].map((name) => join(ROOT, "scripts", name));
/** What more than one of them is made of. */
const SHARED = [join(SOURCES, "web/views")];

/** What the pages of the documentation are made of. */
function docs() {
  const folder = join(ROOT, "docs");
  if (!existsSync(folder)) return [];
  const isPage = (name) => name.endsWith(".md") || name === "contents.json";
  return readdirSync(folder)
    .filter(isPage)
    .sort()
    .map((name) => join(folder, name));
}

/** Names, sizes and times of all sources: a new, changed, renamed or deleted file changes it. A few ms. */
export function fingerprintOfSources() {
  return fingerprint([...filesUnder(SOURCES), ...docs(), ...SCRIPTS, ...SETTINGS], (path) => {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}`;
  });
}

/** The content of what Vite reads: unlike times, it survives switching branches to and fro. */
export function fingerprintOfPages({ sources }) {
  const files = [sources, ...SHARED].flatMap(filesUnder);
  return fingerprint([...files, join(SOURCES, "web/gzip-beside.mts"), ...SETTINGS], (path) =>
    readFileSync(path),
  );
}

/** The fingerprint kept in a stamp file, or undefined before the first build. */
export function readStamp(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function fingerprint(paths, describe) {
  const hash = createHash("sha256");
  for (const path of paths)
    hash
      .update(`${relative(ROOT, path)}\0`)
      .update(describe(path))
      .update("\0");
  return hash.digest("hex");
}
