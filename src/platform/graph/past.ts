/**
 * How past versions of records lie in the graph beside the present ones. The node of a record is what it is by; a
 * version that was replaced is a node of its own that hangs on it, and what it pointed at it still points at.
 */

/** The label of replaced versions of nodes with this label: `PastClaim`. */
export function pastLabel(label: string): string {
  return `Past${label}`;
}

/** The type of what replaced versions point with: `PAST_MADE_BY`. */
export function pastType(type: string): string {
  return `PAST_${type}`;
}

/** From a record to each version of it that was replaced. */
export const HAS_VERSION = "HAS_VERSION";
/** The same back again: a pattern may enter a record and leave it, and may use no relationship twice. */
export const VERSION_OF = "VERSION_OF";

/** From when a version reads as it does, a moment. */
export const KNOWN_FROM = "knownFrom";
/** The moment it was replaced; a present version has none. */
export const KNOWN_UNTIL = "knownUntil";
