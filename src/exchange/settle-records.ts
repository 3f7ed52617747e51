import { type Fault, type Problem, problemAt } from "../domain/records/faults";
import { parseRecord } from "../domain/records/parse-record";
import { blankedPaths } from "../domain/records/redaction";
import { referencesOf } from "../domain/records/references";
import type { Judgement, Refusal } from "./judge-records";
import { findGone, withMergedReferences } from "./merged-references";
import type { PlacedRecord } from "./placed-record";
import type { Ask } from "./store/ask";

/** Records as they can be held against a database in which people have worked. */
export interface Settled {
  readonly entries: readonly PlacedRecord[];
  /** Those that are not sound any more once they refer to what actors were merged into. */
  readonly refused: readonly Refusal[];
  /** Why others are left out: a file that still has what was taken out here does not bring it back. */
  readonly reasons: readonly Problem[];
}

/**
 * What a file says of actors that were merged here is said of what they were merged into; what was merged, or taken
 * out, is left out.
 */
export async function settle(ask: Ask, records: readonly PlacedRecord[]): Promise<Settled> {
  const ids = new Set(
    records.flatMap(({ record }) => [record.id, ...referencesOf(record).map(({ id }) => id)]),
  );
  const gone = await findGone(ask, [...ids]);
  if (gone.size === 0) return { entries: records, refused: [], reasons: [] };
  const skipped = records.filter(({ record }) => gone.has(record.id));
  const entries: PlacedRecord[] = [];
  const refused: Refusal[] = [];
  for (const entry of records) {
    if (gone.has(entry.record.id)) continue;
    const moved = withMergedReferences(entry.record, gone);
    const parsed = moved === entry.record ? entry : parseRecord(moved);
    if (parsed.record !== undefined) entries.push({ ...entry, record: parsed.record });
    else {
      const problems = parsed.faults.map((fault) => problemAt(entry.where, fault, entry.record.id));
      refused.push({ entry, problems });
    }
  }
  return {
    entries,
    refused,
    reasons: skipped.map(({ record, where }) => {
      const into = gone.get(record.id);
      const fault: Fault = {
        pointer: "/id",
        problem: `is ${record.id}, which was ${into === undefined ? "taken out" : `merged into ${into}`} here`,
        remedy:
          into === undefined
            ? "expected another id, if it is to be there again"
            : "unmerge it, if it is to be there again",
      };
      return problemAt(where, fault, record.id);
    }),
  };
}

/** A judgement in which no record brings back what was redacted here. */
export function keepRedacted(judgement: Judgement): Judgement {
  const bringing = new Map<PlacedRecord, string>();
  for (const entry of judgement.updated) {
    const path = broughtBack(judgement.stored.get(entry.record.id)?.record, entry.record);
    if (path !== undefined) bringing.set(entry, path);
  }
  const refused = [...bringing].map(([entry, path]) => {
    const fault: Fault = {
      pointer: "",
      problem: `has text at ${path} that was redacted here`,
      remedy: "expected [redacted] in its place, as an export has it",
    };
    return { entry, problems: [problemAt(entry.where, fault, entry.record.id)] };
  });
  return {
    ...judgement,
    updated: judgement.updated.filter((entry) => !bringing.has(entry)),
    refused: [...judgement.refused, ...refused],
  };
}

/** A path at which the stored record has more that was blanked than this one. */
function broughtBack(stored: unknown, record: unknown): string | undefined {
  const now = [...blankedPaths(record)];
  return blankedPaths(stored).find((path) => {
    const index = now.indexOf(path);
    if (index >= 0) now.splice(index, 1);
    return index < 0;
  });
}
