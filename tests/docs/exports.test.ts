import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EXPORT_FORMAT_NAMES } from "../../src/exchange/export/formats";

const page = (name: string) => readFileSync(join(__dirname, "../../docs", name), "utf8");

it("docs/exports.md has a section for each format, and docs/cli.md names it", () => {
  const sections = [...page("exports.md").matchAll(/^## (.+)$/gm)].map(([, name]) => name);
  expect(sections).toEqual(expect.arrayContaining([...EXPORT_FORMAT_NAMES]));
  for (const name of EXPORT_FORMAT_NAMES) expect(page("cli.md")).toContain(`\`${name}\``);
});
