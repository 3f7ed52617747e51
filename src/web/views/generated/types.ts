// Made by scripts/compile-operations.mjs.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A proposal that is accepted. */
export type AcceptInput = {
  /** Whether to accept it although records that it rests on were changed since it was submitted. */
  readonly evenIfMoved?: boolean | null | undefined;
  /** The version of the proposal that was looked at. Not compared unless given. */
  readonly expectedVersion?: number | null | undefined;
  /** Any text of up to 200 characters of the client's own. A command that is sent again with the same key is made once, and answered as the first one was; kept for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** `proposal:…` */
  readonly proposal: string | number;
  /** Why; its author sees it. It has to be given unless the proposal is accepted. */
  readonly reason?: string | null | undefined;
};

/** How the actors of one claim belong together. */
export type AccusedMode =
  /** Every actor named is accused. */
  | 'ALL_OF'
  /** One or more of the actors named; the accuser does not say which. */
  | 'ANY_OF'
  /** The actors named and nobody else, for example a “lone operator”. */
  | 'ONLY';

/** Matches one value or any of several; both given must both hold. */
export type AccusedModeFilter = {
  /** Is this. */
  readonly eq?: AccusedMode | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<AccusedMode> | null | undefined;
};

/** What was done to a record. */
export type Act =
  /** It was written down wrongly, or incompletely, and is mended. */
  | 'CORRECTED'
  /** No record changed: standings that took longer to derive than a write may take followed what was written. */
  | 'DERIVED'
  /** Two actors, or two incidents, turned out to be one: this is one of them, or refers to one. */
  | 'MERGED'
  /** It was written down for the first time. */
  | 'RECORDED'
  /** A field was blanked for legal reasons, in all versions. */
  | 'REDACTED'
  /** An actor turned out to be two: this is one of them, or refers to the one it was about. */
  | 'SPLIT'
  /** A merge is undone. */
  | 'UNMERGED'
  /** The data set of others that it comes from reads otherwise now. */
  | 'UPDATED'
  /** It should never have been recorded, and is taken out. */
  | 'VOIDED';

/** What is recorded of an actor. What is left out, or null, is not stated. */
export type ActorInput = {
  /** What else is to be known of it, without accusing anybody. */
  readonly description?: string | null | undefined;
  /** Identifiers in other collections; each is one record's. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** Readable and of the record's type, such as `claim:us-directed-2016-10-07`; made from what is recorded unless given. It never changes. */
  readonly id?: string | number | null | undefined;
  /** What it is. */
  readonly kind?: ActorKind | null | undefined;
  /** Its names; at least one. */
  readonly names?: ReadonlyArray<NameInput> | null | undefined;
  /** What it is part of; whatever is disputed is a claim instead. */
  readonly partOf?: ReadonlyArray<MembershipInput> | null | undefined;
  /** Whether a roll-up to bodies stops here. */
  readonly rollUpBody?: boolean | null | undefined;
  /** For addresses; the rest of the id unless given. */
  readonly slug?: string | null | undefined;
};

/** What an actor is. */
export type ActorKind =
  /** A cluster of behaviour to which no identity is ascribed, for example UNC1151 (Mandiant: uncategorised group). */
  | 'ACTIVITY_CLUSTER'
  /** A body formed by states, for example the European Union or NATO. */
  | 'INTERNATIONAL_ORGANIZATION'
  /** A company, party, non-governmental organisation or media outlet. */
  | 'ORGANIZATION'
  /** A natural person. */
  | 'PERSON'
  /** An identity whose holder is unknown or disputed, for example Guccifer 2.0. */
  | 'PERSONA'
  /** A state, for example the Russian Federation. */
  | 'STATE'
  /** A part of a state: a government, ministry, agency, service, military unit, office, or a circle of officials. */
  | 'STATE_BODY'
  /** A group as somebody named it, for example APT28 (STIX: intrusion-set, threat-actor). */
  | 'THREAT_GROUP';

/** Matches one value or any of several; both given must both hold. */
export type ActorKindFilter = {
  /** Is this. */
  readonly eq?: ActorKind | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<ActorKind> | null | undefined;
};

/** An actor, by exactly one of `id`, `slug` and `oneOf`; who a record mentions is optionally lifted before it is compared. Example: `{ slug: "russia", rollUp: STATE }`. */
export type ActorMatch = {
  /** The actor's id: `actor:russia`. */
  readonly id?: string | number | null | undefined;
  /** Any of these actors, by id; 100 at most. */
  readonly oneOf?: ReadonlyArray<string | number> | null | undefined;
  /** Lift the record's actor this far before comparing. What is given must then be where the lift ends: a state, or a top organisation that no state is above, for STATE (`{ slug: "russia", rollUp: STATE }`), a service or other body for BODY (`{ slug: "cia", rollUp: BODY }`). `{ slug: "cia", rollUp: STATE }` finds nothing, for whoever belongs to the CIA is lifted past it, to the United States. */
  readonly rollUp?: RollUp | null | undefined;
  /** The actor's slug: `russia`. With `rollUp`, that of whom the record's actor is lifted to, as for `id` and `oneOf`. */
  readonly slug?: string | null | undefined;
  /** By what it is lifted, STRUCTURE unless said otherwise; actors of the list `actors` are lifted by structure alone. */
  readonly through?: Through | null | undefined;
};

/** What actors must fulfil. */
export type ActorWhere = {
  /** All of these hold. */
  readonly AND?: ReadonlyArray<ActorWhere> | null | undefined;
  /** This does not hold. */
  readonly NOT?: ActorWhere | null | undefined;
  /** At least one of these holds. */
  readonly OR?: ReadonlyArray<ActorWhere> | null | undefined;
  /** Is accused in a claim, of whichever kind, that this actor stands by. */
  readonly accusedBy?: ActorMatch | null | undefined;
  /** Stands by a claim, of whichever kind, that accuses this actor. */
  readonly accuses?: ActorMatch | null | undefined;
  /** Is this actor, or is lifted to it. */
  readonly actor?: ActorMatch | null | undefined;
  /** One of its names contains this, ignoring case; 1 to 256 characters. `search` finds words by an index. */
  readonly contains?: string | null | undefined;
  /** Whether any incident hit it. */
  readonly hit?: boolean | null | undefined;
  /** By kind. */
  readonly kind?: ActorKindFilter | null | undefined;
  /** Has a name equal to this, ignoring case, spaces and punctuation. Accents count: `Cafe` is not `Café`; `search` ignores them. */
  readonly named?: string | null | undefined;
  /** Is below this actor, at any depth, as structure is now (or under `asOf`, was then); nobody is below itself. */
  readonly partOf?: ActorMatch | null | undefined;
};

/** What is recorded of an assessment. What is left out, or null, is not stated. */
export type AssessmentInput = {
  /** Who said it; or `unnamedBy`. */
  readonly by?: ReadonlyArray<string | number> | null | undefined;
  /** Where it is documented; at least one. */
  readonly citations?: ReadonlyArray<CitationInput> | null | undefined;
  /** Readable and of the record's type, such as `claim:us-directed-2016-10-07`; made from what is recorded unless given. It never changes. */
  readonly id?: string | number | null | undefined;
  /** The incident. */
  readonly incident?: string | number | null | undefined;
  /** What it is about. */
  readonly kind?: AssessmentKind | null | undefined;
  /** Their own short words. */
  readonly quote?: QuoteInput | null | undefined;
  /** When they said it. */
  readonly statedOn?: StatedDateInput | null | undefined;
  /** What they said, where it is not quoted. */
  readonly text?: string | null | undefined;
  /** The words used for who said it, such as `officials`. */
  readonly unnamedBy?: string | null | undefined;
};

/** What an assessment is about. */
export type AssessmentKind =
  /** How hard or easy it is to do. */
  | 'FEASIBILITY'
  /** What it led to or may lead to. */
  | 'IMPACT'
  /** How it was done. */
  | 'METHOD'
  /** How far it reached. */
  | 'SCOPE';

/** In which capacity a claim is made. */
export type AttributionClass =
  /** In an indictment, judgment or sanction (EuRepoC codebook: domestic legal action). */
  | 'LEGAL'
  /** By a media outlet in its own name (EuRepoC codebook: media report). */
  | 'MEDIA'
  /** By a state or international organisation, as such (EuRepoC codebook: political statement). */
  | 'POLITICAL_OFFICIAL'
  /** By politicians or officials who do not speak for their state. */
  | 'POLITICAL_UNOFFICIAL'
  /** By the accused itself (EuRepoC codebook: self-attribution). */
  | 'SELF'
  /** On technical findings, for example a security firm's report (EuRepoC codebook). */
  | 'TECHNICAL';

/** Matches one value or any of several; both given must both hold. */
export type AttributionClassFilter = {
  /** Is this. */
  readonly eq?: AttributionClass | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<AttributionClass> | null | undefined;
};

/** What blame rows must fulfil. */
export type BlameWhere = {
  /** All of these hold. */
  readonly AND?: ReadonlyArray<BlameWhere> | null | undefined;
  /** This does not hold. */
  readonly NOT?: BlameWhere | null | undefined;
  /** At least one of these holds. */
  readonly OR?: ReadonlyArray<BlameWhere> | null | undefined;
  /** This actor is blamed. */
  readonly accused?: ActorMatch | null | undefined;
  /** By how the actors that the claim names belong together. */
  readonly accusedMode?: AccusedModeFilter | null | undefined;
  /** This actor blames. */
  readonly accuser?: ActorMatch | null | undefined;
  /** By how good the accuser says the basis is. */
  readonly analyticConfidence?: ConfidenceFilter | null | undefined;
  /** Whether any response answers the claim. */
  readonly answered?: boolean | null | undefined;
  /** Some response of this kind answers the claim. */
  readonly answeredBy?: ResponseKindFilter | null | undefined;
  /** Whether a response of kind DENIAL or VICTIM_DENIES_INCIDENT answers the claim, whoever makes it; `denied` asks for those by the accused or its side. */
  readonly answeredByDenial?: boolean | null | undefined;
  /** By the capacity the claim is made in. */
  readonly attributionClass?: AttributionClassFilter | null | undefined;
  /** By what the claim rests on. */
  readonly basis?: ClaimBasisFilter | null | undefined;
  /** Material of the incident surfaced on this leak channel (id). */
  readonly channel?: string | number | null | undefined;
  /** Its quote, its evidence or its words for those not named contain this, ignoring case; 1 to 256 characters. Every claim that the other conditions leave is read: `search` finds words by an index. */
  readonly contains?: string | null | undefined;
  /** Whether it is dated at all; undated items come last where a list is ordered by date. */
  readonly dated?: boolean | null | undefined;
  /** Whether the row is denied: by this accused or an actor of the same state. A third party's denial does not count. */
  readonly denied?: boolean | null | undefined;
  /** By the claim's form. */
  readonly form?: ClaimFormFilter | null | undefined;
  /** For this incident (id). */
  readonly incident?: string | number | null | undefined;
  /** One of the incident's kinds is this. */
  readonly incidentKind?: IncidentKindFilter | null | undefined;
  /** Whether the day it is placed on is taken from a citation, for want of a date of its own. Undated items are neither. */
  readonly inferred?: boolean | null | undefined;
  /** Whether the claim is about a whole that the row's incident is part of. */
  readonly inherited?: boolean | null | undefined;
  /** By how probable the accuser says it is. */
  readonly likelihood?: ConfidenceFilter | null | undefined;
  /** By the day it is placed on. */
  readonly placedOn?: DateRange | null | undefined;
  /** By how much is known of its own date (of an incident: of its start). Items without one never match. */
  readonly precision?: DatePrecisionFilter | null | undefined;
  /** This actor answers the claim. */
  readonly responder?: ActorMatch | null | undefined;
  /** In this role. */
  readonly role?: ClaimRoleFilter | null | undefined;
  /** It cites this source (id), directly or relayed. */
  readonly source?: string | number | null | undefined;
  /** Whether the row has only words for who is blamed. */
  readonly unnamedAccused?: boolean | null | undefined;
  /** Whether the claim has only words for who accuses. */
  readonly unnamedAccuser?: boolean | null | undefined;
  /** The incident hit this actor. */
  readonly victim?: ActorMatch | null | undefined;
  /** Whether some or all accusers took the claim back. */
  readonly withdrawn?: boolean | null | undefined;
};

/** What a change does. */
export type ChangeAct =
  /** Mends what a record says. */
  | 'CORRECT'
  /** Makes one of two actors, or of two incidents. */
  | 'MERGE'
  /** Writes down a record that was not there. */
  | 'RECORD'
  /** Makes two actors of one. */
  | 'SPLIT'
  /** Undoes a merge. */
  | 'UNMERGE'
  /** Takes out a record that should never have been there. */
  | 'VOID';

/** One change: exactly one of these is given. */
export type ChangeInput = {
  /** A record that says something wrong. */
  readonly correct?: CorrectionInput | null | undefined;
  /** Two actors that are one; by itself alone. */
  readonly mergeActors?: MergeFields | null | undefined;
  /** Two incidents that are one; by itself alone. */
  readonly mergeIncidents?: MergeFields | null | undefined;
  /** A record that is new. */
  readonly record?: OneRecordInput | null | undefined;
  /** An actor that is two; by itself alone. */
  readonly splitActor?: SplitFields | null | undefined;
  /** A merge that is undone; by itself alone. */
  readonly unmergeActors?: UnmergeFields | null | undefined;
  /** A merge of incidents that is undone; by itself alone. */
  readonly unmergeIncidents?: UnmergeIncidentFields | null | undefined;
  /** A record that should never have been recorded. */
  readonly void?: VoidingInput | null | undefined;
};

/** Changes that are made together, or not at all. */
export type ChangeRecordsInput = {
  /** The changes, in order: 1 to 1,000. Records that others of them refer to are given an `id` to be referred to by. */
  readonly changes: ReadonlyArray<ChangeInput>;
  /** Any text of up to 200 characters of the client's own. A command that is sent again with the same key is made once, and answered as the first one was; kept for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whether it is to be reviewed by somebody else although the viewer could do it at once. What a RESEARCHER does is always reviewed. */
  readonly propose?: boolean | null | undefined;
  /** Why, in some words; it stays with the revision. Up to 10,000 characters. */
  readonly reason?: string | null | undefined;
  /** What a proposal of them is called, in up to 1,000 characters. */
  readonly title?: string | null | undefined;
};

/** Where something is documented. */
export type CitationInput = {
  /** Where in it, such as `p. 3`. */
  readonly locator?: string | null | undefined;
  /** The sources it draws on for this: nearest to it first, nearest to the speaker last. */
  readonly relays?: ReadonlyArray<string | number> | null | undefined;
  /** The document. */
  readonly source: string | number;
};

/** What a claim rests on, in kind. */
export type ClaimBasis =
  /** The accused says so itself. */
  | 'ATTACKER_CONFIRMS'
  /** Findings of an international organisation. */
  | 'INTERNATIONAL_BODY'
  /** Findings of media. */
  | 'MEDIA'
  /** Findings of security firms and researchers. */
  | 'SECURITY_INDUSTRY'
  /** Findings of another government. */
  | 'THIRD_GOVERNMENT'
  /** The source does not make the basis clear. */
  | 'UNCLEAR'
  /** The victim's own findings. */
  | 'VICTIM'
  /** Findings of the government of the victim's state. */
  | 'VICTIM_GOVERNMENT';

/** Matches one value or any of several; both given must both hold. */
export type ClaimBasisFilter = {
  /** Is this. */
  readonly eq?: ClaimBasis | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<ClaimBasis> | null | undefined;
};

/** In which form a claim was made. */
export type ClaimForm =
  /** An indictment or other charge before a court. */
  | 'INDICTMENT'
  /** Left in the attack itself, for example in a defaced page (EuRepoC codebook: self-attribution). */
  | 'IN_ATTACK'
  /** A post on a leak site or channel. */
  | 'LEAK_POST'
  /** A statement issued by the accuser as such. */
  | 'OFFICIAL_STATEMENT'
  /** Another form. */
  | 'OTHER'
  /** Words to the press without a name (EuRepoC codebook: anonymous statement in media report). */
  | 'PRESS_ANONYMOUS'
  /** Words to the press under the speaker's name (EuRepoC codebook: direct statement in media report). */
  | 'PRESS_NAMED'
  /** A sanctions notice. */
  | 'SANCTION'
  /** A post on a social network. */
  | 'SOCIAL_POST'
  /** A technical report. */
  | 'TECHNICAL_REPORT'
  /** The source does not make the form clear. */
  | 'UNCLEAR';

/** Matches one value or any of several; both given must both hold. */
export type ClaimFormFilter = {
  /** Is this. */
  readonly eq?: ClaimForm | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<ClaimForm> | null | undefined;
};

/** What is recorded of a claim. What is left out, or null, is not stated. */
export type ClaimInput = {
  /** The incident of an attribution; the actor of an affiliation or identity. */
  readonly about?: string | number | null | undefined;
  /** How the accused belong together; `ALL_OF` unless given. */
  readonly accusedMode?: AccusedMode | null | undefined;
  /** Who makes it, signing together; or `unnamedAccuser`. */
  readonly accusers?: ReadonlyArray<string | number> | null | undefined;
  /** How much the accuser trusts the judgement itself. */
  readonly analyticConfidence?: GradedInput | null | undefined;
  /** Claims that this counter-accusation answers. */
  readonly answers?: ReadonlyArray<string | number> | null | undefined;
  /** What class of attribution it is. */
  readonly attributionClass?: AttributionClass | null | undefined;
  /** What it rests on, in kind. */
  readonly basis?: ReadonlyArray<ClaimBasis> | null | undefined;
  /** Where it is documented; at least one. */
  readonly citations?: ReadonlyArray<CitationInput> | null | undefined;
  /** What the accuser cites as evidence. */
  readonly evidence?: ReadonlyArray<EvidenceInput> | null | undefined;
  /** In which form it was made. */
  readonly form?: ClaimForm | null | undefined;
  /** Readable and of the record's type, such as `claim:us-directed-2016-10-07`; made from what is recorded unless given. It never changes. */
  readonly id?: string | number | null | undefined;
  /** What kind of claim it is. */
  readonly kind?: ClaimKind | null | undefined;
  /** How likely the accuser says it is. */
  readonly likelihood?: GradedInput | null | undefined;
  /** The actors that it names; the accused where it asserts. */
  readonly named?: ReadonlyArray<NamedActorInput> | null | undefined;
  /** The accuser's own short words. */
  readonly quote?: QuoteInput | null | undefined;
  /** Claims that it only repeats: no new origin. */
  readonly repeats?: ReadonlyArray<string | number> | null | undefined;
  /** Whether it asserts, withholds or rejects. */
  readonly stance?: ClaimStance | null | undefined;
  /** When it was said; left out where it is not known. */
  readonly statedOn?: StatedDateInput | null | undefined;
  /** Older claims by the same accusers that it replaces. */
  readonly supersedes?: ReadonlyArray<string | number> | null | undefined;
  /** The words for accused who are not named. */
  readonly unnamedAccused?: string | null | undefined;
  /** The words for an accuser who is not named. */
  readonly unnamedAccuser?: UnnamedAccuserInput | null | undefined;
};

/** What a claim is about and what it says of it. */
export type ClaimKind =
  /** About an actor: it belongs to, acts for, is sponsored by or is located in the actors named (STIX: attributed-to, located-at). */
  | 'AFFILIATION'
  /** About an incident: these actors are responsible for it. */
  | 'ATTRIBUTION'
  /** About an actor: it is the same as, or distinct from, the actors named. */
  | 'IDENTITY';

/** Matches one value or any of several; both given must both hold. */
export type ClaimKindFilter = {
  /** Is this. */
  readonly eq?: ClaimKind | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<ClaimKind> | null | undefined;
};

/** What a claim says of an actor it names. */
export type ClaimRole =
  /** Acts on behalf of the actor named. */
  | 'ACTS_FOR'
  /** Authorised it. */
  | 'AUTHORIZED'
  /** Is located in the actor named (STIX: located-at); says nothing of its orders. */
  | 'BASED_IN'
  /** Carried it out. */
  | 'CONDUCTED'
  /** Directed those who carried it out. */
  | 'DIRECTED'
  /** Is not the actor named. */
  | 'DISTINCT_FROM'
  /** Is a part of the actor named. */
  | 'PART_OF'
  /** Is the actor named under another name. */
  | 'SAME_AS'
  /** Paid for it or provided the means. */
  | 'SPONSORED'
  /** Is sponsored by the actor named (MISP galaxy: suspected state sponsor). */
  | 'SPONSORED_BY'
  /** Helped in another way. */
  | 'SUPPORTED'
  /** Knew of it and let it happen. */
  | 'TOLERATED'
  /** Is responsible; the accuser does not say in which role. */
  | 'UNSPECIFIED';

/** Matches one value or any of several; both given must both hold. */
export type ClaimRoleFilter = {
  /** Is this. */
  readonly eq?: ClaimRole | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<ClaimRole> | null | undefined;
};

/** Which way a claim speaks of the actors it names. */
export type ClaimStance =
  /** Says that the actors named are what the claim says of them; they are the accused. */
  | 'ASSERTS'
  /** Says that the actors named are not responsible; it accuses nobody. */
  | 'REJECTS'
  /** Says expressly that it cannot, does not or does not yet attribute to the actors named; it accuses nobody. */
  | 'WITHHOLDS';

/** Matches one value or any of several; both given must both hold. */
export type ClaimStanceFilter = {
  /** Is this. */
  readonly eq?: ClaimStance | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<ClaimStance> | null | undefined;
};

/** What claims must fulfil. */
export type ClaimWhere = {
  /** All of these hold. */
  readonly AND?: ReadonlyArray<ClaimWhere> | null | undefined;
  /** This does not hold. */
  readonly NOT?: ClaimWhere | null | undefined;
  /** At least one of these holds. */
  readonly OR?: ReadonlyArray<ClaimWhere> | null | undefined;
  /** This actor is among the accused. */
  readonly accused?: ActorMatch | null | undefined;
  /** By how the actors that the claim names belong together. */
  readonly accusedMode?: AccusedModeFilter | null | undefined;
  /** This actor is among the accusers. */
  readonly accuser?: ActorMatch | null | undefined;
  /** By how good the accuser says the basis is. */
  readonly analyticConfidence?: ConfidenceFilter | null | undefined;
  /** Whether any response answers the claim. */
  readonly answered?: boolean | null | undefined;
  /** Some response of this kind answers the claim. */
  readonly answeredBy?: ResponseKindFilter | null | undefined;
  /** Whether a response of kind DENIAL or VICTIM_DENIES_INCIDENT answers the claim, whoever makes it; `denied` asks for those by the accused or its side. */
  readonly answeredByDenial?: boolean | null | undefined;
  /** By the capacity the claim is made in. */
  readonly attributionClass?: AttributionClassFilter | null | undefined;
  /** By what the claim rests on. */
  readonly basis?: ClaimBasisFilter | null | undefined;
  /** Material of the incident surfaced on this leak channel (id). */
  readonly channel?: string | number | null | undefined;
  /** Its quote, its evidence or its words for those not named contain this, ignoring case; 1 to 256 characters. Every claim that the other conditions leave is read: `search` finds words by an index. */
  readonly contains?: string | null | undefined;
  /** Whether it is dated at all; undated items come last where a list is ordered by date. */
  readonly dated?: boolean | null | undefined;
  /** Whether any of its accused, or an actor of the same state, denies it, its incident, or a whole of it. A third party's denial does not count. */
  readonly denied?: boolean | null | undefined;
  /** By the claim's form. */
  readonly form?: ClaimFormFilter | null | undefined;
  /** It is about this incident (id). */
  readonly incident?: string | number | null | undefined;
  /** One of the incident's kinds is this. */
  readonly incidentKind?: IncidentKindFilter | null | undefined;
  /** Whether the day it is placed on is taken from a citation, for want of a date of its own. Undated items are neither. */
  readonly inferred?: boolean | null | undefined;
  /** By kind. */
  readonly kind?: ClaimKindFilter | null | undefined;
  /** By how probable the accuser says it is. */
  readonly likelihood?: ConfidenceFilter | null | undefined;
  /** Whether it stands: neither superseded nor wholly taken back. */
  readonly live?: boolean | null | undefined;
  /** This actor is among those named, accused or not. */
  readonly named?: ActorMatch | null | undefined;
  /** By the day it is placed on. */
  readonly placedOn?: DateRange | null | undefined;
  /** By how much is known of its own date (of an incident: of its start). Items without one never match. */
  readonly precision?: DatePrecisionFilter | null | undefined;
  /** This actor answers the claim. */
  readonly responder?: ActorMatch | null | undefined;
  /** Some actor is named in this role. */
  readonly role?: ClaimRoleFilter | null | undefined;
  /** It cites this source (id), directly or relayed. */
  readonly source?: string | number | null | undefined;
  /** By stance. */
  readonly stance?: ClaimStanceFilter | null | undefined;
  /** It is about what this actor is: an AFFILIATION or IDENTITY. */
  readonly subject?: ActorMatch | null | undefined;
  /** Whether a newer claim by the same accuser replaces it. */
  readonly superseded?: boolean | null | undefined;
  /** Whether it has words for accused, or others it speaks of, who are not named. */
  readonly unnamedAccused?: boolean | null | undefined;
  /** Whether the claim has only words for who accuses. */
  readonly unnamedAccuser?: boolean | null | undefined;
  /** The incident hit this actor. */
  readonly victim?: ActorMatch | null | undefined;
  /** Whether some or all accusers took the claim back. */
  readonly withdrawn?: boolean | null | undefined;
};

/** What a likelihood or an analytic confidence must be; conditions beside each other are AND-ed. What is not stated fulfils none but `stated: false`. */
export type ConfidenceFilter = {
  /** By the numbers that its scale gives its term: the whole range lies within this one. */
  readonly percent?: PercentRange | null | undefined;
  /** By the scale it is stated on. */
  readonly scale?: ConfidenceScaleFilter | null | undefined;
  /** Whether the accuser states one. */
  readonly stated?: boolean | null | undefined;
  /** By the scale's term: `LIKELY`. Scales share words and differ in what they mean by them. */
  readonly term?: TextFilter | null | undefined;
};

/** The scale that a likelihood or an analytic confidence is stated on; its name travels with every value because the scales differ. */
export type ConfidenceScale =
  /** Credibility of information by the Admiralty code (ranges of STIX 2.1, Appendix A). */
  | 'ADMIRALTY_CREDIBILITY'
  /** Likelihood in the words of Intelligence Community Directive 203, with its percent ranges. */
  | 'ICD_203'
  /** Analytic confidence by Intelligence Community Directive 203: low, moderate, high; no numbers. */
  | 'ICD_203_CONFIDENCE'
  /** A whole number from 0 to 100, as STIX's confidence property and MISP's attribution-confidence give it. */
  | 'PERCENT'
  /** Sherman Kent's words of estimative probability (MISP taxonomy: certainty-level). */
  | 'SHERMAN_KENT'
  /** Zero to ten (STIX 2.1, Appendix A). */
  | 'STIX_0_10'
  /** The DNI scale as STIX maps it (STIX 2.1, Appendix A); its ranges differ from ICD 203's own. */
  | 'STIX_DNI'
  /** None, low, med, high (STIX 2.1, Appendix A). */
  | 'STIX_NONE_LOW_MED_HIGH'
  /** Words of estimative probability (STIX 2.1, Appendix A). */
  | 'STIX_WEP';

/** Matches one value or any of several; both given must both hold. */
export type ConfidenceScaleFilter = {
  /** Is this. */
  readonly eq?: ConfidenceScale | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<ConfidenceScale> | null | undefined;
};

/** A correction among changes. */
export type CorrectionInput = {
  /** The version that the correction was made from. Not compared unless given. */
  readonly expectedVersion?: number | null | undefined;
  /** The id of the record. */
  readonly id: string | number;
  /** What it should say, under the record's type: fields that are given replace those it has. */
  readonly set: OneRecordInput;
};

/** How much of a date is known. */
export type DatePrecision =
  /** The day is known, for example 2016-10-07. */
  | 'DAY'
  /** The month is known, for example 2016-10; placed in time it counts from its last day. */
  | 'MONTH'
  /** Only the year is known, for example 2016; placed in time it counts from its last day. */
  | 'YEAR';

/** Matches one value or any of several; both given must both hold. */
export type DatePrecisionFilter = {
  /** Is this. */
  readonly eq?: DatePrecision | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<DatePrecision> | null | undefined;
};

/** How a date is meant. */
export type DateQualifier =
  /** No later than this date. */
  | 'BY'
  /** On this date. */
  | 'ON';

/** A range of days, both ends included. Items without a date never match; of neither end, it is no condition. */
export type DateRange = {
  /** Not before this day. */
  readonly from?: string | null | undefined;
  /** Not after this day. */
  readonly to?: string | null | undefined;
};

/** Something that the accuser cites as evidence. */
export type EvidenceInput = {
  /** What kind of evidence it is. */
  readonly kind: EvidenceKind;
  /** Where it is described. */
  readonly source?: string | number | null | undefined;
  /** What the accuser says of it. */
  readonly text?: string | null | undefined;
};

/** What kind of evidence an accuser cites. */
export type EvidenceKind =
  /** Malware, tools, tradecraft (Diamond Model: capability). */
  | 'CAPABILITY'
  /** A person who told. */
  | 'HUMAN_SOURCE'
  /** Servers, domains, addresses (Diamond Model: infrastructure). */
  | 'INFRASTRUCTURE'
  /** Intercepted communication. */
  | 'INTERCEPT'
  /** Language, encoding or keyboard settings left behind. */
  | 'LANGUAGE_ARTEFACT'
  /** A court record. */
  | 'LEGAL_RECORD'
  /** Something else. */
  | 'OTHER'
  /** The actor's own words. */
  | 'SELF_DECLARATION'
  /** Working hours, holidays, coincidence with events. */
  | 'TIMING'
  /** Evidence that the accuser says it has and does not show. */
  | 'UNDISCLOSED'
  /** Who was hit (Diamond Model: victim). */
  | 'VICTIMOLOGY';

/** An identifier in somebody else's collection. */
export type ExternalIdInput = {
  /** Whose identifier it is, such as `eurepoc`. */
  readonly scheme: string;
  /** Where it can be looked up; http or https. */
  readonly url?: string | null | undefined;
  /** The identifier in that collection. */
  readonly value: string;
};

/** Words of likelihood or confidence, and where they stand on a scale. */
export type GradedInput = {
  /** Whether it is a data set's default, not a statement. */
  readonly isDefault?: boolean | null | undefined;
  /** The number on a scale of numbers, 0 to 100. */
  readonly number?: number | null | undefined;
  /** The scale that the words, or the number, stand on. */
  readonly scale?: ConfidenceScale | null | undefined;
  /** The scale's term, such as `VERY_LIKELY`. */
  readonly term?: string | null | undefined;
  /** The accuser's own words. */
  readonly words: string;
};

/** What a hop of an attribution path rests on. */
export type HopKind =
  /** Live claims say that the one is part of, acts for or is sponsored by the other. */
  | 'AFFILIATION'
  /** Live claims accuse the actor of the incident. */
  | 'ATTRIBUTION'
  /** Live claims say that the two are the same. */
  | 'IDENTITY'
  /** The one was part of the other by uncontested structure. */
  | 'STRUCTURE';

/** What is recorded of an incident. What is left out, or null, is not stated. */
export type IncidentInput = {
  /** Who made it known: an actor's id. */
  readonly disclosedBy?: string | number | null | undefined;
  /** When it became known. */
  readonly disclosedOn?: StatedDateInput | null | undefined;
  /** When it ended. */
  readonly endedOn?: StatedDateInput | null | undefined;
  /** Identifiers in other collections; each is one record's. */
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** Readable and of the record's type, such as `claim:us-directed-2016-10-07`; made from what is recorded unless given. It never changes. */
  readonly id?: string | number | null | undefined;
  /** What kinds of incident it is; at least one. */
  readonly kinds?: ReadonlyArray<IncidentKind> | null | undefined;
  /** The campaigns it is part of. */
  readonly partOf?: ReadonlyArray<string | number> | null | undefined;
  /** For addresses; the rest of the id unless given. */
  readonly slug?: string | null | undefined;
  /** When it began. */
  readonly startedOn?: StatedDateInput | null | undefined;
  /** What happened, in some sentences. */
  readonly summary?: string | null | undefined;
  /** What happened, in a few words that blame nobody. */
  readonly title?: string | null | undefined;
  /** Who was hit. */
  readonly victims?: ReadonlyArray<VictimInput> | null | undefined;
};

/** What kind of incident it is. */
export type IncidentKind =
  /** Data was taken (EuRepoC codebook: data theft). */
  | 'DATA_THEFT'
  /** Data was taken and published (EuRepoC codebook: data theft and doxing). */
  | 'DATA_THEFT_AND_LEAK'
  /** What a site or account shows was replaced. */
  | 'DEFACEMENT'
  /** Data or equipment was destroyed, for example by a wiper. */
  | 'DESTRUCTION'
  /** A service or system was kept from working (EuRepoC codebook: disruption). */
  | 'DISRUPTION'
  /** Somebody gathered intelligence from inside systems. */
  | 'ESPIONAGE'
  /** Opinion or an election was the target (DISARM: influence operation). */
  | 'INFLUENCE_OPERATION'
  /** Somebody got into systems; what for is not said (EuRepoC codebook: hijacking without misuse). */
  | 'INTRUSION'
  /** Something else, which the summary says. */
  | 'OTHER'
  /** Data was encrypted or withheld for ransom (EuRepoC codebook: ransomware). */
  | 'RANSOMWARE'
  /** Systems were scanned or probed (ATT&CK tactic TA0043). */
  | 'RECONNAISSANCE';

/** Matches one value or any of several; both given must both hold. */
export type IncidentKindFilter = {
  /** Is this. */
  readonly eq?: IncidentKind | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<IncidentKind> | null | undefined;
};

/** What incidents must fulfil. */
export type IncidentWhere = {
  /** All of these hold. */
  readonly AND?: ReadonlyArray<IncidentWhere> | null | undefined;
  /** This does not hold. */
  readonly NOT?: IncidentWhere | null | undefined;
  /** At least one of these holds. */
  readonly OR?: ReadonlyArray<IncidentWhere> | null | undefined;
  /** A live claim about the incident itself accuses this actor. */
  readonly accused?: ActorMatch | null | undefined;
  /** This actor stands by a claim about the incident itself that accuses somebody. */
  readonly accuser?: ActorMatch | null | undefined;
  /** Some response of this kind answers it, as such or by way of a claim about it. */
  readonly answeredBy?: ResponseKindFilter | null | undefined;
  /** Its material surfaced on this leak channel (id). */
  readonly channel?: string | number | null | undefined;
  /** How many live claims apply to it, inherited ones included, whatever their stance. */
  readonly claims?: IntRange | null | undefined;
  /** Its title or summary contains this, ignoring case; 1 to 256 characters. `search` finds words by an index. */
  readonly contains?: string | null | undefined;
  /** Whether it is contested: the same as a standing that is, or is not, CONTESTED. */
  readonly contested?: boolean | null | undefined;
  /** Whether it is dated at all; undated items come last where a list is ordered by date. */
  readonly dated?: boolean | null | undefined;
  /** Whether an accused of it, or an actor of the same state, denies any claim. A third party's denial does not count. */
  readonly denied?: boolean | null | undefined;
  /** By when it was disclosed. */
  readonly disclosedOn?: DateRange | null | undefined;
  /** By when it ended. */
  readonly endedOn?: DateRange | null | undefined;
  /** It has an identifier in this collection: `eurepoc`. */
  readonly externalScheme?: string | null | undefined;
  /** Whether it is a part of any incident. */
  readonly isPart?: boolean | null | undefined;
  /** One of its kinds is this. */
  readonly kind?: IncidentKindFilter | null | undefined;
  /** A live claim about the incident itself names this actor, whatever the claim's stance. */
  readonly named?: ActorMatch | null | undefined;
  /** How many origins its best attested accused has, rolled up to states. */
  readonly origins?: IntRange | null | undefined;
  /** It is a part, at any depth, of this incident (id). */
  readonly partOf?: string | number | null | undefined;
  /** By how much is known of its own date (of an incident: of its start). Items without one never match. */
  readonly precision?: DatePrecisionFilter | null | undefined;
  /** This actor answers it, as such or by way of a claim about it. */
  readonly responder?: ActorMatch | null | undefined;
  /** It hit somebody of this sector, as stated. */
  readonly sector?: TextFilter | null | undefined;
  /** A claim, response, assessment or leak that is about it as such cites this source (id), directly or relayed. */
  readonly source?: string | number | null | undefined;
  /** What its claims amount to. This and the conditions that follow go by derived values: while `extensions.behind` names the field, a large import is being derived, and so many incidents still stand as before it. */
  readonly standing?: StandingStatusFilter | null | undefined;
  /** By when it started. */
  readonly startedOn?: DateRange | null | undefined;
  /** It hit this actor. */
  readonly victim?: ActorMatch | null | undefined;
  /** Whether a victim denies that it happened. */
  readonly victimDenies?: boolean | null | undefined;
};

/** A range of whole numbers, both ends included; of neither end, it is no condition. */
export type IntRange = {
  /** At least this many. */
  readonly from?: number | null | undefined;
  /** At most this many. */
  readonly to?: number | null | undefined;
};

/** What is recorded of a leakChannel. What is left out, or null, is not stated. */
export type LeakChannelInput = {
  /** Where it is reached; stored defanged. */
  readonly addresses?: ReadonlyArray<string> | null | undefined;
  /** Readable and of the record's type, such as `claim:us-directed-2016-10-07`; made from what is recorded unless given. It never changes. */
  readonly id?: string | number | null | undefined;
  /** What it is. */
  readonly kind?: LeakChannelKind | null | undefined;
  /** Its name. */
  readonly name?: string | null | undefined;
  /** Who operates it, if known: an actor's id. */
  readonly operatedBy?: string | number | null | undefined;
  /** For addresses; the rest of the id unless given. */
  readonly slug?: string | null | undefined;
};

/** What kind of place a leak channel is. */
export type LeakChannelKind =
  /** A forum. */
  | 'FORUM'
  /** A newspaper, broadcaster or news site. */
  | 'MEDIA_OUTLET'
  /** A channel or group of a messenger. */
  | 'MESSENGER_CHANNEL'
  /** A copy of another channel. */
  | 'MIRROR'
  /** A leak site reached over Tor, as ransomware groups run them. */
  | 'ONION_LEAK_SITE'
  /** Something else. */
  | 'OTHER'
  /** A site for pasted text. */
  | 'PASTE_SITE'
  /** A site on the open web, for example WikiLeaks. */
  | 'SITE'
  /** An account on a social network. */
  | 'SOCIAL_ACCOUNT';

/** What is recorded of a leak. What is left out, or null, is not stated. */
export type LeakInput = {
  /** Where it surfaced. */
  readonly channel?: string | number | null | undefined;
  /** Where it is documented; at least one. */
  readonly citations?: ReadonlyArray<CitationInput> | null | undefined;
  /** Readable and of the record's type, such as `claim:us-directed-2016-10-07`; made from what is recorded unless given. It never changes. */
  readonly id?: string | number | null | undefined;
  /** The incident that the material is from. */
  readonly incident?: string | number | null | undefined;
  /** Who posted it, often a persona: an actor's id. */
  readonly postedBy?: string | number | null | undefined;
  /** When. */
  readonly publishedOn?: StatedDateInput | null | undefined;
  /** What was published. */
  readonly what?: string | null | undefined;
};

/** How two records of a neighbourhood are linked. Claims are those that are live. */
export type LinkKind =
  /** From an incident to an actor whom claims accuse of it. */
  | 'ACCUSED'
  /** From an actor to an incident: it accuses somebody of it. */
  | 'ACCUSES'
  /** From an actor to another that claims say it belongs to, acts for, is sponsored by or is based in. */
  | 'AFFILIATED'
  /** From an actor to an incident: it denies a claim about it or, as its victim, that it happened. */
  | 'DENIES'
  /** From an actor to another that claims say it is not. */
  | 'DISTINCT_FROM'
  /** From an incident to its victim. */
  | 'HIT'
  /** From an incident to a channel on which its material surfaced. */
  | 'LEAKED_ON'
  /** From a channel to whoever operates it. */
  | 'OPERATED_BY'
  /** From an actor or incident to one that it is part of, by uncontested structure. */
  | 'PART_OF'
  /** From an actor to a channel on which it posted material. */
  | 'POSTED_ON'
  /** From an actor to an incident: it says that somebody is not responsible. Nobody is accused. */
  | 'REJECTS'
  /** From an actor to another that claims say it is. */
  | 'SAME_AS'
  /** From an actor to an incident: it says that it does not, or not yet, attribute it. Nobody is accused. */
  | 'WITHHOLDS';

/** Uncontested organisational structure: what an actor is part of. */
export type MembershipInput = {
  /** What it is part of: an actor's id. */
  readonly actor: string | number;
  /** Since when. */
  readonly from?: StatedDateInput | null | undefined;
  /** Until when. */
  readonly to?: StatedDateInput | null | undefined;
};

/** Two records of one type that are one. */
export type MergeFields = {
  /** The record that goes: all that refers to it will refer to the other. */
  readonly from: string | number;
  /** The record that stays; it takes of the other what it does not have itself: outside identifiers, names, victims, dates. */
  readonly into: string | number;
};

/** A name of an actor. */
export type NameInput = {
  /** Who coined it: an actor's id. */
  readonly coinedBy?: string | number | null | undefined;
  /** Its language (BCP 47). */
  readonly language?: string | null | undefined;
  /** Whether it is the main one; the first is, unless another is. */
  readonly main?: boolean | null | undefined;
  /** Since when it is known to be in use. */
  readonly since?: StatedDateInput | null | undefined;
  /** Sources that use it. */
  readonly usedIn?: ReadonlyArray<string | number> | null | undefined;
  /** The name; nothing in it may hide. */
  readonly value: string;
};

/** An actor that a claim names. */
export type NamedActorInput = {
  /** The actor. */
  readonly actor: string | number;
  /** What the claim says of it, by the claim's kind. */
  readonly role: ClaimRole;
};

/** A record of one type: exactly one of these is given. */
export type OneRecordInput = {
  /** The fields of an actor. */
  readonly actor?: ActorInput | null | undefined;
  /** The fields of an assessment. */
  readonly assessment?: AssessmentInput | null | undefined;
  /** The fields of a claim. */
  readonly claim?: ClaimInput | null | undefined;
  /** The fields of an incident. */
  readonly incident?: IncidentInput | null | undefined;
  /** The fields of a leak. */
  readonly leak?: LeakInput | null | undefined;
  /** The fields of a leakChannel. */
  readonly leakChannel?: LeakChannelInput | null | undefined;
  /** The fields of a response. */
  readonly response?: ResponseInput | null | undefined;
  /** The fields of a retraction. */
  readonly retraction?: RetractionInput | null | undefined;
  /** The fields of a source. */
  readonly source?: SourceInput | null | undefined;
};

/** A proposal of the viewer's own. */
export type OwnProposalInput = {
  /** Any text of up to 200 characters of the client's own. A command that is sent again with the same key is made once, and answered as the first one was; kept for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** `proposal:…` */
  readonly proposal: string | number;
};

/** Why an attribution path ends where it does. */
export type PathEnding =
  /** Structure leads no further from there, and the path has gone by three claims from actor to actor; others are not looked at. */
  | 'MAX_CLAIMS'
  /** More is on record, but the path has as many hops as were asked for. */
  | 'MAX_HOPS'
  /** Nothing on record leads on from there. */
  | 'NOTHING_FURTHER'
  /** At a state. */
  | 'STATE'
  /** At the actor asked for, or at the first of a kind asked for. */
  | 'WANTED';

/** A range in percent, both ends included. Scales that give no number never match; of neither end, it is no condition. */
export type PercentRange = {
  /** All of what the term means is this or more. */
  readonly from?: number | null | undefined;
  /** All of what the term means is this or less. */
  readonly to?: number | null | undefined;
};

/** How far a proposal is. */
export type ProposalState =
  /** Its changes were made. */
  | 'ACCEPTED'
  /** An editor asks its author for changes. */
  | 'CHANGES_REQUESTED'
  /** Its author is still at it; nobody else sees it. */
  | 'DRAFT'
  /** An editor decided that its changes are not made. */
  | 'REJECTED'
  /** It waits for an editor. */
  | 'SUBMITTED'
  /** Its author took it back. */
  | 'WITHDRAWN';

/** Somebody's own short words, verbatim. */
export type QuoteInput = {
  /** Their language (BCP 47), such as `en`. */
  readonly language?: string | null | undefined;
  /** The words as said or written. */
  readonly text: string;
};

/** Why a standing is what it is, or what accompanies it. */
export type ReasonKind =
  /** A live claim accuses somebody. */
  | 'ASSERTED'
  /** An accused, or an actor of the same state, denies it. */
  | 'DENIED'
  /** A third party contradicts a claim. */
  | 'DISPUTED'
  /** A third party supports a claim. */
  | 'ENDORSED'
  /** A claim about the whole applies to this part. */
  | 'INHERITED'
  /** Claims agree only because somebody says that the actors they name belong together. */
  | 'JOINED'
  /** A claim names its accused and nobody else, against one that names others. */
  | 'ONLY'
  /** A third party says that the actor named is not responsible. */
  | 'REJECTED'
  /** Claims of different accusers name actors that cannot both be meant. */
  | 'RIVAL'
  /** Claims of one accuser rival each other; this alone is no contest. */
  | 'SELF_INCONSISTENT'
  /** A claim names only groups, clusters or personas that nobody ties to a state, organisation or person: nothing can be said about agreement. */
  | 'UNRESOLVED_NAMES'
  /** A victim denies that it was hit. */
  | 'VICTIM_DENIES'
  /** A live claim expressly withholds an attribution. */
  | 'WITHHELD';

/** What is recorded of a response. What is left out, or null, is not stated. */
export type ResponseInput = {
  /** Claims that it answers, or an incident as a whole; at least one. */
  readonly answers?: ReadonlyArray<string | number> | null | undefined;
  /** Who said it; or `unnamedBy`. */
  readonly by?: ReadonlyArray<string | number> | null | undefined;
  /** Where it is documented; at least one. */
  readonly citations?: ReadonlyArray<CitationInput> | null | undefined;
  /** With `COUNTER_ACCUSATION`: the claim it makes. */
  readonly counterClaim?: string | number | null | undefined;
  /** Readable and of the record's type, such as `claim:us-directed-2016-10-07`; made from what is recorded unless given. It never changes. */
  readonly id?: string | number | null | undefined;
  /** What was said back. */
  readonly kind?: ResponseKind | null | undefined;
  /** Their own short words. */
  readonly quote?: QuoteInput | null | undefined;
  /** When they said it. */
  readonly statedOn?: StatedDateInput | null | undefined;
  /** The words used for who said it, such as `officials`. */
  readonly unnamedBy?: string | null | undefined;
};

/** What somebody said back. */
export type ResponseKind =
  /** Admits it. */
  | 'ADMISSION'
  /** Accuses in turn; the counter-claim is a claim of its own. */
  | 'COUNTER_ACCUSATION'
  /** An accused, or somebody of its side, says that it was not so. */
  | 'DENIAL'
  /** A third party contradicts the claim. */
  | 'DISPUTE'
  /** A third party supports the claim without itself accusing. */
  | 'ENDORSEMENT'
  /** Attacks the accusation without denying it. */
  | 'NON_DENIAL_DENIAL'
  /** Declines to say anything of it. */
  | 'NO_COMMENT'
  /** Admits a part of it. */
  | 'PARTIAL_ADMISSION'
  /** The victim says that the incident did not happen, or not to it. */
  | 'VICTIM_DENIES_INCIDENT';

/** Matches one value or any of several; both given must both hold. */
export type ResponseKindFilter = {
  /** Is this. */
  readonly eq?: ResponseKind | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<ResponseKind> | null | undefined;
};

/** What responses must fulfil. */
export type ResponseWhere = {
  /** All of these hold. */
  readonly AND?: ReadonlyArray<ResponseWhere> | null | undefined;
  /** This does not hold. */
  readonly NOT?: ResponseWhere | null | undefined;
  /** At least one of these holds. */
  readonly OR?: ReadonlyArray<ResponseWhere> | null | undefined;
  /** It answers a claim that accuses this actor. */
  readonly accused?: ActorMatch | null | undefined;
  /** This actor is among the responders. */
  readonly by?: ActorMatch | null | undefined;
  /** It answers this claim (id). */
  readonly claim?: string | number | null | undefined;
  /** Its quote or its words for responders not named contain this, ignoring case; 1 to 256 characters. */
  readonly contains?: string | null | undefined;
  /** Whether it is dated at all; undated items come last where a list is ordered by date. */
  readonly dated?: boolean | null | undefined;
  /** It answers this incident as such (id). */
  readonly incident?: string | number | null | undefined;
  /** Whether the day it is placed on is taken from a citation, for want of a date of its own. Undated items are neither. */
  readonly inferred?: boolean | null | undefined;
  /** By kind. */
  readonly kind?: ResponseKindFilter | null | undefined;
  /** By the day it is placed on. */
  readonly placedOn?: DateRange | null | undefined;
  /** By how much is known of its own date (of an incident: of its start). Items without one never match. */
  readonly precision?: DatePrecisionFilter | null | undefined;
  /** It cites this source (id), directly or relayed. */
  readonly source?: string | number | null | undefined;
  /** Whether it has only words for who answers. */
  readonly unnamedBy?: boolean | null | undefined;
};

/** What is recorded of a retraction. What is left out, or null, is not stated. */
export type RetractionInput = {
  /** Those of its accusers who take it back; it stays live for the others. */
  readonly by?: ReadonlyArray<string | number> | null | undefined;
  /** Where it is documented; at least one. */
  readonly citations?: ReadonlyArray<CitationInput> | null | undefined;
  /** The claim that is taken back. */
  readonly claim?: string | number | null | undefined;
  /** Readable and of the record's type, such as `claim:us-directed-2016-10-07`; made from what is recorded unless given. It never changes. */
  readonly id?: string | number | null | undefined;
  /** Their own short words. */
  readonly quote?: QuoteInput | null | undefined;
  /** When they took it back. */
  readonly statedOn?: StatedDateInput | null | undefined;
};

/** What an editor decides of a proposal. */
export type ReviewInput = {
  /** The version of the proposal that was looked at. Not compared unless given. */
  readonly expectedVersion?: number | null | undefined;
  /** Any text of up to 200 characters of the client's own. A command that is sent again with the same key is made once, and answered as the first one was; kept for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** `proposal:…` */
  readonly proposal: string | number;
  /** Why; its author sees it. It has to be given unless the proposal is accepted. */
  readonly reason?: string | null | undefined;
};

/** What somebody may do; each role may all that those before it may. */
export type Role =
  /** May give and revoke tokens. */
  | 'ADMIN'
  /** May make changes, and decide of proposals of others. */
  | 'EDITOR'
  /** May read, and ask for more at once than somebody without a login. */
  | 'READER'
  /** May propose changes, which wait for review. */
  | 'RESEARCHER';

/** How far an actor is lifted through `partOf`, read as it was on the day of the claim. */
export type RollUp =
  /** To the nearest actor, itself included, marked as a body (a service rather than its unit); itself if there is none. */
  | 'BODY'
  /** Not at all: the actor itself. */
  | 'NONE'
  /** To the state, or to the top organisation where no state is above. */
  | 'STATE';

/** A proposal that its author is still at. It may be incomplete. */
export type SaveDraftInput = {
  /** All that it asks for, in order: 0 to 1,000 changes. */
  readonly changes: ReadonlyArray<ChangeInput>;
  /** The version of the draft that was looked at. Not compared unless given. */
  readonly expectedVersion?: number | null | undefined;
  /** Any text of up to 200 characters of the client's own. A command that is sent again with the same key is made once, and answered as the first one was; kept for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The draft that is changed; a new one unless given. */
  readonly proposal?: string | number | null | undefined;
  /** Why, in some words; it stays with the revision. Up to 10,000 characters. */
  readonly reason?: string | null | undefined;
  /** What it is called, in up to 1,000 characters. */
  readonly title?: string | null | undefined;
};

/** What kind of record to search for. */
export type SearchKind =
  /** By any of its names. */
  | 'ACTOR'
  /** By its quote or text, or the words for whoever assesses, if not named. */
  | 'ASSESSMENT'
  /** By its quote, its evidence, or the words for an accuser or accused who is not named. */
  | 'CLAIM'
  /** By title or summary. */
  | 'INCIDENT'
  /** By what was published. */
  | 'LEAK'
  /** By its name. */
  | 'LEAK_CHANNEL'
  /** By its quote, or the words for a responder who is not named. */
  | 'RESPONSE'
  /** By its title. */
  | 'SOURCE';

/** How well a hit matches, best first. */
export type SearchMatch =
  /** A text of it equals the query; of a name of an actor or a leak channel spaces and punctuation may differ. */
  | 'EXACT'
  /** It has words that differ from those of the query by a letter, or by two in words of eight or more. */
  | 'FUZZY'
  /** A text of it has the words of the query one after the other. */
  | 'PHRASE'
  /** A text of it begins with the query; of such a name the same may differ. */
  | 'PREFIX'
  /** It has all words of the query, as they are or as beginnings of words. */
  | 'WORDS';

/** Which text of a record matched. */
export type SearchedField =
  /** An item of evidence of a claim. */
  | 'EVIDENCE'
  /** A name of an actor or a leak channel. */
  | 'NAME'
  /** The quoted words of a claim, a response or an assessment. */
  | 'QUOTE'
  /** The summary of an incident. */
  | 'SUMMARY'
  /** The text of an assessment. */
  | 'TEXT'
  /** The title of an incident or a source. */
  | 'TITLE'
  /** The words for the accused of a claim, who are not named. */
  | 'UNNAMED_ACCUSED'
  /** The words for the accusers of a claim, who are not named. */
  | 'UNNAMED_ACCUSER'
  /** The words for those who respond or assess, who are not named. */
  | 'UNNAMED_BY'
  /** What a leak published. */
  | 'WHAT';

/** What is recorded of a source. What is left out, or null, is not stated. */
export type SourceInput = {
  /** Where a copy is kept. */
  readonly archivedUrl?: string | null | undefined;
  /** Readable and of the record's type, such as `claim:us-directed-2016-10-07`; made from what is recorded unless given. It never changes. */
  readonly id?: string | number | null | undefined;
  /** What kind of document it is. */
  readonly kind?: SourceKind | null | undefined;
  /** Its language (BCP 47). */
  readonly language?: string | null | undefined;
  /** When it was published. */
  readonly publishedOn?: StatedDateInput | null | undefined;
  /** Who published it: an actor's id. */
  readonly publisher?: string | number | null | undefined;
  /** The sources it draws on. */
  readonly quotes?: ReadonlyArray<string | number> | null | undefined;
  /** How reliable the source is (Admiralty Code). */
  readonly reliability?: SourceReliability | null | undefined;
  /** Its title. */
  readonly title?: string | null | undefined;
  /** Where it is; http or https. It is stored and never fetched. */
  readonly url?: string | null | undefined;
};

/** What kind of document a source is. */
export type SourceKind =
  /** A post on a blog. */
  | 'BLOG_POST'
  /** An indictment, judgment or other record of a court. */
  | 'COURT_RECORD'
  /** A data set. */
  | 'DATASET'
  /** An interview. */
  | 'INTERVIEW'
  /** A post on a leak site or channel. */
  | 'LEAK_SITE_POST'
  /** A news article or broadcast. */
  | 'NEWS_ARTICLE'
  /** A statement issued by an authority. */
  | 'OFFICIAL_STATEMENT'
  /** Something else. */
  | 'OTHER'
  /** A scholarly paper. */
  | 'PAPER'
  /** A notice of sanctions. */
  | 'SANCTIONS_NOTICE'
  /** A post on a social network. */
  | 'SOCIAL_POST'
  /** A technical report. */
  | 'TECHNICAL_REPORT';

/** How reliable a source is held to be (Admiralty scale). */
export type SourceReliability =
  /** Completely reliable. */
  | 'A'
  /** Usually reliable. */
  | 'B'
  /** Fairly reliable. */
  | 'C'
  /** Not usually reliable. */
  | 'D'
  /** Unreliable. */
  | 'E'
  /** Reliability cannot be judged. */
  | 'F';

/** An actor that is two. */
export type SplitFields = {
  /** The actor that stays. */
  readonly actor: string | number;
  /** The new actor. */
  readonly into: ActorInput;
  /** Values of names of the actor that are the new one's alone, to be given with `into` as well. */
  readonly names?: ReadonlyArray<string>;
  /** Records that are about the new actor. */
  readonly records?: ReadonlyArray<string | number>;
};

/** What the claims about an incident amount to. */
export type StandingStatus =
  /** At least one live claim accuses somebody; no two accusers rival each other, nobody else rejects it. */
  | 'ATTRIBUTED'
  /** Different accusers name rivals, or a third party rejects an accusation. */
  | 'CONTESTED'
  /** No live claim asserts or withholds an attribution. */
  | 'UNATTRIBUTED'
  /** Somebody expressly withholds an attribution, and nobody asserts one. */
  | 'WITHHELD';

/** Matches one value or any of several; both given must both hold. */
export type StandingStatusFilter = {
  /** Is this. */
  readonly eq?: StandingStatus | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<StandingStatus> | null | undefined;
};

/** A date as far as it was stated. */
export type StatedDateInput = {
  /** `2016`, `2016-10` or `2016-10-07`; 1900 to 2100. */
  readonly date: string;
  /** `ON` unless given. */
  readonly qualifier?: DateQualifier | null | undefined;
};

/** Matches one text exactly or any of several; both given must both hold. */
export type TextFilter = {
  /** Is this. */
  readonly eq?: string | null | undefined;
  /** Is one of these. */
  readonly oneOf?: ReadonlyArray<string> | null | undefined;
};

/** By what an actor is lifted before it is compared. */
export type Through =
  /** By uncontested structure (`partOf`) alone. */
  | 'STRUCTURE'
  /** Also, one hop, by what live claims say that the actor is part of, acts for, is sponsored by or is the same as; whoever is reached so is lifted again, as structure was on the day of that claim. */
  | 'STRUCTURE_AND_CLAIMS';

/** A merge of actors that is undone. */
export type UnmergeFields = {
  /** The actor that went and is to be there again. */
  readonly actor: string | number;
  /** Records made since the merge that are about this actor; others made since stay with what it was merged into. */
  readonly records?: ReadonlyArray<string | number>;
};

/** A merge of incidents that is undone. */
export type UnmergeIncidentFields = {
  /** The incident that went and is to be there again. */
  readonly incident: string | number;
  /** Records made since the merge that are about this incident; others made since stay with what it was merged into. */
  readonly records?: ReadonlyArray<string | number>;
};

/** An accuser whom the source does not name. */
export type UnnamedAccuserInput = {
  /** Whether they are a data set's coded words. */
  readonly coded?: boolean | null | undefined;
  /** The words used, such as `officials`. */
  readonly words: string;
};

/** What kind of mistake it is. */
export type UserErrorCode =
  /** The record was changed since: its version is not the expected one. */
  | 'CONFLICT'
  /** Another record has it already. */
  | 'DUPLICATE'
  /** The viewer may not do this to this. */
  | 'FORBIDDEN'
  /** The value breaks a rule; the message says which, and what would be right. */
  | 'INVALID'
  /** The idempotency key came with another command before. */
  | 'KEY_REUSED'
  /** There is no such record, or none of this type. */
  | 'NOT_FOUND'
  /** The field has to be given. */
  | 'REQUIRED'
  /** It cannot be done now, in the state that the thing is in. */
  | 'STATE';

/** What an editor decides of a proposal. */
export type Verdict =
  /** Its changes are made. */
  | 'ACCEPTED'
  /** Its author is asked for changes. */
  | 'CHANGES_REQUESTED'
  /** Its changes are not made. */
  | 'REJECTED';

/** Somebody who was hit. */
export type VictimInput = {
  /** Who was hit. */
  readonly actor: string | number;
  /** Its sector, as the source has it. */
  readonly sector?: string | null | undefined;
};

/** A record to be taken out, among changes. */
export type VoidingInput = {
  /** The version that was looked at. Not compared unless given. */
  readonly expectedVersion?: number | null | undefined;
  /** The id of the record. */
  readonly id: string | number;
};

export type MembershipToldFragment = { readonly from: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly to: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } };

export type AnswerAndClaimsFragment = { readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly claims: ReadonlyArray<{ readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }>, readonly incidents: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type ClaimOnLineFragment = { readonly form: ClaimForm | null, readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly responses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly repeats: ReadonlyArray<{ readonly id: string }>, readonly answers: ReadonlyArray<{ readonly id: string }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type ActorPageQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type ActorPageQuery = { readonly leakChannels: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: LeakChannelKind }> }, readonly actor: { readonly description: string | null, readonly version: number, readonly recordedAt: string, readonly recordedBy: string, readonly rollUpBody: boolean, readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly names: ReadonlyArray<{ readonly value: string, readonly language: string | null, readonly main: boolean, readonly coinedBy: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly since: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly usedIn: ReadonlyArray<{ readonly id: string, readonly title: string }> }>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string, readonly url: string | null }>, readonly partOf: ReadonlyArray<{ readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly partOf: ReadonlyArray<{ readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly partOf: ReadonlyArray<{ readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly partOf: ReadonlyArray<{ readonly from: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly to: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }> }, readonly from: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly to: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }> }, readonly from: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly to: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }> }, readonly from: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly to: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }>, readonly parts: ReadonlyArray<{ readonly from: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly to: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly victimOf: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly startedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }> }, readonly history: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null }> } } | null };

export type ClaimsPagedQueryVariables = Exact<{
  where: ClaimWhere;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type ClaimsPagedQuery = { readonly claims: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly form: ClaimForm | null, readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly responses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly repeats: ReadonlyArray<{ readonly id: string }>, readonly answers: ReadonlyArray<{ readonly id: string }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } };

export type AnswersPagedQueryVariables = Exact<{
  where: ResponseWhere;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type AnswersPagedQuery = { readonly responses: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly claims: ReadonlyArray<{ readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }>, readonly incidents: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly denials: { readonly totalCount: number } };

export type FeedChangeFragment = { readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null, readonly record:
    | { readonly __typename: 'Actor', readonly slug: string, readonly name: string, readonly id: string, readonly actorKind: ActorKind }
    | { readonly __typename: 'Assessment', readonly unnamedBy: string | null, readonly id: string, readonly said: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly about: { readonly id: string, readonly slug: string, readonly title: string } }
    | { readonly __typename: 'Claim', readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly claimKind: ClaimKind, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
    | { readonly __typename: 'Incident', readonly id: string, readonly slug: string, readonly title: string }
    | { readonly __typename: 'Leak', readonly what: string, readonly id: string, readonly about: { readonly id: string, readonly slug: string, readonly title: string } }
    | { readonly __typename: 'LeakChannel', readonly slug: string, readonly id: string, readonly channelName: string }
    | { readonly __typename: 'Response', readonly id: string, readonly unnamedBy: string | null, readonly responseKind: ResponseKind, readonly incidents: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly claims: ReadonlyArray<{ readonly id: string, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
    | { readonly __typename: 'Retraction', readonly id: string, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly retractedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly claim: { readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null } | null }
    | { readonly __typename: 'Source', readonly title: string, readonly id: string }
   | null, readonly standingChanges: ReadonlyArray<{ readonly incidentId: string, readonly why: string, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly before: { readonly status: StandingStatus, readonly claims: number, readonly origins: number, readonly denied: boolean, readonly victimDenies: boolean } | null, readonly after: { readonly status: StandingStatus, readonly claims: number, readonly origins: number, readonly denied: boolean, readonly victimDenies: boolean } | null }> };

export type StandingValuesToldFragment = { readonly status: StandingStatus, readonly claims: number, readonly origins: number, readonly denied: boolean, readonly victimDenies: boolean };

export type ChangesAfterQueryVariables = Exact<{
  after: number;
  first: number;
}>;


export type ChangesAfterQuery = { readonly changes: { readonly next: number, readonly hasMore: boolean, readonly changes: ReadonlyArray<{ readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null, readonly record:
        | { readonly __typename: 'Actor', readonly slug: string, readonly name: string, readonly id: string, readonly actorKind: ActorKind }
        | { readonly __typename: 'Assessment', readonly unnamedBy: string | null, readonly id: string, readonly said: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly about: { readonly id: string, readonly slug: string, readonly title: string } }
        | { readonly __typename: 'Claim', readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly claimKind: ClaimKind, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
        | { readonly __typename: 'Incident', readonly id: string, readonly slug: string, readonly title: string }
        | { readonly __typename: 'Leak', readonly what: string, readonly id: string, readonly about: { readonly id: string, readonly slug: string, readonly title: string } }
        | { readonly __typename: 'LeakChannel', readonly slug: string, readonly id: string, readonly channelName: string }
        | { readonly __typename: 'Response', readonly id: string, readonly unnamedBy: string | null, readonly responseKind: ResponseKind, readonly incidents: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly claims: ReadonlyArray<{ readonly id: string, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
        | { readonly __typename: 'Retraction', readonly id: string, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly retractedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly claim: { readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null } | null }
        | { readonly __typename: 'Source', readonly title: string, readonly id: string }
       | null, readonly standingChanges: ReadonlyArray<{ readonly incidentId: string, readonly why: string, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly before: { readonly status: StandingStatus, readonly claims: number, readonly origins: number, readonly denied: boolean, readonly victimDenies: boolean } | null, readonly after: { readonly status: StandingStatus, readonly claims: number, readonly origins: number, readonly denied: boolean, readonly victimDenies: boolean } | null }> }> } };

export type SpanOfChangesQueryVariables = Exact<{
  from: string;
  until?: string | null | undefined;
}>;


export type SpanOfChangesQuery = { readonly changes: { readonly last: number, readonly after: number } };

export type ChangesFromSubscriptionVariables = Exact<{
  after: number;
}>;


export type ChangesFromSubscription = { readonly changes: { readonly next: number, readonly changes: ReadonlyArray<{ readonly sequence: number }> } };

export type LeakOfChannelFragment = { readonly id: string, readonly what: string, readonly channel: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: LeakChannelKind }, readonly incident: { readonly id: string, readonly slug: string, readonly title: string }, readonly postedBy: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }> };

export type ChannelPageQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type ChannelPageQuery = { readonly leakChannel: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: LeakChannelKind, readonly addresses: ReadonlyArray<string>, readonly version: number, readonly recordedAt: string, readonly recordedBy: string, readonly operatedBy: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly leaks: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly what: string, readonly channel: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: LeakChannelKind }, readonly incident: { readonly id: string, readonly slug: string, readonly title: string }, readonly postedBy: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }> }> }, readonly history: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null }> } } | null };

export type ClaimPageQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type ClaimPageQuery = { readonly claim: { readonly version: number, readonly recordedAt: string, readonly recordedBy: string, readonly basis: ReadonlyArray<ClaimBasis>, readonly form: ClaimForm | null, readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly evidence: ReadonlyArray<{ readonly kind: EvidenceKind, readonly text: string | null, readonly source: { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null } | null }>, readonly documented: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }, readonly relays: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }> }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly repeats: ReadonlyArray<{ readonly id: string }>, readonly answers: ReadonlyArray<{ readonly id: string }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null } | null, readonly linked: { readonly supersedes: ReadonlyArray<{ readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }>, readonly replacedBy: ReadonlyArray<{ readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }>, readonly repeats: ReadonlyArray<{ readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }>, readonly repeatedBy: ReadonlyArray<{ readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }>, readonly answers: ReadonlyArray<{ readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }>, readonly answeredBy: ReadonlyArray<{ readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } | null, readonly ended: { readonly takenBack: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }, readonly relays: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }> }> }> } | null, readonly replies: { readonly answered: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly counterClaim: { readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }, readonly relays: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }> }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } } | null, readonly record: { readonly history: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly before: Readonly<Record<string, unknown>> | null, readonly after: Readonly<Record<string, unknown>> | null, readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null }> } } | null };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { readonly viewer: { readonly anonymous: boolean, readonly name: string | null, readonly role: Role | null, readonly can: { readonly propose: boolean, readonly changeAtOnce: boolean, readonly review: boolean } } };

export type OffersQueryVariables = Exact<{
  query: string;
  kinds: ReadonlyArray<SearchKind> | SearchKind;
}>;


export type OffersQuery = { readonly search: ReadonlyArray<{ readonly exact: boolean, readonly text: string, readonly record:
      | { readonly __typename: 'Actor', readonly id: string, readonly name: string, readonly actorKind: ActorKind }
      | { readonly __typename: 'Assessment', readonly id: string }
      | { readonly __typename: 'Claim', readonly id: string }
      | { readonly __typename: 'Incident', readonly id: string, readonly title: string, readonly startedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }
      | { readonly __typename: 'Leak', readonly id: string }
      | { readonly __typename: 'LeakChannel', readonly id: string, readonly name: string }
      | { readonly __typename: 'Response', readonly id: string }
      | { readonly __typename: 'Retraction', readonly id: string }
      | { readonly __typename: 'Source', readonly id: string, readonly title: string, readonly url: string | null, readonly sourceKind: SourceKind }
     }> };

export type SourcesOfAddressQueryVariables = Exact<{
  urls: ReadonlyArray<string> | string;
}>;


export type SourcesOfAddressQuery = { readonly sources: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }> } };

type RecordNamed_Actor_Fragment = { readonly __typename: 'Actor', readonly name: string, readonly actorKind: ActorKind };

type RecordNamed_Assessment_Fragment = { readonly __typename: 'Assessment' };

type RecordNamed_Claim_Fragment = { readonly __typename: 'Claim' };

type RecordNamed_Incident_Fragment = { readonly __typename: 'Incident', readonly title: string, readonly startedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null };

type RecordNamed_Leak_Fragment = { readonly __typename: 'Leak' };

type RecordNamed_LeakChannel_Fragment = { readonly __typename: 'LeakChannel', readonly name: string };

type RecordNamed_Response_Fragment = { readonly __typename: 'Response' };

type RecordNamed_Retraction_Fragment = { readonly __typename: 'Retraction' };

type RecordNamed_Source_Fragment = { readonly __typename: 'Source', readonly title: string, readonly url: string | null, readonly sourceKind: SourceKind };

export type RecordNamedFragment =
  | RecordNamed_Actor_Fragment
  | RecordNamed_Assessment_Fragment
  | RecordNamed_Claim_Fragment
  | RecordNamed_Incident_Fragment
  | RecordNamed_Leak_Fragment
  | RecordNamed_LeakChannel_Fragment
  | RecordNamed_Response_Fragment
  | RecordNamed_Retraction_Fragment
  | RecordNamed_Source_Fragment
;

export type NamesOfQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type NamesOfQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Actor', readonly name: string, readonly id: string, readonly actorKind: ActorKind }
    | { readonly __typename: 'Assessment', readonly id: string }
    | { readonly __typename: 'Claim', readonly id: string }
    | { readonly __typename: 'Incident', readonly title: string, readonly id: string }
    | { readonly __typename: 'Leak', readonly id: string }
    | { readonly __typename: 'LeakChannel', readonly id: string }
    | { readonly __typename: 'Response', readonly id: string }
    | { readonly __typename: 'Retraction', readonly id: string }
    | { readonly __typename: 'Source', readonly title: string, readonly id: string }
   | null> };

export type ClaimsToAnswerQueryVariables = Exact<{
  incident: string | number;
}>;


export type ClaimsToAnswerQuery = { readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly form: ClaimForm | null, readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly responses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly repeats: ReadonlyArray<{ readonly id: string }>, readonly answers: ReadonlyArray<{ readonly id: string }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } };

export type RecordAsWrittenQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordAsWrittenQuery = { readonly node:
    | { readonly __typename: 'Actor', readonly version: number, readonly id: string, readonly history: { readonly nodes: ReadonlyArray<{ readonly after: Readonly<Record<string, unknown>> | null }> } }
    | { readonly __typename: 'Assessment', readonly id: string }
    | { readonly __typename: 'Claim', readonly version: number, readonly id: string, readonly history: { readonly nodes: ReadonlyArray<{ readonly after: Readonly<Record<string, unknown>> | null }> } }
    | { readonly __typename: 'Incident', readonly version: number, readonly id: string, readonly history: { readonly nodes: ReadonlyArray<{ readonly after: Readonly<Record<string, unknown>> | null }> } }
    | { readonly __typename: 'Leak', readonly id: string }
    | { readonly __typename: 'LeakChannel', readonly id: string }
    | { readonly __typename: 'Response', readonly version: number, readonly id: string, readonly history: { readonly nodes: ReadonlyArray<{ readonly after: Readonly<Record<string, unknown>> | null }> } }
    | { readonly __typename: 'Retraction', readonly id: string }
    | { readonly __typename: 'Source', readonly version: number, readonly id: string, readonly history: { readonly nodes: ReadonlyArray<{ readonly after: Readonly<Record<string, unknown>> | null }> } }
   | null };

export type LastWrittenFragment = { readonly nodes: ReadonlyArray<{ readonly after: Readonly<Record<string, unknown>> | null }> };

export type ProposalToldFragment = { readonly id: string, readonly state: ProposalState, readonly title: string | null, readonly reason: string | null, readonly by: string, readonly mine: boolean, readonly createdAt: string, readonly submittedAt: string | null, readonly version: number, readonly isCandidate: boolean, readonly inCommon: ReadonlyArray<string>, readonly changes: ReadonlyArray<{ readonly act: ChangeAct, readonly recordId: string | null, readonly into: string | null }>, readonly problems: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly record: string | null }>, readonly moved: ReadonlyArray<{ readonly recordId: string, readonly proposedVersion: number, readonly version: number | null }>, readonly reviews: ReadonlyArray<{ readonly verdict: Verdict, readonly by: string, readonly at: string, readonly reason: string | null }>, readonly records: ReadonlyArray<
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
  > };

export type ProposalsQueryVariables = Exact<{
  states?: ReadonlyArray<ProposalState> | ProposalState | null | undefined;
  mine?: boolean | null | undefined;
  candidates?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ProposalsQuery = { readonly proposals: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: ProposalState, readonly title: string | null, readonly reason: string | null, readonly by: string, readonly mine: boolean, readonly createdAt: string, readonly submittedAt: string | null, readonly version: number, readonly isCandidate: boolean, readonly inCommon: ReadonlyArray<string>, readonly changes: ReadonlyArray<{ readonly act: ChangeAct, readonly recordId: string | null, readonly into: string | null }>, readonly problems: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly record: string | null }>, readonly moved: ReadonlyArray<{ readonly recordId: string, readonly proposedVersion: number, readonly version: number | null }>, readonly reviews: ReadonlyArray<{ readonly verdict: Verdict, readonly by: string, readonly at: string, readonly reason: string | null }>, readonly records: ReadonlyArray<
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
      > }> } };

export type ProposalWholeQueryVariables = Exact<{
  id: string | number;
}>;


export type ProposalWholeQuery = { readonly proposal: { readonly id: string, readonly state: ProposalState, readonly title: string | null, readonly reason: string | null, readonly by: string, readonly mine: boolean, readonly createdAt: string, readonly submittedAt: string | null, readonly version: number, readonly isCandidate: boolean, readonly inCommon: ReadonlyArray<string>, readonly changes: ReadonlyArray<{ readonly act: ChangeAct, readonly recordId: string | null, readonly into: string | null, readonly before: Readonly<Record<string, unknown>> | null, readonly after: Readonly<Record<string, unknown>> | null, readonly intoBefore: Readonly<Record<string, unknown>> | null, readonly intoAfter: Readonly<Record<string, unknown>> | null }>, readonly problems: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly record: string | null }>, readonly moved: ReadonlyArray<{ readonly recordId: string, readonly proposedVersion: number, readonly version: number | null }>, readonly reviews: ReadonlyArray<{ readonly verdict: Verdict, readonly by: string, readonly at: string, readonly reason: string | null }>, readonly records: ReadonlyArray<
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    > } | null };

export type MistakeFragment = { readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly record: string | null };

export type ChangedFragment = { readonly sequence: number | null, readonly records: ReadonlyArray<
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
  >, readonly proposal: { readonly id: string, readonly state: ProposalState, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly record: string | null }> };

export type RecordTogetherMutationVariables = Exact<{
  input: ChangeRecordsInput;
}>;


export type RecordTogetherMutation = { readonly changeRecords: { readonly sequence: number | null, readonly records: ReadonlyArray<
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    >, readonly proposal: { readonly id: string, readonly state: ProposalState, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly record: string | null }> } };

export type KeepDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type KeepDraftMutation = { readonly saveDraft: { readonly sequence: number | null, readonly records: ReadonlyArray<
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    >, readonly proposal: { readonly id: string, readonly state: ProposalState, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly record: string | null }> } };

export type HandInMutationVariables = Exact<{
  input: OwnProposalInput;
}>;


export type HandInMutation = { readonly submitProposal: { readonly sequence: number | null, readonly records: ReadonlyArray<
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    >, readonly proposal: { readonly id: string, readonly state: ProposalState, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly record: string | null }> } };

export type TakeBackMutationVariables = Exact<{
  input: OwnProposalInput;
}>;


export type TakeBackMutation = { readonly withdrawProposal: { readonly sequence: number | null, readonly records: ReadonlyArray<
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    >, readonly proposal: { readonly id: string, readonly state: ProposalState, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly record: string | null }> } };

export type AcceptProposalMutationVariables = Exact<{
  input: AcceptInput;
}>;


export type AcceptProposalMutation = { readonly acceptProposal: { readonly sequence: number | null, readonly records: ReadonlyArray<
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    >, readonly proposal: { readonly id: string, readonly state: ProposalState, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly record: string | null }> } };

export type AskForChangesMutationVariables = Exact<{
  input: ReviewInput;
}>;


export type AskForChangesMutation = { readonly requestChanges: { readonly sequence: number | null, readonly records: ReadonlyArray<
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    >, readonly proposal: { readonly id: string, readonly state: ProposalState, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly record: string | null }> } };

export type RejectProposalMutationVariables = Exact<{
  input: ReviewInput;
}>;


export type RejectProposalMutation = { readonly rejectProposal: { readonly sequence: number | null, readonly records: ReadonlyArray<
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    >, readonly proposal: { readonly id: string, readonly state: ProposalState, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly record: string | null }> } };

export type SurroundingsQueryVariables = Exact<{
  of: string | number;
  depth: number;
  limit: number;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type SurroundingsQuery = { readonly neighbourhood: { readonly nodes: ReadonlyArray<{ readonly distance: number, readonly expanded: boolean, readonly leftOut: ReadonlyArray<{ readonly kind: LinkKind, readonly count: number, readonly outward: boolean }>, readonly record:
        | { readonly __typename: 'Actor', readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }
        | { readonly __typename: 'Assessment', readonly id: string }
        | { readonly __typename: 'Claim', readonly id: string }
        | { readonly __typename: 'Incident', readonly id: string, readonly slug: string, readonly title: string }
        | { readonly __typename: 'Leak', readonly id: string }
        | { readonly __typename: 'LeakChannel', readonly slug: string, readonly id: string, readonly channelName: string, readonly channelKind: LeakChannelKind }
        | { readonly __typename: 'Response', readonly id: string }
        | { readonly __typename: 'Retraction', readonly id: string }
        | { readonly __typename: 'Source', readonly id: string }
       }>, readonly links: ReadonlyArray<{ readonly kind: LinkKind, readonly from: string, readonly to: string, readonly since: string | null, readonly denied: boolean, readonly recordCount: number, readonly records: ReadonlyArray<
        | { readonly __typename: 'Actor', readonly id: string }
        | { readonly __typename: 'Assessment', readonly id: string }
        | { readonly __typename: 'Claim', readonly id: string, readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
        | { readonly __typename: 'Incident', readonly id: string }
        | { readonly __typename: 'Leak', readonly what: string, readonly id: string, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
        | { readonly __typename: 'LeakChannel', readonly id: string }
        | { readonly __typename: 'Response', readonly id: string, readonly unnamedBy: string | null, readonly responseKind: ResponseKind, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
        | { readonly __typename: 'Retraction', readonly id: string }
        | { readonly __typename: 'Source', readonly id: string }
      > }> } | null };

export type PathsQueryVariables = Exact<{
  incident?: string | number | null | undefined;
  actor?: string | number | null | undefined;
  to: string | number;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type PathsQuery = { readonly attributionPaths: { readonly totalCount: number, readonly complete: boolean, readonly to: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly paths: ReadonlyArray<{ readonly length: number, readonly ends: PathEnding, readonly onRecordSince: string | null, readonly end: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }, readonly hops: ReadonlyArray<{ readonly kind: HopKind, readonly backward: boolean, readonly inherited: boolean, readonly roles: ReadonlyArray<ClaimRole>, readonly since: string | null, readonly claimCount: number, readonly accuserCount: number, readonly from: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly to: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }, readonly heldFrom: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly heldTo: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly claims: ReadonlyArray<{ readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }> }> } | null };

export type FindRecordsQueryVariables = Exact<{
  query: string;
  kinds?: ReadonlyArray<SearchKind> | SearchKind | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type FindRecordsQuery = { readonly search: ReadonlyArray<{ readonly text: string, readonly record:
      | { readonly __typename: 'Actor', readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }
      | { readonly __typename: 'Assessment', readonly id: string }
      | { readonly __typename: 'Claim', readonly id: string }
      | { readonly __typename: 'Incident', readonly id: string, readonly slug: string, readonly title: string }
      | { readonly __typename: 'Leak', readonly id: string }
      | { readonly __typename: 'LeakChannel', readonly id: string }
      | { readonly __typename: 'Response', readonly id: string }
      | { readonly __typename: 'Retraction', readonly id: string }
      | { readonly __typename: 'Source', readonly id: string }
     }> };

export type ActorNameFragment = { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind };

export type IncidentNameFragment = { readonly id: string, readonly slug: string, readonly title: string };

export type DateStatedFragment = { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string };

export type AnswerWordsFragment = { readonly id: string, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type ClaimWordsFragment = { readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type AnswerToldFragment = { readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type ClaimSaidFragment = { readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type ClaimDrawnFragment = { readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type ClaimToldFragment = { readonly form: ClaimForm | null, readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly responses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly repeats: ReadonlyArray<{ readonly id: string }>, readonly answers: ReadonlyArray<{ readonly id: string }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type ClaimMadeFragment = { readonly form: ClaimForm | null, readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly repeats: ReadonlyArray<{ readonly id: string }>, readonly answers: ReadonlyArray<{ readonly id: string }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type CitedShortlyFragment = { readonly source: { readonly id: string, readonly title: string } };

export type IncidentDatedFragment = { readonly id: string, readonly slug: string, readonly title: string, readonly startedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly endedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly disclosedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly disclosedBy: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null };

export type AssessmentToldFragment = { readonly id: string, readonly kind: AssessmentKind, readonly unnamedBy: string | null, readonly text: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type IncidentFileQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type IncidentFileQuery = { readonly incident: { readonly id: string, readonly slug: string, readonly title: string, readonly claimed: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly record:
          | { readonly form: ClaimForm | null, readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly responses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly repeats: ReadonlyArray<{ readonly id: string }>, readonly answers: ReadonlyArray<{ readonly id: string }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
          | Record<PropertyKey, never>
         }> }, readonly leaks: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly channel: { readonly id: string, readonly slug: string, readonly name: string } }> } } | null };

export type StandingToldFragment = { readonly status: StandingStatus, readonly denied: boolean, readonly victimDenies: boolean, readonly claimCount: number, readonly originCount: number, readonly changedOn: string | null, readonly accused: ReadonlyArray<{ readonly since: string | null, readonly denied: boolean, readonly deniedOn: string | null, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly reasons: ReadonlyArray<{ readonly kind: ReasonKind, readonly sentence: string, readonly records: ReadonlyArray<
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    > }> };

export type IncidentPageQueryVariables = Exact<{
  slug: string;
  knownAt?: string | null | undefined;
}>;


export type IncidentPageQuery = { readonly incident: { readonly summary: string | null, readonly kinds: ReadonlyArray<IncidentKind>, readonly recordedAt: string, readonly recordedBy: string, readonly id: string, readonly slug: string, readonly title: string, readonly victims: ReadonlyArray<{ readonly sector: string | null, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string, readonly url: string | null }>, readonly parts: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly partOf: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly assessments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: AssessmentKind, readonly unnamedBy: string | null, readonly text: string | null, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly leaks: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly what: string, readonly channel: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: LeakChannelKind, readonly addresses: ReadonlyArray<string> }, readonly postedBy: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }> }> }, readonly startedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly endedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly disclosedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly disclosedBy: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null } | null, readonly claims: { readonly claimed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly record:
          | { readonly recordedAt: string, readonly form: ClaimForm | null, readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly repeats: ReadonlyArray<{ readonly id: string }>, readonly answers: ReadonlyArray<{ readonly id: string }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
          | Record<PropertyKey, never>
         }> } } | null, readonly answers: { readonly responded: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly record:
          | { readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly claims: ReadonlyArray<{ readonly id: string }>, readonly incidents: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
          | Record<PropertyKey, never>
         }> } } | null };

export type IncidentStandingQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type IncidentStandingQuery = { readonly incident: { readonly id: string, readonly slug: string, readonly title: string, readonly standing: { readonly status: StandingStatus, readonly denied: boolean, readonly victimDenies: boolean, readonly claimCount: number, readonly originCount: number, readonly changedOn: string | null, readonly accused: ReadonlyArray<{ readonly since: string | null, readonly denied: boolean, readonly deniedOn: string | null, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly reasons: ReadonlyArray<{ readonly kind: ReasonKind, readonly sentence: string, readonly records: ReadonlyArray<
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
        > }> } } | null };

export type IncidentHistoryQueryVariables = Exact<{
  slug: string;
  knownAt?: string | null | undefined;
}>;


export type IncidentHistoryQuery = { readonly incident: { readonly id: string, readonly history: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null }> } } | null, readonly claims: { readonly timeline: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly record:
          | { readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null }> } }
          | Record<PropertyKey, never>
         }> } } | null, readonly answers: { readonly timeline: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly record:
          | { readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null }> } }
          | Record<PropertyKey, never>
         }> } } | null, readonly retractions: { readonly timeline: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly record:
          | { readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null }> } }
          | Record<PropertyKey, never>
         }> } } | null, readonly leaks: { readonly timeline: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly record:
          | { readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null }> } }
          | Record<PropertyKey, never>
         }> } } | null, readonly assessments: { readonly timeline: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly record:
          | { readonly history: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null }> } }
          | Record<PropertyKey, never>
         }> } } | null };

export type SourcesQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
  knownAt?: string | null | undefined;
}>;


export type SourcesQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly quotes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }>, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }
    | Record<PropertyKey, never>
   | null> };

export type LanesQueryVariables = Exact<{
  where?: ClaimWhere | null | undefined;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type LanesQuery = { readonly claims: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly form: ClaimForm | null, readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly responses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly repeats: ReadonlyArray<{ readonly id: string }>, readonly answers: ReadonlyArray<{ readonly id: string }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } };

export type IncidentStandingsQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type IncidentStandingsQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly standing: { readonly status: StandingStatus, readonly denied: boolean, readonly victimDenies: boolean, readonly reasons: ReadonlyArray<{ readonly kind: ReasonKind, readonly sentence: string, readonly records: ReadonlyArray<
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
          > }> } }
    | Record<PropertyKey, never>
   | null> };

export type IncidentListQueryVariables = Exact<{
  where?: IncidentWhere | null | undefined;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type IncidentListQuery = { readonly incidents: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly startedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly standing: { readonly status: StandingStatus, readonly denied: boolean, readonly claimCount: number, readonly originCount: number, readonly changedOn: string | null } }> } };

export type ActorListQueryVariables = Exact<{
  where?: ActorWhere | null | undefined;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type ActorListQuery = { readonly actors: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly accusedIn: { readonly totalCount: number }, readonly claims: { readonly totalCount: number } }> } };

export type MatrixHeadToldFragment = { readonly claims: number, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null };

export type MatrixQueryVariables = Exact<{
  where?: BlameWhere | null | undefined;
  answered?: BlameWhere | null | undefined;
  rollUp: RollUp;
  most: number;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type MatrixQuery = { readonly blameMatrix: { readonly accusersLeftOut: number, readonly accusedLeftOut: number, readonly accusers: ReadonlyArray<{ readonly claims: number, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null }>, readonly accused: ReadonlyArray<{ readonly claims: number, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null }>, readonly cells: ReadonlyArray<{ readonly claims: number, readonly incidents: number, readonly origins: number, readonly rows: number, readonly deniedRows: number, readonly firstOn: string | null, readonly lastOn: string | null, readonly undated: number, readonly accuser: { readonly id: string } | null, readonly accused: { readonly id: string } | null }> }, readonly answered: { readonly accusersLeftOut: number, readonly accusedLeftOut: number, readonly cells: ReadonlyArray<{ readonly claims: number, readonly accuser: { readonly id: string } | null, readonly accused: { readonly id: string } | null }> } };

export type MatrixCellQueryVariables = Exact<{
  where?: BlameWhere | null | undefined;
  rollUp: RollUp;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type MatrixCellQuery = { readonly blame: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly claim: { readonly form: ClaimForm | null, readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly responses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly repeats: ReadonlyArray<{ readonly id: string }>, readonly answers: ReadonlyArray<{ readonly id: string }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null } }> } };

export type SourceToldFragment = { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null };

export type CitationToldFragment = { readonly locator: string | null, readonly source: { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }, readonly relays: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }> };

export type RevisionToldFragment = { readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null };

export type RevisionsFragment = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null }> };

export type SearchQueryVariables = Exact<{
  query: string;
  kinds?: ReadonlyArray<SearchKind> | SearchKind | null | undefined;
  first: number;
}>;


export type SearchQuery = { readonly search: ReadonlyArray<{ readonly text: string, readonly field: SearchedField, readonly match: SearchMatch, readonly exact: boolean, readonly snippet: string, readonly ranges: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly name: { readonly value: string, readonly main: boolean, readonly coinedBy: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly since: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null } | null, readonly record:
      | { readonly __typename: 'Actor', readonly slug: string, readonly name: string, readonly id: string, readonly actorKind: ActorKind }
      | { readonly __typename: 'Assessment', readonly id: string, readonly about: { readonly id: string, readonly slug: string, readonly title: string } }
      | { readonly __typename: 'Claim', readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly claimKind: ClaimKind, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
      | { readonly __typename: 'Incident', readonly id: string, readonly slug: string, readonly title: string }
      | { readonly __typename: 'Leak', readonly what: string, readonly id: string, readonly about: { readonly id: string, readonly slug: string, readonly title: string } }
      | { readonly __typename: 'LeakChannel', readonly slug: string, readonly id: string, readonly channelName: string, readonly channelKind: LeakChannelKind }
      | { readonly __typename: 'Response', readonly id: string, readonly unnamedBy: string | null, readonly responseKind: ResponseKind, readonly claims: ReadonlyArray<{ readonly id: string }>, readonly incidents: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
      | { readonly __typename: 'Retraction', readonly id: string }
      | { readonly __typename: 'Source', readonly title: string, readonly id: string, readonly sourceKind: SourceKind, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }
     }> };

export type SourceNamedFragment = { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null };

export type SourcePageQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type SourcePageQuery = { readonly source: { readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly version: number, readonly recordedAt: string, readonly recordedBy: string, readonly id: string, readonly title: string, readonly kind: SourceKind, readonly quotes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly quotes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly quotes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null }>, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null }>, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null }>, readonly quotedBy: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly quotedBy: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly quotedBy: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null }>, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null }>, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null }>, readonly claims: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly form: ClaimForm | null, readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly responses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly repeats: ReadonlyArray<{ readonly id: string }>, readonly answers: ReadonlyArray<{ readonly id: string }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly history: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null }> }, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null } | null, readonly responses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly claims: ReadonlyArray<{ readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }>, readonly incidents: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly assessments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: AssessmentKind, readonly unnamedBy: string | null, readonly text: string | null, readonly incident: { readonly id: string, readonly slug: string, readonly title: string }, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } };

export type StartMatrixQueryVariables = Exact<{ [key: string]: never; }>;


export type StartMatrixQuery = { readonly blameMatrix: { readonly accusersLeftOut: number, readonly accusedLeftOut: number, readonly accusers: ReadonlyArray<{ readonly claims: number, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null }>, readonly accused: ReadonlyArray<{ readonly claims: number, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null }>, readonly cells: ReadonlyArray<{ readonly claims: number, readonly rows: number, readonly deniedRows: number, readonly accuser: { readonly id: string } | null, readonly accused: { readonly id: string } | null }> } };

export type StartListsQueryVariables = Exact<{ [key: string]: never; }>;


export type StartListsQuery = { readonly contested: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }> }, readonly withheld: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }> }, readonly unattributed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }> }, readonly denials: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly selfClaims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } };

export type StartCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type StartCountsQuery = { readonly incidents: { readonly totalCount: number }, readonly claims: { readonly totalCount: number }, readonly responses: { readonly totalCount: number }, readonly actors: { readonly totalCount: number }, readonly sources: { readonly totalCount: number } };

export type StartDelaysQueryVariables = Exact<{ [key: string]: never; }>;


export type StartDelaysQuery = { readonly statistics: { readonly delays: ReadonlyArray<{ readonly attributionClass: AttributionClass | null, readonly incidents: number, readonly median: number }> } };

export type LatestClaimsQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestClaimsQuery = { readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } };

export type StoryThereQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type StoryThereQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
   | null> };

export type TimelineQueryVariables = Exact<{
  where?: ClaimWhere | null | undefined;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type TimelineQuery = { readonly claims: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly form: ClaimForm | null, readonly attributionClass: AttributionClass | null, readonly kind: ClaimKind, readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly incident: { readonly id: string, readonly slug: string, readonly title: string, readonly startedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly endedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly disclosedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly disclosedBy: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null } | null, readonly responses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly repeats: ReadonlyArray<{ readonly id: string }>, readonly answers: ReadonlyArray<{ readonly id: string }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } };

export type IncidentsAroundQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
  knownAt?: string | null | undefined;
}>;


export type IncidentsAroundQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string, readonly leaks: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly what: string, readonly channel: { readonly id: string, readonly slug: string, readonly name: string }, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly responses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ResponseKind, readonly id: string, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
   | null> };
