import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pictures from "../../docs/screenshots/pictures.json";

const ROOT = join(__dirname, "../..");
const FOLDER = join(ROOT, "docs/screenshots");
const MOST = 2.5 * 1024 * 1024; // what everybody who clones the project fetches
const NAMES = pictures.map(({ name }) => name).sort();

/** The pictures that a page shows. */
function shownIn(page: string, before: string): readonly string[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  return [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\.png\)/g)].map(([, path = ""]) => path.replace(before, ""));
}

describe("the pictures of the documentation", () => {
  it("are those that the script makes, and each is there", () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith(".png"));
    expect(files.map((name) => name.replace(/\.png$/, "")).sort()).toEqual(NAMES);
  });

  it("are all shown in docs/explorer.md, and what the README shows is one of them", () => {
    expect([...shownIn("docs/explorer.md", "screenshots/")].sort()).toEqual(NAMES);
    const shown = shownIn("README.md", "docs/screenshots/");
    expect(shown).toHaveLength(1);
    expect(NAMES).toEqual(expect.arrayContaining([...shown]));
  });

  it("have the sizes that they are made for, and are small enough to be in the repository", () => {
    const files = pictures.map(({ name, narrow = false }) => ({
      narrow,
      file: readFileSync(join(FOLDER, `${name}.png`)),
    }));
    // A PNG has its width and height in its first chunk, after its signature.
    for (const { narrow, file } of files)
      expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual(narrow ? [360, 740] : [1280, 800]);
    expect(files.reduce((sum, { file }) => sum + file.length, 0)).toBeLessThan(MOST);
  });
});
