import type {
  AccusedMode,
  ActorKind,
  AttributionClass,
  ClaimForm,
  ClaimRole,
  ResponseKind,
  StandingStatus,
} from "../generated/types";

/**
 * How terms read on screens. Each letter stands beside its hue wherever a class is drawn, so that neither colour nor sight of
 * it is needed.
 */
export const CLASSES: Readonly<Record<AttributionClass | "NOT_STATED", { letter: string; label: string }>> = {
  TECHNICAL: { letter: "T", label: "technical" },
  POLITICAL_OFFICIAL: { letter: "P", label: "political, official" },
  POLITICAL_UNOFFICIAL: { letter: "U", label: "political, unofficial" },
  LEGAL: { letter: "L", label: "legal" },
  SELF: { letter: "S", label: "self-attribution" },
  MEDIA: { letter: "M", label: "media" },
  NOT_STATED: { letter: "–", label: "class not stated" },
};

export const FORMS: Readonly<Record<ClaimForm, string>> = {
  OFFICIAL_STATEMENT: "official statement",
  INDICTMENT: "indictment",
  SANCTION: "sanction",
  TECHNICAL_REPORT: "technical report",
  PRESS_NAMED: "press, named source",
  PRESS_ANONYMOUS: "press, unnamed source",
  SOCIAL_POST: "social media post",
  LEAK_POST: "leak post",
  IN_ATTACK: "in the attack itself",
  OTHER: "other form",
  UNCLEAR: "form unclear",
};

export const ROLES: Readonly<Record<ClaimRole, string>> = {
  CONDUCTED: "conducted",
  DIRECTED: "directed",
  AUTHORIZED: "authorised",
  SPONSORED: "sponsored",
  TOLERATED: "tolerated",
  SUPPORTED: "supported",
  UNSPECIFIED: "role not stated",
  PART_OF: "part of",
  ACTS_FOR: "acts for",
  SPONSORED_BY: "sponsored by",
  BASED_IN: "based in",
  SAME_AS: "same as",
  DISTINCT_FROM: "distinct from",
};

export const MODES: Readonly<Record<AccusedMode, string>> = {
  ALL_OF: "all of these",
  ANY_OF: "one or more of these",
  ONLY: "these and nobody else",
};

export const RESPONSES: Readonly<Record<ResponseKind, string>> = {
  DENIAL: "denial",
  NON_DENIAL_DENIAL: "attack on the accusation, without a denial",
  NO_COMMENT: "no comment",
  ADMISSION: "admission",
  PARTIAL_ADMISSION: "partial admission",
  VICTIM_DENIES_INCIDENT: "victim denies the incident",
  COUNTER_ACCUSATION: "counter-accusation",
  ENDORSEMENT: "endorsement",
  DISPUTE: "dispute by a third party",
};

export const ACTOR_KINDS: Readonly<Record<ActorKind, string>> = {
  STATE: "state",
  STATE_BODY: "state body",
  INTERNATIONAL_ORGANIZATION: "international organisation",
  ORGANIZATION: "organisation",
  PERSON: "person",
  PERSONA: "persona",
  THREAT_GROUP: "threat group",
  ACTIVITY_CLUSTER: "activity cluster",
};

export const STATUSES: Readonly<Record<StandingStatus, string>> = {
  UNATTRIBUTED: "unattributed",
  WITHHELD: "withheld",
  ATTRIBUTED: "attributed",
  CONTESTED: "contested",
};
