/** What an actor is, by the kind of thing it is; nothing here says what it did. */
export const ACTOR_KINDS = {
  STATE: "A state, for example the Russian Federation.",
  STATE_BODY:
    "A part of a state: a government, ministry, agency, service, military unit, office, or a circle of officials.",
  INTERNATIONAL_ORGANIZATION: "A body formed by states, for example the European Union or NATO.",
  ORGANIZATION: "A company, party, non-governmental organisation or media outlet.",
  PERSON: "A natural person.",
  PERSONA: "An identity whose holder is unknown or disputed, for example Guccifer 2.0.",
  THREAT_GROUP: "A group as somebody named it, for example APT28 (STIX: intrusion-set, threat-actor).",
  ACTIVITY_CLUSTER:
    "A cluster of behaviour to which no identity is ascribed, for example UNC1151 (Mandiant: uncategorised group).",
} as const;

export type ActorKind = keyof typeof ACTOR_KINDS;
