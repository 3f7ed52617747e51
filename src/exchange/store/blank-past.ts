import { fingerprintOf } from "../../domain/records/canonical";
import type {
  ChildLabel,
  GraphRecord,
  GraphRelationship,
  Properties,
  RecordLabel,
} from "../../domain/records/graph-shape";
import type { NativeRecord } from "../../domain/records/record";
import { CHILD_KEYS, OWN_CHILDREN, RECORD_LABELS } from "../../domain/records/subgraph";
import { toGraph } from "../../domain/records/to-graph";
import { pastLabel, pastType } from "../../platform/graph/past";
import type { Ask } from "./ask";

/** A version as a revision left it, and as it reads without what was blanked. */
interface BlankedVersion {
  readonly revision: { readonly at: string };
  readonly had: NativeRecord;
  readonly has: NativeRecord;
}

const FIND_PAST = byLabel(
  (label) => `
    MATCH (past:${pastLabel(label)} {id: $id})
    RETURN [elementId(past), past.knownUntil] AS row`,
);

const PUT_PAST = byLabel(
  (label) => `
    UNWIND $rows AS row
    MATCH (past:${pastLabel(label)} {id: $id})
    WHERE elementId(past) = row.past
    SET past += row.properties`,
);

const PUT_CHILDREN = byChild(
  (label, type, child) => `
    UNWIND $rows AS row
    MATCH (past:${pastLabel(label)} {id: $id})-[:${pastType(type)}]->(part:${pastLabel(child)})
    WHERE elementId(past) = row.past AND part.${CHILD_KEYS[child]} = row.key
    SET part += row.properties`,
);

const DELETE_CHILDREN = byChild(
  (label, type, child) => `
    UNWIND $rows AS row
    MATCH (past:${pastLabel(label)} {id: $id})-[:${pastType(type)}]->(part:${pastLabel(child)})
    WHERE elementId(past) = row.past AND part.${CHILD_KEYS[child]} = row.key
    DETACH DELETE part`,
);

/** Of a past version and of its parts. Which relationships have text of a record is for the record's shape to say. */
const FIND_RELATIONSHIPS = byLabel(
  (label) => `
    ${findPastOrPart(label)}
    MATCH (part)-[owned]->(to)
    RETURN [elementId(owned), type(owned), ${keyOfPart(label)}, coalesce(to.recordId, to.id, to.key), properties(owned)] AS row`,
);

const PUT_RELATIONSHIP = byLabel(
  (label) => `
    ${findPastOrPart(label)}
    MATCH (part)-[owned]->()
    WHERE elementId(owned) = $relationship
    SET owned += $properties`,
);

export const BLANK_PAST_STATEMENTS: readonly string[] = [
  ...[FIND_PAST, PUT_PAST, FIND_RELATIONSHIPS, PUT_RELATIONSHIP].flatMap(Object.values),
  ...PUT_CHILDREN.values(),
  ...DELETE_CHILDREN.values(),
];

/** Takes out of the past versions of a record what was blanked in its revisions. */
export async function blankPast(
  ask: Ask,
  label: RecordLabel,
  id: string,
  versions: readonly BlankedVersion[],
): Promise<void> {
  const past = (await ask(FIND_PAST[label] ?? "", { id })) as readonly (readonly [string, string])[];
  for (const [element, knownUntil] of past) {
    // Not by when it began: a version is also kept where only what is derived of it changes, and a database from before
    // there were versions began its first ones late.
    const version = versions.filter(({ revision }) => revision.at < knownUntil).at(-1);
    if (version === undefined || version.had === version.has) continue;
    await blankVersion(ask, label, id, element, version);
  }
}

async function blankVersion(
  ask: Ask,
  label: RecordLabel,
  id: string,
  past: string,
  version: BlankedVersion,
): Promise<void> {
  const [had, has] = [version.had, version.has].map((record) => toGraph(record, () => undefined)) as [
    GraphRecord,
    GraphRecord,
  ];
  const put = async (statement: string | undefined, row: object) => {
    if (statement === undefined) throw new Error(`a past ${label} has no such part`);
    await ask(statement, { id, rows: [{ past, ...row }] });
  };
  // A fingerprint of the text would let somebody try what it was.
  const fingerprint = fingerprintOf(version.has);
  await put(PUT_PAST[label], {
    properties: { ...differing(had.node.properties, has.node.properties), fingerprint },
  });
  for (const child of had.children) {
    const now = has.children.find(({ label: of, id: key }) => of === child.label && key === child.id);
    const key = `${label} ${child.label}`;
    if (now === undefined) await put(DELETE_CHILDREN.get(key), { key: child.id });
    else {
      const changed = differing(child.properties, now.properties);
      if (changed !== undefined) await put(PUT_CHILDREN.get(key), { key: child.id, properties: changed });
    }
  }
  await blankRelationships(ask, label, id, past, changedRelationships(had, has));
}

interface ChangedRelationship {
  readonly had: GraphRelationship;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Blanking takes out parts or changes text, and nothing else: what is left is in the same order. */
function changedRelationships(had: GraphRecord, has: GraphRecord): readonly ChangedRelationship[] {
  const ends = ({ from, type, to }: GraphRelationship) => `${from.id} ${type} ${to.id}`;
  const left = [...has.relationships];
  return had.relationships.flatMap((before) => {
    const index = left.findIndex((other) => ends(other) === ends(before));
    const [now] = index < 0 ? [] : left.splice(index, 1);
    if (now === undefined) return [];
    const position = before.properties["position"];
    const properties = differing(before.properties, { ...now.properties, position });
    return properties === undefined ? [] : [{ had: before, properties }];
  });
}

type FoundRelationship = readonly [string, string, string, string, Readonly<Record<string, unknown>>];

async function blankRelationships(
  ask: Ask,
  label: RecordLabel,
  id: string,
  past: string,
  changed: readonly ChangedRelationship[],
): Promise<void> {
  if (changed.length === 0) return;
  const rows = (await ask(FIND_RELATIONSHIPS[label] ?? "", { id, past })) as readonly FoundRelationship[];
  for (const { had, properties } of changed) {
    const found = rows.filter(
      ([, type, from, to, { position }]) =>
        type === pastType(had.type) &&
        from === had.from.id &&
        to === had.to.id &&
        position === had.properties["position"],
    );
    if (found.length === 0) throw new Error(`a past ${label} has no ${had.type} to ${had.to.id}`);
    for (const [relationship] of found) {
      await ask(PUT_RELATIONSHIP[label] ?? "", { id, past, relationship, properties });
    }
  }
}

/** What has to be set, null where nothing is left; undefined where they are the same. */
function differing(had: Properties, has: Properties): Readonly<Record<string, unknown>> | undefined {
  const names = Object.keys({ ...had, ...has }).filter(
    (name) => JSON.stringify(had[name]) !== JSON.stringify(has[name]),
  );
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, has[name] ?? null]));
}

function byLabel(make: (label: RecordLabel) => string): Readonly<Partial<Record<RecordLabel, string>>> {
  return Object.fromEntries(RECORD_LABELS.map((label) => [label, make(label)]));
}

/** The past version and each of its parts as `part`. */
function findPastOrPart(label: RecordLabel): string {
  const types = Object.keys(OWN_CHILDREN[label] ?? {}).map(pastType);
  return `MATCH (past:${pastLabel(label)} {id: $id})
    WHERE elementId(past) = $past
    ${types.length === 0 ? "WITH past AS part" : `MATCH (past)-[:${types.join("|")}*0..1]->(part)`}`;
}

function keyOfPart(label: RecordLabel): string {
  const keys = Object.values(OWN_CHILDREN[label] ?? {}).map((child) => CHILD_KEYS[child]);
  return `coalesce(${[...new Set(["id", ...keys])].map((key) => `part.${key}`).join(", ")})`;
}

/** By `Actor Name`, for example. */
function byChild(
  make: (label: RecordLabel, type: string, child: ChildLabel) => string,
): ReadonlyMap<string, string> {
  return new Map(
    RECORD_LABELS.flatMap((label) =>
      Object.entries(OWN_CHILDREN[label] ?? {}).map(([type, child]): [string, string] => [
        `${label} ${child}`,
        make(label, type, child),
      ]),
    ),
  );
}
