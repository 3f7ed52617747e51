import { LIFTED } from "../../domain/actors/roll-up.cypher";
import type { GraphRecord, NodeRef } from "../../domain/records/graph-shape";
import { CHILD_KEYS } from "../../domain/records/subgraph";
import { STANDING_OF_INCIDENT } from "../../domain/standing/standing-period.to-graph";
import { pastLabel, pastType } from "../../platform/graph/past";
import type { StoredRelationship, StoredShape } from "./stored-subgraph";

const LIFTS = Object.values(LIFTED);

/** What is derived of other records, by label or type; `derive --check` holds it against them. */
const DERIVED: Readonly<Record<string, readonly string[]>> = {
  Incident: STANDING_OF_INCIDENT,
  Claim: ["endedOn", "originKey"],
  MADE_BY: [...LIFTS, "endedOn"],
  ACCUSES: [...LIFTS, "deniedOn"],
  NAMES: LIFTS,
  ABOUT: LIFTS,
  POSTED_BY: LIFTS,
  HIT: LIFTS,
};

/** Of a past version as it was derived at the time, of sources that may read otherwise since. */
const DERIVED_IN_PAST: readonly string[] = [
  "placedOn",
  "placedOnInferred",
  "placedKey",
  "denialKey",
  "fingerprint",
];

const SPAN = ["knownFrom", "knownUntil"] as const;

/** In which of its properties, children and relationships a record in the graph differs from what it should be. */
export function presentDifferences(found: StoredShape, due: GraphRecord): readonly string[] {
  return differences(found, due, {
    labelOf: (label) => label,
    typeOf: (type) => type,
    endOf: (label) => label,
    ignoredOf: (kind) => [...(DERIVED[kind] ?? []), "knownFrom"],
    // What is derived of a standing is a node, too.
    isOwn: ({ type }) => type !== "STOOD",
    read: (relationships) => relationships,
  });
}

/** The same of a version that was replaced. */
export function pastDifferences(found: StoredShape, due: GraphRecord): readonly string[] {
  return differences(found, due, {
    labelOf: pastLabel,
    typeOf: pastType,
    endOf: (label) => (label in CHILD_KEYS ? pastLabel(label) : "Revision"),
    ignoredOf: (kind) => [...(DERIVED[kind] ?? []), ...DERIVED_IN_PAST, ...SPAN],
    isOwn: () => true,
    read: renumbered,
  });
}

interface Reading {
  /** The label of a node, and the type of a relationship, for what they are called at present. */
  readonly labelOf: (label: string) => string;
  readonly typeOf: (type: string) => string;
  /** What is at the end of a relationship that leads to a node of this label. */
  readonly endOf: (label: string) => string;
  /** Properties that are not compared, by the label or type that has them. */
  readonly ignoredOf: (kind: string) => readonly string[];
  readonly isOwn: (relationship: StoredRelationship) => boolean;
  readonly read: (relationships: readonly Related[]) => readonly Related[];
}

interface Related {
  readonly type: string;
  /** Label and key of where it leads. */
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

function differences(found: StoredShape, due: GraphRecord, reading: Reading): readonly string[] {
  const { labelOf } = reading;
  const differing = new Set<string>();
  const tell = (what: string) => void differing.add(what);
  const { label } = due.node;

  if (found.labels.join() !== labelOf(label)) tell("label");
  for (const name of unequal(found.properties, due.node.properties, reading.ignoredOf(label))) tell(name);
  related(found.relationships, startingAt(due, due.node), reading, tell);

  const left = new Map(found.children.map((child) => [`${child.labels.join()} ${child.key}`, child]));
  for (const child of due.children) {
    const key = `${labelOf(child.label)} ${child.id}`;
    const there = left.get(key);
    left.delete(key);
    if (there === undefined) {
      tell(key);
      continue;
    }
    for (const name of unequal(there.properties, child.properties, [])) tell(`${key} ${name}`);
    related(there.relationships, startingAt(due, child), reading, (what) => tell(`${key} ${what}`));
  }
  for (const key of left.keys()) tell(key);
  return [...differing];
}

function startingAt({ relationships }: GraphRecord, { label, id }: NodeRef) {
  return relationships.filter(({ from }) => from.label === label && from.id === id);
}

function related(
  found: readonly StoredRelationship[],
  due: GraphRecord["relationships"],
  { typeOf, endOf, ignoredOf, isOwn, read }: Reading,
  tell: (what: string) => void,
): void {
  const left = read(
    found.filter(isOwn).map(({ type, properties, labels, end, isLater }) => ({
      type,
      to: `${labels.join()}${isLater ? " (not the first)" : ""} ${end}`,
      properties,
    })),
  ).slice();
  const wanted = read(
    due.map(({ type, to, properties }) => ({
      type: typeOf(type),
      to: `${endOf(to.label)} ${to.id}`,
      properties,
    })),
  );
  const presentType = new Map(due.map(({ type }) => [typeOf(type), type]));
  for (const { type, to, properties } of wanted) {
    const ignored = ignoredOf(presentType.get(type) ?? type);
    const same = left.findIndex(
      (other) =>
        other.type === type && other.to === to && unequal(other.properties, properties, ignored).length === 0,
    );
    if (same < 0) tell(`${type} ${to}`);
    else left.splice(same, 1);
  }
  for (const { type, to } of left) tell(`${type} ${to}`);
}

/** Outside ids that were redacted leave a gap in the numbers of those behind them, whose order says the same. */
function renumbered(relationships: readonly Related[]): readonly Related[] {
  const identifying = relationships
    .filter(({ type }) => type === pastType("IDENTIFIED_BY"))
    .sort((one, other) => Number(one.properties["position"]) - Number(other.properties["position"]));
  return relationships.map((own) => {
    const position = identifying.indexOf(own);
    return position < 0 ? own : { ...own, properties: { ...own.properties, position } };
  });
}

function unequal(
  found: Readonly<Record<string, unknown>>,
  due: Readonly<Record<string, unknown>>,
  ignored: readonly string[],
): readonly string[] {
  return [...new Set([...Object.keys(found), ...Object.keys(due)])].filter(
    (name) => !ignored.includes(name) && JSON.stringify(found[name]) !== JSON.stringify(due[name]),
  );
}
