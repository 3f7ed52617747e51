import type { ImportState } from "../exchange/import-files";
import { showProgress } from "./progress";

const BAR_WIDTH = 24;
const MEGABYTE = 1_000_000;

export interface ImportProgress {
  readonly update: (state: ImportState) => void;
  readonly end: () => void;
}

/** Shows how far an import is: on a terminal with a bar. */
export function showImport(): ImportProgress {
  let state: ImportState | undefined;
  let since = performance.now();
  const end = showProgress((onTerminal) => {
    if (state === undefined) return undefined;
    const told = describeImport(state, performance.now() - since);
    return onTerminal ? `${bar(state)} ${told}` : `importing: ${told}`;
  });
  return {
    update(now) {
      if (now.doing !== state?.doing) since = performance.now();
      state = now;
    },
    end,
  };
}

/** `writing 3,000 of 20,000 records, 1,250/s, 14 s left`; `ms` is how long it has been about that. */
export function describeImport({ doing, done, total }: ImportState, ms: number): string {
  const isRead = doing === "reading";
  const of = isRead
    ? `${inMegabytes(done)} of ${inMegabytes(total)} MB`
    : `${inThousands(done)} of ${inThousands(total)} records`;
  if (done === 0) return `${doing} ${of}`;
  const perSecond = (done / Math.max(ms, 1)) * 1_000;
  const rate = isRead ? `${inMegabytes(perSecond)} MB/s` : `${inThousands(Math.max(1, perSecond))}/s`;
  return `${doing} ${of}, ${rate}, ${Math.ceil((total - done) / perSecond)} s left`;
}

function inMegabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}

function inThousands(count: number): string {
  return Math.round(count).toLocaleString("en");
}

function bar({ done, total }: ImportState): string {
  const filled = Math.min(BAR_WIDTH, Math.round((done / Math.max(total, 1)) * BAR_WIDTH));
  return "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
}
