const MAX_QUERY = 256;
const MAX_TERMS = 16;
/** A word as Unicode's word boundaries (UAX 29) leave it whole: `2.0`, `U.S`, `don't`, `apt_28`; but not `APT-28`. */
const TERM = /[\p{L}\p{N}\p{M}_]+(?:[.'’:·][\p{L}\p{N}\p{M}_]+)*/gu;
const SYNTAX = /[.'’:·_]/g;

export type LuceneQuery =
  | { readonly query: string; readonly terms: readonly string[] }
  | { readonly problem: string };

/**
 * What somebody typed as a Lucene query in which nothing of it is syntax. Every word must occur, as it is
 * (quoted, so that the index's own analyser splits it as it split the text) or as the beginning of a word.
 */
export function toLucene(text: string): LuceneQuery {
  if (!text.isWellFormed()) return { problem: "The query is not well-formed Unicode." };
  if (text.length > MAX_QUERY) {
    return { problem: `The query has ${text.length} characters, at most ${MAX_QUERY}.` };
  }
  const terms: readonly string[] = text.normalize("NFC").toLowerCase().match(TERM) ?? [];
  if (terms.length === 0) {
    return { problem: `The query ${JSON.stringify(text)} has no letter or digit to look for.` };
  }
  if (terms.length > MAX_TERMS)
    return { problem: `The query has ${terms.length} words, at most ${MAX_TERMS}.` };
  const clauses = terms.map((term) => `+("${term}"^2 OR ${term.replace(SYNTAX, "\\$&")}*)`);
  return { query: clauses.join(" "), terms };
}
