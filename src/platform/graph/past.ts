/**
 * How past versions of records lie in the graph beside the present ones. A version that was replaced is a node of its own.
 * It hangs on the first revision of its record, and what it pointed at is pointed at by their first revisions: nothing of
 * the past touches a present node, where each expansion would have to pass by it.
 */

/** The label of replaced versions of nodes with this label: `PastClaim`. */
export function pastLabel(label: string): string {
  return `Past${label}`;
}

/** The type of what replaced versions point with: `PAST_MADE_BY`. */
export function pastType(type: string): string {
  return `PAST_${type}`;
}

/** From a revision to the record it is of. */
export const REVISES = "REVISES";
/** From the first revision of a record to each version that was replaced. */
export const HAS_VERSION = "HAS_VERSION";

/** From when a version reads as it does, a moment. */
export const KNOWN_FROM = "knownFrom";
/** The moment it was replaced; a present version has none. */
export const KNOWN_UNTIL = "knownUntil";
