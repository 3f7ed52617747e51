import { RECORD_TYPES } from "../domain/records/fields";
import { referencesOf } from "../domain/records/references";
import { rings } from "../domain/records/rules/rings";
import type { PlacedRecord } from "./placed-record";

/**
 * Records so that each comes after all it refers to; those that refer to each other in a ring stand together.
 * The order depends on the records alone, not on the order they were read in.
 */
export function inWriteOrder(entries: readonly PlacedRecord[]): PlacedRecord[] {
  const sorted = [...entries].sort((a, b) => rank(a) - rank(b) || (a.record.id < b.record.id ? -1 : 1));
  const byId = new Map(sorted.map((entry) => [entry.record.id, entry]));
  const position = new Map(sorted.map((entry, index) => [entry.record.id, index]));
  const targets = (id: string) => {
    const entry = byId.get(id);
    return entry === undefined
      ? []
      : referencesOf(entry.record).flatMap((reference) => (byId.has(reference.id) ? [reference.id] : []));
  };
  return rings(byId.keys(), targets).flatMap((ring) =>
    ring.sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0)).flatMap((id) => byId.get(id) ?? []),
  );
}

function rank({ record }: PlacedRecord): number {
  return RECORD_TYPES.indexOf(record.type);
}
