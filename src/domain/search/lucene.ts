const MAX_QUERY = 256;
const MAX_TERMS = 16;
const TERM = /[\p{L}\p{N}\p{M}]+/gu;

export type LuceneQuery = { readonly query: string } | { readonly problem: string };

/**
 * What somebody typed as a Lucene query in which nothing of it is syntax: every run of letters and digits must
 * occur, as a word (or, in scripts without spaces, as neighbouring signs) or as the beginning of one. The
 * index splits its words at the same places, so `APT-28` finds "APT28 …" only by its own spelling "APT-28".
 */
export function toLucene(text: string): LuceneQuery {
  if (!text.isWellFormed()) return { problem: "The query is not well-formed Unicode." };
  if (text.length > MAX_QUERY)
    return { problem: `The query has ${text.length} characters, at most ${MAX_QUERY}.` };
  const terms = text.normalize("NFC").toLowerCase().match(TERM) ?? [];
  if (terms.length === 0) {
    return { problem: `The query ${JSON.stringify(text)} has no letter or digit to look for.` };
  }
  if (terms.length > MAX_TERMS)
    return { problem: `The query has ${terms.length} words, at most ${MAX_TERMS}.` };
  return { query: terms.map((term) => `+("${term}"^2 OR ${term}*)`).join(" ") };
}
