import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from "graphql";
import { rowOf, safeCell } from "../platform/csv/cells";
import { printable } from "./messages";

/** What a list's items say, one row each. Columns are those that were asked for, whatever the rows have. */
export interface AnswerTable {
  /** Paths from an item on: `accused.name`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = string | number | boolean | null;

interface Path {
  readonly keys: readonly string[];
  readonly selection: SelectionSetNode | undefined;
}

const BETWEEN = "; "; // several values in one cell
const GAP = "  ";
const NARROWEST = 8;

/** The first list of an answer as a table; an answer without a list is one row. */
export function tableOf(
  data: unknown,
  operation: OperationDefinitionNode,
  document: DocumentNode,
): AnswerTable {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === "FragmentDefinition" ? [[one.name.value, one] as const] : [],
    ),
  );
  const root = { keys: [], selection: operation.selectionSet };
  const list = firstList(data, root, fragments);
  const columns = leavesOf(list === undefined ? root : { ...list.path, keys: [] }, fragments);
  return {
    columns: columns.map((keys) => keys.join(".") || "value"),
    rows: (list?.items ?? [data]).map((item) => columns.map((keys) => cellOf(valuesAt(item, keys)))),
  };
}

/** As exports have it: RFC 4180, and a text that a spreadsheet would take for a formula has an apostrophe before it. */
export function csvOf({ columns, rows }: AnswerTable): string {
  return [columns, ...rows]
    .map((row) => rowOf(row.map((cell) => (typeof cell === "string" ? safeCell(cell) : String(cell ?? "")))))
    .join("");
}

/** Columns under each other, for a person; none is wider than it has to be for all to fit into `width`. */
export function textOf({ columns, rows }: AnswerTable, width: number): string {
  const lines = [columns, ...rows].map((row) =>
    row.map((cell) => printable(String(cell ?? "")).replaceAll("\n", " ")),
  );
  const widths = fitted(
    columns.map((_, index) => Math.max(...lines.map((line) => lengthOf(line[index] ?? "")))),
    width,
  );
  return lines
    .map((line) =>
      line
        .map((cell, index) => padded(cell, widths[index] ?? 0))
        .join(GAP)
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}

/** In the order of the selection, outer lists before those in them. */
function firstList(
  value: unknown,
  path: Path,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): { readonly items: readonly unknown[]; readonly path: Path } | undefined {
  if (Array.isArray(value)) return { items: value, path };
  for (const child of childrenOf(path, fragments)) {
    const found = firstList(fieldOf(value, child.keys.at(-1) ?? ""), child, fragments);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The paths of all fields below that have none below them, each once. */
function leavesOf(path: Path, fragments: ReadonlyMap<string, FragmentDefinitionNode>): (readonly string[])[] {
  if (path.selection === undefined) return [path.keys];
  const leaves = childrenOf(path, fragments).flatMap((child) => leavesOf(child, fragments));
  return [...new Map(leaves.map((keys) => [keys.join("."), keys])).values()];
}

function childrenOf(
  { keys, selection }: Path,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Path[] {
  return (selection?.selections ?? []).flatMap((one) => {
    if (one.kind === "Field")
      return [{ keys: [...keys, (one.alias ?? one.name).value], selection: one.selectionSet }];
    const inner = one.kind === "InlineFragment" ? one : fragments.get(one.name.value);
    return inner === undefined ? [] : childrenOf({ keys, selection: inner.selectionSet }, fragments);
  });
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

/** All values at a path, through whatever lists there are on it. */
function valuesAt(value: unknown, keys: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, keys));
  if (value === undefined || value === null) return [];
  const [key, ...rest] = keys;
  return key === undefined ? [value] : valuesAt(fieldOf(value, key), rest);
}

function cellOf(values: readonly unknown[]): Cell {
  const [only = null, ...more] = values.map((value) =>
    typeof value === "object" && value !== null ? JSON.stringify(value) : (value as Cell),
  );
  return more.length === 0 ? only : [only, ...more].join(BETWEEN);
}

/** The widest column gives way until all fit, or none is left that could. */
function fitted(widths: readonly number[], width: number): number[] {
  const narrowed = [...widths];
  const gaps = GAP.length * (narrowed.length - 1);
  for (;;) {
    const over = narrowed.reduce((sum, one) => sum + one, gaps) - width;
    const widest = Math.max(...narrowed);
    if (over <= 0 || widest <= NARROWEST) return narrowed;
    narrowed[narrowed.indexOf(widest)] = widest - 1;
  }
}

function padded(text: string, width: number): string {
  const characters = [...text];
  if (characters.length > width) return `${characters.slice(0, width - 1).join("")}…`;
  return text + " ".repeat(width - characters.length);
}

function lengthOf(text: string): number {
  return [...text].length;
}
