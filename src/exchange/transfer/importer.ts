import { Worker } from "node:worker_threads";
import { shipped } from "../../package-root";
import type { FilesReport, ImportState } from "../import-files";
import type { ImportJob, Told } from "./import-worker";

const WORKER = shipped("dist", "exchange", "transfer", "import-worker.js");
const MEMORY_MIB = 512;

/** An import ended before it was done, for a reason that whoever sent it may know. */
export class ImportFailed extends Error {
  override readonly name = "ImportFailed";

  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

/**
 * Imports in a thread of its own, with memory of its own: what it reads, sorts and weighs keeps nobody waiting who asks
 * meanwhile. Aborted, it ends at once, and what was not committed is rolled back.
 *
 * @throws ImportFailed, the signal's reason, or what ended the thread
 */
export async function importInThread(
  job: ImportJob,
  onProgress: (state: ImportState) => void,
  signal: AbortSignal,
): Promise<FilesReport> {
  signal.throwIfAborted();
  const worker = new Worker(WORKER, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB },
  });
  const end = () => void worker.terminate();
  signal.addEventListener("abort", end, { once: true });
  try {
    return await new Promise<FilesReport>((resolve, reject) => {
      worker.on("message", (told: Told) => {
        if ("progress" in told) onProgress(told.progress);
        else if ("report" in told) resolve(told.report);
        else reject(new ImportFailed(told.failure.message, told.failure.code));
      });
      worker.once("error", reject);
      worker.once("exit", (code) =>
        reject(signal.reason ?? new Error(`the import's thread ended with ${code}`)),
      );
    });
  } finally {
    signal.removeEventListener("abort", end);
    await worker.terminate();
  }
}
