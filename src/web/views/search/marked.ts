export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

interface Hit {
  readonly text: string;
  readonly snippet: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** A snippet in pieces, those that match marked. Ranges count from the start of the whole text, of which it is a part. */
export function markedPieces({ text, snippet, ranges }: Hit): readonly Piece[] {
  const ahead = snippet.startsWith("… ") && !text.startsWith("… ") ? 2 : 0;
  const behind = snippet.endsWith(" …") && !text.endsWith(" …") ? 2 : 0;
  const part = snippet.slice(ahead, snippet.length - behind);
  const from = text.indexOf(part);
  if (from === -1) return [{ text: snippet, marked: false }];
  const pieces: Piece[] = [];
  let at = from - ahead;
  const add = (end: number, marked: boolean) => {
    const piece = snippet.slice(at - from + ahead, end - from + ahead);
    if (piece !== "") pieces.push({ text: piece, marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of ranges) {
    if (start < at || start < from || end > from + part.length) continue;
    add(start, false);
    add(end, true);
  }
  add(from + part.length + behind, false);
  return pieces;
}
