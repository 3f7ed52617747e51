import { createWriteStream, rmSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Config } from "../config";
import type { RecordType } from "../domain/records/fields";
import { EXPORT_FORMATS, type ExportFormatName } from "../exchange/export/formats";
import { NotHeld, type OpenExtract } from "../exchange/export/open-extract";
import type { Part } from "../exchange/export/write-extract";
import { type ExportOptions, exportRecords } from "../exchange/export-records";
import { type ExportProgress, showExport } from "./export-progress";
import { Interrupted, onInterruption } from "./interruption";
import { CliError, EXIT } from "./messages";
import { withDatabase } from "./with-database";

export interface ExportRun extends Omit<ExportOptions, "onRecords"> {
  readonly format: ExportFormatName;
  /** A file, or the folder for a format of several; stdout unless given. */
  readonly out?: string | undefined;
  /** Of a format of several files the one to write to stdout. */
  readonly table?: RecordType | undefined;
  readonly recorders: boolean;
}

/** What is told when it is done. */
export interface Exported extends Pick<OpenExtract, "origin" | "counts" | "undatedLeftOut"> {
  /** Paths that were written; none for stdout. */
  readonly files: readonly string[];
  /** False where whoever read stdout wanted no more (`| head`). */
  readonly whole: boolean;
}

const UNFINISHED = ".part";
/** Nobody reads stdout any more. */
const CLOSED = ["EPIPE", "ERR_STREAM_PREMATURE_CLOSE", "ERR_STREAM_DESTROYED"];

/** Writes what is asked for to its file, its folder or stdout. A file has its name only once all of them are whole. */
export async function runExport(config: Config, run: ExportRun): Promise<Exported> {
  const signal = onInterruption();
  const { format, out, table, recorders, ...asked } = run;
  const { files, ending, writer } = EXPORT_FORMATS[format];
  const unfinished = new Set<string>();
  let progress: ExportProgress | undefined;
  try {
    return await withDatabase(
      config,
      signal,
      async ({ graph }) => {
        progress = showExport();
        const onRecords = (count: number) => progress?.onRecords(count);
        const extract = await exportRecords(graph, { ...asked, onRecords });
        const parts = writer()(extract, { recorders });
        if (out === undefined) {
          const chosen = parts.filter(({ name }) => table === undefined || name === `${table}${ending}`);
          return told(extract, [], await print(chosen, signal));
        }
        if (files === "each type") await mkdir(out, { recursive: true });
        const paths = parts.map(({ name }) => (files === "each type" ? join(out, name) : out));
        await save(parts, paths, unfinished, signal);
        return told(extract, paths);
      },
      { signs: false },
    );
  } catch (error) {
    if (error instanceof NotHeld) throw new CliError(error.message, EXIT.notFound);
    if (!(error instanceof Interrupted)) throw error;
    const what = out === undefined ? "What was printed is not all." : "Nothing was left behind.";
    throw new CliError(`Cancelled. ${what}`, EXIT.cancelled);
  } finally {
    progress?.end();
    // At once: a process that was called off is not waited for.
    for (const path of unfinished) rmSync(path, { force: true });
  }
}

function told(
  { origin, counts, undatedLeftOut }: OpenExtract,
  files: readonly string[],
  whole = true,
): Exported {
  return { origin, counts, undatedLeftOut, files, whole };
}

/** Gives whether all of it was read. */
async function print(parts: readonly Part[], signal: AbortSignal): Promise<boolean> {
  for (const { text } of parts) {
    try {
      await pipeline(text, process.stdout, { signal, end: false });
    } catch (error) {
      if (!CLOSED.includes(codeOf(error) ?? "")) throw error;
      return false;
    }
  }
  return true;
}

async function save(
  parts: readonly Part[],
  paths: readonly string[],
  unfinished: Set<string>,
  signal: AbortSignal,
): Promise<void> {
  for (const [index, { text }] of parts.entries()) {
    signal.throwIfAborted();
    const path = `${paths[index]}${UNFINISHED}`;
    unfinished.add(path);
    try {
      await pipeline(text, createWriteStream(path), { signal });
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
      throw new CliError(`${path} cannot be written (${code}).`);
    }
  }
  for (const path of paths) {
    await rename(`${path}${UNFINISHED}`, path);
    unfinished.delete(`${path}${UNFINISHED}`);
  }
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === "string" ? code : undefined;
}
