import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FORMAT_NAMES } from "../../src/exchange/formats";

const page = (name: string) => readFileSync(join(__dirname, "../../docs", name), "utf8");

describe("docs/formats.md", () => {
  it("has a section for each format but the native one, which has a page of its own", () => {
    const sections = [...page("formats.md").matchAll(/^## (.+)$/gm)].map(([, name]) => name);
    expect(sections).toEqual(FORMAT_NAMES.filter((name) => name !== "native"));
  });

  it("is where docs/cli.md sends whoever asks for a format", () => {
    for (const name of FORMAT_NAMES) expect(page("cli.md")).toContain(`\`${name}\``);
  });
});
