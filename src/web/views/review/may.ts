import type { Role, WhoAmIQuery } from "../generated/types";

/** What somebody is offered; the API decides of each act anyway. docs/people.md has the table. */
export interface May {
  /** Write records down, which are reviewed. */
  readonly propose: boolean;
  /** Write them down at once, and decide of proposals of others. */
  readonly decide: boolean;
}

const FROM_RESEARCHER: ReadonlySet<Role> = new Set(["RESEARCHER", "EDITOR", "ADMIN"]);
const FROM_EDITOR: ReadonlySet<Role> = new Set(["EDITOR", "ADMIN"]);

export function mayDo(viewer: Pick<WhoAmIQuery["viewer"], "role"> | undefined): May {
  const role = viewer?.role ?? null;
  return {
    propose: role !== null && FROM_RESEARCHER.has(role),
    decide: role !== null && FROM_EDITOR.has(role),
  };
}
