import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readNative } from "../../src/exchange/native/read-native";
import type { ReadResult } from "../../src/exchange/placed-record";
import type { Raw } from "./service";

const FOLDER = join(__dirname, "../fixtures/contested");

/** The contested cases with invented names (tests/fixtures/contested/README.md), as the product reads them. */
export function contestedRecords(): ReadResult {
  const read = files().map((file) => readNative(file, readFileSync(join(FOLDER, file))));
  return {
    records: read.flatMap(({ records }) => records),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The same as they are written, to be loaded by a service. */
export function contestedRaws(): Raw[] {
  return files().flatMap((file) =>
    readFileSync(join(FOLDER, file), "utf8")
      .trimEnd()
      .split("\n")
      .map((line): Raw => JSON.parse(line)),
  );
}

function files(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".jsonl"))
    .sort();
}
