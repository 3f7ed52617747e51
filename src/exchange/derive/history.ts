import { FEED_HEAD } from "../../domain/records/feed-head.cypher";
import type { RecordLabel } from "../../domain/records/graph-shape";
import { RECORD_LABELS } from "../../domain/records/subgraph";
import { pastLabel } from "../../platform/graph/past";
import { type Ask, askWithin } from "../store/ask";
import { writeLocked } from "../store/write-locked";
import type { Derivation, Difference } from "./derivation";
import { eachPage, type Pass } from "./pages";

const BEGIN = byLabel(
  (label) => `
    UNWIND $ids AS id
    MATCH (record:${label} {id: id})
    WHERE record.knownFrom IS NULL
    SET record.knownFrom = record.recordedAt`,
);

/** Standings and periods that a database had before it kept past ones. */
const BEGIN_STANDINGS = `
    UNWIND $ids AS id
    MATCH (incident:Incident {id: id})
    WHERE incident.standingStatus IS NOT NULL AND incident.standingFrom IS NULL
    SET incident.standingFrom = incident.recordedAt`;

const BEGIN_PERIODS = `
    UNWIND $ids AS id
    MATCH (incident:Incident {id: id})-[:STOOD]->(period:StandingPeriod)
    WHERE period.knownFrom IS NULL
    SET period.knownFrom = incident.recordedAt`;

const BEGIN_MOMENTS = `
    MATCH (head:FeedHead {id: $id})
    WHERE head.at IS NULL
    MATCH (revision:Revision {sequence: head.sequence})
    SET head.at = revision.at`;

/**
 * From when to when each version of a record was known; of the last one only from when; and when it was merged, and
 * unmerged: it may have been redacted meanwhile.
 */
const FIND_SPANS = byLabel(
  (label) => `
    UNWIND $ids AS id
    MATCH (record:${label} {id: id})
    RETURN [id, record.recordedAt, record.knownFrom, COLLECT { MATCH (past:${pastLabel(label)} {id: id}) RETURN [past.knownFrom, past.knownUntil] ORDER BY past.knownFrom }, COLLECT {
      MATCH (gone:Revision)
      USING INDEX gone:Revision(recordId, sequence)
      WHERE gone.recordId = id AND gone.sequence IS NOT NULL AND gone.record IS NULL
      CALL (gone) {
        MATCH (back:Revision)
        USING INDEX back:Revision(recordId, sequence)
        WHERE back.recordId = gone.recordId AND back.sequence > gone.sequence AND back.record IS NOT NULL
        RETURN back.at AS until ORDER BY back.sequence LIMIT 1
      }
      RETURN [gone.at, until]
    }] AS row`,
);

export const HISTORY_STATEMENTS: readonly string[] = [
  ...[BEGIN, FIND_SPANS].flatMap(Object.values),
  BEGIN_STANDINGS,
  BEGIN_PERIODS,
  BEGIN_MOMENTS,
];

/**
 * From when every record reads as it does. The writer keeps it; a database that is older than that is given it: there
 * a record reads since it was recorded as it does now, for how it read before was not kept in this form.
 */
export const history: Derivation = {
  name: "history",
  version: 1,

  async rebuild(graph, onProgress) {
    const begin = passesOf((label, ids) =>
      writeLocked(graph, async (transaction) => {
        await transaction.run(BEGIN[label], { ids });
        if (label !== "Incident") return;
        await transaction.run(BEGIN_STANDINGS, { ids });
        await transaction.run(BEGIN_PERIODS, { ids });
      }),
    );
    await eachPage(graph, onProgress, begin);
    await writeLocked(graph, (transaction) => transaction.run(BEGIN_MOMENTS, FEED_HEAD));
  },

  /**
   * Whether the versions of each record follow on one another, from the moment it was recorded to the present, but
   * while it was merged.
   */
  async check(graph, onProgress) {
    const differences: Difference[] = [];
    const compare = passesOf(async (label, ids) => {
      const rows = await writeLocked(graph, (transaction) => spansOf(askWithin(transaction), label, ids));
      differences.push(...rows.flatMap(differenceIn));
    });
    await eachPage(graph, onProgress, compare);
    return differences;
  },
};

type Spans = readonly [
  id: string,
  recordedAt: string,
  knownFrom: string | null,
  past: readonly (readonly [from: string, until: string])[],
  absences: readonly (readonly [from: string, until: string])[],
];

async function spansOf(ask: Ask, label: RecordLabel, ids: readonly string[]): Promise<readonly Spans[]> {
  return (await ask(FIND_SPANS[label], { ids })) as readonly Spans[];
}

function differenceIn([record, recordedAt, knownFrom, past, absences]: Spans): readonly Difference[] {
  const backAfter = new Map(absences);
  const begins = [...past.map(([from]) => from), knownFrom ?? "never"];
  const due = [recordedAt, ...past.map(([, until]) => backAfter.get(until) ?? until)];
  const found = `versions from ${begins.join(", ")}`;
  const expected = `versions from ${due.join(", ")}`;
  return found === expected ? [] : [{ record, found, expected }];
}

function passesOf(work: (label: RecordLabel, ids: readonly string[]) => Promise<void>): readonly Pass[] {
  return RECORD_LABELS.map((label) => ({ label, work: (ids) => work(label, ids) }));
}

function byLabel(make: (label: RecordLabel) => string): Readonly<Record<RecordLabel, string>> {
  return Object.fromEntries(RECORD_LABELS.map((label) => [label, make(label)])) as Record<
    RecordLabel,
    string
  >;
}
