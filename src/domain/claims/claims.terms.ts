/** What a claim is about and what it says of it. */
export const CLAIM_KINDS = {
  ATTRIBUTION: "About an incident: these actors are responsible for it.",
  AFFILIATION:
    "About an actor: it belongs to, acts for, is sponsored by or is located in the actors named (STIX: attributed-to, located-at).",
  IDENTITY: "About an actor: it is the same as, or distinct from, the actors named.",
} as const;

export type ClaimKind = keyof typeof CLAIM_KINDS;

/** Which way the claim speaks of the actors it names. */
export const CLAIM_STANCES = {
  ASSERTS: "Says that the actors named are what the claim says of them; they are the accused.",
  WITHHOLDS:
    "Says expressly that it cannot, does not or does not yet attribute to the actors named; it accuses nobody.",
  REJECTS: "Says that the actors named are not responsible; it accuses nobody.",
} as const;

export type ClaimStance = keyof typeof CLAIM_STANCES;

/** What an attribution says that an actor did. */
export const ATTRIBUTION_ROLES = {
  CONDUCTED: "Carried it out.",
  DIRECTED: "Directed those who carried it out.",
  AUTHORIZED: "Authorised it.",
  SPONSORED: "Paid for it or provided the means.",
  TOLERATED: "Knew of it and let it happen.",
  SUPPORTED: "Helped in another way.",
  UNSPECIFIED: "Is responsible; the accuser does not say in which role.",
} as const;

export type AttributionRole = keyof typeof ATTRIBUTION_ROLES;

/** How an affiliation says that an actor stands to another. */
export const AFFILIATION_ROLES = {
  PART_OF: "Is a part of the actor named.",
  ACTS_FOR: "Acts on behalf of the actor named.",
  SPONSORED_BY: "Is sponsored by the actor named (MISP galaxy: suspected state sponsor).",
  BASED_IN: "Is located in the actor named (STIX: located-at); says nothing of its orders.",
} as const;

export type AffiliationRole = keyof typeof AFFILIATION_ROLES;

/** What an identity claim says of two actors. */
export const IDENTITY_ROLES = {
  SAME_AS: "Is the actor named under another name.",
  DISTINCT_FROM: "Is not the actor named.",
} as const;

export type IdentityRole = keyof typeof IDENTITY_ROLES;

export type ClaimRole = AttributionRole | AffiliationRole | IdentityRole;

/** How several accused belong together. */
export const ACCUSED_MODES = {
  ALL_OF: "Every actor named is accused.",
  ANY_OF: "One or more of the actors named; the accuser does not say which.",
  ONLY: "The actors named and nobody else, for example a “lone operator”.",
} as const;

export type AccusedMode = keyof typeof ACCUSED_MODES;

/** In which capacity the accusation was made (after EuRepoC's types of attribution). */
export const ATTRIBUTION_CLASSES = {
  TECHNICAL: "On technical findings, for example a security firm's report (EuRepoC codebook).",
  POLITICAL_UNOFFICIAL: "By politicians or officials who do not speak for their state.",
  POLITICAL_OFFICIAL:
    "By a state or international organisation, as such (EuRepoC codebook: political statement).",
  LEGAL: "In an indictment, judgment or sanction (EuRepoC codebook: domestic legal action).",
  SELF: "By the accused itself (EuRepoC codebook: self-attribution).",
  MEDIA: "By a media outlet in its own name (EuRepoC codebook: media report).",
} as const;

export type AttributionClass = keyof typeof ATTRIBUTION_CLASSES;

/** In which form the accusation was made. */
export const CLAIM_FORMS = {
  OFFICIAL_STATEMENT: "A statement issued by the accuser as such.",
  INDICTMENT: "An indictment or other charge before a court.",
  SANCTION: "A sanctions notice.",
  TECHNICAL_REPORT: "A technical report.",
  PRESS_NAMED:
    "Words to the press under the speaker's name (EuRepoC codebook: direct statement in media report).",
  PRESS_ANONYMOUS:
    "Words to the press without a name (EuRepoC codebook: anonymous statement in media report).",
  SOCIAL_POST: "A post on a social network.",
  LEAK_POST: "A post on a leak site or channel.",
  IN_ATTACK: "Left in the attack itself, for example in a defaced page (EuRepoC codebook: self-attribution).",
  OTHER: "Another form.",
  UNCLEAR: "The source does not make the form clear.",
} as const;

export type ClaimForm = keyof typeof CLAIM_FORMS;

/** What the accusation rests on, in kind: whose knowledge it is (EuRepoC codebook: attribution basis). */
export const CLAIM_BASES = {
  ATTACKER_CONFIRMS: "The accused says so itself.",
  VICTIM: "The victim's own findings.",
  VICTIM_GOVERNMENT: "Findings of the government of the victim's state.",
  SECURITY_INDUSTRY: "Findings of security firms and researchers.",
  THIRD_GOVERNMENT: "Findings of another government.",
  MEDIA: "Findings of media.",
  INTERNATIONAL_BODY: "Findings of an international organisation.",
  UNCLEAR: "The source does not make the basis clear.",
} as const;

export type ClaimBasis = keyof typeof CLAIM_BASES;

/** What an accuser points to. */
export const EVIDENCE_KINDS = {
  INFRASTRUCTURE: "Servers, domains, addresses (Diamond Model: infrastructure).",
  CAPABILITY: "Malware, tools, tradecraft (Diamond Model: capability).",
  VICTIMOLOGY: "Who was hit (Diamond Model: victim).",
  LANGUAGE_ARTEFACT: "Language, encoding or keyboard settings left behind.",
  TIMING: "Working hours, holidays, coincidence with events.",
  HUMAN_SOURCE: "A person who told.",
  INTERCEPT: "Intercepted communication.",
  LEGAL_RECORD: "A court record.",
  SELF_DECLARATION: "The actor's own words.",
  UNDISCLOSED: "Evidence that the accuser says it has and does not show.",
  OTHER: "Something else.",
} as const;

export type EvidenceKind = keyof typeof EVIDENCE_KINDS;
