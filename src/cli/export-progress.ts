import { showProgress } from "./progress";

export interface ExportProgress {
  onRecords(count: number): void;
  end(): void;
}

/** Shows how much was read. */
export function showExport(): ExportProgress {
  const began = performance.now();
  let records = 0;
  const end = showProgress(() => `exporting: ${describeExport(records, performance.now() - began)}`);
  return {
    onRecords(count) {
      records += count;
    },
    end,
  };
}

/** `12,000 records read, 8,000/s` */
export function describeExport(records: number, ms: number): string {
  const perSecond = Math.round((records / Math.max(ms, 1)) * 1_000);
  return `${records.toLocaleString("en")} records read, ${perSecond.toLocaleString("en")}/s`;
}
