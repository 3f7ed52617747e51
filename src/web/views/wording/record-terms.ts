import type {
  Act,
  AssessmentKind,
  ClaimBasis,
  ClaimKind,
  ClaimStance,
  EvidenceKind,
  IncidentKind,
  LeakChannelKind,
  SourceKind,
  SourceReliability,
} from "../generated/types";

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
  OTHER: "other kind",
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

export const ASSESSMENT_KINDS: Readonly<Record<AssessmentKind, string>> = {
  FEASIBILITY: "feasibility",
  IMPACT: "impact",
  SCOPE: "scope",
  METHOD: "method",
};

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
  PAPER: "paper",
  DATASET: "data set",
  OTHER: "other document",
};

/** The words of the Admiralty scale, after the letters that people quote. */
export const RELIABILITIES: Readonly<Record<SourceReliability, string>> = {
  A: "A, completely reliable",
  B: "B, usually reliable",
  C: "C, fairly reliable",
  D: "D, not usually reliable",
  E: "E, unreliable",
  F: "F, reliability cannot be judged",
};

export const EVIDENCE_KINDS: Readonly<Record<EvidenceKind, string>> = {
  INFRASTRUCTURE: "infrastructure",
  CAPABILITY: "capability",
  VICTIMOLOGY: "who was hit",
  LANGUAGE_ARTEFACT: "language left behind",
  TIMING: "timing",
  HUMAN_SOURCE: "a person who told",
  INTERCEPT: "intercepted communication",
  LEGAL_RECORD: "court record",
  SELF_DECLARATION: "the actor’s own words",
  UNDISCLOSED: "evidence that is said to exist and is not shown",
  OTHER: "other evidence",
};

export const BASES: Readonly<Record<ClaimBasis, string>> = {
  ATTACKER_CONFIRMS: "the accused says so itself",
  VICTIM: "the victim’s own findings",
  VICTIM_GOVERNMENT: "findings of the government of the victim’s state",
  SECURITY_INDUSTRY: "findings of security firms and researchers",
  THIRD_GOVERNMENT: "findings of another government",
  MEDIA: "findings of media",
  INTERNATIONAL_BODY: "findings of an international organisation",
  UNCLEAR: "the source does not make it clear",
};

export const CLAIM_KINDS: Readonly<Record<ClaimKind, string>> = {
  ATTRIBUTION: "attribution: who is said to be responsible for an incident",
  AFFILIATION: "affiliation: whom an actor is said to belong to",
  IDENTITY: "identity: who an actor is said to be",
};

export const STANCES: Readonly<Record<ClaimStance, string>> = {
  ASSERTS: "asserts",
  WITHHOLDS: "withholds: expressly does not say so",
  REJECTS: "rejects: says that it is not so",
};

export const ACTS: Readonly<Record<Act, string>> = {
  RECORDED: "recorded",
  CORRECTED: "corrected",
  UPDATED: "updated from its data set",
  VOIDED: "taken out",
  MERGED: "merged",
  SPLIT: "split",
  UNMERGED: "merge undone",
  REDACTED: "redacted for legal reasons",
  DERIVED: "standings derived",
};
