import { canonicalFields } from "../domain/records/canonical";
import { type Fault, type Problem, problemAt } from "../domain/records/faults";
import { parseRecord } from "../domain/records/parse-record";
import type { NativeRecord } from "../domain/records/record";
import { referencesOf } from "../domain/records/references";
import { findCorrected, overruledIn, withCorrections } from "./corrected-here";
import { type Beside, type Judgement, judgeRecords, type Refusal } from "./judge-records";
import { findGone, type Gone, withMergedReferences } from "./merged-references";
import { type Resolved, resolveOutside } from "./outside-records";
import type { PlacedRecord } from "./placed-record";
import type { Ask } from "./store/ask";
import { inSlices } from "./store/slices";
import { matchOutsideIds, type SureMatch } from "./sure-matches";

const FIND_REDACTED = `
  UNWIND $ids AS id
  MATCH (revision:Revision)
  USING INDEX revision:Revision(recordId, sequence)
  WHERE revision.recordId = id AND revision.sequence IS NOT NULL AND revision.redactedField IS NOT NULL
  RETURN DISTINCT [id, revision.redactedField] AS row`;

export const SETTLE_STATEMENTS: readonly string[] = [FIND_REDACTED];

/** Records as they can be held against a database in which people have worked. */
export interface Settled {
  readonly entries: readonly PlacedRecord[];
  /** Those that are not sound any more once they say what was done here. */
  readonly refused: readonly Refusal[];
  /** Why others are left out: a file that still has what was taken out here does not bring it back. */
  readonly reasons: readonly Problem[];
  /** What of these is left out: fields that were corrected here, outside ids of records that stayed two. */
  readonly passed: readonly Problem[];
  /** What records are left without: by file, ids that are not known here. */
  readonly unknown: Resolved["unknown"];
  /** Those that are there by another id. */
  readonly matches: readonly SureMatch[];
}

/** How an import goes about it. */
export interface Settling {
  /** Tells whether a record is imported with these. */
  readonly isRead: (id: string) => boolean;
  /** Whether others keep the data set, so that what was corrected here stays. */
  readonly ofOthers: boolean;
}

/**
 * What a file says of actors that were merged here is said of what they were merged into; what was merged, or taken
 * out, is left out, and so is what a data set of others has in a field that was corrected here.
 */
export async function settle(
  ask: Ask,
  records: readonly PlacedRecord[],
  { isRead, ofOthers }: Settling,
): Promise<Settled> {
  const ids = new Set(
    records.flatMap(({ record }) => [record.id, ...referencesOf(record).map(({ id }) => id)]),
  );
  const gone = await findGone(ask, [...ids]);
  const known = await resolveOutside(ask, records, gone, isRead);
  const present = known.entries.filter(({ record }) => !gone.has(record.id));
  const theirs = present.filter((entry) => ofOthers && entry.ours !== true).map(({ record }) => record.id);
  const corrected = await findCorrected(ask, theirs);
  const entries: PlacedRecord[] = [];
  const refused: Refusal[] = [];
  const passed: Problem[] = [];
  for (const entry of present) {
    const { record, where } = entry;
    // Parsed once, at the end: what a merge would make unsound may be what was corrected.
    const moved = withMergedReferences(record, gone);
    const here = corrected.get(record.id);
    if (here === undefined && moved === record) {
      entries.push(entry);
      continue;
    }
    const { overruled, ...parsed } =
      here === undefined ? { ...parseRecord(moved), overruled: [] } : withCorrections(moved, here);
    if (parsed.record !== undefined) {
      entries.push({ ...entry, record: parsed.record });
      passed.push(...overruled.map((field) => problemAt(where, overruledIn(field), record.id)));
    } else {
      const problems = parsed.faults.map((fault) => problemAt(where, fault, record.id));
      refused.push({ entry, problems });
    }
  }
  const skipped = known.entries.filter(({ record }) => gone.has(record.id));
  const matched = await matchOutsideIds(ask, entries, isRead);
  return {
    ...matched,
    refused,
    reasons: [...known.reasons, ...skipped.map((entry) => wasTaken(entry, gone))],
    passed: [...passed, ...matched.passed],
    unknown: known.unknown,
  };
}

function wasTaken({ record, where }: PlacedRecord, gone: Gone): Problem {
  const into = gone.get(record.id);
  const isMerged = into !== undefined;
  const fault = {
    pointer: "/id",
    problem: `is ${record.id}, which was ${isMerged ? `merged into ${into}` : "taken out"} here`,
    remedy: isMerged
      ? "unmerge it, if the two are not one"
      : "expected another id, if it is to be there again",
  };
  return problemAt(where, fault, record.id);
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
  const [had, has] = [canonicalFields(before), canonicalFields(after)];
  return fields
    .filter((field) => JSON.stringify(had[field]) !== JSON.stringify(has[field]))
    .map((field) => ({
      pointer: `/${field}`,
      problem: "would be changed, and text of it was redacted here",
      remedy:
        "expected it as `version` of the record has it, blanked; whatever else it should say is for a correction",
    }));
}
