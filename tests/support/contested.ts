import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inputFile } from "../../src/exchange/input-file";
import { readNative } from "../../src/exchange/native/read-native";
import { gathered, type ReadResult } from "./read-files";
import type { Raw } from "./service";

const FOLDER = join(__dirname, "../fixtures/contested");

/** The contested cases with invented names (tests/fixtures/contested/README.md), as the product reads them. */
export async function contestedRecords(): Promise<ReadResult> {
  return await gathered(async (gathering) => {
    for (const file of files()) await readNative(inputFile(join(FOLDER, file), file), gathering);
  });
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
