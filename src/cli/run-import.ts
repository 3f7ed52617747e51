import { readFile } from "node:fs/promises";
import type { Config } from "../config";
import { formatProblem, type Problem } from "../domain/records/faults";
import { FORMATS, type FormatName } from "../exchange/formats";
import type { InputFile } from "../exchange/placed-record";
import { type ImportReport, importRecords } from "../exchange/write-records";
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
}

/** What `--json` and `--report` give. */
export interface Report extends ImportReport {
  readonly dryRun: boolean;
  /** How many there are in all; `refused` holds the first 1,000 of them. */
  readonly problems: number;
  /** What the files have that there is no place for here, or that says nothing: how often, by what it is. */
  readonly passedOver: Readonly<Record<string, number>>;
}

/** Reads the files, imports what is sound in them, and tells of the rest. */
export async function runImport(config: Config, files: readonly string[], run: ImportRun): Promise<Report> {
  const names = fileNames(files);
  const input: InputFile[] = [];
  for (const [index, file] of files.entries()) {
    input.push({ name: names[index] ?? file, bytes: await readFile(file) });
  }
  const { records, problems: unread, passedOver = new Map() } = FORMATS[run.format].reader()(input);

  // Not before: until here Ctrl-C may end the process as it is, even in the middle of a long parse.
  const signal = onInterruption();
  let progress: ImportProgress | undefined;
  try {
    const done = await withDatabase(
      config,
      signal,
      ({ graph }) => {
        progress = showImport(records.length, run.dryRun);
        return importRecords(graph, records, { ...run, unread, clock: () => new Date() });
      },
      { onStatement: (statement, parameters) => progress?.onStatement(statement, parameters) },
    );
    progress?.end();
    const refused = inFileOrder(done.refused, names);
    tell(inFileOrder(done.skipped, names));
    tell(refused);
    return {
      dryRun: run.dryRun,
      ...done,
      skipped: done.skipped.slice(0, MAX_REPORTED),
      refused: refused.slice(0, MAX_REPORTED),
      problems: refused.length,
      passedOver: inOrder(passedOver),
    };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    throw new CliError(
      "Cancelled. No record is half-written; the same command again does what is left.",
      EXIT.cancelled,
    );
  } finally {
    progress?.end();
  }
}

/** The most frequent first. */
function inOrder(passedOver: ReadonlyMap<string, number>): Report["passedOver"] {
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

function tell(refused: ImportReport["refused"]): void {
  for (const problem of refused.slice(0, MAX_REPORTED)) say(formatProblem(problem));
  if (refused.length > MAX_REPORTED) say(`… and ${refused.length - MAX_REPORTED} more problems.`);
}
