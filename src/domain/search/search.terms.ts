/** What can be searched for. */
export const SEARCH_KINDS = {
  ACTOR: "By any of its names.",
  INCIDENT: "By title or summary.",
  CLAIM: "By its quote or its evidence.",
  RESPONSE: "By its quote.",
  ASSESSMENT: "By its quote or text.",
  SOURCE: "By its title.",
  LEAK_CHANNEL: "By its name.",
} as const;

export type SearchKind = keyof typeof SEARCH_KINDS;

/** Which text of a record matched. */
export const SEARCHED_FIELDS = {
  NAME: "A name of an actor or a leak channel.",
  TITLE: "The title of an incident or a source.",
  SUMMARY: "The summary of an incident.",
  QUOTE: "The quoted words of a claim, a response or an assessment.",
  TEXT: "The text of an assessment.",
  EVIDENCE: "An item of evidence of a claim.",
} as const;

export type SearchedField = keyof typeof SEARCHED_FIELDS;
