import type { Compiler } from "../../platform/read/compiler";
import { BadUserInput } from "../../platform/read/errors";
import type { RootMapping } from "../../platform/read/reader";
import { nameKey } from "../records/name-key";
import { existsOrTrue } from "../records/visibility";
import { toLucene } from "./lucene";
import { SEARCH_KINDS, type SearchedField, type SearchKind } from "./search.terms";

const MAX_HITS = 50;
const CANDIDATES = 200; // taken from the index before records are told apart
const FILTERED_CANDIDATES = 2_000; // kinds and asOf are no part of the index: what they leave out is taken as well

interface Searched {
  readonly kind: SearchKind;
  /** The pattern that leads from the indexed node to its record, where that is another node. */
  readonly record?: string;
  /** Its texts, in the order of preference where several match. */
  readonly texts: readonly (readonly [property: string, field: SearchedField])[];
  /** How it is hidden under `asOf`: by the placement of its record, by its own as a name, or never. */
  readonly dated?: "record" | "name";
}

/** By label of the indexed node; each has one. */
const SEARCHED: Readonly<Record<string, Searched>> = {
  Claim: { kind: "CLAIM", texts: [["quote", "QUOTE"]], dated: "record" },
  Source: { kind: "SOURCE", texts: [["title", "TITLE"]] },
  Name: {
    kind: "ACTOR",
    record: "(found)<-[:HAS_NAME]-(record:Actor)",
    texts: [["value", "NAME"]],
    dated: "name",
  },
  Incident: {
    kind: "INCIDENT",
    texts: [
      ["title", "TITLE"],
      ["summary", "SUMMARY"],
    ],
  },
  Response: { kind: "RESPONSE", texts: [["quote", "QUOTE"]], dated: "record" },
  Evidence: {
    kind: "CLAIM",
    record: "(found)<-[:RESTS_ON]-(record:Claim)",
    texts: [["text", "EVIDENCE"]],
    dated: "record",
  },
  Assessment: {
    kind: "ASSESSMENT",
    texts: [
      ["quote", "QUOTE"],
      ["text", "TEXT"],
    ],
    dated: "record",
  },
  LeakChannel: { kind: "LEAK_CHANNEL", texts: [["name", "NAME"]] },
};

/** A value for each label that has one, told apart by `label`; `otherwise` for the others. */
function byLabel(value: (searched: Searched) => string | undefined, otherwise: string): string {
  const cases = Object.entries(SEARCHED).flatMap(([label, searched]) => {
    const found = value(searched);
    return found === undefined ? [] : [`WHEN '${label}' THEN ${found}`];
  });
  return `CASE label ${cases.join(" ")} ELSE ${otherwise} END`;
}

const RECORD = byLabel(
  ({ record }) => (record === undefined ? undefined : `[${record} | record][0]`),
  "found",
);

const TEXTS = byLabel(
  ({ texts }) => `[${texts.map(([property, field]) => `['${field}', found.${property}]`).join(", ")}]`,
  "[]",
);

function visible(compiler: Compiler): string {
  if (!compiler.asOf) return "";
  const condition = byLabel(({ dated }) => {
    if (dated === undefined) return undefined;
    if (dated === "record") return existsOrTrue(compiler, "record");
    return "found.placedOn IS NULL OR found.placedOn <= $asOf";
  }, "true");
  return ` WHERE ${condition}`;
}

function labelsOf(kinds: unknown): string[] {
  const wanted = Array.isArray(kinds) ? kinds : Object.keys(SEARCH_KINDS);
  return Object.keys(SEARCHED).filter((label) => wanted.includes(SEARCHED[label]?.kind));
}

/** The best matching records of all kinds, equal to the query first, then by score, ties by id. */
export const search: RootMapping = (compiler) => {
  const { root } = compiler;
  const labels = compiler.bind(root, (args) => labelsOf(args["kinds"]));
  const lucene = compiler.bind(root, (args) => luceneOf(args["query"]).query);
  const words = compiler.bind(root, (args) => luceneOf(args["query"]).terms);
  const key = compiler.bind(root, (args) => nameKey(String(args["query"])));
  const candidates = compiler.bind(root, (args) =>
    (args["kinds"] ?? args["asOf"] ?? null) === null ? CANDIDATES : FILTERED_CANDIDATES,
  );
  const first = compiler.bind(root, (args) => hits(args["first"]));
  const type = compiler.objectType(root);
  const children = compiler.children(root, type).map((child) => ({
    key: child.key,
    name: child.field.name,
    ...(child.field.name === "record" ? { node: compiler.node(child, "record") } : {}),
  }));
  const node = children.map(({ node }) => node?.cypher ?? "null").join(", ");
  const typed = compiler.bind(root, (args) => String(args["query"]).toLowerCase());
  return {
    statement: [
      // The index knows words: "APT-28" and "APT28" are others to it, and one name to whoever asks.
      `CALL () { CALL db.index.fulltext.queryNodes('records', ${lucene}, {limit: ${candidates}}) YIELD node AS found, score RETURN found, score UNION ALL MATCH (found:Name {key: ${key}}) RETURN found, 0.0 AS score LIMIT ${candidates} }`,
      `WITH found, score, labels(found)[0] AS label WHERE label IN ${labels}`,
      `WITH *, ${RECORD} AS record, [text IN ${TEXTS} WHERE text[1] IS NOT NULL] AS texts${visible(compiler)}`,
      // The first text that has a word of the query; the index does not say which one it matched.
      `WITH *, coalesce([text IN texts WHERE any(word IN ${words} WHERE toLower(text[1]) CONTAINS word)][0], texts[0]) AS matched`,
      // As typed goes before equal but for spaces and punctuation: "C++" finds the actor of that name before "C".
      `WITH record, matched, score, CASE WHEN toLower(matched[1]) = ${typed} THEN 2 WHEN label = 'Name' AND found.key = ${key} THEN 1 ELSE 0 END AS equality`,
      "ORDER BY equality DESC, score DESC, matched[1]",
      "WITH record, collect([matched, equality, score])[0] AS best",
      `ORDER BY best[1] DESC, best[2] DESC, record.id LIMIT ${first}`,
      `RETURN best[0] AS matched, ${key} AS typed, [${node}] AS nodes`,
    ].join(" "),
    decode: (rows, answer) =>
      rows.map(([matched, typed, nodes]) => {
        const [field, text] = Array.isArray(matched) ? matched : [];
        const plain: Readonly<Record<string, unknown>> = {
          field,
          text,
          exact: nameKey(String(text)) === typed,
        };
        return Object.fromEntries(
          children.map(({ key, name, node: record }, index) => [
            key,
            record === undefined
              ? plain[name]
              : record.decode(Array.isArray(nodes) ? nodes[index] : null, answer),
          ]),
        );
      }),
  };
};

function luceneOf(text: unknown) {
  const lucene = toLucene(String(text));
  if ("problem" in lucene) throw new BadUserInput(lucene.problem);
  return lucene;
}

function hits(first: unknown): number {
  if (typeof first !== "number" || first < 1 || first > MAX_HITS) {
    throw new BadUserInput(`A search gives 1 to ${MAX_HITS} hits, asked for ${String(first)}.`, "PAGE_SIZE");
  }
  return first;
}
