import type { LinkKind, PathEnding, PathsQuery } from "../generated/types";
import { dateInWords, dateLabel } from "./dates";
import { claimSentence, inList } from "./sentences";

interface LinkWords {
  /** What stands between the names of its two ends. */
  readonly says: string;
  /** For many of them, where a picture leaves some out. */
  readonly many: string;
}

/** How links between records read: what is recorded, never what was done. */
export const LINKS: Readonly<Record<LinkKind, LinkWords>> = {
  ACCUSED: { says: "is blamed on", many: "accused" },
  ACCUSES: { says: "accuses somebody of", many: "accusations" },
  WITHHOLDS: { says: "declines to attribute", many: "attributions withheld" },
  REJECTS: { says: "says that somebody is not responsible for", many: "attributions rejected" },
  DENIES: { says: "denies what is said of", many: "denials" },
  AFFILIATED: { says: "is said to belong with", many: "claims to belong with others" },
  SAME_AS: { says: "is said to be", many: "claims of identity" },
  DISTINCT_FROM: { says: "is said not to be", many: "claims of being distinct" },
  HIT: { says: "hit", many: "victims" },
  LEAKED_ON: { says: "has material that surfaced on", many: "channels" },
  OPERATED_BY: { says: "is operated by", many: "operators" },
  PART_OF: { says: "is part of", many: "steps of structure" },
  POSTED_ON: { says: "posted material on", many: "channels posted on" },
};

type Hop = NonNullable<PathsQuery["attributionPaths"]>["paths"][number]["hops"][number];

/** One step of a path as sentences: each claim with its accusers and day, or since when structure holds. */
export function hopSentences(hop: Hop): readonly string[] {
  if (hop.kind !== "STRUCTURE") return hop.claims.map(claimSentence);
  const { heldFrom, heldTo } = hop;
  const held = [
    ...(heldFrom === null ? [] : [`from ${dateLabel(heldFrom)}`]),
    ...(heldTo === null ? [] : [`until ${dateLabel(heldTo)}`]),
  ];
  const when = held.length === 0 ? "" : `, ${held.join(" ")}`;
  return [`${hop.from?.name ?? "It"} is part of ${hop.to.name} by uncontested structure${when}.`];
}

/** Who says what a hop rests on, and since when: for a heading; structure is said by nobody. */
export function hopHeading(hop: Hop): string {
  const ends = `${hop.from?.name ?? "The incident"} → ${hop.to.name}`;
  if (hop.kind === "STRUCTURE") return `${ends}: structure`;
  const shown = hop.accusers.map(({ name }) => name);
  const more = hop.accuserCount - shown.length;
  const accusers = shown.length === 0 ? "accusers who are not named" : inList(shown);
  const since = hop.since === null ? "undated" : `since ${dateInWords(hop.since)}`;
  const claims = `${hop.claimCount} ${hop.claimCount === 1 ? "claim" : "claims"}`;
  return `${ends}: ${claims} by ${accusers}${more > 0 ? ` and ${more} more` : ""}, ${since}`;
}

export const ENDINGS: Readonly<Record<PathEnding, string>> = {
  WANTED: "it reaches whom it was asked to reach",
  STATE: "it reaches a state",
  NOTHING_FURTHER: "nothing on record leads on from there",
  MAX_HOPS: "more is on record, but it has as many steps as were asked for",
  MAX_CLAIMS: "it has gone by three claims from actor to actor; others are not looked at",
};
