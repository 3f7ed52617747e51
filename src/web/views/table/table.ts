/** What a screen shows, as rows: for a page's table, and for a file of CSV. */
export interface Table {
  readonly columns: readonly Column[];
  /** Each as long as `columns`; null is an empty cell: not stated, or there is none. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  /** As it stands in the first line of a file. */
  readonly key: string;
  /** As it stands on a page. */
  readonly heading: string;
}

export type Cell = string | number | null;

/** How to say a table of records: each column with what it has of one. */
export interface ColumnOf<T> extends Column {
  readonly of: (record: T) => Cell;
}

export function tableOf<T>(columns: readonly ColumnOf<T>[], records: readonly T[]): Table {
  return {
    columns: columns.map(({ key, heading }) => ({ key, heading })),
    rows: records.map((record) => columns.map((column) => column.of(record))),
  };
}
