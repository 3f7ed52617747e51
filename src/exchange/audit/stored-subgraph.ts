import { z } from "zod";
import type { RecordLabel } from "../../domain/records/graph-shape";
import { CHILD_KEYS, OWN_CHILDREN, RECORD_LABELS, RELATIONSHIPS } from "../../domain/records/subgraph";
import { HAS_VERSION, pastLabel, pastType } from "../../platform/graph/past";
import type { Ask } from "../store/ask";

/** Records as the graph has them, whoever wrote them there: with all that starts at them, present and past. */

/** What is at the end of a relationship of a past version stands for a record: it has to be its first revision. */
const END = `CASE WHEN end:Revision THEN end.recordId ELSE coalesce(end.id, end.key) END`;
const IS_LATER = `end:Revision AND EXISTS { MATCH (earlier:Revision) WHERE earlier.recordId = end.recordId AND earlier.sequence < end.sequence }`;

const starting = (from: string) =>
  `COLLECT { MATCH (${from})-[owned]->(end) RETURN [type(owned), properties(owned), labels(end), ${END}, ${IS_LATER}] }`;

/** Of each kind of child of a record with what starts at it itself. */
function children(
  of: string,
  label: RecordLabel,
  named: (label: string) => string,
  typed: (type: string) => string,
) {
  const lists = Object.entries(OWN_CHILDREN[label] ?? {}).map(([type, child]) => {
    const further = child in RELATIONSHIPS ? starting("child") : "[]";
    return `COLLECT { MATCH (${of})-[:${typed(type)}]->(child:${named(child)}) RETURN DISTINCT [labels(child), child.${CHILD_KEYS[child]}, properties(child), ${further}] }`;
  });
  return lists.length === 0 ? "[]" : lists.join(" + ");
}

const past = (label: RecordLabel) => `COLLECT {
      MATCH (past:${pastLabel(label)} {id: id})
      RETURN [labels(past), properties(past), ${starting("past")}, ${children("past", label, pastLabel, pastType)}, [(first)-[:${HAS_VERSION}]->(past) | first.sequence]] ORDER BY past.knownFrom
    }`;

const REVISIONS = `COLLECT {
      MATCH (revision:Revision)
      USING INDEX revision:Revision(recordId, sequence)
      WHERE revision.recordId = id AND revision.sequence IS NOT NULL
      RETURN [revision.sequence, revision.at, revision.by, revision.record] ORDER BY revision.sequence
    }`;

const FIND_PRESENT = byLabel(
  (label) => `
    UNWIND $ids AS id
    MATCH (record:${label} {id: id})
    RETURN [id, labels(record), properties(record), ${starting("record")}, ${children("record", label, String, String)}, ${past(label)}, ${REVISIONS}] AS row`,
);

/** Nothing may start at it: that something does is found by another name, of which no label is known that forbids it. */
const FIND_VOIDED = byLabel(
  (label) => `
    UNWIND $ids AS id
    MATCH (record:Voided {id: id})
    RETURN [id, labels(record), properties(record), COLLECT { WITH record AS node MATCH (node)-[owned]->(end) RETURN [type(owned), properties(owned), labels(end), end.id, false] }, [], ${past(label)}, ${REVISIONS}] AS row`,
);

export const SUBGRAPH_STATEMENTS: readonly string[] = [FIND_PRESENT, FIND_VOIDED].flatMap(Object.values);

const properties = z.record(z.string(), z.unknown());
/** Whatever somebody may have put there. */
const text = z.unknown().transform((found) => (found === null ? null : String(found)));
const started = z
  .tuple([z.string(), properties, z.array(z.string()), text, z.boolean()])
  .transform(([type, own, labels, end, isLater]) => ({ type, properties: own, labels, end, isLater }));
const child = z
  .tuple([z.array(z.string()), text, properties, z.array(started)])
  .transform(([labels, key, own, relationships]) => ({ labels, key, properties: own, relationships }));
const version = z
  .tuple([z.array(z.string()), properties, z.array(started), z.array(child), z.array(z.number().nullable())])
  .transform(([labels, own, relationships, owned, hangsOn]) => ({
    labels,
    properties: own,
    relationships,
    children: owned,
    hangsOn,
  }));
const revision = z
  .tuple([z.number(), text, text, text])
  .transform(([sequence, at, by, record]) => ({ sequence, at: at ?? "", by: by ?? "", record }));
const row = z
  .tuple([
    z.string(),
    z.array(z.string()),
    properties,
    z.array(started),
    z.array(child),
    z.array(version),
    z.array(revision),
  ])
  .transform(([id, labels, own, relationships, owned, past, revisions]) => ({
    id,
    labels,
    properties: own,
    relationships,
    children: owned,
    past,
    revisions,
  }));

/** A node of the record's label with this id, its past versions and its revisions, the oldest first. */
export type StoredSubgraph = z.output<typeof row>;
export type StoredRelationship = z.output<typeof started>;
export type StoredVersion = z.output<typeof version>;
export type StoredRevision = z.output<typeof revision>;

/** What of a node, its children and their relationships is held against a record. */
export type StoredShape = Pick<StoredSubgraph, "labels" | "properties" | "relationships" | "children">;

export async function findPresent(ask: Ask, label: RecordLabel, ids: readonly string[]) {
  return (await ask(FIND_PRESENT[label], { ids })).map((found): StoredSubgraph => row.parse(found));
}

/** Of records that were taken out, all of one label. */
export async function findVoided(ask: Ask, label: RecordLabel, ids: readonly string[]) {
  return (await ask(FIND_VOIDED[label], { ids })).map((found): StoredSubgraph => row.parse(found));
}

function byLabel(make: (label: RecordLabel) => string): Readonly<Record<RecordLabel, string>> {
  return Object.fromEntries(RECORD_LABELS.map((label) => [label, make(label)])) as Record<
    RecordLabel,
    string
  >;
}
