#!/usr/bin/env node
/**
 * Lints Cypher against schema/graph-model.json, without a database.
 *
 *   node scripts/lint-cypher.mjs                 every .cypher file of src/ and schema/
 *   node scripts/lint-cypher.mjs --sent          and what the last test run sent to the database: two minutes
 *   node scripts/lint-cypher.mjs FILE…           these files only (.cypher, or .jsonl as the list is written)
 *   … --json                                     problems as a JSON array on stdout
 *
 * The list is coverage/statements.jsonl, a `{ name, text }` a line. The tests add each text that was sent, so what
 * the read path compiles is linted as well: of all texts those in which the most names are used in the most places, as many
 * as there is time for.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const SENT = join(root, "coverage/statements.jsonl");
const MOST_SENT = 200_000; // characters: the rest, long texts that each use a few names in a new place, would take twice as long
const WORTH_A_WORKER = 20_000; // characters: a second to load the library against half a second per 1,000

async function main() {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, sent: { type: "boolean", default: false } },
  });
  if (options.sent && !existsSync(SENT)) {
    console.error(
      `${relative(root, SENT)} is missing; run npm test, which lists in it what was sent to the database.`,
    );
    process.exit(1);
  }
  const files =
    positionals.length > 0 ? positionals : [...filesOfTheProject(), ...(options.sent ? [SENT] : [])];
  const statements = files.flatMap(statementsOf);
  const shares = sharedOut(statements);
  const found = await Promise.all(shares.length === 1 ? shares.map(lint) : shares.map(lintInWorker));
  const problems = found.flat();

  if (options.json) console.log(JSON.stringify(problems, undefined, 2));
  for (const { name, line, column, message } of options.json ? [] : problems) {
    console.log(`${name}:${line}:${column}: ${message}`);
  }
  console.error(`${statements.length} Cypher texts, ${problems.length} problems`);
  if (statements.length === 0) console.error("Nothing was linted: no .cypher file was found.");
  process.exitCode = problems.length > 0 || statements.length === 0 ? 1 : 0;
}

async function lint(statements) {
  const { lintCypher, modelOf } = await import("./check/cypher.mjs");
  const model = modelOf(JSON.parse(readFileSync(join(root, "schema/graph-model.json"), "utf8")));
  return statements.flatMap(({ name, text }) =>
    lintCypher(text, model).map((problem) => ({ name, ...problem })),
  );
}

function lintInWorker(statements) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: statements });
    worker.once("message", resolve).once("error", reject);
  });
}

/** As many shares as there are cores, each about as long; one where there is little to do. */
function sharedOut(statements) {
  const length = statements.reduce((sum, { text }) => sum + text.length, 0);
  const count = length < WORTH_A_WORKER ? 1 : availableParallelism();
  const shares = Array.from({ length: count }, () => ({ length: 0, statements: [] }));
  for (const statement of [...statements].sort((a, b) => b.text.length - a.text.length)) {
    const shortest = shares.reduce((least, share) => (share.length < least.length ? share : least));
    shortest.length += statement.text.length;
    shortest.statements.push(statement);
  }
  return shares.map((share) => share.statements);
}

function filesOfTheProject() {
  return ["src", "schema"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((path) => path.endsWith(".cypher"))
      .sort()
      .map((path) => join(root, folder, path)),
  );
}

function statementsOf(file) {
  const name = relative(process.cwd(), file);
  const content = readFileSync(file, "utf8");
  if (!file.endsWith(".jsonl")) return [{ name, text: content }];
  const listed = content
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return enoughOf(listed).map((entry) => ({ name: `${name} ${entry.name}`, text: entry.text }));
}

/**
 * Few and short texts that together use every name in each of its places, as far as there is time. Compiled statements are made of the same
 * fragments over and over, and the database itself refuses what is wrong with how they are put together; what it
 * does not notice is a name that means nothing.
 */
function enoughOf(listed) {
  const seen = new Set();
  const chosen = [];
  let left = listed
    .filter(({ text }, index) => listed.findIndex((other) => other.text === text) === index)
    .map((entry) => ({ entry, uses: usesOfNames(entry.text) }));
  let length = 0;
  while (left.length > 0 && length < MOST_SENT) {
    left = left
      .map((one) => ({ ...one, uses: one.uses.filter((use) => !seen.has(use)) }))
      .filter(({ uses }) => uses.length > 0);
    const worth = ({ entry, uses }) => uses.length / entry.text.length;
    const best = left.reduce((most, one) => (worth(one) > worth(most) ? one : most), left[0]);
    if (best === undefined) break;
    for (const use of best.uses) seen.add(use);
    chosen.push(best.entry);
    length += best.entry.text.length;
  }
  const unseen = new Set(left.flatMap(({ uses }) => uses.filter((use) => !seen.has(use))));
  if (unseen.size > 0) {
    const uses = seen.size + unseen.size;
    console.error(
      `${chosen.length} of ${listed.length} sent texts are linted; ${unseen.size} of ${uses} uses of names are in others.`,
    );
  }
  return chosen;
}

/** `claim.quote`, `(:Claim)-[:MADE_BY]->()`, `:Claim {kind: 'ATTRIBUTION'}`: names of patterns, numbers of variables apart. */
const USES = [/\b[a-zA-Z]\w*\.\w+/g, /\([^()]*\)<?-\[[^\]]*\]->?\([^()]*\)/g, /:\w+(?: \{[^}]*\})?/g];

function usesOfNames(text) {
  const plain = text.replace(/(?<=[a-zA-Z])\d+\b/g, "").replace(/(?<=[([])\w+(?=[:)])/g, "");
  return [...new Set(USES.flatMap((use) => plain.match(use) ?? []))];
}

if (isMainThread) await main();
else parentPort.postMessage(await lint(workerData));
