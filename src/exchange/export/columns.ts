import type { z } from "zod";
import { RECORD_TYPES, type RecordType } from "../../domain/records/fields";
import { type NativeRecord, RECORD_SCHEMAS } from "../../domain/records/record";

/** A field of native records laid flat, wherever in a record it lies: `statedOn.date`, `citations.source`. */
export interface Column {
  /** The path of the field. */
  readonly name: string;
  /** How many lists lie on the way to it: a cell holds one value, a list, or a list of lists. */
  readonly lists: number;
  readonly holds: "text" | "number" | "flag" | "id";
  /** Of ids: which types of record they may be of. */
  readonly refersTo: readonly RecordType[];
}

/** The columns of each type, in the order of its fields. They are the format's own: a new field is a new column. */
export const COLUMNS: Readonly<Record<RecordType, readonly Column[]>> = Object.fromEntries(
  RECORD_TYPES.map((type) => [type, columnsIn(RECORD_SCHEMAS[type], [], 0)]),
) as unknown as Record<RecordType, readonly Column[]>;

/** A value of a cell; a list holds an undefined where an entry does not have the field. */
export type CellValue = string | undefined | readonly CellValue[];

/** What a record has in a column. */
export function valueIn(record: NativeRecord, column: Column): CellValue {
  return valueAt(record, column.name.split("."));
}

/** The ids in a column, each as often as it stands there. */
export function idsIn(value: CellValue): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value.flatMap(idsIn);
}

function valueAt(value: unknown, path: readonly string[]): CellValue {
  if (Array.isArray(value)) return value.map((entry) => valueAt(entry, path));
  const [key, ...rest] = path;
  if (key !== undefined)
    return typeof value === "object" && value !== null ? valueAt(Reflect.get(value, key), rest) : undefined;
  // As in a canonical record, what says nothing is not there.
  return value === undefined || value === false ? undefined : String(value);
}

type Definition = { readonly type: string } & Readonly<Record<string, unknown>>;

function columnsIn(schema: z.ZodType, path: readonly string[], lists: number): readonly Column[] {
  const def = schema.def as unknown as Definition;
  const inside = (inner: unknown, more = 0) => columnsIn(inner as z.ZodType, path, lists + more);
  const column = (holds: Column["holds"], refersTo: readonly RecordType[] = []) => [
    { name: path.join("."), lists, holds, refersTo },
  ];
  switch (def.type) {
    case "optional":
    case "default":
      return inside(def["innerType"]);
    case "pipe": // what is also read in a shorter form, or kept in another
      return inside((def["out"] as z.ZodType).def.type === "transform" ? def["in"] : def["out"]);
    case "array":
      return inside(def["element"], 1);
    case "object":
      return Object.entries((schema as z.ZodObject).shape).flatMap(([key, inner]) =>
        path.length === 0 && key === "type" ? [] : columnsIn(inner as z.ZodType, [...path, key], lists),
      );
    case "string": {
      const refersTo = path.join(".") === "id" ? [] : typesOfIds(schema);
      return refersTo.length === 0 ? column("text") : column("id", refersTo);
    }
    case "enum":
      return column("text");
    case "number":
      return column("number");
    case "boolean":
      return column("flag");
    default:
      throw new Error(`${path.join(".")} is of a kind that no column is made of: ${def.type}`);
  }
}

/** The types whose ids a schema takes; none where it takes any words. */
function typesOfIds(schema: z.ZodType): readonly RecordType[] {
  const takes = (text: string) => schema.safeParse(text).success;
  return takes("words") ? [] : RECORD_TYPES.filter((type) => takes(`${type}:x`));
}
