import { hush, say, sayInPassing } from "./messages";

const PASSING_EVERY_MS = 100;
const LINE_EVERY_MS = 10_000;

export interface ExportProgress {
  onRecords(count: number): void;
  end(): void;
}

/** Shows how much was read: on a terminal in passing, else a line every ten seconds. */
export function showExport(): ExportProgress {
  const terminal = process.stderr.isTTY === true;
  const began = performance.now();
  let records = 0;
  const show = (): void => {
    const text = `exporting: ${describeExport(records, performance.now() - began)}`;
    if (terminal) sayInPassing(text);
    else say(text);
  };
  const timer = setInterval(show, terminal ? PASSING_EVERY_MS : LINE_EVERY_MS).unref();
  return {
    onRecords(count) {
      records += count;
    },
    end() {
      clearInterval(timer);
      hush();
    },
  };
}

/** `12,000 records read, 8,000/s` */
export function describeExport(records: number, ms: number): string {
  const perSecond = Math.round((records / Math.max(ms, 1)) * 1_000);
  return `${records.toLocaleString("en")} records read, ${perSecond.toLocaleString("en")}/s`;
}
