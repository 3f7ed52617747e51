import type { ChildLabel, GraphRecord, Properties, RecordLabel } from "../../domain/records/graph-shape";
import type { NativeRecord } from "../../domain/records/record";
import { CHILD_KEYS, OWN_CHILDREN, RECORD_LABELS, RELATIONSHIPS } from "../../domain/records/subgraph";
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
    RETURN [elementId(past), past.knownFrom] AS row`,
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

/** The only relationships that have text of a record. */
const PUT_CITATIONS = byLabel(
  (label) => `
    UNWIND $rows AS row
    MATCH (past:${pastLabel(label)} {id: $id})-[citing:PAST_CITES]->()
    WHERE elementId(past) = row.past AND citing.position = row.position
    SET citing.locator = row.locator`,
  RECORD_LABELS.filter((label) => "CITES" in (RELATIONSHIPS[label] ?? {})),
);

export const BLANK_PAST_STATEMENTS: readonly string[] = [
  ...[FIND_PAST, PUT_PAST, PUT_CITATIONS].flatMap(Object.values),
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
  for (const [element, knownFrom] of past) {
    // A version is also kept where only what is derived of it changes: it reads as the last revision before.
    const version = versions.filter(({ revision }) => revision.at <= knownFrom).at(-1);
    if (version === undefined || version.had === version.has) continue;
    await blankVersion(
      ask,
      label,
      id,
      element,
      toGraph(version.had, () => undefined),
      toGraph(version.has, () => undefined),
    );
  }
}

async function blankVersion(
  ask: Ask,
  label: RecordLabel,
  id: string,
  past: string,
  had: GraphRecord,
  has: GraphRecord,
): Promise<void> {
  const put = async (statement: string | undefined, row: object) => {
    if (statement === undefined) throw new Error(`a past ${label} has no such part`);
    await ask(statement, { id, rows: [{ past, ...row }] });
  };
  const properties = differing(had.node.properties, has.node.properties);
  if (properties !== undefined) await put(PUT_PAST[label], { properties });
  for (const child of had.children) {
    const now = has.children.find(({ label: of, id: key }) => of === child.label && key === child.id);
    const key = `${label} ${child.label}`;
    if (now === undefined) await put(DELETE_CHILDREN.get(key), { key: child.id });
    else {
      const changed = differing(child.properties, now.properties);
      if (changed !== undefined) await put(PUT_CHILDREN.get(key), { key: child.id, properties: changed });
    }
  }
  const citations = (of: GraphRecord) => of.relationships.filter(({ type }) => type === "CITES");
  for (const [index, { properties: before }] of citations(had).entries()) {
    const now = citations(has)[index]?.properties;
    if (now === undefined || now["locator"] === before["locator"]) continue;
    await put(PUT_CITATIONS[label], { position: before["position"], locator: now["locator"] ?? null });
  }
}

/** What has to be set, null where nothing is left; undefined where they are the same. */
function differing(had: Properties, has: Properties): Readonly<Record<string, unknown>> | undefined {
  const names = Object.keys({ ...had, ...has }).filter(
    (name) => JSON.stringify(had[name]) !== JSON.stringify(has[name]),
  );
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, has[name] ?? null]));
}

function byLabel(
  make: (label: RecordLabel) => string,
  labels: readonly RecordLabel[] = RECORD_LABELS,
): Readonly<Partial<Record<RecordLabel, string>>> {
  return Object.fromEntries(labels.map((label) => [label, make(label)]));
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
