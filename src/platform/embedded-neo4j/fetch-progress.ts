import pc from "picocolors";

/** How far a fetch of jars is; told often, so a display decides how often it shows. */
export interface FetchState {
  readonly doneJars: number;
  readonly totalJars: number;
  readonly doneBytes: number;
  readonly totalBytes: number;
  /** Bytes that came over the network, without what was there before. */
  readonly fetchedBytes: number;
  readonly elapsedMs: number;
  /** True once, in the last report, whether or not all has come. */
  readonly ended: boolean;
}

export type ShowProgress = (state: FetchState) => void;

interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 10_000;
const BAR_WIDTH = 24;
const SHORTEST_RATE_MS = 1_000; // less says nothing about how long the rest will take

/** A bar on a terminal, else a line at the start, every ten seconds and at the end. */
export function progressOn(output: Output): ShowProgress {
  return output.isTTY ? bar(output) : lines(output);
}

function bar(output: Output): ShowProgress {
  let shownAt = Number.NEGATIVE_INFINITY;
  return (state) => {
    if (!state.ended && state.elapsedMs - shownAt < BAR_EVERY_MS) return;
    shownAt = state.elapsedMs;
    const filled = Math.round((state.doneBytes / state.totalBytes) * BAR_WIDTH);
    const drawn = pc.cyan("█".repeat(filled)) + pc.dim("░".repeat(BAR_WIDTH - filled));
    output.write(`\r\u001b[2K${drawn} ${describe(state)}${state.ended ? "\n" : ""}`);
  };
}

function lines(output: Output): ShowProgress {
  let shownAt = Number.NEGATIVE_INFINITY;
  return (state) => {
    if (!state.ended && state.elapsedMs - shownAt < LINE_EVERY_MS) return;
    shownAt = state.elapsedMs;
    output.write(`fetching Neo4j: ${describe(state)}\n`);
  };
}

/** `87 of 213 jars, 54/128 MB, 11.2 MB/s, 7 s left` */
export function describe(state: FetchState): string {
  const { doneJars, totalJars, doneBytes, totalBytes, fetchedBytes, elapsedMs, ended } = state;
  const parts = [
    `${doneJars} of ${totalJars} jars`,
    `${(doneBytes / 1e6).toFixed(0)}/${(totalBytes / 1e6).toFixed(0)} MB`,
  ];
  const tellsARate = ended || elapsedMs >= SHORTEST_RATE_MS;
  const perSecond = tellsARate && elapsedMs > 0 ? (fetchedBytes / elapsedMs) * 1000 : 0;
  if (perSecond > 0) {
    parts.push(`${(perSecond / 1e6).toFixed(1)} MB/s`);
    if (ended) parts.push(`in ${(elapsedMs / 1000).toFixed(0)} s`);
    else parts.push(`${Math.ceil((totalBytes - doneBytes) / perSecond)} s left`);
  }
  return parts.join(", ");
}
