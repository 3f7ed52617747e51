import { canonicalJson } from "../../domain/records/canonical";
import { parseRecord } from "../../domain/records/parse-record";
import type { NativeRecord } from "../../domain/records/record";
import type { Held } from "./extract";

type Provenance = Pick<Held, "recordedAt" | "recordedBy" | "changedAt">;

/** A record by its stored text. */
export function heldText(id: string, json: string, provenance: Provenance): Held {
  let record: NativeRecord | undefined;
  const { recordedAt, recordedBy, changedAt } = provenance;
  return {
    id,
    json,
    get record() {
      record ??= readStored(id, json);
      return record;
    },
    recordedAt,
    recordedBy,
    changedAt,
  };
}

/** A record as it is, or as it reads with less in it. */
export function heldRecord(record: NativeRecord, provenance: Provenance): Held {
  const { recordedAt, recordedBy, changedAt } = provenance;
  return { id: record.id, json: canonicalJson(record), record, recordedAt, recordedBy, changedAt };
}

function readStored(id: string, json: string): NativeRecord {
  const { record, faults } = parseRecord(JSON.parse(json));
  if (record !== undefined) return record;
  const what = faults.map(({ pointer, problem }) => `${pointer} ${problem}`).join("; ");
  throw new Error(`the stored record ${id} cannot be read: ${what}`);
}
