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
  /** The label of the indexed node, and the pattern that leads from it to its record where that is another node. */
  readonly label: string;
  readonly record?: { readonly as: string; readonly pattern: (found: string) => string };
  /** Its texts, in the order of preference where several match. */
  readonly texts: readonly (readonly [property: string, field: SearchedField])[];
  /** How it is hidden under `asOf`: by its own placement, by that of its record, or never. */
  readonly dated?: "found" | "record" | "name";
}

const SEARCHED: readonly Searched[] = [
  {
    kind: "ACTOR",
    label: "Name",
    record: { as: "actor", pattern: (name) => `(${name})<-[:HAS_NAME]-(actor:Actor)` },
    texts: [["value", "NAME"]],
    dated: "name",
  },
  {
    kind: "INCIDENT",
    label: "Incident",
    texts: [
      ["title", "TITLE"],
      ["summary", "SUMMARY"],
    ],
  },
  { kind: "CLAIM", label: "Claim", texts: [["quote", "QUOTE"]], dated: "record" },
  {
    kind: "CLAIM",
    label: "Evidence",
    record: { as: "citing", pattern: (evidence) => `(${evidence})<-[:RESTS_ON]-(citing:Claim)` },
    texts: [["text", "EVIDENCE"]],
    dated: "record",
  },
  { kind: "RESPONSE", label: "Response", texts: [["quote", "QUOTE"]], dated: "record" },
  {
    kind: "ASSESSMENT",
    label: "Assessment",
    texts: [
      ["quote", "QUOTE"],
      ["text", "TEXT"],
    ],
    dated: "record",
  },
  { kind: "SOURCE", label: "Source", texts: [["title", "TITLE"]] },
  { kind: "LEAK_CHANNEL", label: "LeakChannel", texts: [["name", "NAME"]] },
];

function branch(
  compiler: Compiler,
  { kind, label, record, texts, dated }: Searched,
  given: { readonly words: string; readonly kinds: string },
): string {
  const found = label.charAt(0).toLowerCase() + label.slice(1);
  const owner = record?.as ?? found;
  const visible =
    !compiler.asOf || dated === undefined
      ? "true"
      : dated === "name"
        ? `(${found}.placedOn IS NULL OR ${found}.placedOn <= $asOf)`
        : existsOrTrue(compiler, owner);
  // The first text that has a word of the query; the index does not say which one it matched.
  const matching = ([property]: readonly [string, string]) =>
    `any(word IN ${given.words} WHERE toLower(${found}.${property}) CONTAINS word)`;
  const cases = texts.map(
    ([property, field]) => `WHEN ${matching([property, field])} THEN ['${field}', ${found}.${property}]`,
  );
  const fallback = texts.map(
    ([property, field]) => `WHEN ${found}.${property} IS NOT NULL THEN ['${field}', ${found}.${property}]`,
  );
  const match = record === undefined ? "" : ` MATCH ${record.pattern(found)}`;
  return `WITH found AS ${found} WHERE ${found}:${label} AND '${kind}' IN ${given.kinds}${match} WITH * WHERE ${visible} RETURN ${owner} AS record, CASE ${[...cases, ...fallback].join(" ")} END AS matched`;
}

/** The best matching records of all kinds, equal to the query first, then by score, ties by id. */
export const search: RootMapping = (compiler) => {
  const { root } = compiler;
  const kinds = compiler.bind(root, (args) => args["kinds"] ?? Object.keys(SEARCH_KINDS));
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
      `CALL (found) { ${SEARCHED.map((searched) => branch(compiler, searched, { words, kinds })).join(" UNION ALL ")} }`,
      // As typed goes before equal but for spaces and punctuation: "C++" finds the actor of that name before "C".
      `WITH record, matched, score, CASE WHEN toLower(matched[1]) = ${typed} THEN 2 WHEN found.key = ${key} THEN 1 ELSE 0 END AS equality`,
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
