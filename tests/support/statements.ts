import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const FILE = join(__dirname, "../../coverage/statements.json");

interface Entry {
  readonly name: string;
  readonly text: string;
}

/**
 * What the service sends, for `scripts/lint-cypher.mjs --sent`: of all texts as many as it takes for every clause
 * and condition to be among them once. Their combinations are many, and the linter takes its time with each.
 */
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
      const shortestFirst = [...known(), ...[...found].map(([text, name]) => ({ name, text }))].sort(
        (a, b) => a.text.length - b.text.length,
      );
      const kept: Entry[] = [];
      const seen = new Set<string>();
      for (const entry of shortestFirst) {
        const news = piecesOf(entry.text).filter((piece) => !seen.has(piece));
        if (news.length === 0) continue;
        for (const piece of news) seen.add(piece);
        kept.push(entry);
      }
      mkdirSync(dirname(FILE), { recursive: true });
      const draft = `${FILE}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(kept, undefined, 1));
      renameSync(draft, FILE);
    },
  };
}

/** Clauses and conditions, the numbers that tell variables and parameters apart left out. */
function piecesOf(text: string): string[] {
  return text
    .replace(/(?<=[A-Za-z])\d+\b/g, "")
    .split(/[{},|]|\b(?:MATCH|WITH|WHERE|RETURN|UNWIND|CALL|UNION|ORDER|LIMIT|AND|OR|THEN|ELSE|WHEN)\b/)
    .map((piece) => piece.trim());
}

function known(): Entry[] {
  try {
    return JSON.parse(readFileSync(FILE, "utf8")) as Entry[];
  } catch {
    return [];
  }
}
