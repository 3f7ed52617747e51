/** What the claims about an incident amount to. */
export const STANDING_STATUSES = {
  UNATTRIBUTED: "No live claim asserts or withholds an attribution.",
  WITHHELD: "Somebody expressly withholds an attribution, and nobody asserts one.",
  ATTRIBUTED:
    "At least one live claim accuses somebody; no two accusers rival each other, nobody else rejects it.",
  CONTESTED: "Different accusers name rivals, or a third party rejects an accusation.",
} as const;

/** Why a standing is what it is, or what accompanies it. */
export const REASON_KINDS = {
  ASSERTED: "A live claim accuses somebody.",
  WITHHELD: "A live claim expressly withholds an attribution.",
  REJECTED: "A third party says that the actor named is not responsible.",
  RIVAL: "Claims of different accusers name actors that cannot both be meant.",
  ONLY: "A claim names its accused and nobody else, against one that names others.",
  SELF_INCONSISTENT: "Claims of one accuser rival each other; this alone is no contest.",
  UNRESOLVED_NAMES:
    "A claim names only groups, clusters or personas that nobody ties to a state, organisation or person: nothing can be said about agreement.",
  DENIED: "An accused, or an actor of the same state, denies it.",
  VICTIM_DENIES: "A victim denies that it was hit.",
  DISPUTED: "A third party contradicts a claim.",
  ENDORSED: "A third party supports a claim.",
  INHERITED: "A claim about the whole applies to this part.",
  JOINED: "Claims agree only because somebody says that the actors they name belong together.",
} as const;

/** Why claims count as one origin. */
export const ORIGIN_JOINS = {
  SAME_ACCUSER: "Their accusers lift to the same states or top organisations.",
  REPEATS: "One says it only because the other does.",
  SAME_SOURCE: "None has a named accuser, and all their citations end in the same source.",
} as const;

export type OriginJoin = keyof typeof ORIGIN_JOINS;
