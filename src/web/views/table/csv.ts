import { rowOf, safeCell } from "../../../platform/csv/cells";
import type { Table } from "./table";

/** What some programs want to see before they take a file for UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A table as RFC 4180 has it, in UTF-8; no cell is a formula, by the rule of docs/exports.md. */
export function csvOf({ columns, rows }: Table, { bom = false } = {}): string {
  const lines = [columns.map(({ key }) => key), ...rows.map((row) => row.map((cell) => String(cell ?? "")))];
  return `${bom ? BYTE_ORDER_MARK : ""}${lines.map((cells) => rowOf(cells.map(safeCell))).join("")}`;
}
