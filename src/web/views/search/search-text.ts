import type { SearchKind } from "../generated/types";

/** What a text before a colon narrows a search to. */
export const PREFIXES: Readonly<Record<string, SearchKind>> = {
  actor: "ACTOR",
  incident: "INCIDENT",
  source: "SOURCE",
  claim: "CLAIM",
  answer: "RESPONSE",
  channel: "LEAK_CHANNEL",
  leak: "LEAK",
  assessment: "ASSESSMENT",
};

export interface SearchText {
  /** Null is every kind. */
  readonly kind: SearchKind | null;
  readonly words: string;
}

/** What somebody typed: `actor: bear` looks for a bear among actors. A text before a colon that is no kind is a word. */
export function readSearch(text: string): SearchText {
  const [, prefix = "", rest = ""] = /^\s*(\p{L}+):(.*)$/su.exec(text) ?? [];
  const kind = PREFIXES[prefix.toLowerCase()];
  return kind === undefined ? { kind: null, words: text.trim() } : { kind, words: rest.trim() };
}

/** Where everything of a kind is listed, for a search of a kind without words. */
export const LISTS: Partial<Readonly<Record<SearchKind, string>>> = {
  ACTOR: "/actors",
  INCIDENT: "/incidents",
};
