/** Marks that ranking ignores: of Latin, Greek and Cyrillic letters. What a letter without them is, is another question. */
const MARKS = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0323\u0326\u0327\u0328";
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
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const LATIN_MARKS = /(\p{Script=Latin})\p{M}+/gu;
/** Ligatures and full-width letters and digits, among others. */
const LATIN = /[\p{Script=Latin}０-９]/gu;

/** What is replaced in a decomposed text before it is compared, and by what. */
export const FOLDS: readonly (readonly [from: string, to: string])[] = [
  ...[...MARKS].map((mark) => [mark, ""] as const),
  ...Object.entries(LETTERS),
];

/** As the full-text index has a word: lower case, Latin letters plain and without their accents, all others as they are. */
export function indexed(word: string): string {
  const apart = word.normalize("NFD").toLowerCase();
  const plain = apart.replace(LATIN, (letter) => letter.normalize("NFKD")).replace(LATIN_MARKS, "$1");
  return plain.normalize("NFC").replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** As texts are compared with what was typed; the statement does the same to the text (`search.graph.ts`). */
export function comparable(text: string): string {
  return FOLDS.reduce(
    (plain, [from, to]) => plain.replaceAll(from, to),
    text.toLowerCase().normalize("NFKD"),
  );
}
