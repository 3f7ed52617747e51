import { type Place, problemAt, shown } from "../../domain/records/faults";
import { RECORD_TYPES, type RecordType } from "../../domain/records/fields";
import { parseRecord } from "../../domain/records/parse-record";
import { typeOfId } from "../../domain/records/record";
import { textOfCell } from "../../platform/csv/cells";
import { type CsvRow, readCsv } from "../csv/read-csv";
import { COLUMNS } from "../export/columns";
import type { Gathering } from "../gathering";
import { FileRefused, type InputFile } from "../input-file";
import { recordOfRow } from "./record-of-row";

/** What exports add to a record's own columns, for whoever reads them. */
const BESIDE = /^(placedOn|placedOnInferred|recordedAt|recordedBy)$|_name$/;

const OF_TYPE: Readonly<Record<RecordType, ReadonlySet<string>>> = Object.fromEntries(
  RECORD_TYPES.map((type) => [type, new Set(COLUMNS[type].map(({ name }) => name))]),
) as unknown as Record<RecordType, ReadonlySet<string>>;

/**
 * Reads a table of native records, one a row, as exports make them or as somebody fills in a template. A row that makes no
 * sound record is left out alone.
 *
 * @throws FileRefused where a column is of no record: what stands in it would be lost
 */
export async function readCsvTable(file: InputFile, gathering: Gathering): Promise<void> {
  for await (const row of readCsv(file, (columns) => requireColumns(file.name, columns)))
    readRow({ file: file.name, line: row.line }, row, gathering);
}

function requireColumns(file: string, columns: readonly string[]): void {
  if (!columns.includes("id")) {
    throw new FileRefused(
      { file },
      { problem: "has no column id", remedy: "expected a table of records, which has one" },
    );
  }
  const unknown = columns.find(
    (name) => !BESIDE.test(name) && !RECORD_TYPES.some((type) => OF_TYPE[type].has(name)),
  );
  if (unknown === undefined) return;
  throw new FileRefused(
    { file },
    {
      problem: `has a column ${shown(unknown)}, which no record has`,
      remedy: "expected the names that exports and templates have (docs/formats.md)",
    },
  );
}

function readRow(where: Place, { cells }: CsvRow, gathering: Gathering): void {
  const cellAt = (column: string) => cells[column] ?? "";
  const id = textOfCell(cellAt("id"));
  const refuse = (problem: string, remedy: string) =>
    gathering.refuse(problemAt(where, { pointer: "", problem, remedy }, id));
  const type = typeOfId(id);
  if (type === undefined) {
    if (Object.values(cells).every((cell) => cell.trim() === "")) return;
    refuse(
      `id is ${shown(id)}`,
      "expected one that says what the record is, such as claim:joint-statement-1",
    );
    return;
  }
  const foreign = Object.keys(cells).find(
    (name) => cellAt(name) !== "" && !BESIDE.test(name) && !OF_TYPE[type].has(name),
  );
  if (foreign !== undefined) {
    refuse(`${foreign} is ${shown(cellAt(foreign))}`, `expected nothing there: no ${type} has it`);
    return;
  }
  const { record, faults } = parseRecord(recordOfRow(type, cellAt));
  if (record !== undefined) gathering.put({ record, where });
  else for (const { pointer, problem, remedy } of faults) refuse(`${columnAt(pointer)} ${problem}`, remedy);
}

/** `/named/0/role` lies in the column `named.role`. */
function columnAt(pointer: string): string {
  const path = pointer.split("/").filter((part) => part !== "" && !/^\d+$/.test(part));
  return path.length === 0 ? "the record" : path.join(".");
}
