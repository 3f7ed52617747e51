import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CYPHER } from "../platform/read/hostile-texts";

const IN_CI = 50;

const all: readonly string[] = JSON.parse(
  readFileSync(join(__dirname, "../fixtures/naughty-strings/blns.json"), "utf8"),
);

/** Every so manieth of the list, all of it with `NAUGHTY=all`; and Cypher. */
export const NAUGHTY: readonly string[] = [
  ...(process.env["NAUGHTY"] === "all"
    ? all
    : Array.from({ length: IN_CI }, (_, index) => all[Math.floor((index * all.length) / IN_CI)] ?? "")),
  ...CYPHER,
];
