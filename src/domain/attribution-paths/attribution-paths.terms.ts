/** What a hop of an attribution path rests on. */
export const HOP_KINDS = {
  ATTRIBUTION: "Live claims accuse the actor of the incident.",
  AFFILIATION: "Live claims say that the one is part of, acts for or is sponsored by the other.",
  IDENTITY: "Live claims say that the two are the same.",
  STRUCTURE: "The one was part of the other by uncontested structure.",
} as const;

export type HopKind = keyof typeof HOP_KINDS;

/** Why an attribution path ends where it does. */
export const PATH_ENDINGS = {
  WANTED: "At the actor asked for, or at the first of a kind asked for.",
  STATE: "At a state.",
  NOTHING_FURTHER: "Nothing on record leads on from there.",
  MAX_CLAIMS:
    "Structure leads no further from there, and the path has gone by three claims from actor to actor; others are not looked at.",
  MAX_HOPS: "More is on record, but the path has as many hops as were asked for.",
} as const;

export type PathEnding = keyof typeof PATH_ENDINGS;

/** The roles by which a claim leads from an actor to another. Where it is based says nothing of its orders. */
export const LEADING_ROLES = ["PART_OF", "ACTS_FOR", "SPONSORED_BY", "SAME_AS"] as const;
