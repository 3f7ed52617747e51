import { comparable } from "./folding";

/*
 * Regular expressions for `=~`, which the whole text must match, over texts as `comparable` folds them. Of what was
 * typed they hold letters, marks and digits only, so that nothing of it is syntax; between these nothing can match in
 * two ways, so that the time a text takes grows with its length only.
 */

const LETTER = "[\\p{L}\\p{M}\\p{N}]";
const SYMBOL = "[^\\p{L}\\p{M}\\p{N}]";
const ANYTHING = "[\\s\\S]*";
const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const LONGEST = 256; // letters; the database matches one within the other, and U+FDFA alone is eighteen

/** A text has a word that begins with this. */
export function withBeginning(word: string): string {
  return containing(word, "");
}

/** A text has these words, whole and one after the other. */
export function withPhrase(words: string): string {
  return containing(words, `(?!${LETTER})`);
}

/** A name is this but for spaces and punctuation; null of what is longer than any name that somebody types. */
export function spelled(name: string): string | null {
  const letters = [...lettersOf(name).join("")];
  if (letters.length > LONGEST) return null;
  return `${SYMBOL}*${letters.map((letter) => `${letter}${SYMBOL}*`).join("")}`;
}

/** A name begins with this but for spaces and punctuation. */
export function spelledOn(name: string): string | null {
  const whole = spelled(name);
  return whole === null ? null : `${whole}${ANYTHING}`;
}

/** From the beginning of a word; `end` is what must hold where they end. */
function containing(words: string, end: string): string {
  return `${ANYTHING}?(?<!${LETTER})${lettersOf(words).join(`${SYMBOL}+`)}${end}${ANYTHING}`;
}

function lettersOf(text: string): readonly string[] {
  return comparable(text).match(LETTERS) ?? [];
}
