export type TokenKind = "word" | "text" | "number" | "symbol";

/** A piece of a Cypher text, and the white space before it. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly space: string;
}

const PIECES =
  /(?<space>\s*)(?:(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`)|(?<word>\$?[A-Za-z_]\w*)|(?<number>\d+)|(?<symbol>\S))/gsy;

/** The pieces of a text. What is in quotation marks is one piece; every sign is one by itself. */
export function tokensOf(cypher: string): readonly Token[] {
  return [...cypher.trimEnd().matchAll(PIECES)].map(({ groups = {} }) => {
    const { space = "", text, word, number, symbol = "" } = groups;
    if (text !== undefined) return { kind: "text", text, space };
    if (word !== undefined) return { kind: "word", text: word, space };
    return number === undefined
      ? { kind: "symbol", text: symbol, space }
      : { kind: "number", text: number, space };
  });
}
