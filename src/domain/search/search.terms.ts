/** What can be searched for, in the order in which equally good hits stand. */
export const SEARCH_KINDS = {
  ACTOR: "By any of its names.",
  INCIDENT: "By title or summary.",
  LEAK_CHANNEL: "By its name.",
  SOURCE: "By its title.",
  CLAIM: "By its quote, its evidence, or the words for an accuser or accused who is not named.",
  RESPONSE: "By its quote, or the words for a responder who is not named.",
  ASSESSMENT: "By its quote or text, or the words for whoever assesses, if not named.",
  LEAK: "By what was published.",
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
  UNNAMED_ACCUSER: "The words for the accusers of a claim, who are not named.",
  UNNAMED_ACCUSED: "The words for the accused of a claim, who are not named.",
  UNNAMED_BY: "The words for those who respond or assess, who are not named.",
  WHAT: "What a leak published.",
} as const;

export type SearchedField = keyof typeof SEARCHED_FIELDS;

/** How well a hit matches, best first. All ignore case and accents, also of letters like ø and ß. */
export const SEARCH_MATCHES = {
  EXACT:
    "A text of it equals the query; of a name of an actor or a leak channel spaces and punctuation may differ.",
  PREFIX: "A text of it begins with the query; of such a name the same may differ.",
  PHRASE: "A text of it has the words of the query one after the other.",
  WORDS: "It has all words of the query, as they are or as beginnings of words.",
  FUZZY: "It has words that differ from those of the query by a letter, or by two in words of eight or more.",
} as const;

export type SearchMatch = keyof typeof SEARCH_MATCHES;
