/** What somebody may do; each role may all that those before it may. */
export const ROLES = ["READER", "RESEARCHER", "EDITOR", "ADMIN"] as const;

export type Role = (typeof ROLES)[number];

/** Somebody who gave credentials that hold. */
export interface Principal {
  /**
   * Whose it is, for rights, limits and the audit log: `token:` with the owner of an API token, the same for all of
   * theirs; `oidc:` with issuer and subject.
   */
  readonly id: string;
  /** As records, revisions and reviews name them. */
  readonly name: string;
  readonly role: Role;
  /** When the credentials end; connections that stay open are closed then. */
  readonly expiresAt?: Date | undefined;
  /** The API token that was given, if it was one: somebody may have several. */
  readonly tokenId?: string | undefined;
}

export function hasRole(principal: Pick<Principal, "role"> | undefined, least: Role): boolean {
  return principal !== undefined && ROLES.indexOf(principal.role) >= ROLES.indexOf(least);
}
