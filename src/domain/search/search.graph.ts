import type { Compiler } from "../../platform/read/compiler";
import { BadUserInput } from "../../platform/read/errors";
import { reshape } from "../../platform/read/mapping";
import type { RootMapping } from "../../platform/read/reader";
import { nameKey } from "../records/name-key";
import { existsOrTrue } from "../records/visibility";
import { comparable, indexed, MARKS } from "./folding";
import { type LuceneQuery, toLucene } from "./lucene";
import { bestMatch, type SearchedText, snippetOf } from "./matched-text";
import { SEARCH_KINDS, SEARCH_MATCHES, type SearchedField, type SearchKind } from "./search.terms";

const MAX_HITS = 50;
const CANDIDATES = 200; // taken from the index before records are told apart
const COMPARED = 1_000; // characters of a text that are compared with what was typed; docs/limits.md
const FILTERED_CANDIDATES = 2_000; // kinds and asOf are no part of the index: what they leave out is taken as well

interface Searched {
  readonly kind: SearchKind;
  /** The label of the indexed node, and the pattern that leads from it to its record where that is another node. */
  readonly label: string;
  readonly record?: { readonly as: string; readonly pattern: (found: string) => string };
  /** Its texts, in the order of preference where several match equally well. */
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
  {
    kind: "CLAIM",
    label: "Claim",
    texts: [
      ["quote", "QUOTE"],
      ["unnamedAccuser", "UNNAMED_ACCUSER"],
      ["unnamedAccused", "UNNAMED_ACCUSED"],
    ],
    dated: "record",
  },
  {
    kind: "CLAIM",
    label: "Evidence",
    record: { as: "citing", pattern: (evidence) => `(${evidence})<-[:RESTS_ON]-(citing:Claim)` },
    texts: [["text", "EVIDENCE"]],
    dated: "record",
  },
  {
    kind: "RESPONSE",
    label: "Response",
    texts: [
      ["quote", "QUOTE"],
      ["unnamedBy", "UNNAMED_BY"],
    ],
    dated: "record",
  },
  {
    kind: "ASSESSMENT",
    label: "Assessment",
    texts: [
      ["quote", "QUOTE"],
      ["text", "TEXT"],
      ["unnamedBy", "UNNAMED_BY"],
    ],
    dated: "record",
  },
  { kind: "SOURCE", label: "Source", texts: [["title", "TITLE"]] },
  { kind: "LEAK_CHANNEL", label: "LeakChannel", texts: [["name", "NAME"]] },
  { kind: "LEAK", label: "Leak", texts: [["what", "WHAT"]], dated: "record" },
];

/** The record of an indexed node, the place of its kind among the kinds, and its texts. */
function branch(compiler: Compiler, { kind, label, record, texts, dated }: Searched, kinds: string): string {
  const found = label.charAt(0).toLowerCase() + label.slice(1);
  const owner = record?.as ?? found;
  const visible =
    !compiler.asOf || dated === undefined
      ? "true"
      : dated === "name"
        ? `(${found}.placedOn IS NULL OR ${found}.placedOn <= $asOf)`
        : existsOrTrue(compiler, owner);
  const match = record === undefined ? "" : ` MATCH ${record.pattern(found)}`;
  const pairs = texts.map(([property, field]) => `['${field}', ${found}.${property}]`).join(", ");
  const place = Object.keys(SEARCH_KINDS).indexOf(kind);
  return `WITH found AS ${found} WHERE ${found}:${label} AND '${kind}' IN ${kinds}${match} WITH * WHERE ${visible} RETURN ${owner} AS record, ${place} AS place, [text IN [${pairs}] WHERE text[1] IS NOT NULL] AS texts`;
}

/**
 * The best matching records of all kinds. The index finds candidates; how well each matches is told by its texts,
 * not by the index's score, which changes with whatever else is in the index.
 */
export const search: RootMapping = (compiler) => {
  const { root } = compiler;
  const bind = (pick: (lucene: LuceneQuery) => unknown) =>
    compiler.bind(root, (args) => pick(luceneOf(args["query"])));
  const kinds = compiler.bind(root, (args) => args["kinds"] ?? Object.keys(SEARCH_KINDS));
  const query = bind((lucene) => lucene.query);
  const fuzzy = bind((lucene) => lucene.fuzzy ?? lucene.query);
  const typed = bind((lucene) => comparable(lucene.typed));
  // One word after another is no more than the word itself.
  const phrase = bind(({ typed, words, phrases }) =>
    words.length + phrases.flat().length > 1 ? comparable(typed) : null,
  );
  const key = bind((lucene) => nameKey(lucene.typed));
  // Words in quotation marks are no beginnings.
  const beginning = bind(({ typed, phrases }) => (phrases.length > 0 ? null : nameKey(typed)));
  const marks = bind(() => MARKS);
  const asked = bind(({ words, phrases, typed }) => ({ words, phrases, typed })).slice(1);
  const candidates = compiler.bind(root, (args) =>
    (args["kinds"] ?? args["asOf"] ?? null) === null ? CANDIDATES : FILTERED_CANDIDATES,
  );
  const first = compiler.bind(root, (args) => hits(args["first"]));
  const type = compiler.objectType(root);
  const variables: Readonly<Record<string, string>> = { record: "record", name: "found" };
  const children = compiler.children(root, type).map((child) => {
    const variable = variables[child.field.name];
    const node = variable === undefined ? undefined : compiler.node(child, variable);
    return { child, node, shape: node === undefined ? reshape(compiler, child) : undefined };
  });
  const nodes = children.map(({ child, node }) => {
    if (node === undefined) return "null";
    return child.field.name === "name" ? `CASE WHEN found:Name THEN ${node.cypher} END` : node.cypher;
  });
  const fulltext = (text: string, asTyped: boolean) =>
    `CALL db.index.fulltext.queryNodes('records', ${text}, {limit: ${candidates}}) YIELD node AS found RETURN found, ${asTyped} AS asTyped`;
  const compared = `[text IN texts | reduce(plain = normalize(toLower(left(text[1], ${COMPARED})), NFKD), mark IN ${marks} | replace(plain, mark, ''))]`;
  return {
    statement: [
      // The index knows words: "APT-28" and "APT28" are others to it, and one name to whoever asks.
      `CALL () { ${fulltext(query, true)} UNION ALL MATCH (found:Name) WHERE found.key STARTS WITH ${beginning} RETURN found, true AS asTyped ORDER BY found.key LIMIT ${candidates} UNION ALL ${fulltext(fuzzy, false)} }`,
      "WITH found, count(CASE WHEN asTyped THEN 1 END) > 0 AS asTyped",
      `CALL (found) { ${SEARCHED.map((searched) => branch(compiler, searched, kinds)).join(" UNION ALL ")} }`,
      `WITH record, place, found, texts, asTyped, ${compared} AS compared`,
      // As typed goes before equal but for spaces and punctuation: "C++" finds the actor of that name before "C".
      `WITH record, place, found, texts, size(compared[0]) AS length, CASE WHEN any(text IN compared WHERE text = ${typed}) THEN 0 WHEN found.key = ${key} THEN 1 WHEN found.key STARTS WITH ${beginning} OR any(text IN compared WHERE text STARTS WITH ${typed}) THEN 2 WHEN any(text IN compared WHERE text CONTAINS ${phrase}) THEN 3 WHEN asTyped THEN 4 ELSE 5 END AS distance`,
      "ORDER BY distance, length, found.id",
      "WITH record, place, collect([distance, length, found, texts])[0] AS best",
      `ORDER BY best[0], place, best[1], record.id LIMIT ${first}`,
      "WITH record, best[0] AS distance, best[2] AS found, best[3] AS texts",
      `RETURN distance, texts, [${nodes.join(", ")}] AS nodes`,
    ].join(" "),
    decode(rows, answer) {
      const query = answer.parameters[asked] as Pick<LuceneQuery, "words" | "phrases" | "typed">;
      return rows.map(([distance, texts, nodes]) => {
        const matched = bestMatch(textsOf(texts), query) ?? { field: "NAME", text: "", ranges: [] };
        const plain: Readonly<Record<string, unknown>> = {
          ...matched,
          snippet: snippetOf(matched),
          match: MATCHES[Number(distance)],
          exact: nameKey(indexed(matched.text)) === nameKey(indexed(query.typed)),
        };
        return Object.fromEntries(
          children.map(({ child, node, shape }, index) => [
            child.key,
            node === undefined
              ? shape?.(plain[child.field.name], answer)
              : node.decode(Array.isArray(nodes) ? nodes[index] : null, answer),
          ]),
        );
      });
    },
  };
};

const [EXACT, PREFIX, PHRASE, WORDS, FUZZY] = Object.keys(SEARCH_MATCHES);
/** By the distance that the statement tells. */
const MATCHES = [EXACT, EXACT, PREFIX, PHRASE, WORDS, FUZZY];

function textsOf(value: unknown): readonly SearchedText[] {
  return (Array.isArray(value) ? value : []).map(([field, text]) => ({ field, text: String(text) }));
}

function luceneOf(text: unknown): LuceneQuery {
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
