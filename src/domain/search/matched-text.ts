import { comparable, indexed } from "./folding";
import { editsIn, type LuceneQuery, TERM } from "./lucene";
import type { SearchedField } from "./search.terms";

const SNIPPET = 200; // characters: two lines of a list of hits
const BEFORE = 60;

export interface SearchedText {
  readonly field: SearchedField;
  readonly text: string;
}

/** Offsets in UTF-16 code units, the end not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface MatchedText extends SearchedText {
  readonly ranges: readonly TextRange[];
}

interface Token {
  /** As the index has it. */
  readonly word: string;
  readonly range: TextRange;
}

type Asked = Pick<LuceneQuery, "words" | "phrases" | "typed">;

/** Of a record's texts the one that matches best, the first of equally good ones, and what of it matches. */
export function bestMatch(texts: readonly SearchedText[], asked: Asked): MatchedText | undefined {
  const matched = texts.map((one) => ({ ...one, ...matchOf(one.text, asked) }));
  const [first, ...rest] = matched;
  if (first === undefined) return undefined;
  const { field, text, ranges } = rest.reduce((best, one) => (one.worth > best.worth ? one : best), first);
  return { field, text, ranges };
}

/** The part of a text that shows the first match: the whole of a short text. */
export function snippetOf({ text, ranges }: Pick<MatchedText, "text" | "ranges">): string {
  if (text.length <= SNIPPET) return text;
  const from = wordStart(text, Math.max(0, (ranges[0]?.start ?? 0) - BEFORE));
  const to = wordStart(text, Math.min(text.length, from + SNIPPET));
  const part = text.slice(from, to > from ? to : from + SNIPPET).trim();
  return `${from > 0 ? "… " : ""}${part}${from + SNIPPET < text.length ? " …" : ""}`;
}

function matchOf(text: string, { words, phrases, typed }: Asked) {
  const tokens: readonly Token[] = [...text.matchAll(TERM)].map(({ 0: token, index }) => ({
    word: indexed(token),
    range: { start: index, end: index + token.length },
  }));
  const begun = words.map((word) => begunWith(tokens, word));
  const near = words.map((word, index) =>
    (begun[index]?.length ?? 0) > 0 ? [] : tokens.filter((token) => isNear(token.word, word)),
  );
  const hits = [...begun, ...phrases.map((phrase) => inPhrase(tokens, phrase))];
  const whole = comparable(text);
  const sought = comparable(typed);
  const found = new Set([...hits, ...near].flat().map(({ range }) => range));
  const inOrder = tokens.flatMap(({ range }) => (found.has(range) ? [range] : []));
  const count = (lists: readonly (readonly unknown[])[]) => lists.filter(({ length }) => length > 0).length;
  return {
    ranges: inOrder.length > 0 ? inOrder : unsplit(text, typed),
    worth:
      (whole === sought ? 1_000 : whole.startsWith(sought) ? 500 : whole.includes(sought) ? 250 : 0) +
      count(hits) * 2 +
      count(near),
  };
}

/** The words that begin with a word; of a single letter the letter itself, or the first that begins with it. */
function begunWith(tokens: readonly Token[], word: string): readonly Token[] {
  const begun = tokens.filter((token) => token.word.startsWith(word));
  if ([...word].length > 1) return begun;
  const same = begun.filter((token) => token.word === word);
  return same.length > 0 ? same : begun.slice(0, 1);
}

/** The words of a phrase, wherever they stand one after the other. */
function inPhrase(tokens: readonly Token[], phrase: readonly string[]): readonly Token[] {
  return tokens.flatMap((_, start) => {
    const part = tokens.slice(start, start + phrase.length);
    return phrase.every((word, index) => part[index]?.word === word) ? part : [];
  });
}

/** Where a name is written as one word that is typed as two, or the reverse, or a script has no spaces. */
function unsplit(text: string, typed: string): readonly TextRange[] {
  const start = text.toLowerCase().indexOf(typed.toLowerCase());
  if (start >= 0) return [{ start, end: start + typed.length }];
  const symbols = /[^\p{L}\p{M}\p{N}]/gu;
  const isSame = indexed(text).replace(symbols, "") === indexed(typed).replace(symbols, "");
  return isSame ? [{ start: 0, end: text.length }] : [];
}

function wordStart(text: string, from: number): number {
  if (from === 0 || from >= text.length) return from;
  const space = text.indexOf(" ", from);
  return space < 0 || space - from > BEFORE / 2 ? from : space + 1;
}

/** Whether two words are as near each other as the index takes them to be: letters changed about count as one. */
function isNear(word: string, typed: string): boolean {
  const edits = editsIn(typed);
  const [left, right] = [[...word], [...typed]];
  if (edits === 0 || Math.abs(left.length - right.length) > edits) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const differs = left[i - 1] === right[j - 1] ? 0 : 1;
      const least = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + differs,
        left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1] && i > 1 && j > 1
          ? (beforeLast[j - 2] ?? 0) + 1
          : Number.POSITIVE_INFINITY,
      );
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return (last[right.length] ?? edits + 1) <= edits;
}
