/** How two records of a neighbourhood are linked. Claims are those that are live. */
export const LINK_KINDS = {
  ACCUSES: "From an actor to an incident: it accuses somebody of it.",
  WITHHOLDS:
    "From an actor to an incident: it says that it does not, or not yet, attribute it. Nobody is accused.",
  REJECTS: "From an actor to an incident: it says that somebody is not responsible. Nobody is accused.",
  ACCUSED: "From an incident to an actor whom claims accuse of it.",
  DENIES: "From an actor to an incident: it denies a claim about it or, as its victim, that it happened.",
  AFFILIATED:
    "From an actor to another that claims say it belongs to, acts for, is sponsored by or is based in.",
  SAME_AS: "From an actor to another that claims say it is.",
  DISTINCT_FROM: "From an actor to another that claims say it is not.",
  PART_OF: "From an actor or incident to one that it is part of, by uncontested structure.",
  HIT: "From an incident to its victim.",
  LEAKED_ON: "From an incident to a channel on which its material surfaced.",
  POSTED_ON: "From an actor to a channel on which it posted material.",
  OPERATED_BY: "From a channel to whoever operates it.",
} as const;

export type LinkKind = keyof typeof LINK_KINDS;

/** How far a neighbourhood goes, and how many links of a kind and direction a node has in it; docs/limits.md says why. */
export const MAX_DEPTH = 3;
export const MAX_PER_KIND = 25;
