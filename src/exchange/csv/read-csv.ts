import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { shown } from "../../domain/records/faults";
import { FileRefused, type InputFile } from "../input-file";
import { NOT_UTF_8 } from "../json/read-json";

const MAX_COLUMNS = 200;
const MAX_CELL_BYTES = 65_536;

/** A row by the names of its columns, and the line it begins at. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

interface Read {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/**
 * The rows of a CSV file with a header, one by one (RFC 4180; UTF-8, with or without a byte order mark; CRLF or LF).
 * `header` is told the columns first.
 *
 * @throws FileRefused where a row has more or fewer cells than the header: nobody can tell what its cells mean
 */
export async function* readCsv(
  file: InputFile,
  header: (columns: readonly string[]) => void = () => undefined,
): AsyncGenerator<CsvRow> {
  const rows = parse({
    columns: (names: readonly string[]) => {
      const columns = names.map((name) => name.trim());
      requireHeader(file.name, columns);
      header(columns);
      return columns;
    },
    info: true,
    max_record_size: MAX_COLUMNS * MAX_CELL_BYTES,
    // Left to find out for itself, the parser goes through a long first line again with each piece of it.
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: true,
  });
  // An error reaches whoever goes through the rows, by the parser being destroyed with it.
  pipeline(Readable.from(textOf(file)), rows, () => undefined);
  let surplus = 0;
  try {
    for await (const { record, info } of rows as AsyncIterable<Read>) {
      // csv-parse tells the line that a row ends at, and takes a CRLF within quotes for two lines.
      const cells = Object.values(record).join("");
      const within = cells.match(/[\r\n]/g)?.length ?? 0;
      yield { line: info.lines - within - surplus, cells: record };
      surplus += cells.match(/\r\n/g)?.length ?? 0;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = lineOf(error);
    throw new FileRefused(
      { file: file.name, ...(line === undefined ? {} : { line }) },
      FAULTS.get(error.code) ?? NO_CSV,
    );
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

async function* textOf(file: InputFile): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const bytes of file.bytes()) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!isNotUtf8(error)) throw error;
    throw new FileRefused({ file: file.name }, NOT_UTF_8);
  }
}

function isNotUtf8(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    Reflect.get(error, "code") === "ERR_ENCODING_INVALID_ENCODED_DATA"
  );
}

function requireHeader(file: string, columns: readonly string[]): void {
  if (columns.length > MAX_COLUMNS) {
    const remedy = `expected at most ${MAX_COLUMNS}`;
    throw new FileRefused({ file }, { problem: `has ${columns.length} columns`, remedy });
  }
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new FileRefused(
    { file },
    { problem: `has two columns ${shown(twice)}`, remedy: "expected each column once" },
  );
}

function lineOf(error: CsvError): number | undefined {
  const { lines } = error as { readonly lines?: unknown };
  return typeof lines === "number" ? lines : undefined;
}
