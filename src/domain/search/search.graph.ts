import { within } from "../../platform/read/bounds";
import type { Compiler } from "../../platform/read/compiler";
import { BadUserInput } from "../../platform/read/errors";
import { wasKnown } from "../../platform/read/known-at";
import { reshape } from "../../platform/read/mapping";
import type { RootMapping } from "../../platform/read/reader";
import { FULL_TEXT } from "../records/history";
import { nameKey } from "../records/name-key";
import { existsOrTrue } from "../records/visibility";
import { comparable, FOLDS, indexed } from "./folding";
import { type LuceneQuery, toLucene } from "./lucene";
import { bestMatch, type SearchedText, snippetOf } from "./matched-text";
import { spelled, spelledOn } from "./patterns";
import { SEARCH_KINDS, SEARCH_MATCHES, type SearchedField, type SearchKind } from "./search.terms";

const MAX_HITS = 50;
const CANDIDATES = 200; // taken from the index before records are told apart
const COMPARED = 1_000; // characters of a text that are compared with what was typed; docs/limits.md
const FILTERED_CANDIDATES = 2_000; // kinds, asOf and stop words are no part of the index: what they leave out is taken as well

/** By what a candidate was found; by its spelling it need not have the words as words. */
const [BY_SPELLING, BY_WORDS, NEARLY] = [0, 1, 2];

interface Searched {
  readonly kind: SearchKind;
  /** The pattern that leads from the indexed node to its record, where that is another node. */
  readonly record?: string;
  /** Its texts, in the order of preference where several match equally well. */
  readonly texts: readonly (readonly [property: string, field: SearchedField])[];
  /** How it is hidden under `asOf`: by the placement of its record, by its own as a name, or never. */
  readonly dated?: "record" | "name";
}

/** By label of the indexed node; each has one. */
const SEARCHED: Readonly<Record<string, Searched>> = {
  Claim: {
    kind: "CLAIM",
    texts: [
      ["quote", "QUOTE"],
      ["unnamedAccuser", "UNNAMED_ACCUSER"],
      ["unnamedAccused", "UNNAMED_ACCUSED"],
    ],
    dated: "record",
  },
  Source: { kind: "SOURCE", texts: [["title", "TITLE"]] },
  Name: {
    kind: "ACTOR",
    record: "(found)<-[:HAS_NAME]-(record)",
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
  Response: {
    kind: "RESPONSE",
    texts: [
      ["quote", "QUOTE"],
      ["unnamedBy", "UNNAMED_BY"],
    ],
    dated: "record",
  },
  Evidence: {
    kind: "CLAIM",
    record: "(found)<-[:RESTS_ON]-(record)",
    texts: [["text", "EVIDENCE"]],
    dated: "record",
  },
  Assessment: {
    kind: "ASSESSMENT",
    texts: [
      ["quote", "QUOTE"],
      ["text", "TEXT"],
      ["unnamedBy", "UNNAMED_BY"],
    ],
    dated: "record",
  },
  LeakChannel: { kind: "LEAK_CHANNEL", texts: [["name", "NAME"]] },
  Leak: { kind: "LEAK", texts: [["what", "WHAT"]], dated: "record" },
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

/** The place of its kind among the kinds. */
const PLACE = byLabel(({ kind }) => String(Object.keys(SEARCH_KINDS).indexOf(kind)), "null");

const TEXTS = byLabel(
  ({ texts }) => `[${texts.map(([property, field]) => `['${field}', found.${property}]`).join(", ")}]`,
  "[]",
);

function visible(compiler: Compiler): string {
  const placed = byLabel(({ dated }) => {
    if (dated === undefined) return undefined;
    if (dated === "record") return existsOrTrue(compiler, "record");
    return "found.placedOn IS NULL OR found.placedOn <= $asOf";
  }, "true");
  // What a full-text index gives is of no pattern, and of any moment.
  const conditions = [
    ...(compiler.knownAt ? [wasKnown("record")] : []),
    ...(compiler.asOf ? [`(${placed})`] : []),
  ];
  return conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
}

function labelsOf(kinds: unknown): string[] {
  const wanted = Array.isArray(kinds) ? kinds : Object.keys(SEARCH_KINDS);
  return Object.keys(SEARCHED).filter((label) => wanted.includes(SEARCHED[label]?.kind));
}

/**
 * The best matching records of all kinds. The index finds candidates; how well each matches is told by its texts,
 * not by the index's score, which changes with whatever else is in the index.
 */
export const search: RootMapping = (compiler) => {
  const { root } = compiler;
  const bind = (pick: (lucene: LuceneQuery) => unknown) =>
    compiler.bind(root, (args) => pick(luceneOf(args["query"])));
  const labels = compiler.bind(root, (args) => labelsOf(args["kinds"]));
  const query = bind((lucene) => lucene.query);
  const fuzzy = bind((lucene) => lucene.fuzzy ?? lucene.query);
  const typed = bind((lucene) => comparable(lucene.typed));
  // One word after another is no more than the word itself.
  const phrase = bind(({ typed, count }) => (count > 1 ? comparable(typed) : null));
  const key = bind((lucene) => comparable(nameKey(lucene.typed)));
  const sameName = bind((lucene) => spelled(lucene.typed));
  // Words in quotation marks are no beginnings.
  const bindBeginning = (pick: (typed: string) => unknown) =>
    bind(({ typed, phrases }) => (phrases.length > 0 ? null : pick(typed)));
  const beginning = bindBeginning(nameKey);
  const keyBeginning = bindBeginning((typed) => comparable(nameKey(typed)));
  const sameBeginning = bindBeginning(spelledOn);
  const patterns = bind((lucene) => lucene.patterns);
  const folds = bind(() => FOLDS);
  const asked = bind(({ words, phrases, typed }) => ({ words, phrases, typed })).slice(1);
  const candidates = compiler.bind(root, (args) => {
    const isFiltered = (args["kinds"] ?? args["asOf"] ?? args["knownAt"] ?? null) !== null;
    return isFiltered || luceneOf(args["query"]).patterns.length > 0 ? FILTERED_CANDIDATES : CANDIDATES;
  });
  const first = compiler.bind(root, (args) =>
    within(args["first"], MAX_HITS, `A search gives 1 to ${MAX_HITS} hits`),
  );
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
  const indexes = compiler.knownAt ? [FULL_TEXT.present, FULL_TEXT.past] : [FULL_TEXT.present];
  const fulltext = (text: string, by: number) =>
    indexes
      .map(
        (index) =>
          `CALL db.index.fulltext.queryNodes('${index}', ${text}, {limit: ${candidates}}) YIELD node AS found RETURN found, ${by} AS by`,
      )
      .join(" UNION ALL ");
  const comparedTo = (text: string) =>
    `reduce(plain = normalize(toLower(${text}), NFKD), fold IN ${folds} | replace(plain, fold[0], fold[1]))`;
  return {
    statement: [
      // The index knows words: "APT-28" and "APT28" are others to it, and one name to whoever asks. There are few channels.
      `CALL () { ${fulltext(query, BY_WORDS)} UNION ALL MATCH (named:Name) WHERE named.key STARTS WITH ${beginning} RETURN named AS found, ${BY_SPELLING} AS by ORDER BY named.key LIMIT ${candidates} UNION ALL MATCH (channel:LeakChannel) WHERE ${comparedTo("channel.name")} =~ ${sameBeginning} RETURN channel AS found, ${BY_SPELLING} AS by ORDER BY channel.name LIMIT ${candidates} UNION ALL ${fulltext(fuzzy, NEARLY)} }`,
      "WITH found, min(by) AS by",
      `WITH found, by, labels(found)[0] AS label WHERE label IN ${labels}`,
      `WITH found, by, label, ${RECORD} AS record, ${PLACE} AS place, [text IN ${TEXTS} WHERE text[1] IS NOT NULL] AS texts${visible(compiler)}`,
      `WITH record, place, found, label, texts, by, CASE WHEN size(${patterns}) > 0 THEN [text IN texts | ${comparedTo("text[1]")}] ELSE [] END AS whole WHERE by = ${BY_SPELLING} OR all(pattern IN ${patterns} WHERE any(text IN whole WHERE text =~ pattern))`,
      `WITH record, place, found, label, texts, by, [text IN texts | ${comparedTo(`left(text[1], ${COMPARED})`)}] AS compared, CASE WHEN label = 'Name' THEN ${comparedTo("found.key")} END AS key`,
      // As typed goes before equal but for spaces and punctuation: "C++" finds the actor of that name before "C".
      `WITH record, place, found, texts, size(compared[0]) AS length, CASE WHEN any(text IN compared WHERE text = ${typed}) THEN 0 WHEN key = ${key} OR (label = 'LeakChannel' AND compared[0] =~ ${sameName}) THEN 1 WHEN key STARTS WITH ${keyBeginning} OR (label = 'LeakChannel' AND compared[0] =~ ${sameBeginning}) OR any(text IN compared WHERE text STARTS WITH ${typed}) THEN 2 WHEN any(text IN compared WHERE text CONTAINS ${phrase}) THEN 3 WHEN by < ${NEARLY} THEN 4 ELSE 5 END AS distance`,
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
