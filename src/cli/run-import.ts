import { stat } from "node:fs/promises";
import type { Config } from "../config";
import { formatProblem } from "../domain/records/faults";
import { isFitText, MAX_REASON } from "../domain/records/fields";
import { FORMATS } from "../exchange/formats";
import { type FilesReport, type ImportRun, importFiles } from "../exchange/import-files";
import { atMost, FileRefused, inputFile, type SizedFile } from "../exchange/input-file";
import { type HeldFile, heldFile, hold, letGo } from "../exchange/nameless-file";
import { fileNames, STDIN } from "./file-names";
import { showImport } from "./import-progress";
import { Interrupted, onInterruption } from "./interruption";
import { CliError, EXIT, say } from "./messages";
import { withDatabase } from "./with-database";

/** Reads the files, imports what is sound in them, and tells of the rest. */
export async function runImport(
  config: Config,
  paths: readonly string[],
  run: ImportRun,
): Promise<FilesReport> {
  if (run.reason !== undefined && !isFitText(run.reason, MAX_REASON))
    throw new CliError(`--reason needs 1 to ${MAX_REASON} characters, of which one can be seen.`, EXIT.usage);
  const progress = showImport();
  const piped = paths.includes(STDIN) ? await holdStdin(run) : undefined;
  try {
    const report = await importFiles(
      await sizedFiles(paths, piped),
      { ...run, clock: () => new Date(), onProgress: progress.update },
      // Only now: until the files are read Ctrl-C may end the process as it is, even in the middle of a long parse.
      (work) => withDatabase(config, onInterruption(), ({ graph }) => work(graph)),
    );
    tell(report);
    return report;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    throw new CliError(
      "Cancelled. No record is half-written; the same command again does what is left.",
      EXIT.cancelled,
    );
  } finally {
    progress.end();
    if (piped !== undefined) letGo(piped);
  }
}

/** What is piped in, which can be read only once. */
async function holdStdin({ format, maxBytes }: ImportRun): Promise<HeldFile> {
  const name = `stdin${FORMATS[format].endings.at(-1)}`;
  try {
    return { name, ...(await hold(atMost({ name, bytes: () => process.stdin }, maxBytes).bytes())) };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new CliError(error.problems.map(formatProblem).join("\n"), EXIT.usage);
  }
}

async function sizedFiles(
  paths: readonly string[],
  piped: HeldFile | undefined,
): Promise<readonly SizedFile[]> {
  const names = fileNames(paths);
  return await Promise.all(
    paths.map(async (path, index) => {
      if (path === STDIN && piped !== undefined) return heldFile(piped);
      const { size } = await stat(path);
      return { ...inputFile(path, names[index] ?? path), size };
    }),
  );
}

function tell({ skipped, refused, problems }: FilesReport): void {
  for (const problem of [...skipped, ...refused]) say(formatProblem(problem));
  if (problems > refused.length) say(`… and ${problems - refused.length} more problems.`);
}
