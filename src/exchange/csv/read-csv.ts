import { CsvError, parse } from "csv-parse/sync";
import { type Fault, shown } from "../../domain/records/faults";
import { decoded, NOT_UTF_8, withoutMark } from "../json/read-json";

const MAX_COLUMNS = 200;
const MAX_CELL_BYTES = 65_536;

/** A row by the names of its columns, and the line it begins at. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export type ReadCsv =
  | { readonly columns: readonly string[]; readonly rows: readonly CsvRow[]; readonly fault?: undefined }
  | { readonly fault: Fault & { readonly line?: number | undefined } };

interface Read {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/**
 * The rows of a CSV file with a header (RFC 4180; UTF-8, with or without a byte order mark; CRLF or LF). A file of which a
 * row has more or fewer cells than the header is refused whole: nobody can tell what its cells mean.
 */
export function readCsv(bytes: Uint8Array): ReadCsv {
  const text = decoded(withoutMark(bytes));
  if (text === undefined) return { fault: { pointer: "", ...NOT_UTF_8 } };
  let columns: readonly string[] = [];
  try {
    const read = parse(text, {
      columns: (header: readonly string[]) => {
        columns = header.map((name) => name.trim());
        return [...columns];
      },
      info: true,
      max_record_size: MAX_COLUMNS * MAX_CELL_BYTES,
      skip_empty_lines: true,
    }) as unknown as readonly Read[];
    const fault = faultOfHeader(columns);
    if (fault !== undefined) return { fault };
    return { columns, rows: withLines(read) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: { pointer: "", ...(FAULTS.get(error.code) ?? NO_CSV), line: lineOf(error) } };
  }
}

const NO_CSV = { problem: "is no CSV", remedy: 'expected cells apart by commas, quoted by ""' };

const FAULTS: ReadonlyMap<string, { readonly problem: string; readonly remedy: string }> = new Map([
  [
    "CSV_RECORD_INCONSISTENT_COLUMNS",
    {
      problem: "has more or fewer cells than the header",
      remedy: "expected as many; is there a comma that is not quoted?",
    },
  ],
  [
    "CSV_QUOTE_NOT_CLOSED",
    {
      problem: "has a quotation mark that is not closed",
      remedy: 'expected one more; within a cell it is written ""',
    },
  ],
  ["CSV_MAX_RECORD_SIZE", { problem: "has a row that is too long", remedy: "expected at most 12 MiB a row" }],
]);

/** csv-parse tells the line that a row ends at, and takes a CRLF within quotes for two lines. */
function withLines(read: readonly Read[]): readonly CsvRow[] {
  let surplus = 0;
  return read.map(({ record, info }) => {
    const cells = Object.values(record).join("");
    const within = cells.match(/[\r\n]/g)?.length ?? 0;
    const line = info.lines - within - surplus;
    surplus += cells.match(/\r\n/g)?.length ?? 0;
    return { line, cells: record };
  });
}

function faultOfHeader(columns: readonly string[]): Fault | undefined {
  if (columns.length > MAX_COLUMNS) {
    return {
      pointer: "",
      problem: `has ${columns.length} columns`,
      remedy: `expected at most ${MAX_COLUMNS}`,
    };
  }
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice === undefined) return undefined;
  return { pointer: "", problem: `has two columns ${shown(twice)}`, remedy: "expected each column once" };
}

function lineOf(error: CsvError): number | undefined {
  const { lines } = error as { readonly lines?: unknown };
  return typeof lines === "number" ? lines : undefined;
}
