import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const FILE = join(__dirname, "../../coverage/statements.json");

interface Entry {
  readonly name: string;
  readonly text: string;
}

/** Every distinct statement text the service sends, for `scripts/lint-cypher.mjs --sent`. */
export interface SentStatements {
  add(text: string): void;
  /** Merges what was gathered into coverage/statements.json. */
  keep(): void;
}

export function sentStatements(): SentStatements {
  const found = new Map<string, string>();
  return {
    add(text) {
      if (!found.has(text)) found.set(text, expect.getState().currentTestName ?? "set-up");
    },
    keep() {
      const kept = new Map([...known(), ...[...found].map(([text, name]) => ({ name, text }))].map(byText));
      mkdirSync(dirname(FILE), { recursive: true });
      const draft = `${FILE}.${process.pid}`;
      writeFileSync(draft, JSON.stringify([...kept.values()], undefined, 1));
      renameSync(draft, FILE);
    },
  };
}

const byText = (entry: Entry) => [entry.text, entry] as const;

function known(): Entry[] {
  try {
    return JSON.parse(readFileSync(FILE, "utf8")) as Entry[];
  } catch {
    return [];
  }
}
