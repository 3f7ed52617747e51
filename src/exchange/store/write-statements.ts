import type {
  ChildLabel,
  GraphRelationship,
  Label,
  Properties,
  RecordLabel,
} from "../../domain/records/graph-shape";
import { CHILD_KEYS, OWN_CHILDREN, RECORD_LABELS, RELATIONSHIPS } from "../../domain/records/subgraph";
import { STANDING_OF_INCIDENT } from "../../domain/standing/standing-period.to-graph";

/**
 * The statements that write records, built from constants alone: nothing of a record's is ever part of a text. They
 * are linted against `schema/graph-model.json`.
 */

/** Which record a child belongs to, where records refer to others by their children. */
const OWNERS: Readonly<Partial<Record<Label, { readonly label: RecordLabel; readonly type: string }>>> = {
  Name: { label: "Actor", type: "HAS_NAME" },
  Evidence: { label: "Claim", type: "RESTS_ON" },
};

/** Records that have a slug give it up before others may take it in the same transaction. */
const SLUGGED: readonly RecordLabel[] = ["Actor", "Incident", "LeakChannel"];

const PLACED = [
  "Leak",
  "Claim",
  "Retraction",
  "Response",
  "Assessment",
] as const satisfies readonly RecordLabel[];

export type PlacedLabel = (typeof PLACED)[number];

/**
 * Takes the lock that every writer of records takes first, by leaving a stamp: as long as the head (`FEED_HEAD`)
 * keeps it, every question has the same answer. The sequence is read by the next statement: one that locks and
 * reads may have read before it had the lock.
 */
export const LOCK_FEED = `
  MERGE (head:FeedHead {id: $id})
  ON CREATE SET head.sequence = 0
  SET head.stamp = randomUUID()`;

export const FIND_FEED_HEAD = `
  MATCH (head:FeedHead {id: $id})
  RETURN [head.sequence, head.at] AS row`;

export const ADVANCE_FEED = `
  MATCH (head:FeedHead {id: $id})
  SET head.sequence = $sequence, head.at = $at`;

/**
 * A record by its id, and what hangs on it. The hint is for databases of a few dozen records: there, going through an index
 * from end to end for each id costs little, and the plan stays for as long as an import brings thousands.
 */
function recordWith(label: RecordLabel, pattern: string): string {
  return `MATCH (record:${label} {id: id})${pattern} USING INDEX SEEK record:${label}(id)`;
}

/** Takes from records what an older version of them owned. */
export const CLEAR: Readonly<Record<RecordLabel, readonly string[]>> = byLabel(RECORD_LABELS, (label) => [
  ...(SLUGGED.includes(label)
    ? [`UNWIND $ids AS id MATCH (record:${label} {id: id}) REMOVE record.slug`]
    : []),
  ...Object.entries(OWN_CHILDREN[label] ?? {}).map(
    ([type, child]) => `
      UNWIND $ids AS id
      ${recordWith(label, `-[:${type}]->(child:${child})`)}
      DETACH DELETE child`,
  ),
  `
    UNWIND $ids AS id
    ${recordWith(label, `-[owned:${Object.keys(RELATIONSHIPS[label] ?? {}).join("|")}]->()`)}
    DELETE owned`,
]);

/** The records that refer to one, by the label of that one; nothing refers to what is not among these. */
export const FIND_REFERRING: ReadonlyMap<RecordLabel, string> = new Map(
  RECORD_LABELS.flatMap((label): [RecordLabel, string][] => {
    const referring = Object.entries(RELATIONSHIPS).flatMap(([from, types]) => {
      const leading = Object.keys(types).filter((type) => types[type]?.includes(label));
      if (leading.length === 0) return [];
      const owner = OWNERS[from as Label];
      const tail =
        owner === undefined
          ? `(referring:${from})`
          : `(:${from})<-[:${owner.type}]-(referring:${owner.label})`;
      return [`${recordWith(label, `<-[:${leading.join("|")}]-${tail}`)} RETURN referring.id AS row`];
    });
    return referring.length === 0
      ? []
      : [[label, `UNWIND $ids AS id CALL (id) { ${referring.join(" UNION ")} } RETURN DISTINCT row`]];
  }),
);

/**
 * Takes a record out of what there is. Its node stays, by its id alone, for what was said of it: revisions, and
 * versions of other records that referred to it.
 */
export const VOID_RECORD: Readonly<Record<RecordLabel, string>> = byLabel(
  RECORD_LABELS,
  (label) => `
    UNWIND $rows AS row
    MATCH (record:${label} {id: row.id})
    SET record = {id: row.id}
    REMOVE record:${label}
    SET record:Voided
    WITH row WHERE row.mergedInto IS NOT NULL
    MATCH (voided:Voided {id: row.id})
    SET voided.mergedInto = row.mergedInto`,
);

/** Before a record is written again that was voided: its node is the same as ever. */
export const RESTORE_RECORD: Readonly<Record<RecordLabel, string>> = byLabel(
  RECORD_LABELS,
  (label) => `
    UNWIND $ids AS id
    MATCH (record:Voided {id: id})
    REMOVE record:Voided
    SET record:${label}`,
);

/** Makes a record's node, or replaces the properties it has. */
export const PUT_RECORD: Readonly<Record<RecordLabel, string>> = byLabel(RECORD_LABELS, (label) =>
  label === "Incident"
    ? `
    UNWIND $rows AS row
    MERGE (record:Incident {id: row.id})
    WITH row, record, record {${STANDING_OF_INCIDENT.map((name) => `.${name}`).join(", ")}} AS kept
    SET record = row.properties
    SET record += kept`
    : `
    UNWIND $rows AS row
    MERGE (record:${label} {id: row.id})
    SET record = row.properties`,
);

export const CREATE_CHILD: Readonly<Record<ChildLabel, string>> = {
  Name: createChild("Name"),
  ExternalId: createChild("ExternalId"),
  Evidence: createChild("Evidence"),
};

/** By `endsKey`, of whatever type: a statement for each type would be many more to plan for a first write. */
const CREATE_RELATIONSHIP: ReadonlyMap<string, string> = new Map(
  Object.entries(RELATIONSHIPS).flatMap(([from, types]) =>
    Object.values(types)
      .flat()
      .map((to): [string, string] => [
        endsKey(from, to),
        `
          UNWIND $rows AS row
          MATCH (from:${from} {${keyOf(from)}: row.from})
          MATCH (to:${to} {${keyOf(to)}: row.to})
          CREATE (from)-[made:$(row.type)]->(to)
          SET made = row.properties`,
      ]),
  ),
);

/** Tells how many it made: each record that was changed has to be there to be revised. */
export const CREATE_REVISIONS: Readonly<Record<RecordLabel | "Voided", string>> = byLabel(
  [...RECORD_LABELS, "Voided"],
  (label) => `
    UNWIND $rows AS row
    MATCH (record:${label} {id: row.recordId})
    CREATE (revision:Revision)-[:REVISES]->(record)
    SET revision = row
    RETURN count(*) AS made`,
);

/** Puts a record in its place anew when a source it cites turns out to be of another day. */
export const PUT_PLACE: Readonly<Record<PlacedLabel, string>> = byLabel(
  PLACED,
  (label) => `
    UNWIND $rows AS row
    MATCH (record:${label} {id: row.id})
    SET record.placedOn = row.placedOn,
        record.placedOnInferred = row.placedOnInferred,
        record.placedKey = row.placedKey${label === "Response" ? ", record.denialKey = row.denialKey" : ""}`,
);

/** The statement that makes a relationship, and its row. @throws Error where records have none such. */
export function makingOf({ from, type, to, properties }: GraphRelationship) {
  const isKnown = RELATIONSHIPS[from.label]?.[type]?.includes(to.label) === true;
  const statement = isKnown ? CREATE_RELATIONSHIP.get(endsKey(from.label, to.label)) : undefined;
  if (statement === undefined) throw new Error(`records have no (${from.label})-[${type}]->(${to.label})`);
  return { statement, row: { from: from.id, type, to: to.id, properties: statedProperties(properties) } };
}

/** Without those that are not given. */
export function statedProperties(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

function endsKey(from: string, to: string): string {
  return `(${from})-->(${to})`;
}

/** Every statement above, for the linter. */
export const WRITE_STATEMENTS: readonly string[] = [
  LOCK_FEED,
  FIND_FEED_HEAD,
  ADVANCE_FEED,
  ...Object.values(CLEAR).flat(),
  ...Object.values(PUT_RECORD),
  ...FIND_REFERRING.values(),
  ...Object.values(VOID_RECORD),
  ...Object.values(RESTORE_RECORD),
  ...Object.values(CREATE_CHILD),
  ...CREATE_RELATIONSHIP.values(),
  ...Object.values(CREATE_REVISIONS),
  ...Object.values(PUT_PLACE),
];

function createChild(label: ChildLabel): string {
  return `
    UNWIND $rows AS row
    CREATE (child:${label})
    SET child = row.properties`;
}

function keyOf(label: string): string {
  return Object.entries(CHILD_KEYS).find(([child]) => child === label)?.[1] ?? "id";
}

function byLabel<L extends string, T>(labels: readonly L[], make: (label: L) => T): Readonly<Record<L, T>> {
  return Object.fromEntries(labels.map((label) => [label, make(label)])) as Record<L, T>;
}
