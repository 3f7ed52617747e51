import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ALL_STATEMENTS } from "./all-statements";

const ROOT = join(__dirname, "../..");

describe("the statements of the writer and the migrations", () => {
  it("use only what the graph model has", () => {
    const folder = mkdtempSync(join(tmpdir(), "blamegraph-statements-"));
    try {
      const file = join(folder, "statements.jsonl");
      const lines = ALL_STATEMENTS.map((text, index) => JSON.stringify({ name: `#${index + 1}`, text }));
      writeFileSync(file, lines.join("\n"));
      const lint = spawnSync(process.execPath, [join(ROOT, "scripts/lint-cypher.mjs"), file, "--json"], {
        encoding: "utf8",
      });
      expect(JSON.parse(lint.stdout)).toEqual([]);
      expect(lint.status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
