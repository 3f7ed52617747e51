/** What somebody may do; each role may all that those before it may. */
export const ROLES = ["READER", "RESEARCHER", "EDITOR", "ADMIN"] as const;

export type Role = (typeof ROLES)[number];

/** Somebody who gave credentials that hold. */
export interface Principal {
  /** Stable, for rights, limits and the audit log: `token:…`, or `oidc:` with issuer and subject. */
  readonly id: string;
  /** As records, revisions and reviews name them. */
  readonly name: string;
  readonly role: Role;
  /** When the credentials end; connections that stay open are closed then. */
  readonly expiresAt?: Date | undefined;
}

export function hasRole(principal: Principal | undefined, least: Role): boolean {
  return principal !== undefined && ROLES.indexOf(principal.role) >= ROLES.indexOf(least);
}
