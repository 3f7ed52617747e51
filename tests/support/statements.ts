import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

const FILE = join(__dirname, "../../coverage/statements.jsonl");

/** What the service sends to the database in a test run, for `scripts/lint-cypher.mjs --sent`. */
export interface SentStatements {
  add(text: string): void;
  /** Adds what was gathered to coverage/statements.jsonl, a `{ name, text }` a line. */
  keep(): void;
}

export function sentStatements(): SentStatements {
  const found = new Map<string, string>();
  return {
    add(text) {
      if (!found.has(text)) found.set(text, expect.getState().currentTestName ?? "set-up");
    },
    keep() {
      mkdirSync(dirname(FILE), { recursive: true });
      appendFileSync(FILE, [...found].map(([text, name]) => `${JSON.stringify({ name, text })}\n`).join(""));
    },
  };
}

export function forgetSentStatements(): void {
  rmSync(FILE, { force: true });
}
