import { indexed } from "./folding";
import { withBeginning, withPhrase } from "./patterns";

const MAX_QUERY = 256;
const MAX_TERMS = 16;
const SHORTEST_FUZZY = 4; // of shorter words too many others are one letter away
const SHORTEST_TWO_EDITS = 8;
/** A word as Unicode's word boundaries (UAX 29) leave it whole: `2.0`, `U.S`, `don't`, `apt_28`; but not `APT-28`. */
export const TERM = /[\p{L}\p{N}\p{M}_]+(?:[.'’:·][\p{L}\p{N}\p{M}_]+)*/gu;
const SYNTAX = /[.'’:·_]/g;
/** What the index leaves out of texts (Lucene's English stop words): it cannot be asked for them. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".split(
    " ",
  ),
);

export interface SearchWords {
  /** Words that must occur, as they are or as the beginning of a word; as the index has them. No stop words beside others. */
  readonly words: readonly string[];
  /** Words in quotation marks: they must occur as they are, one after the other. */
  readonly phrases: readonly (readonly string[])[];
}

export interface LuceneQuery extends SearchWords {
  /** Everything occurs as it was typed. */
  readonly query: string;
  /** Longer words may differ by a letter or two; null where there is none. */
  readonly fuzzy: string | null;
  /** Patterns for what must occur and the index does not know: a text of a candidate must match each. */
  readonly patterns: readonly string[];
  /** How many words were typed. */
  readonly count: number;
  /** What was typed without quotation marks, spaces as one. */
  readonly typed: string;
}

/**
 * What somebody typed as Lucene queries in which nothing of it is syntax, but for words in quotation marks.
 * Words are quoted as well, so that the index's own analyser splits them as it split the text.
 */
export function toLucene(text: string): LuceneQuery | { readonly problem: string } {
  if (!text.isWellFormed()) return { problem: "The query is not well-formed Unicode." };
  if (text.length > MAX_QUERY) {
    return { problem: `The query has ${text.length} characters, at most ${MAX_QUERY}.` };
  }
  const normal = text.normalize("NFC").toLowerCase();
  const quoted = [...normal.matchAll(/"([^"]*)"/g)]
    .map(([, inside = ""]) => termsOf(inside))
    .filter(({ length }) => length > 0);
  const single = termsOf(normal.replace(/"[^"]*"/g, " "));
  const count = single.length + quoted.flat().length;
  if (count === 0) {
    return { problem: `The query ${JSON.stringify(text)} has no letter or digit to look for.` };
  }
  if (count > MAX_TERMS) return { problem: `The query has ${count} words, at most ${MAX_TERMS}.` };

  const hasIndexed = [...single, ...quoted.flat()].some(isIndexed);
  if (!hasIndexed && quoted.length > 0) {
    return {
      problem: `The query ${JSON.stringify(text)} has only words that are in almost every English text and therefore not in the index (${single.concat(...quoted).join(", ")}). Add another word, or leave out the quotation marks to find names that begin so.`,
    };
  }
  // Of stop words alone only what begins with them can be found.
  const words = hasIndexed ? single.filter(isIndexed) : single;
  const patterns = hasIndexed ? patternsOf(single, quoted) : [];
  const mustHave = quoted.filter((terms) => terms.some(isIndexed)).map((terms) => `+"${terms.join(" ")}"`);
  const isFuzzy = words.some((word) => editsIn(word) > 0);
  return {
    query: [...words.map((word) => `+(${asTyped(word)})`), ...mustHave].join(" "),
    fuzzy: isFuzzy ? [...words.map((word) => `+(${nearly(word)})`), ...mustHave].join(" ") : null,
    words: words.map(indexed),
    phrases: quoted.map((terms) => terms.map(indexed)),
    patterns,
    count,
    typed: text.replace(/"/g, " ").trim().replace(/\s+/g, " "),
  };
}

/** How many letters of a word may be wrong, missing, too many or changed about with the next. */
export function editsIn(word: string): number {
  const { length } = [...word];
  if (length < SHORTEST_FUZZY) return 0;
  return length < SHORTEST_TWO_EDITS ? 1 : 2;
}

function termsOf(text: string): readonly string[] {
  return text.match(TERM) ?? [];
}

function isIndexed(term: string): boolean {
  return !STOP_WORDS.has(term);
}

/** The index takes any word for a stop word of a phrase, and none for one by itself. */
function patternsOf(single: readonly string[], quoted: readonly (readonly string[])[]): readonly string[] {
  const beginnings = single.filter((term) => !isIndexed(term)).map(withBeginning);
  const phrases = quoted
    .filter((terms) => !terms.every(isIndexed))
    .map((terms) => withPhrase(terms.join(" ")));
  return [...new Set([...beginnings, ...phrases])];
}

function asTyped(word: string): string {
  return `"${word}"^2 OR ${escaped(word)}*`;
}

function nearly(word: string): string {
  const edits = editsIn(word);
  return edits === 0 ? asTyped(word) : `${asTyped(word)} OR ${escaped(word)}~${edits}`;
}

/** The index's analyser does not see what stands before `*` and `~`. */
function escaped(word: string): string {
  return indexed(word).replace(SYNTAX, "\\$&");
}
