/** What kind of document a source is. */
export const SOURCE_KINDS = {
  OFFICIAL_STATEMENT: "A statement issued by an authority.",
  COURT_RECORD: "An indictment, judgment or other record of a court.",
  SANCTIONS_NOTICE: "A notice of sanctions.",
  TECHNICAL_REPORT: "A technical report.",
  NEWS_ARTICLE: "A news article or broadcast.",
  BLOG_POST: "A post on a blog.",
  SOCIAL_POST: "A post on a social network.",
  LEAK_SITE_POST: "A post on a leak site or channel.",
  INTERVIEW: "An interview.",
  PAPER: "A scholarly paper.",
  DATASET: "A data set.",
  OTHER: "Something else.",
} as const;

export type SourceKind = keyof typeof SOURCE_KINDS;

/** How far the publisher is to be relied on (Admiralty code, NATO AJP-2.1: source reliability). */
export const SOURCE_RELIABILITIES = {
  A: "Completely reliable.",
  B: "Usually reliable.",
  C: "Fairly reliable.",
  D: "Not usually reliable.",
  E: "Unreliable.",
  F: "Reliability cannot be judged.",
} as const;

export type SourceReliability = keyof typeof SOURCE_RELIABILITIES;
