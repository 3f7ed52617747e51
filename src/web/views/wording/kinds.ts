import type { IncidentKind, SourceKind } from "../generated/types";

export const SOURCE_KINDS: Readonly<Record<SourceKind, string>> = {
  OFFICIAL_STATEMENT: "official statement",
  COURT_RECORD: "court record",
  SANCTIONS_NOTICE: "sanctions notice",
  TECHNICAL_REPORT: "technical report",
  NEWS_ARTICLE: "news article",
  BLOG_POST: "blog post",
  SOCIAL_POST: "social media post",
  LEAK_SITE_POST: "leak site post",
  INTERVIEW: "interview",
  PAPER: "scholarly paper",
  DATASET: "data set",
  OTHER: "other",
};

export const INCIDENT_KINDS: Readonly<Record<IncidentKind, string>> = {
  DATA_THEFT: "data theft",
  DATA_THEFT_AND_LEAK: "data theft and leak",
  DISRUPTION: "disruption",
  DESTRUCTION: "destruction",
  DEFACEMENT: "defacement",
  ESPIONAGE: "espionage",
  INTRUSION: "intrusion",
  RECONNAISSANCE: "reconnaissance",
  RANSOMWARE: "ransomware",
  INFLUENCE_OPERATION: "influence operation",
  OTHER: "other",
};
