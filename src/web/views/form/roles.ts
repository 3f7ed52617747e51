import type { ClaimKind, ClaimRole } from "../generated/types";
import { ROLES } from "../wording/terms";

const BY_KIND: Readonly<Record<ClaimKind, readonly ClaimRole[]>> = {
  ATTRIBUTION: ["CONDUCTED", "DIRECTED", "AUTHORIZED", "SPONSORED", "TOLERATED", "SUPPORTED", "UNSPECIFIED"],
  AFFILIATION: ["PART_OF", "ACTS_FOR", "SPONSORED_BY", "BASED_IN"],
  IDENTITY: ["SAME_AS", "DISTINCT_FROM"],
};

/** The roles that a claim of a kind can give to whom it names. */
export function rolesOf(kind: ClaimKind): Readonly<Partial<Record<ClaimRole, string>>> {
  return Object.fromEntries(BY_KIND[kind].map((role) => [role, ROLES[role]]));
}
