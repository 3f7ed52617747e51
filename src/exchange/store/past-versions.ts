import type { ChildLabel, RecordLabel } from "../../domain/records/graph-shape";
import { OWN_CHILDREN, RECORD_LABELS, RELATIONSHIPS } from "../../domain/records/subgraph";
import { STANDING_OF_INCIDENT } from "../../domain/standing/standing-period.to-graph";
import type { Writing } from "../../platform/graph/graph";
import { HAS_VERSION, pastLabel, pastType } from "../../platform/graph/past";
import { slices } from "./slices";

/** What an incident has that is not a version's: its standing has past values of its own. */
const NOT_OF_A_VERSION: Readonly<Partial<Record<RecordLabel, readonly string[]>>> = {
  Incident: STANDING_OF_INCIDENT,
};

/** A copy of the record as it reads, with all that it owns; the record itself reads as it will from `$at` on. */
const KEEP_PAST = Object.fromEntries(RECORD_LABELS.map((label) => [label, keepPastOf(label)])) as Readonly<
  Record<RecordLabel, string>
>;

export const PAST_STATEMENTS: readonly string[] = Object.values(KEEP_PAST);

/**
 * Keeps how these records read now as past versions, which `knownAt` answers from: to be called in the transaction that is
 * about to change them (properties, children, relationships that start at them, derived values included), before
 * it does. `at` is the transaction's moment. Of a record that is new in this transaction, or of which a version was
 * kept in it already, nothing is kept, so that it may be called as often as is convenient.
 */
export async function keepPast(
  transaction: Writing,
  label: RecordLabel,
  ids: readonly string[],
  at: string,
): Promise<void> {
  for (const slice of slices(ids)) await transaction.run(KEEP_PAST[label], { ids: slice, at });
}

function keepPastOf(label: RecordLabel): string {
  const children = OWN_CHILDREN[label] ?? {};
  const own = Object.keys(RELATIONSHIPS[label] ?? {}).filter((type) => !(type in children));
  const dropped = (NOT_OF_A_VERSION[label] ?? []).map((name) => `past.${name}`);
  return `
    UNWIND $ids AS id
    MATCH (record:${label} {id: id})
    WHERE record.knownFrom < $at
    ${firstRevision("record", "first")}
    CREATE (first)-[:${HAS_VERSION}]->(past:${pastLabel(label)})
    SET past = properties(record), past.knownUntil = $at, record.knownFrom = $at${
      dropped.length === 0 ? "" : `\n    REMOVE ${dropped.join(", ")}`
    }
    WITH record, past
    ${own.map((type) => copied("record", "past", type)).join("\n    ")}
    ${Object.entries(children)
      .map(([type, child]) => copiedChild(type, child))
      .join("\n    ")}
    RETURN count(*) AS kept`;
}

/** The clause that binds what stands for a record where the past is concerned; by an index. */
export function firstRevision(record: string, first: string): string {
  return `CALL (${record}) { MATCH (${first}:Revision) WHERE ${first}.recordId = ${record}.id AND ${first}.sequence IS NOT NULL RETURN ${first} ORDER BY ${first}.recordId, ${first}.sequence LIMIT 1 }`;
}

function copied(from: string, past: string, type: string): string {
  return `CALL (${from}, ${past}) { MATCH (${from})-[owned:${type}]->(to) ${firstRevision("to", "meant")} CREATE (${past})-[kept:${pastType(type)}]->(meant) SET kept = properties(owned) }`;
}

function copiedChild(type: string, label: ChildLabel): string {
  const further = Object.keys(RELATIONSHIPS[label] ?? {}).map((own) => copied("child", "pastChild", own));
  return `CALL (record, past) { MATCH (record)-[owned:${type}]->(child:${label}) CREATE (past)-[kept:${pastType(type)}]->(pastChild:${pastLabel(label)}) SET kept = properties(owned), pastChild = properties(child) ${further.length === 0 ? "" : `WITH child, pastChild ${further.join(" ")} `}}`;
}
