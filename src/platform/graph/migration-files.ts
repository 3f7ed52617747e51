import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** One numbered change of the store: `0001-constraints-and-indexes.cypher`. */
export interface MigrationFile {
  readonly version: number;
  /** The file name without number and ending. */
  readonly name: string;
  readonly checksum: string;
  /** Neo4j does not mix the two in one transaction, so a migration is one or the other. */
  readonly changes: "SCHEMA" | "DATA";
  readonly statements: readonly string[];
}

const SCHEMA_STATEMENT = /^(CREATE|DROP)\s+(\w+\s+)?(CONSTRAINT|INDEX)\b/i;
const FILE_NAME = /^(\d{4})-([a-z0-9-]+)\.cypher$/;

/** The migrations of a folder, in order. Numbers run from 1 without a gap. */
export async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".cypher")).sort();
  const files = await Promise.all(
    names.map(async (name, index) => {
      const [, number, title] = FILE_NAME.exec(name) ?? [];
      if (number === undefined || title === undefined || Number(number) !== index + 1) {
        const due = String(index + 1).padStart(4, "0");
        throw new Error(`${join(folder, name)}: expected the name ${due}-what-it-does.cypher`);
      }
      const text = await readFile(join(folder, name), "utf8");
      return {
        version: Number(number),
        name: title,
        checksum: createHash("sha256").update(text).digest("hex"),
        ...contentsOf(text, join(folder, name)),
      };
    }),
  );
  return files;
}

/** The statements of a migration: each ends with a semicolon at the end of a line; `//` begins a comment line. */
export function statementsOf(text: string): string[] {
  return text
    .replace(/^\s*\/\/.*$/gm, "")
    .split(/;[ \t]*(?:\r?\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

function contentsOf(text: string, path: string): Pick<MigrationFile, "changes" | "statements"> {
  const statements = statementsOf(text);
  const ofSchema = statements.filter((statement) => SCHEMA_STATEMENT.test(statement));
  if (ofSchema.length > 0 && ofSchema.length < statements.length) {
    throw new Error(`${path}: changes schema and data; expected a file for each`);
  }
  return { changes: ofSchema.length > 0 ? "SCHEMA" : "DATA", statements };
}
