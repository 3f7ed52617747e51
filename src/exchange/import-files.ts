import type { Problem } from "../domain/records/faults";
import type { Graph } from "../platform/graph/graph";
import { FORMATS, type FormatName } from "./formats";
import { Gathering } from "./gathering";
import { type ImportOptions, importGathered, type Progress } from "./import-records";
import type { ImportReport } from "./import-report";
import { atMost, FileRefused, type InputFile, type SizedFile } from "./input-file";

/** What is asked for. */
export interface ImportRun extends Pick<ImportOptions, "by" | "reason"> {
  readonly format: FormatName;
  readonly dryRun: boolean;
  /** Of each file, in whole MiB. */
  readonly maxBytes: number;
}

export interface FilesImport extends ImportRun, Pick<ImportOptions, "clock"> {
  readonly onProgress: (state: ImportState) => void;
}

/** What an import is about, and how far it is: in bytes while it reads, then in records. */
export interface ImportState extends Omit<Progress, "doing"> {
  readonly doing: "reading" | Progress["doing"];
}

/** What became of files. */
export interface FilesReport extends ImportReport {
  readonly dryRun: boolean;
  /** Whether a file could not be read to its end or was over a limit, so that nothing was written at all. */
  readonly fileRefused: boolean;
  /** What the files have that there is no place for here, or that says nothing: how often, by what it is. */
  readonly passedOver: Readonly<Record<string, number>>;
}

/** Opens the graph, once the files are read, for as long as the work takes. */
export type WithGraph = <T>(work: (graph: Graph) => Promise<T>) => Promise<T>;

const MAX_REPORTED = 1_000; // a report is capped, and says how much there is

/** Reads files of one format, and imports what is sound in them. */
export async function importFiles(
  files: readonly SizedFile[],
  run: FilesImport,
  withGraph: WithGraph,
): Promise<FilesReport> {
  const { format, maxBytes, onProgress } = run;
  const names = files.map(({ name }) => name);
  const gathering = new Gathering();
  const told = (report: ImportReport, fileRefused: boolean): FilesReport => ({
    dryRun: run.dryRun,
    fileRefused,
    ...report,
    skipped: inFileOrder(report.skipped, names),
    refused: inFileOrder(report.refused, names).slice(0, MAX_REPORTED),
    passedOver: fileRefused ? {} : mostFrequentFirst(gathering.passedOver),
  });
  try {
    const input = withProgress(files, onProgress).map((file) => atMost(file, maxBytes));
    await FORMATS[format].reader()(input, gathering);
    const { passedOver } = gathering;
    const { ofOthers } = FORMATS[format];
    const options = { ...run, ofOthers, files: { format, names, passedOver } };
    return told(await withGraph((graph) => importGathered(graph, gathering, options)), false);
  } catch (error) {
    if (error instanceof FileRefused) return told(nothing(error), true);
    throw error;
  } finally {
    gathering.stock.close();
  }
}

function withProgress(
  files: readonly SizedFile[],
  onProgress: FilesImport["onProgress"],
): readonly InputFile[] {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  return files.map((file) => ({
    name: file.name,
    async *bytes() {
      for await (const bytes of file.bytes()) {
        // Formats that go through a file twice read it faster the second time: all of it is told as read by then.
        done = Math.min(total, done + bytes.length);
        onProgress({ doing: "reading", done, total });
        yield bytes;
      }
    },
  }));
}

function nothing({ problems }: FileRefused): ImportReport {
  return {
    added: 0,
    updated: 0,
    unchanged: 0,
    merged: 0,
    candidates: null,
    earlier: 0,
    skipped: [],
    refused: problems,
    problems: problems.length,
    byType: {},
  };
}

function mostFrequentFirst(passedOver: ReadonlyMap<string, number>): FilesReport["passedOver"] {
  const counts = [...passedOver].sort(([a, x], [b, y]) => y - x || a.localeCompare(b, "en"));
  return Object.fromEntries(counts);
}

/** As somebody goes through the files to mend them: reading finds some problems, comparing the records others. */
function inFileOrder(problems: readonly Problem[], names: readonly string[]): readonly Problem[] {
  const place = new Map(names.map((name, index) => [name, index]));
  return [...problems].sort(
    (a, b) =>
      (place.get(a.where.file) ?? 0) - (place.get(b.where.file) ?? 0) ||
      (a.where.line ?? 0) - (b.where.line ?? 0),
  );
}
