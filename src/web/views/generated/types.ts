// Made by scripts/compile-operations.mjs.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** A range in percent, both ends included. Scales that give no number never match; of neither end, it is no condition. */
export type PercentRange = {
  /** All of what the term means is this or more. */
  readonly from?: number | null | undefined;
  /** All of what the term means is this or less. */
  readonly to?: number | null | undefined;
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

/** How far an actor is lifted through `partOf`, read as it was on the day of the claim. */
export type RollUp =
  /** To the nearest actor, itself included, marked as a body (a service rather than its unit); itself if there is none. */
  | 'BODY'
  /** Not at all: the actor itself. */
  | 'NONE'
  /** To the state, or to the top organisation where no state is above. */
  | 'STATE';

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

export type ChangeToldFragment = { readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null, readonly record:
    | { readonly __typename: 'Actor', readonly slug: string, readonly name: string, readonly id: string, readonly actorKind: ActorKind }
    | { readonly __typename: 'Assessment', readonly unnamedBy: string | null, readonly id: string, readonly said: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly about: { readonly id: string, readonly slug: string, readonly title: string } }
    | { readonly __typename: 'Claim', readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly attributionClass: AttributionClass | null, readonly claimKind: ClaimKind, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
    | { readonly __typename: 'Incident', readonly id: string, readonly slug: string, readonly title: string }
    | { readonly __typename: 'Leak', readonly what: string, readonly id: string, readonly about: { readonly id: string, readonly slug: string, readonly title: string } }
    | { readonly __typename: 'LeakChannel', readonly slug: string, readonly id: string, readonly channelName: string }
    | { readonly __typename: 'Response', readonly id: string, readonly unnamedBy: string | null, readonly responseKind: ResponseKind, readonly incidents: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly claims: ReadonlyArray<{ readonly id: string, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
    | { readonly __typename: 'Retraction', readonly id: string, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly retractedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly claim: { readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null } | null }
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
        | { readonly __typename: 'Claim', readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly attributionClass: AttributionClass | null, readonly claimKind: ClaimKind, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
        | { readonly __typename: 'Incident', readonly id: string, readonly slug: string, readonly title: string }
        | { readonly __typename: 'Leak', readonly what: string, readonly id: string, readonly about: { readonly id: string, readonly slug: string, readonly title: string } }
        | { readonly __typename: 'LeakChannel', readonly slug: string, readonly id: string, readonly channelName: string }
        | { readonly __typename: 'Response', readonly id: string, readonly unnamedBy: string | null, readonly responseKind: ResponseKind, readonly incidents: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly claims: ReadonlyArray<{ readonly id: string, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
        | { readonly __typename: 'Retraction', readonly id: string, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly retractedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly claim: { readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null } | null }
        | { readonly __typename: 'Source', readonly title: string, readonly id: string }
       | null, readonly standingChanges: ReadonlyArray<{ readonly incidentId: string, readonly why: string, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly before: { readonly status: StandingStatus, readonly claims: number, readonly origins: number, readonly denied: boolean, readonly victimDenies: boolean } | null, readonly after: { readonly status: StandingStatus, readonly claims: number, readonly origins: number, readonly denied: boolean, readonly victimDenies: boolean } | null }> }> } };

export type ChangesNumberedQueryVariables = Exact<{
  n0: string | number;
  n1: string | number;
  n2: string | number;
  n3: string | number;
  n4: string | number;
  n5: string | number;
  n6: string | number;
  n7: string | number;
  n8: string | number;
  n9: string | number;
  n10: string | number;
  n11: string | number;
}>;


export type ChangesNumberedQuery = { readonly r0: { readonly sequence: number, readonly at: string } | null, readonly r1: { readonly sequence: number, readonly at: string } | null, readonly r2: { readonly sequence: number, readonly at: string } | null, readonly r3: { readonly sequence: number, readonly at: string } | null, readonly r4: { readonly sequence: number, readonly at: string } | null, readonly r5: { readonly sequence: number, readonly at: string } | null, readonly r6: { readonly sequence: number, readonly at: string } | null, readonly r7: { readonly sequence: number, readonly at: string } | null, readonly r8: { readonly sequence: number, readonly at: string } | null, readonly r9: { readonly sequence: number, readonly at: string } | null, readonly r10: { readonly sequence: number, readonly at: string } | null, readonly r11: { readonly sequence: number, readonly at: string } | null };

export type ChangesFromSubscriptionVariables = Exact<{
  after: number;
}>;


export type ChangesFromSubscription = { readonly changes: { readonly next: number, readonly changes: ReadonlyArray<{ readonly sequence: number }> } };

export type ClaimSaidFragment = { readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type ClaimPageQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type ClaimPageQuery = { readonly claim: { readonly version: number, readonly recordedAt: string, readonly recordedBy: string, readonly basis: ReadonlyArray<ClaimBasis>, readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly attributionClass: AttributionClass | null, readonly form: ClaimForm | null, readonly evidence: ReadonlyArray<{ readonly kind: EvidenceKind, readonly text: string | null, readonly source: { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null } | null }>, readonly documented: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }, readonly relays: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }> }>, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }> } | null, readonly linked: { readonly supersedes: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }>, readonly replacedBy: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }>, readonly repeats: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }>, readonly repeatedBy: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }>, readonly answers: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }>, readonly answeredBy: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } | null, readonly ended: { readonly takenBack: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }, readonly relays: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }> }> }> } | null, readonly replies: { readonly answered: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ResponseKind, readonly unnamedBy: string | null, readonly counterClaim: { readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }, readonly relays: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }> }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } } | null, readonly record: { readonly history: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly before: Readonly<Record<string, unknown>> | null, readonly after: Readonly<Record<string, unknown>> | null, readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null }> } } | null };

export type ActorNameFragment = { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind };

export type IncidentNameFragment = { readonly id: string, readonly slug: string, readonly title: string };

export type DateStatedFragment = { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string };

export type AnswerToldFragment = { readonly id: string, readonly kind: ResponseKind, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type ClaimWordsFragment = { readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly attributionClass: AttributionClass | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type AnswerWordsFragment = { readonly id: string, readonly unnamedBy: string | null, readonly responseKind: ResponseKind, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null };

export type ClaimToldFragment = { readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly attributionClass: AttributionClass | null, readonly form: ClaimForm | null, readonly responses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ResponseKind, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }> };

export type ClaimMadeFragment = { readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly attributionClass: AttributionClass | null, readonly form: ClaimForm | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }> };

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

export type CitedShortlyFragment = { readonly source: { readonly id: string, readonly title: string } };

export type IncidentPageQueryVariables = Exact<{
  slug: string;
  knownAt?: string | null | undefined;
}>;


export type IncidentPageQuery = { readonly incident: { readonly summary: string | null, readonly kinds: ReadonlyArray<IncidentKind>, readonly recordedAt: string, readonly recordedBy: string, readonly id: string, readonly slug: string, readonly title: string, readonly startedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly endedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly disclosedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly disclosedBy: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly victims: ReadonlyArray<{ readonly sector: string | null, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string, readonly url: string | null }>, readonly parts: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly partOf: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly assessments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: AssessmentKind, readonly unnamedBy: string | null, readonly text: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }> }> }, readonly leaks: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly what: string, readonly channel: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: LeakChannelKind, readonly addresses: ReadonlyArray<string> }, readonly postedBy: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }> }> } } | null, readonly claims: { readonly claimed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly record:
          | { readonly recordedAt: string, readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly attributionClass: AttributionClass | null, readonly form: ClaimForm | null, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }> }
          | Record<PropertyKey, never>
         }> } } | null, readonly answers: { readonly responded: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly record:
          | { readonly id: string, readonly kind: ResponseKind, readonly unnamedBy: string | null, readonly claims: ReadonlyArray<{ readonly id: string }>, readonly incidents: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
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


export type LanesQuery = { readonly claims: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly attributionClass: AttributionClass | null, readonly form: ClaimForm | null, readonly responses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ResponseKind, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly likelihood: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly analyticConfidence: { readonly words: string, readonly scale: ConfidenceScale | null, readonly term: string | null, readonly low: number | null, readonly high: number | null } | null, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null, readonly supersededBy: ReadonlyArray<{ readonly id: string, readonly placedOn: { readonly date: string } | null }>, readonly retractions: ReadonlyArray<{ readonly id: string, readonly by: ReadonlyArray<{ readonly id: string }>, readonly placedOn: { readonly date: string } | null }>, readonly citations: ReadonlyArray<{ readonly source: { readonly id: string, readonly title: string } }> }> } };

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

export type SourceToldFragment = { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null };

export type CitationToldFragment = { readonly locator: string | null, readonly source: { readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }, readonly relays: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly url: string | null, readonly archivedUrl: string | null, readonly language: string | null, readonly reliability: SourceReliability | null, readonly publisher: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }> };

export type RevisionToldFragment = { readonly id: string, readonly sequence: number, readonly act: Act, readonly at: string, readonly by: string, readonly acceptedBy: string | null, readonly reason: string | null, readonly fields: ReadonlyArray<string>, readonly redacted: boolean, readonly recordId: string | null };

export type SearchQueryVariables = Exact<{
  query: string;
  kinds?: ReadonlyArray<SearchKind> | SearchKind | null | undefined;
  first: number;
}>;


export type SearchQuery = { readonly search: ReadonlyArray<{ readonly text: string, readonly field: SearchedField, readonly match: SearchMatch, readonly exact: boolean, readonly snippet: string, readonly ranges: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly name: { readonly value: string, readonly main: boolean, readonly coinedBy: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly since: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null } | null, readonly record:
      | { readonly __typename: 'Actor', readonly slug: string, readonly name: string, readonly id: string, readonly actorKind: ActorKind }
      | { readonly __typename: 'Assessment', readonly id: string, readonly about: { readonly id: string, readonly slug: string, readonly title: string } }
      | { readonly __typename: 'Claim', readonly id: string, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly attributionClass: AttributionClass | null, readonly claimKind: ClaimKind, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
      | { readonly __typename: 'Incident', readonly id: string, readonly slug: string, readonly title: string }
      | { readonly __typename: 'Leak', readonly what: string, readonly id: string, readonly about: { readonly id: string, readonly slug: string, readonly title: string } }
      | { readonly __typename: 'LeakChannel', readonly slug: string, readonly id: string, readonly channelName: string, readonly channelKind: LeakChannelKind }
      | { readonly __typename: 'Response', readonly id: string, readonly unnamedBy: string | null, readonly responseKind: ResponseKind, readonly claims: ReadonlyArray<{ readonly id: string }>, readonly incidents: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }>, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }
      | { readonly __typename: 'Retraction', readonly id: string }
      | { readonly __typename: 'Source', readonly title: string, readonly id: string, readonly sourceKind: SourceKind, readonly publishedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null }
     }> };

export type StartMatrixQueryVariables = Exact<{ [key: string]: never; }>;


export type StartMatrixQuery = { readonly blameMatrix: { readonly accusersLeftOut: number, readonly accusedLeftOut: number, readonly accusers: ReadonlyArray<{ readonly claims: number, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null }>, readonly accused: ReadonlyArray<{ readonly claims: number, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null }>, readonly cells: ReadonlyArray<{ readonly claims: number, readonly rows: number, readonly deniedRows: number, readonly accuser: { readonly id: string } | null, readonly accused: { readonly id: string } | null }> } };

export type StartListsQueryVariables = Exact<{ [key: string]: never; }>;


export type StartListsQuery = { readonly contested: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }> }, readonly withheld: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }> }, readonly unattributed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string }> }, readonly denials: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ResponseKind, readonly unnamedBy: string | null, readonly by: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly quote: { readonly text: string, readonly language: string | null } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly selfClaims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } };

export type StartCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type StartCountsQuery = { readonly incidents: { readonly totalCount: number }, readonly claims: { readonly totalCount: number }, readonly responses: { readonly totalCount: number }, readonly actors: { readonly totalCount: number }, readonly sources: { readonly totalCount: number } };

export type StartDelaysQueryVariables = Exact<{ [key: string]: never; }>;


export type StartDelaysQuery = { readonly statistics: { readonly delays: ReadonlyArray<{ readonly attributionClass: AttributionClass | null, readonly incidents: number, readonly median: number }> } };

export type LatestClaimsQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestClaimsQuery = { readonly claims: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ClaimKind, readonly stance: ClaimStance, readonly live: boolean, readonly unnamedAccused: string | null, readonly accusedMode: AccusedMode, readonly accusers: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind }>, readonly unnamedAccuser: { readonly words: string, readonly coded: boolean } | null, readonly named: ReadonlyArray<{ readonly role: ClaimRole, readonly actor: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly incident: { readonly id: string, readonly slug: string, readonly title: string } | null, readonly subject: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind } | null, readonly statedOn: { readonly date: string, readonly precision: DatePrecision, readonly qualifier: DateQualifier, readonly lastDay: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> } };

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
