import { RECORD_TYPES } from "../../../domain/records/fields";
import type { GraphRecord, GraphRelationship, Value } from "../../../domain/records/graph-shape";
import { CHILD_KEYS } from "../../../domain/records/subgraph";
import { COLUMNS, type Column, valueIn } from "../columns";
import type { Extract, Origin } from "../extract";
import { flatText } from "../flat-text";
import { labelOf } from "../labels";
import { type Shaped, shapes } from "../shapes";
import type { WriteExtract, WriteOptions } from "../write-extract";
import { xmlText } from "./xml";

type Of = "graph" | "node" | "edge";

/** What a node, an edge or the graph may say beside what it is; declared before any of them, as GraphML wants it. */
interface Key {
  readonly of: Of;
  readonly name: string;
  readonly type: "string" | "int" | "boolean";
}

const ORIGIN: readonly (keyof Origin)[] = ["sequence", "at", "knownAt", "asOf"];

/** Ids that a record refers to are its edges; all else is said at its node. */
const SAID = Object.fromEntries(
  RECORD_TYPES.map((type) => [
    type,
    COLUMNS[type].filter(({ name, holds }) => name !== "id" && holds !== "id"),
  ]),
) as unknown as typeof COLUMNS;

const NODE_KEYS: readonly Key[] = [
  ...["label", "type"].map((name): Key => ({ of: "node", name, type: "string" })),
  ...[
    ...new Map(RECORD_TYPES.flatMap((type) => SAID[type]).map((column) => [column.name, column])).values(),
  ].map((column): Key => ({ of: "node", name: column.name, type: typeOfColumn(column) })),
  { of: "node", name: "placedOn", type: "string" },
  { of: "node", name: "placedOnInferred", type: "boolean" },
  { of: "node", name: "recordedAt", type: "string" },
  { of: "node", name: "recordedBy", type: "string" },
];

/** `label` is the type of the relationship; `through` is the name that was coined or used, or the kind of evidence. */
const EDGE_KEYS: readonly Key[] = [
  ...[
    "label",
    "through",
    "role",
    "locator",
    "sector",
    "from",
    "fromQualifier",
    "to",
    "toQualifier",
    "validFrom",
    "validTo",
  ].map((name): Key => ({ of: "edge", name, type: "string" })),
  ...["position", "citation"].map((name): Key => ({ of: "edge", name, type: "int" })),
];

const KEYS: readonly Key[] = [
  ...ORIGIN.map((name): Key => ({ of: "graph", name, type: name === "sequence" ? "int" : "string" })),
  ...NODE_KEYS,
  ...EDGE_KEYS,
];

const KEY_IDS: ReadonlyMap<string, string> = new Map(
  KEYS.map(({ of, name }, index) => [`${of} ${name}`, `k${index}`]),
);

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${KEYS.map((key, index) => `<key id="k${index}" for="${key.of}" attr.name="${key.name}" attr.type="${key.type}"/>\n`).join("")}`;

/** Each record a node, each relationship between records an edge; first all nodes, as some readers need it. */
export const writeGraphml: WriteExtract = (extract, options) => [
  { name: "records.graphml", text: graphOf(extract, options) },
];

async function* graphOf(extract: Extract, options: WriteOptions): AsyncIterable<string> {
  yield `${HEAD}<graph id="blamegraph" edgedefault="directed">\n${ORIGIN.map((name) => data("graph", name, extract.origin[name])).join("")}\n`;
  for await (const page of shapes(extract)) yield page.map((one) => nodeOf(one, options)).join("");
  let edges = 0;
  for await (const page of shapes(extract)) {
    yield page
      .flatMap(({ shape }) =>
        shape.relationships.filter(joinsRecords).map((one) => edgeOf(one, shape, edges++)),
      )
      .join("");
  }
  yield "</graph>\n</graphml>\n";
}

function nodeOf({ held, shape }: Shaped, { recorders }: WriteOptions): string {
  const { record, recordedAt, recordedBy } = held;
  const { placedOn, placedOnInferred } = shape.node.properties;
  const said = SAID[record.type].map((column) =>
    data("node", column.name, flatText(valueIn(record, column))),
  );
  return `<node id="${xmlText(record.id)}">${[
    data("node", "label", labelOf(record) ?? record.id),
    data("node", "type", shape.node.label),
    ...said,
    data("node", "placedOn", placedOn),
    data("node", "placedOnInferred", placedOnInferred),
    data("node", "recordedAt", recordedAt),
    data("node", "recordedBy", recorders === true ? recordedBy : undefined),
  ].join("")}</node>\n`;
}

/** Names, evidence and outside ids are said at the node of their record. */
function joinsRecords({ to }: GraphRelationship): boolean {
  return !(to.label in CHILD_KEYS);
}

function edgeOf(
  { from, type, to, properties }: GraphRelationship,
  { node, children }: GraphRecord,
  index: number,
): string {
  const part = children.find(({ id }) => id === from.id)?.properties;
  const said = Object.entries(properties).map(([name, value]) => data("edge", name, value));
  return `<edge id="e${index}" source="${xmlText(node.id)}" target="${xmlText(to.id)}">${[
    data("edge", "label", type),
    data("edge", "through", part?.["value"] ?? part?.["kind"]),
    ...said,
  ].join("")}</edge>\n`;
}

function data(of: Of, name: string, value: Value | undefined): string {
  if (value === undefined || value === "") return "";
  const key = KEY_IDS.get(`${of} ${name}`);
  if (key === undefined) throw new Error(`GraphML has no key for ${name} of a ${of}`);
  return `<data key="${key}">${xmlText(String(value))}</data>`;
}

function typeOfColumn({ holds, lists }: Column): Key["type"] {
  if (lists > 0) return "string";
  return holds === "number" ? "int" : holds === "flag" ? "boolean" : "string";
}
