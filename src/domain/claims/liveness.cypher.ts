import type { Compiler } from "../../platform/read/compiler";

/** Holds of a claim that stands: neither superseded nor wholly taken back (by then, under `asOf`). */
export function isLive(compiler: Compiler, claim: string): string {
  return notEnded(compiler, claim);
}

/**
 * Holds where a claim stands for an accuser: `madeBy` is the relationship between them. An accuser without a name
 * has none, and stands with the claim.
 */
export function isSigned(compiler: Compiler, madeBy: string): string {
  return notEnded(compiler, madeBy);
}

/** `endedOn` is derived: the day from which a claim stands no longer, for anybody or for one of its accusers. */
function notEnded(compiler: Compiler, on: string): string {
  return compiler.asOf ? `(${on}.endedOn IS NULL OR ${on}.endedOn > $asOf)` : `${on}.endedOn IS NULL`;
}
