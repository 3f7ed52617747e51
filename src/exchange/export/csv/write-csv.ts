import { RECORD_TYPES, type RecordType } from "../../../domain/records/fields";
import { placementOf } from "../../../domain/records/to-graph";
import { rowOf, safeCell } from "../../../platform/csv/cells";
import { type CellValue, COLUMNS, type Column, idsIn, valueIn } from "../columns";
import type { Extract, Held } from "../extract";
import { flatText } from "../flat-text";
import { NAMED_TYPES } from "../labels";
import type { WriteExtract, WriteOptions } from "../write-extract";

/** Types that have a place in time, stated or inferred. */
const PLACED: readonly RecordType[] = ["leak", "claim", "retraction", "response", "assessment"];

/**
 * A table for each type: its fields laid flat, beside ids what they stand for, and when the record counts from and was
 * recorded.
 */
export const writeCsv: WriteExtract = (extract, options) =>
  RECORD_TYPES.map((type) => ({ name: `${type}.csv`, text: tableOf(type, extract, options) }));

async function* tableOf(type: RecordType, extract: Extract, options: WriteOptions): AsyncIterable<string> {
  const columns = COLUMNS[type];
  const header = [
    ...columns.flatMap((column) => (isNamed(column) ? [column.name, `${column.name}_name`] : [column.name])),
    ...(PLACED.includes(type) ? ["placedOn", "placedOnInferred"] : []),
    "recordedAt",
    ...(options.recorders === true ? ["recordedBy"] : []),
  ];
  yield rowOf(header);
  for await (const page of extract.pages([type])) {
    const rows = page.map(({ record }) =>
      columns.map((column) => [column, valueIn(record, column)] as const),
    );
    const labelOf = await extract.labels(
      rows.flatMap((row) => row.flatMap(([column, value]) => (isNamed(column) ? idsIn(value) : []))),
    );
    const publishedOn = await extract.publishedOn(page.map(({ record }) => record));
    yield page
      .map((held, index) => {
        const fields = (rows[index] ?? []).flatMap(([column, value]) =>
          isNamed(column) ? [flatText(value), flatText(labelsOf(value, labelOf))] : [flatText(value)],
        );
        return rowOf(
          [...fields, ...provenanceOf(held, placementOf(held.record, publishedOn), options)].map(safeCell),
        );
      })
      .join("");
  }
}

/** Whether a column of names stands beside it: not beside lists of lists, nor where nothing has a name. */
function isNamed({ refersTo, lists }: Column): boolean {
  return lists < 2 && refersTo.some((type) => NAMED_TYPES.includes(type));
}

function provenanceOf(
  { record, recordedAt, recordedBy }: Held,
  placement: ReturnType<typeof placementOf>,
  { recorders }: WriteOptions,
): readonly string[] {
  return [
    ...(PLACED.includes(record.type)
      ? [placement?.on ?? "", placement?.inferred === true ? "true" : ""]
      : []),
    recordedAt,
    ...(recorders === true ? [recordedBy] : []),
  ];
}

function labelsOf(value: CellValue, labelOf: (id: string) => string | undefined): CellValue {
  if (value === undefined) return undefined;
  return typeof value === "string" ? labelOf(value) : value.map((entry) => labelsOf(entry, labelOf));
}
