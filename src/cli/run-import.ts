import { stat } from "node:fs/promises";
import type { Config } from "../config";
import { formatProblem, type Problem } from "../domain/records/faults";
import { FORMATS, type FormatName } from "../exchange/formats";
import { Gathering } from "../exchange/gathering";
import { importGathered } from "../exchange/import-records";
import type { ImportReport } from "../exchange/import-report";
import { atMost, FileRefused, type InputFile, inputFile } from "../exchange/input-file";
import { fileNames } from "./file-names";
import { type ImportProgress, showImport } from "./import-progress";
import { Interrupted, onInterruption } from "./interruption";
import { CliError, EXIT, say } from "./messages";
import { withDatabase } from "./with-database";

const MAX_REPORTED = 1_000; // a report is capped, and says how much there is

export interface ImportRun {
  readonly format: FormatName;
  readonly by: string;
  readonly reason?: string | undefined;
  readonly dryRun: boolean;
  /** Of each file, in whole MiB. */
  readonly maxBytes: number;
}

/** What `--json` and `--report` give. */
export interface Report extends ImportReport {
  readonly dryRun: boolean;
  /** Whether a file could not be read to its end or was over a limit, so that nothing was written at all. */
  readonly fileRefused: boolean;
  /** What the files have that there is no place for here, or that says nothing: how often, by what it is. */
  readonly passedOver: Readonly<Record<string, number>>;
}

/** Reads the files, imports what is sound in them, and tells of the rest. */
export async function runImport(config: Config, files: readonly string[], run: ImportRun): Promise<Report> {
  const names = fileNames(files);
  const gathering = new Gathering();
  const progress = showImport();
  try {
    const input = await withProgress(files, names, run, progress);
    await FORMATS[run.format].reader()(input, gathering);
    const done = await write(config, gathering, names, run, progress);
    return told(done, names, run, gathering);
  } catch (error) {
    if (error instanceof FileRefused) return told(nothing(error), names, run, gathering, true);
    if (!(error instanceof Interrupted)) throw error;
    throw new CliError(
      "Cancelled. No record is half-written; the same command again does what is left.",
      EXIT.cancelled,
    );
  } finally {
    progress.end();
    gathering.stock.close();
  }
}

async function withProgress(
  files: readonly string[],
  names: readonly string[],
  { maxBytes }: ImportRun,
  progress: ImportProgress,
): Promise<readonly InputFile[]> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  return files.map((path, index) => {
    const file = atMost(inputFile(path, names[index] ?? path), maxBytes);
    return {
      ...file,
      async *bytes() {
        for await (const bytes of file.bytes()) {
          // Formats that go through a file twice read it faster the second time: all of it is told as read by then.
          done = Math.min(total, done + bytes.length);
          progress.update({ doing: "reading", done, total });
          yield bytes;
        }
      },
    };
  });
}

async function write(
  config: Config,
  gathering: Gathering,
  names: readonly string[],
  run: ImportRun,
  progress: ImportProgress,
): Promise<ImportReport> {
  // Not before: until here Ctrl-C may end the process as it is, even in the middle of a long parse.
  const signal = onInterruption();
  return await withDatabase(config, signal, ({ graph }) =>
    importGathered(graph, gathering, {
      ...run,
      files: { format: run.format, names, passedOver: gathering.passedOver },
      onProgress: progress.update,
      clock: () => new Date(),
    }),
  );
}

function nothing({ problems }: FileRefused): ImportReport {
  return {
    added: 0,
    updated: 0,
    unchanged: 0,
    earlier: 0,
    skipped: [],
    refused: problems,
    problems: problems.length,
    byType: {},
  };
}

function told(
  done: ImportReport,
  names: readonly string[],
  { dryRun }: ImportRun,
  { passedOver }: Gathering,
  fileRefused = false,
): Report {
  const skipped = inFileOrder(done.skipped, names);
  const refused = inFileOrder(done.refused, names).slice(0, MAX_REPORTED);
  for (const problem of [...skipped, ...refused]) say(formatProblem(problem));
  if (done.problems > refused.length) say(`… and ${done.problems - refused.length} more problems.`);
  return {
    dryRun,
    fileRefused,
    ...done,
    skipped,
    refused,
    passedOver: fileRefused ? {} : mostFrequentFirst(passedOver),
  };
}

function mostFrequentFirst(passedOver: ReadonlyMap<string, number>): Report["passedOver"] {
  const counts = [...passedOver].sort(([a, x], [b, y]) => y - x || a.localeCompare(b, "en"));
  return Object.fromEntries(counts);
}

/** As somebody goes through the files to mend them: reading finds some problems, comparing the records others. */
function inFileOrder(refused: readonly Problem[], names: readonly string[]): readonly Problem[] {
  const place = new Map(names.map((name, index) => [name, index]));
  return [...refused].sort(
    (a, b) =>
      (place.get(a.where.file) ?? 0) - (place.get(b.where.file) ?? 0) ||
      (a.where.line ?? 0) - (b.where.line ?? 0),
  );
}
