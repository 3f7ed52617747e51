import type { FetchState, ShowProgress } from "./fetch-progress";
import { openConnections } from "./http-download";
import { downloadJar, type FetchSession } from "./jar-download";
import { type Jar, totalSize } from "./pinned-jars";

const PARALLEL = 8;

export interface FetchOptions {
  readonly mavenRepository: string;
  readonly folder: string;
  readonly progress: ShowProgress;
  readonly signal: AbortSignal;
}

/** Downloads the jars, several at a time. The first one that cannot be had stops all. */
export async function fetchJars(jars: readonly Jar[], options: FetchOptions): Promise<void> {
  const stop = new AbortController();
  const connections = openConnections(PARALLEL);
  const tally = tallyOf(jars, options.progress);
  const session: FetchSession = {
    repository: options.mavenRepository,
    folder: options.folder,
    connections,
    signal: AbortSignal.any([options.signal, stop.signal]),
    report: tally.report,
    contacted: false,
  };
  // The biggest first: none of them is then left to run alone at the end.
  const queue = [...jars].sort((a, b) => b.size - a.size);
  const worker = async () => {
    for (let jar = queue.shift(); jar !== undefined; jar = queue.shift()) {
      await downloadJar(jar, session);
      tally.done();
    }
  };
  try {
    const workers = Array.from({ length: PARALLEL }, () => worker().catch((error) => stop.abort(error)));
    await Promise.all(workers);
    stop.signal.throwIfAborted();
  } finally {
    connections.close();
    tally.end();
  }
}

function tallyOf(jars: readonly Jar[], progress: ShowProgress) {
  const began = performance.now();
  const bytes = new Map<Jar, number>();
  const totalBytes = totalSize(jars);
  let doneJars = 0;
  let doneBytes = 0;
  let resumedBytes = 0;
  const show = (ended: boolean) => {
    if (doneBytes === 0) return; // whoever cannot be reached is told of by the error alone
    const elapsedMs = performance.now() - began;
    const fetchedBytes = Math.max(0, doneBytes - resumedBytes);
    const state: FetchState = {
      doneJars,
      totalJars: jars.length,
      doneBytes,
      totalBytes,
      fetchedBytes,
      elapsedMs,
      ended,
    };
    progress(state);
  };
  return {
    report(jar: Jar, now: number) {
      const before = bytes.get(jar);
      if (before === undefined) resumedBytes += now;
      bytes.set(jar, now);
      doneBytes += now - (before ?? 0);
      show(false);
    },
    done() {
      doneJars += 1;
      show(false);
    },
    end: () => show(true),
  };
}
