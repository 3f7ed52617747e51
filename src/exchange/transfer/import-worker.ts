import { parentPort, workerData } from "node:worker_threads";
import { type Connection, openGraph } from "../../platform/graph/graph";
import { type FilesReport, type ImportRun, type ImportState, importFiles } from "../import-files";
import { type HeldFile, heldFile } from "../nameless-file";

/** What a thread is to import. */
export interface ImportJob extends ImportRun {
  readonly connection: Connection;
  readonly files: readonly HeldFile[];
}

/** What it tells; an error that nobody foresaw ends the thread. */
export type Told =
  | { readonly progress: ImportState }
  | { readonly report: FilesReport }
  | { readonly failure: { readonly code: string; readonly message: string } };

const TOLD_EVERY_MS = 250;

const tell = (told: Told) => parentPort?.postMessage(told);
void run(workerData as ImportJob);

async function run({ connection, files, ...job }: ImportJob): Promise<void> {
  try {
    const report = await importFiles(
      files.map(heldFile),
      { ...job, clock: () => new Date(), onProgress: nowAndThen((progress) => tell({ progress })) },
      async (work) => {
        const graph = openGraph(connection);
        try {
          return await work(graph);
        } finally {
          await graph.close();
        }
      },
    );
    tell({ report });
  } catch (error) {
    const { message, extensions } = error as Error & { readonly extensions?: { readonly code?: unknown } };
    if (typeof extensions?.code !== "string") throw error;
    tell({ failure: { code: extensions.code, message } });
  }
}

/** A file is read in thousands of pieces. */
function nowAndThen(onProgress: (state: ImportState) => void): (state: ImportState) => void {
  let doing: ImportState["doing"] | undefined;
  let at = 0;
  return (state) => {
    const now = performance.now();
    if (state.doing === doing && now - at < TOLD_EVERY_MS) return;
    doing = state.doing;
    at = now;
    onProgress(state);
  };
}
