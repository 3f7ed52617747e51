import type { Piece } from "../../views/search/marked";

/** A text of which some words matched. */
export function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are written once, in this order
    marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}
