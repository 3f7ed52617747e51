import { fingerprintOf } from "../../src/domain/records/canonical";
import { type GraphRecord, LABELS, type Properties } from "../../src/domain/records/graph-shape";
import { parseRecord } from "../../src/domain/records/parse-record";
import type { NativeRecord } from "../../src/domain/records/record";
import { RELATIONSHIPS } from "../../src/domain/records/subgraph";
import { toGraph } from "../../src/domain/records/to-graph";
import { DERIVATIONS } from "../../src/exchange/derive/derivations";
import type { Graph } from "../../src/platform/graph/graph";

const PAGE = 5_000; // rows

interface Feed {
  /** By id what each record reads by its last revision; undefined where that voided it. */
  readonly records: ReadonlyMap<string, NativeRecord | undefined>;
  readonly faults: readonly string[];
}

/**
 * What is wrong with the database, in words; nothing where the feed has no gap, every record with its children and
 * relationships is in the graph exactly as its last revision says, and so is all that is derived of records.
 */
export async function unsound(graph: Graph): Promise<readonly string[]> {
  const { records, faults } = await readFeed(graph);
  return [
    ...faults,
    ...(await nodeFaults(graph, records)),
    ...(await relationshipFaults(graph, records)),
    ...(await derivedFaults(graph)),
  ];
}

async function readFeed(graph: Graph): Promise<Feed> {
  const records = new Map<string, NativeRecord | undefined>();
  const faults: string[] = [];
  const rows = await paged<[number, string, string | null, readonly string[]]>(
    graph,
    `MATCH (revision:Revision) WHERE revision.sequence > $after
     RETURN revision.sequence, revision.recordId, revision.record, COLLECT { MATCH (revision)-[:REVISES]->(record) RETURN record.id }
     ORDER BY revision.sequence LIMIT $page`,
    0,
  );
  for (const [index, [sequence, id, json, revised]] of rows.entries()) {
    if (sequence !== index + 1) faults.push(`revision ${sequence} is number ${index + 1} of the feed`);
    if (String(revised) !== id) faults.push(`revision ${sequence} of ${id} revises [${revised}]`);
    records.set(id, json === null ? undefined : parseRecord(JSON.parse(json)).record);
  }
  const [head] = await graph.rows("MATCH (head:FeedHead) RETURN head.sequence");
  if (head?.[0] !== rows.length) faults.push(`the feed's head is ${head?.[0]} of ${rows.length}`);
  return { records, faults };
}

async function nodeFaults(graph: Graph, records: Feed["records"]): Promise<readonly string[]> {
  const found = new Map<string, Properties>();
  const doubled: string[] = [];
  const keep = (key: string, properties: Properties) => {
    if (found.has(key)) doubled.push(`${key} is there twice`);
    found.set(key, properties);
  };
  for (const label of [...Object.values(LABELS), "Name", "ExternalId", "Evidence", "Voided"]) {
    const rows = await paged<[string, Properties]>(
      graph,
      `MATCH (node:${label}) WHERE coalesce(node.id, node.key) > $after
       RETURN coalesce(node.id, node.key) AS key, properties(node) ORDER BY key LIMIT $page`,
      "",
    );
    for (const [key, properties] of rows) keep(`(:${label} ${key})`, properties);
  }
  const due = [...records].flatMap(([id, record]): [string, Properties][] => {
    if (record === undefined) return [[`(:Voided ${id})`, { id }]];
    const { node, children } = shapeOf(record, records);
    const properties = { ...node.properties, fingerprint: fingerprintOf(record) };
    return [{ ...node, properties }, ...children].map(({ label, id: key, properties: own }) => [
      `(:${label} ${key})`,
      own,
    ]);
  });
  const missing = due.flatMap(([key, properties]) => {
    const there = found.get(key);
    found.delete(key);
    if (there === undefined) return [`${key} is not there`];
    return reads(there, properties) ? [] : [`${key} reads ${json(there)}, expected ${json(properties)}`];
  });
  return [...doubled, ...missing, ...[...found.keys()].map((key) => `${key} is of no record`)];
}

async function relationshipFaults(graph: Graph, records: Feed["records"]): Promise<readonly string[]> {
  const found = new Map<string, Properties[]>();
  for (const [label, types] of Object.entries(RELATIONSHIPS)) {
    for (const type of Object.keys(types)) {
      const rows = await graph.rows(
        `MATCH (from:${label})-[made:${type}]->(to) RETURN from.id, coalesce(to.id, to.key), properties(made)`,
      );
      for (const [from, to, properties] of rows) {
        const key = `${from} ${type} ${to}`;
        found.set(key, [...(found.get(key) ?? []), properties as Properties]);
      }
    }
  }
  const missing = [...records.values()].flatMap((record) => {
    if (record === undefined) return [];
    return shapeOf(record, records).relationships.flatMap(({ from, type, to, properties }) => {
      const key = `${from.id} ${type} ${to.id}`;
      const there = found.get(key) ?? [];
      const match = there.findIndex((own) => reads(own, properties));
      if (match < 0) return [`${key} ${json(properties)} is not there`];
      there.splice(match, 1);
      return [];
    });
  });
  const left = [...found].flatMap(([key, there]) =>
    there.map((own) => `${key} ${json(own)} is of no record`),
  );
  return [...missing, ...left];
}

async function derivedFaults(graph: Graph): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { name, check } of DERIVATIONS) {
    for (const { record, found, expected } of await check(graph, () => undefined)) {
      faults.push(`${name} of ${record}: has ${found}, expected ${expected}`);
    }
  }
  return faults;
}

function shapeOf(record: NativeRecord, records: Feed["records"]): GraphRecord {
  return toGraph(record, (id) => {
    const source = records.get(id);
    return source?.type === "source" ? source.publishedOn : undefined;
  });
}

/** Whether all that is stated is there; what is derived may be there beside it. */
function reads(found: Properties, stated: Properties): boolean {
  return Object.entries(stated).every(([key, value]) => json(found[key]) === json(value));
}

function json(value: unknown): string | undefined {
  return JSON.stringify(value);
}

/** All rows of a statement that is asked for those after the first column of the last one. */
async function paged<Row extends readonly [number | string, ...unknown[]]>(
  graph: Graph,
  statement: string,
  start: Row[0],
): Promise<Row[]> {
  const all: Row[] = [];
  for (let after = start; ; ) {
    const rows = (await graph.rows(statement, { after, page: PAGE })) as unknown as Row[];
    all.push(...rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return all;
    after = last[0];
  }
}
