const MAX_KEY = 1_000; // NFKC can make eighteen characters of one, and a range index holds keys up to 8 kB

/**
 * What names are matched by: NFKC, lower case, letters with their marks and digits only. “APT-28” and “apt 28”
 * are one key. A name of symbols alone is matched by its symbols.
 */
export function nameKey(name: string): string {
  const text = name.normalize("NFKC").toLowerCase();
  return (/[\p{L}\p{N}]/u.test(text) ? withoutSymbols(text) : withoutSpace(text)).slice(0, MAX_KEY);
}

/** Marks stay: without its vowel sign “कि” would be “का”. A variation selector is a mark of a symbol. */
function withoutSymbols(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]|\p{Variation_Selector}/gu, "");
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, "");
}
