import type { DatabaseOptions } from "../database";
import { CREATE_REVISIONS, LOCK_FEED } from "../exchange/store/write-statements";
import { hush, say, sayInPassing } from "./messages";

const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 10_000;
const BAR_WIDTH = 24;
const WRITES = new Set<string>(Object.values(CREATE_REVISIONS)); // one revision a record

export interface ImportState {
  readonly written: number;
  readonly total: number;
  /** Undefined while the records are still checked and nothing is written. */
  readonly writingMs: number | undefined;
}

export interface ImportProgress {
  readonly onStatement: NonNullable<DatabaseOptions["onStatement"]>;
  end(): void;
}

/** Shows how far an import is: a bar on a terminal, else a line every ten seconds. */
export function showImport(total: number, dryRun: boolean): ImportProgress {
  const terminal = process.stderr.isTTY === true;
  let written = 0;
  let writingSince: number | undefined;
  const show = (): void => {
    const writingMs = writingSince === undefined ? undefined : performance.now() - writingSince;
    const state = { written: Math.min(written, total), total, writingMs };
    if (terminal) sayInPassing(`${bar(state)} ${describeImport(state)}`);
    else say(`importing: ${describeImport(state)}`);
  };
  const timer = setInterval(show, terminal ? BAR_EVERY_MS : LINE_EVERY_MS).unref();
  return {
    onStatement(statement, { rows }) {
      if (statement === LOCK_FEED && !dryRun) writingSince ??= performance.now();
      if (WRITES.has(statement) && Array.isArray(rows)) written += rows.length;
    },
    end() {
      clearInterval(timer);
      hush();
    },
  };
}

/** `3,000 of 20,000 records, 1,250/s, 14 s left` */
export function describeImport({ written, total, writingMs }: ImportState): string {
  const records = `${total.toLocaleString("en")} records`;
  if (writingMs === undefined) return `checking ${records}`;
  if (written === 0) return `writing ${records}`;
  const perSecond = (written / Math.max(writingMs, 1)) * 1_000;
  const rate = Math.max(1, Math.round(perSecond)).toLocaleString("en");
  const left = Math.ceil((total - written) / perSecond);
  return `${written.toLocaleString("en")} of ${records}, ${rate}/s, ${left} s left`;
}

function bar({ written, total }: ImportState): string {
  const filled = Math.round((written / Math.max(total, 1)) * BAR_WIDTH);
  return "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
}
