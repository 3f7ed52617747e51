import { z } from "zod";
import { type RecordLabel, recordNode } from "../../domain/records/graph-shape";
import { CHILD_KEYS, RECORD_LABELS, RELATIONSHIPS } from "../../domain/records/subgraph";
import { pastLabel, pastType } from "../../platform/graph/past";
import type { Holdings, Origin } from "../export/extract";
import { heldText } from "../export/held";
import type { Ask } from "./ask";
import { inSlices, slices } from "./slices";
import { findReferring } from "./stored-records";

const PAGE = 1_000;
const PORTION_CHARACTERS = 2_000_000; // a record has up to a mebibyte

/** By what a record's revisions say: the last one up to a number is how it read then. */
export const SNAPSHOT_QUESTIONS = {
  last: `
    MATCH (revision:Revision)
    USING INDEX revision:Revision(sequence)
    WHERE revision.sequence > 0 AND ($knownAt IS NULL OR revision.at <= $knownAt)
    RETURN [revision.sequence, revision.at] AS row ORDER BY revision.sequence DESC LIMIT 1`,
  idsAfter: `
    MATCH (revision:Revision)
    USING INDEX revision:Revision(recordId, sequence)
    WHERE revision.recordId > $after AND revision.recordId < $end AND revision.sequence IS NOT NULL
    WITH DISTINCT revision.recordId AS id
    RETURN id AS row ORDER BY id LIMIT ${PAGE}`,
  sizes: `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (revision:Revision)
      USING INDEX revision:Revision(recordId, sequence)
      WHERE revision.recordId = id AND revision.sequence <= $sequence
      RETURN revision ORDER BY revision.recordId DESC, revision.sequence DESC LIMIT 1
    }
    WITH id, revision WHERE revision.record IS NOT NULL
    RETURN [id, revision.sequence, size(revision.record)] AS row`,
  texts: `
    UNWIND $rows AS row
    MATCH (revision:Revision)
    USING INDEX revision:Revision(sequence)
    WHERE revision.sequence = row.sequence
    CALL (row) {
      MATCH (first:Revision)
      USING INDEX first:Revision(recordId, sequence)
      WHERE first.recordId = row.id AND first.sequence IS NOT NULL
      RETURN first ORDER BY first.recordId, first.sequence LIMIT 1
    }
    RETURN [row.id, revision.record, first.at, first.by, revision.at] AS row`,
} as const;

/** What pointed at a record in versions that were replaced since: by records, or by their names and evidence. */
const FIND_PAST_REFERRING: ReadonlyMap<RecordLabel, string> = new Map(
  RECORD_LABELS.flatMap((label): [RecordLabel, string][] => {
    const referring = Object.entries(RELATIONSHIPS).flatMap(([from, types]) => {
      const leading = Object.keys(types).filter((type) => types[type]?.includes(label));
      if (leading.length === 0) return [];
      const id = from in CHILD_KEYS ? "split(past.id, '/')[0]" : "past.id";
      return [
        `MATCH (first)<-[:${leading.map(pastType).join("|")}]-(past:${pastLabel(from)}) RETURN ${id} AS row`,
      ];
    });
    return referring.length === 0 ? [] : [[label, fromFirstRevisions(referring)]];
  }),
);

const FIND_JOINING = [
  `
    UNWIND $ids AS id
    MATCH (:Actor {id: id})<-[:ABOUT|ACCUSES|NAMES]-(claim:Claim)
    WHERE claim.kind <> 'ATTRIBUTION'
    RETURN DISTINCT claim.id AS row`,
  fromFirstRevisions([
    `MATCH (first)<-[:${["ABOUT", "ACCUSES", "NAMES"].map(pastType).join("|")}]-(past:${pastLabel("Claim")}) WHERE past.kind <> 'ATTRIBUTION' RETURN past.id AS row`,
  ]),
] as const;

const FIND_WITH_SLUG = {
  incident: ["Incident", pastLabel("Incident")].map(withSlug),
  actor: ["Actor", pastLabel("Actor")].map(withSlug),
} as const;

export const SNAPSHOT_STATEMENTS: readonly string[] = [
  ...Object.values(SNAPSHOT_QUESTIONS),
  ...FIND_PAST_REFERRING.values(),
  ...FIND_JOINING,
  ...Object.values(FIND_WITH_SLUG).flat(),
];

export interface Snapshot extends Holdings {
  readonly origin: Omit<Origin, "asOf">;
}

/**
 * The records as the database held them after its last change, or after the last one up to `knownAt`. It stays the same
 * while others write, apart from text that is redacted meanwhile: that is not read any more.
 */
export async function takeSnapshot(ask: Ask, knownAt?: string): Promise<Snapshot> {
  const [found] = await ask(SNAPSHOT_QUESTIONS.last, { knownAt: knownAt ?? null });
  const [sequence, at] = lastRow.parse(found ?? [0, null]);
  return {
    origin: { sequence, at: at ?? undefined, knownAt },
    idsAfter: async (type, after) => {
      const start = `${type}:`;
      const ids = await ask(SNAPSHOT_QUESTIONS.idsAfter, { after: after || start, end: `${type};` });
      return ids.map(String);
    },
    async *portions(ids) {
      for (const slice of slices(ids)) {
        const rows = (await ask(SNAPSHOT_QUESTIONS.sizes, { ids: slice, sequence })).map((row) =>
          sizeRow.parse(row),
        );
        for (const portion of bySize(rows)) {
          const texts = (await ask(SNAPSHOT_QUESTIONS.texts, { rows: portion })).map((row) =>
            textRow.parse(row),
          );
          const found = new Map(
            texts.map(([id, json, recordedAt, recordedBy, changedAt]) => [
              id,
              heldText(id, json, { recordedAt, recordedBy, changedAt }),
            ]),
          );
          yield { records: portion.flatMap(({ id }) => found.get(id) ?? []), undated: [] };
        }
      }
    },
    // Of all times: what the snapshot holds of them says whether they refer to it.
    referring: async (ids) => [
      ...new Set([...(await findReferring(ask, ids)), ...(await findPastReferring(ask, ids))]),
    ],
    joining: async (actors) => {
      const found: unknown[] = [];
      for (const statement of FIND_JOINING)
        found.push(...(await inSlices(actors, (slice) => ask(statement, { ids: slice }))));
      return [...new Set(found.map(String))];
    },
    withSlug: async (type, slug) => {
      const found: unknown[] = [];
      for (const statement of FIND_WITH_SLUG[type]) found.push(...(await ask(statement, { slug })));
      return [...new Set(found.map(String))];
    },
  };
}

async function findPastReferring(ask: Ask, ids: readonly string[]): Promise<readonly string[]> {
  const found: unknown[] = [];
  for (const [label, statement] of FIND_PAST_REFERRING) {
    const own = ids.filter((id) => recordNode(id).label === label);
    found.push(...(await inSlices(own, (slice) => ask(statement, { ids: slice }))));
  }
  return found.map(String);
}

interface Sized {
  readonly id: string;
  readonly sequence: number;
}

/** Runs of records whose texts are read together: one at least, and otherwise no more than a few megabytes. */
function* bySize(rows: readonly z.output<typeof sizeRow>[]): Iterable<readonly Sized[]> {
  let portion: Sized[] = [];
  let characters = 0;
  for (const [id, sequence, size] of rows) {
    if (portion.length > 0 && characters + size > PORTION_CHARACTERS) {
      yield portion;
      portion = [];
      characters = 0;
    }
    portion.push({ id, sequence });
    characters += size;
  }
  if (portion.length > 0) yield portion;
}

const lastRow = z.tuple([z.number(), z.string().nullable()]);
const sizeRow = z.tuple([z.string(), z.number(), z.number()]);
const textRow = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]);

function fromFirstRevisions(branches: readonly string[]): string {
  return `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (first:Revision)
      USING INDEX first:Revision(recordId, sequence)
      WHERE first.recordId = id AND first.sequence IS NOT NULL
      RETURN first ORDER BY first.recordId, first.sequence LIMIT 1
    }
    CALL (first) { ${branches.join(" UNION ")} }
    RETURN DISTINCT row`;
}

function withSlug(label: string): string {
  return `MATCH (owner:${label} {slug: $slug}) RETURN DISTINCT owner.id AS row`;
}
