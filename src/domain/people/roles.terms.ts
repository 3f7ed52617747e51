import type { Role } from "../../platform/auth/principal";

/** What somebody may do; each role may all that those before it may. */
export const ROLE_TERMS = {
  READER: "May read, and ask for more at once than somebody without a login.",
  RESEARCHER: "May propose changes, which wait for review.",
  EDITOR: "May make changes, and decide of proposals of others.",
  ADMIN: "May give and revoke tokens.",
} as const satisfies Readonly<Record<Role, string>>;
