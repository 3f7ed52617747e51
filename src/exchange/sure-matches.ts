import { MERGED_TYPES, type MergedType } from "../domain/changes/change";
import { type Fault, type Problem, problemAt } from "../domain/records/faults";
import { type RecordOf, typeOfId } from "../domain/records/record";
import { externalKeysOf } from "../domain/records/rules/shared-key.rules";
import type { PlacedRecord } from "./placed-record";
import type { Ask } from "./store/ask";
import { findExternalOwners, findStored } from "./store/stored-records";

/** A record that is new here and has an outside id of one that is there: the two are one. */
export interface SureMatch {
  readonly type: MergedType;
  readonly from: string;
  readonly into: string;
}

export interface Matched {
  /** The records, those that match without the outside ids that are of what they match. */
  readonly entries: readonly PlacedRecord[];
  readonly matches: readonly SureMatch[];
  /** Outside ids that are left out of records that are there, beside the one that has them. */
  readonly passed: readonly Problem[];
}

/**
 * Finds out which of the records are there by another id, as an outside id of theirs tells. A record that is there beside
 * the one that has the id could not be merged, or was unmerged, or is somebody's: it stays, without the id. An id that several records
 * share in other ways (of another type, of two that are there, of one that is corrected, of one that the same files have as
 * well) is left for the rules to refuse.
 */
export async function matchOutsideIds(
  ask: Ask,
  entries: readonly PlacedRecord[],
  isRead: (id: string) => boolean,
): Promise<Matched> {
  const owners = await findExternalOwners(
    ask,
    entries.flatMap(({ record }) => (isMergeable(record) ? externalKeysOf(record) : [])),
  );
  const found = new Map<string, SureMatch>();
  for (const { record } of entries) {
    if (!isMergeable(record)) continue;
    const others = new Set(externalKeysOf(record).flatMap((key) => owners.get(key) ?? []));
    others.delete(record.id);
    const [into, ...more] = others;
    if (into === undefined || more.length > 0 || isRead(into)) continue;
    if (typeOfId(into) !== record.type) continue;
    found.set(record.id, { type: record.type, from: record.id, into });
  }
  const stored = found.size === 0 ? new Map() : await findStored(ask, [...found.keys()]);
  if (found.size === 0) return { entries, matches: [], passed: [] };
  return {
    entries: entries.map((entry) => (found.has(entry.record.id) ? without(entry) : entry)),
    matches: [...found.values()].filter(({ from }) => !stored.has(from)),
    passed: entries.flatMap(({ record, where }) => {
      const match = stored.has(record.id) ? found.get(record.id) : undefined;
      return match === undefined ? [] : [problemAt(where, staysTwo(match), record.id)];
    }),
  };

  function without(entry: PlacedRecord): PlacedRecord {
    if (!isMergeable(entry.record)) return entry;
    const externalIds = entry.record.externalIds.filter(
      ({ scheme, value }) => !owners.has(`${scheme}:${value}`),
    );
    return { ...entry, record: { ...entry.record, externalIds } };
  }
}

/** Why a record is left without an outside id: the two are two here, or could not be made one, for this reason. */
export function staysTwo({ into }: SureMatch, refusal?: string): Fault {
  const [why, first] =
    refusal === undefined
      ? ["the two are two here", "merge them, if they are one"]
      : [`the two could not be made one: ${refusal}`, "mend that, then merge them"];
  return {
    pointer: "/externalIds",
    problem: `has an outside id that ${into} has, and was left out; ${why}`,
    remedy: `${first}; or correct the outside id of whichever has it wrongly`,
  };
}

function isMergeable(record: PlacedRecord["record"]): record is RecordOf<MergedType> {
  return MERGED_TYPES.some((type) => type === record.type);
}
