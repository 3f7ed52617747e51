import { parseRecord } from "./parse-record";
import type { NativeRecord } from "./record";

/** A record by the text that a revision has of it. @throws Error where that is not sound */
export function readStored(id: string, json: string): NativeRecord {
  const { record, faults } = parseRecord(JSON.parse(json));
  if (record !== undefined) return record;
  const what = faults.map(({ pointer, problem }) => `${pointer} ${problem}`).join("; ");
  throw new Error(`the stored record ${id} cannot be read: ${what}`);
}
