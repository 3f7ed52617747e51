import { canonicalJson } from "../domain/records/canonical";
import { type Fault, type Problem, problemAt } from "../domain/records/faults";
import { parseRecord } from "../domain/records/parse-record";
import type { NativeRecord } from "../domain/records/record";
import { referencesOf } from "../domain/records/references";
import { type Beside, type Judgement, judgeRecords, type Refusal } from "./judge-records";
import { findGone, withMergedReferences } from "./merged-references";
import { type Resolved, resolveOutside } from "./outside-records";
import type { PlacedRecord } from "./placed-record";
import type { Ask } from "./store/ask";
import { inSlices } from "./store/slices";
import { matchOutsideIds, type SureMatch } from "./sure-matches";

const FIND_REDACTED = `
  UNWIND $ids AS id
  MATCH (revision:Revision)
  WHERE revision.recordId = id AND revision.sequence IS NOT NULL AND revision.redactedField IS NOT NULL
  RETURN DISTINCT [id, revision.redactedField] AS row`;

export const SETTLE_STATEMENTS: readonly string[] = [FIND_REDACTED];

/** Records as they can be held against a database in which people have worked. */
export interface Settled {
  readonly entries: readonly PlacedRecord[];
  /** Those that are not sound any more once they refer to what actors were merged into. */
  readonly refused: readonly Refusal[];
  /** Why others are left out: a file that still has what was taken out here does not bring it back. */
  readonly reasons: readonly Problem[];
  /** What records are left without: by file, ids that are not known here. */
  readonly unknown: Resolved["unknown"];
  /** Those that are there by another id. */
  readonly matches: readonly SureMatch[];
}

/**
 * What a file says of actors that were merged here is said of what they were merged into; what was merged, or taken
 * out, is left out.
 */
export async function settle(
  ask: Ask,
  records: readonly PlacedRecord[],
  isRead: (id: string) => boolean,
): Promise<Settled> {
  const ids = new Set(
    records.flatMap(({ record }) => [record.id, ...referencesOf(record).map(({ id }) => id)]),
  );
  const gone = await findGone(ask, [...ids]);
  const known = await resolveOutside(ask, records, gone, isRead);
  if (gone.size === 0)
    return { ...known, ...(await matchOutsideIds(ask, known.entries, isRead)), refused: [] };
  const skipped = known.entries.filter(({ record }) => gone.has(record.id));
  const entries: PlacedRecord[] = [];
  const refused: Refusal[] = [];
  for (const entry of known.entries) {
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
    ...(await matchOutsideIds(ask, entries, isRead)),
    refused,
    reasons: [...known.reasons, ...skipped.map(wasTaken)],
    unknown: known.unknown,
  };

  function wasTaken({ record, where }: PlacedRecord): Problem {
    const into = gone.get(record.id);
    const fault: Fault = {
      pointer: "/id",
      problem: `is ${record.id}, which was ${into === undefined ? "taken out" : `merged into ${into}`} here`,
      remedy:
        into === undefined
          ? "expected another id, if it is to be there again"
          : "unmerge it, if the two are not one",
    };
    return problemAt(where, fault, record.id);
  }
}

/**
 * Judges records that come from outside. A file from before a redaction has the text still, and how the record reads now
 * need not tell: therefore no import changes a field of which text was ever redacted. Where one would, the record stays
 * as it is, and others are judged by that.
 */
export async function judgeImported(
  ask: Ask,
  entries: readonly PlacedRecord[],
  beside: Beside,
): Promise<Judgement> {
  const refusing: Beside["refusing"] = async (changes) => {
    const ids = changes.map(({ after }) => after.id);
    const fields = new Map<string, string[]>();
    for (const row of await inSlices(ids, (slice) => ask(FIND_REDACTED, { ids: slice }))) {
      const [id, field] = row as [string, string];
      fields.set(id, [...(fields.get(id) ?? []), field]);
    }
    return new Map(changes.map(({ before, after }) => [after.id, faultsOf(before, after, fields)]));
  };
  return await judgeRecords(ask, entries, { ...beside, refusing });
}

function faultsOf(
  before: NativeRecord,
  after: NativeRecord,
  redacted: ReadonlyMap<string, readonly string[]>,
): readonly Fault[] {
  const fields = redacted.get(after.id) ?? [];
  if (fields.length === 0) return [];
  const [had, has] = [JSON.parse(canonicalJson(before)), JSON.parse(canonicalJson(after))];
  return fields
    .filter((field) => JSON.stringify(had[field]) !== JSON.stringify(has[field]))
    .map((field) => ({
      pointer: `/${field}`,
      problem: "would be changed, and text of it was redacted here",
      remedy:
        "expected it as `version` of the record has it, blanked; whatever else it should say is for a correction",
    }));
}
