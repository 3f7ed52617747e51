/** Marks that ranking ignores: of Latin, Greek and Cyrillic letters. What a letter without them is, is another question. */
export const MARKS: readonly string[] = [
  ..."\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0323\u0326\u0327\u0328",
];
const MARK = new RegExp(`[${MARKS.join("")}]`, "g");
const LATIN_MARKS = /(\p{Script=Latin})\p{M}+/gu;
/** Latin letters that have no decomposition, as Lucene's ASCIIFoldingFilter writes them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
};

/** As the full-text index has a word: lower case, Latin letters without their accents, all others as they are. */
export function indexed(word: string): string {
  const plain = word.normalize("NFD").toLowerCase().replace(LATIN_MARKS, "$1").normalize("NFC");
  return plain.replace(/[ßæœøłđðþħı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** As texts are compared with what was typed; the statement does the same to the text (`search.graph.ts`). */
export function comparable(text: string): string {
  return text.toLowerCase().normalize("NFKD").replace(MARK, "");
}
