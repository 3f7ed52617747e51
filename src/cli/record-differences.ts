/** A record in the native format, as the API shows it in proposals. */
export type NativeRecord = Readonly<Record<string, unknown>>;

export interface Difference {
  /** A path through the record: `quote.text`. Lists are compared whole. */
  readonly field: string;
  /** As JSON; undefined where the field is not there. */
  readonly was: string | undefined;
  readonly becomes: string | undefined;
}

/** The fields in which two readings of a record differ, in the order in which they stand in it. */
export function differencesOf(before: NativeRecord | null, after: NativeRecord | null): Difference[] {
  const [was, becomes] = [fieldsOf(before ?? {}), fieldsOf(after ?? {})];
  return [...new Set([...was.keys(), ...becomes.keys()])].flatMap((field) => {
    const [old, fresh] = [was.get(field), becomes.get(field)];
    return old === fresh ? [] : [{ field, was: old, becomes: fresh }];
  });
}

/** What each field has, as JSON, by its path through the record. */
export function fieldsOf(record: NativeRecord, above = ""): Map<string, string> {
  const fields = Object.entries(record).flatMap(([name, value]): (readonly [string, string])[] => {
    const field = `${above}${name}`;
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? [...fieldsOf(value as NativeRecord, `${field}.`)]
      : [[field, JSON.stringify(value)]];
  });
  return new Map(fields);
}
