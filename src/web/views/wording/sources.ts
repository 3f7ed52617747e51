import type { Act, LeakChannelKind, SourceKind, SourceReliability } from "../generated/types";

export const SOURCE_KINDS: Readonly<Record<SourceKind, string>> = {
  OFFICIAL_STATEMENT: "official statement",
  COURT_RECORD: "court record",
  SANCTIONS_NOTICE: "notice of sanctions",
  TECHNICAL_REPORT: "technical report",
  NEWS_ARTICLE: "news article",
  BLOG_POST: "blog post",
  SOCIAL_POST: "social media post",
  LEAK_SITE_POST: "post on a leak site",
  INTERVIEW: "interview",
  PAPER: "paper",
  DATASET: "data set",
  OTHER: "other document",
};

/** The words of the Admiralty scale, after the letters that people quote. */
export const RELIABILITIES: Readonly<Record<SourceReliability, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};

export const CHANNEL_KINDS: Readonly<Record<LeakChannelKind, string>> = {
  SITE: "site",
  ONION_LEAK_SITE: "onion leak site",
  FORUM: "forum",
  MESSENGER_CHANNEL: "messenger channel",
  SOCIAL_ACCOUNT: "social media account",
  PASTE_SITE: "paste site",
  MEDIA_OUTLET: "media outlet",
  MIRROR: "mirror",
  OTHER: "other channel",
};

export const ACTS: Readonly<Record<Act, string>> = {
  RECORDED: "recorded",
  CORRECTED: "corrected",
  UPDATED: "updated from its data set",
  VOIDED: "taken out",
  REDACTED: "redacted",
  MERGED: "merged",
  UNMERGED: "merge undone",
  SPLIT: "split",
  DERIVED: "standings derived",
};
