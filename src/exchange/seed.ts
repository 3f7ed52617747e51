import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { formatProblem, type Problem } from "../domain/records/faults";
import type { Graph } from "../platform/graph/graph";
import { Gathering } from "./gathering";
import { importGathered } from "./import-records";
import type { ImportReport } from "./import-report";
import { inputFile } from "./input-file";
import { readNative } from "./native/read-native";
import { askIn } from "./store/ask";
import { hasRecords } from "./store/stored-records";

const manifestSchema = z.strictObject({
  title: z.string(),
  format: z.literal("native/1"),
  files: z.array(z.string().regex(/^[a-z0-9-]+\.jsonl?$/)).min(1),
});

export interface LoadedSeed {
  readonly title: string;
  readonly report: ImportReport;
}

/** What there is in a seed folder, read in the order of its manifest. */
export async function readSeed(
  folder: string,
): Promise<{ readonly title: string; readonly gathering: Gathering }> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
  const gathering = new Gathering();
  for (const name of manifest.files) await readNative(inputFile(join(folder, name), name), gathering);
  return { title: manifest.title, gathering };
}

/**
 * Loads the seed into a database without records, through the reader and the writer that a user's import
 * takes. Undefined where the database has records already. A seed is whole or not loaded at all.
 */
export async function loadSeed(
  graph: Graph,
  folder: string,
  clock: () => Date,
): Promise<LoadedSeed | undefined> {
  if (await hasRecords(askIn(graph))) return undefined;
  const { title, gathering } = await readSeed(folder);
  requireSound(gathering.problems.first);
  const report = await importGathered(graph, gathering, {
    by: "seed",
    reason: title,
    clock,
    allOrNothing: true,
  });
  requireSound(report.refused);
  return { title, report };
}

function requireSound(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Error(`the seed is faulty\n${problems.map(formatProblem).join("\n")}`);
}
