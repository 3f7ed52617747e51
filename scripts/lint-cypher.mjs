#!/usr/bin/env node
/**
 * Lints Cypher against schema/graph-model.json, without a database.
 *
 *   node scripts/lint-cypher.mjs                 every .cypher file of src/ and schema/
 *   node scripts/lint-cypher.mjs --sent          and what the last test run sent to the database: minutes
 *   node scripts/lint-cypher.mjs FILE…           these files only (.cypher, or .json as the list is written)
 *   … --json                                     problems as a JSON array on stdout
 *
 * The list is coverage/statements.json: an array of statement texts, or of { name, text }. The tests write into
 * it each text that was sent, so what the read path compiles is linted as well.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { lintCypher, modelOf } from "./check/cypher.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const SENT = "coverage/statements.json";
const WINDOW = 4; // words: a property with its variable and the pattern or operator around it

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, sent: { type: "boolean", default: false } },
});

const files = positionals.length > 0 ? positionals : filesOfTheProject();
if (options.sent && !existsSync(join(root, SENT))) {
  console.error(`${SENT} is missing; run npm test, which lists in it what was sent to the database.`);
  process.exit(1);
}

const model = modelOf(JSON.parse(readFileSync(join(root, "schema/graph-model.json"), "utf8")));
const statements = files.flatMap(statementsOf);
const problems = statements.flatMap(({ name, text }) =>
  lintCypher(text, model).map((problem) => ({ name, ...problem })),
);

if (options.json) console.log(JSON.stringify(problems, undefined, 2));
for (const { name, line, column, message } of options.json ? [] : problems) {
  console.log(`${name}:${line}:${column}: ${message}`);
}
console.error(`${statements.length} Cypher texts, ${problems.length} problems`);
if (statements.length === 0) console.error("Nothing was linted: no .cypher file was found.");
process.exitCode = problems.length > 0 || statements.length === 0 ? 1 : 0;

function filesOfTheProject() {
  const cypher = ["src", "schema"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((path) => path.endsWith(".cypher"))
      .sort()
      .map((path) => join(root, folder, path)),
  );
  return options.sent ? [...cypher, join(root, SENT)] : cypher;
}

function statementsOf(file) {
  const name = relative(process.cwd(), file);
  const content = readFileSync(file, "utf8");
  if (!file.endsWith(".json")) return [{ name, text: content }];
  const listed = JSON.parse(content).map((entry, index) =>
    typeof entry === "string" ? { name: `#${index + 1}`, text: entry } : entry,
  );
  return withNewPieces(listed).map((entry) => ({ name: `${name} ${entry.name}`, text: entry.text }));
}

/**
 * The texts that have a piece no longer text has, numbers of variables and parameters apart. Compiled
 * statements are made of the same fragments over and over, and linting costs up to a second for 1,000
 * characters.
 */
function withNewPieces(listed) {
  const seen = new Set();
  const longestFirst = [...listed].sort((a, b) => b.text.length - a.text.length);
  return longestFirst.filter(({ text }) => {
    const words = text.match(/\w+|[^\w\s]+/g).map((word) => word.replace(/(?<=[a-zA-Z])\d+$/, ""));
    const known = seen.size;
    for (let at = 0; at < Math.max(1, words.length - WINDOW + 1); at += 1) {
      seen.add(words.slice(at, at + WINDOW).join(" "));
    }
    return seen.size > known;
  });
}
