#!/usr/bin/env node
/** schema/schema.graphql is what the code prints; otherwise a change of the API would escape its reviewers. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const committed = join(root, "schema/schema.graphql");
const REMEDY = "Run node bin/blamegraph.js schema print > schema/schema.graphql, and look at the difference.";

const built = spawnSync(process.execPath, ["scripts/ensure-built.mjs"], { cwd: root, encoding: "utf8" });
const printed = spawnSync(process.execPath, ["bin/blamegraph.js", "schema", "print"], {
  cwd: root,
  encoding: "utf8",
});

if (built.status !== 0) {
  refuse(`The build failed.\n${built.stdout}${built.stderr}`);
} else if (printed.status !== 0 || printed.stdout === "") {
  refuse(`blamegraph schema print failed (exit status ${printed.status}).\n${printed.stderr}`);
} else if (!existsSync(committed)) {
  refuse(`schema/schema.graphql is missing. ${REMEDY}`);
} else {
  compare(readFileSync(committed, "utf8"), printed.stdout);
}

function compare(file, code) {
  if (file === code) return console.log("schema/schema.graphql is what the code prints.");
  const lines = { file: file.split("\n"), code: code.split("\n") };
  const first = lines.code.findIndex((line, index) => line !== lines.file[index]);
  const at = first === -1 ? lines.code.length : first;
  refuse(
    [
      `schema/schema.graphql differs from what the code prints, first in line ${at + 1}:`,
      `  file: ${lines.file[at] ?? "(ends)"}`,
      `  code: ${lines.code[at] ?? "(ends)"}`,
      REMEDY,
    ].join("\n"),
  );
}

function refuse(sentences) {
  console.log(sentences);
  process.exitCode = 1;
}
