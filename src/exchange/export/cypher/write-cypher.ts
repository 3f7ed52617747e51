import {
  type GraphNode,
  type GraphRelationship,
  LABELS,
  type Label,
  type Properties,
} from "../../../domain/records/graph-shape";
import { CHILD_KEYS } from "../../../domain/records/subgraph";
import { groups } from "../../groups";
import type { Extract, Origin } from "../extract";
import { type Shaped, shapes } from "../shapes";
import type { WriteExtract, WriteOptions } from "../write-extract";
import { mapLiteral, textLiteral } from "./literal";

const BATCH = 200; // rows of a statement: each is planned anew
const STATEMENT_CHARACTERS = 500_000;

/** What tells relationships of one type between the same two nodes apart, where they have it. */
const TELLING = ["citation", "position"] as const;

/**
 * A script of statements that make the graph of docs/records.md: constraints, then nodes, then relationships. It can be run
 * again, and on nothing but an empty database: it replaces the properties of the nodes that it finds.
 */
export const writeCypher: WriteExtract = (extract, options) => [
  { name: "records.cypher", text: scriptOf(extract, options) },
];

async function* scriptOf(extract: Extract, options: WriteOptions): AsyncIterable<string> {
  yield `${heading(extract.origin)}\n${constraints().join("")}`;
  for await (const page of shapes(extract)) yield nodesOf(page, options);
  for await (const page of shapes(extract))
    yield relationshipsOf(page.flatMap(({ shape }) => shape.relationships));
}

function heading({ sequence, at, knownAt, asOf }: Origin): string {
  return [
    `// Blamegraph, change ${sequence}${at === undefined ? "" : ` of ${at}`}`,
    ...(knownAt === undefined ? [] : [`// as it was known at ${knownAt}`]),
    ...(asOf === undefined ? [] : [`// as of ${asOf}`]),
    "// for an empty Neo4j: cypher-shell -f FILE",
  ].join("\n");
}

/** An id is one node's; without these, finding the nodes of a relationship would read them all. */
function constraints(): readonly string[] {
  return [...Object.values(LABELS), ...(Object.keys(CHILD_KEYS) as Label[])].map(
    (label) =>
      `CREATE CONSTRAINT IF NOT EXISTS FOR (node:${label}) REQUIRE node.${keyOf(label)} IS UNIQUE;\n`,
  );
}

function nodesOf(page: readonly Shaped[], { recorders }: WriteOptions): string {
  const nodes = page.flatMap(({ held, shape }): GraphNode[] => [
    {
      ...shape.node,
      properties: {
        ...shape.node.properties,
        recordedAt: held.recordedAt,
        recordedBy: recorders === true ? held.recordedBy : undefined,
      },
    },
    ...shape.children,
  ]);
  return [...groups(nodes, ({ label }) => label)]
    .map(([label, own]) => {
      const key = keyOf(label);
      return statements(
        own.map(({ properties }) => mapLiteral(properties)),
        `MERGE (node:${label} {${key}: row.${key}}) SET node = row`,
      );
    })
    .join("");
}

function relationshipsOf(relationships: readonly GraphRelationship[]): string {
  const alike = groups(
    relationships,
    ({ from, type, to, properties }) =>
      `${from.label} ${type} ${to.label} ${tellingIn(properties).join(" ")}`,
  );
  return [...alike.values()]
    .map((own) => {
      const [first] = own as [GraphRelationship];
      const telling = tellingIn(first.properties).map((name) => `${name}: row.said.${name}`);
      return statements(
        own.map(
          ({ from, to, properties }) =>
            `{from: ${textLiteral(from.id)}, to: ${textLiteral(to.id)}, said: ${mapLiteral(properties)}}`,
        ),
        [
          `MATCH (from:${first.from.label} {${keyOf(first.from.label)}: row.from})`,
          `MATCH (to:${first.to.label} {${keyOf(first.to.label)}: row.to})`,
          `MERGE (from)-[made:${first.type}${telling.length === 0 ? "" : ` {${telling.join(", ")}}`}]->(to) SET made = row.said`,
        ].join(" "),
      );
    })
    .join("");
}

/** The rows in as many statements as they need. A line that ends in a semicolon ends a statement, and no other does. */
function statements(rows: readonly string[], clauses: string): string {
  const texts: string[] = [];
  let batch: string[] = [];
  let characters = 0;
  const end = () => {
    if (batch.length > 0) texts.push(`UNWIND [\n${batch.join(",\n")}\n] AS row ${clauses};\n`);
    batch = [];
    characters = 0;
  };
  for (const row of rows) {
    if (batch.length === BATCH || characters + row.length > STATEMENT_CHARACTERS) end();
    batch.push(row);
    characters += row.length;
  }
  end();
  return texts.join("");
}

function tellingIn(properties: Properties): readonly string[] {
  return TELLING.filter((name) => properties[name] !== undefined);
}

function keyOf(label: Label): string {
  return label in CHILD_KEYS ? CHILD_KEYS[label as keyof typeof CHILD_KEYS] : "id";
}
