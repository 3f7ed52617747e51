import { canonicalJson } from "../../domain/records/canonical";
import { readStored } from "../../domain/records/read-stored";
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
