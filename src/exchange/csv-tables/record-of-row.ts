import type { RecordType } from "../../domain/records/fields";
import { textOfCell } from "../../platform/csv/cells";
import { COLUMNS, type Column } from "../export/columns";
import { entriesOf } from "../export/flat-text";
import type { Raw } from "../gathering";

const BETWEEN_IDS = " ";

/**
 * What the cells of a row say, as a record before it is parsed; the other way round of what exports make of it. The row's
 * id says its type.
 */
export function recordOfRow(type: RecordType, cellAt: (column: string) => string): Raw {
  const raw: Record<string, unknown> = { type };
  for (const column of COLUMNS[type]) {
    const cell = textOfCell(cellAt(column.name));
    if (cell === "") continue;
    const path = column.name.split(".");
    if (column.lists === 0) put(raw, path, saidBy(cell, column));
    else putEntries(raw, path, entriesOf(cell), column);
  }
  return raw;
}

/** The entries of a cell, each in its own item of the list that the first part of the path is. */
function putEntries(
  raw: Record<string, unknown>,
  [head = "", ...rest]: readonly string[],
  entries: readonly string[],
  column: Column,
): void {
  if (rest.length === 0) {
    raw[head] = entries.map((entry) => saidBy(entry, column));
    return;
  }
  const items = (raw[head] ?? []) as Record<string, unknown>[];
  raw[head] = items;
  while (items.length < entries.length) items.push({});
  for (const [index, entry] of entries.entries()) {
    const item = items[index];
    if (entry === "" || item === undefined) continue;
    put(item, rest, column.lists === 2 ? entry.split(BETWEEN_IDS) : saidBy(entry, column));
  }
}

/** What is no number or flag stays a text, so that whoever checks it can say so. */
function saidBy(text: string, { holds }: Column): string | number | boolean {
  if (holds === "number" && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (holds === "flag" && (text === "true" || text === "false")) return text === "true";
  return text;
}

function put(into: Record<string, unknown>, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const inner = (into[key] ?? {}) as Record<string, unknown>;
  into[key] = inner;
  put(inner, rest, value);
}
