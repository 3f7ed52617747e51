/** Which fields of plain data are asked for: of each its own fields, or true where it is taken as it is. */
export interface Fields {
  readonly [name: string]: Fields | true;
}

/** A copy of plain data that has these fields alone; what is computed when it is read is computed now. */
export function picked(value: unknown, fields: Fields | true): unknown {
  if (fields === true || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => picked(item, fields));
  return Object.fromEntries(
    Object.entries(fields).map(([name, own]) => [name, picked(Reflect.get(value, name), own)]),
  );
}
