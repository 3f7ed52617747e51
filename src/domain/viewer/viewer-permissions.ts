import { hasRole, type Principal } from "../../platform/auth/principal";
import { managesAll } from "../../platform/auth/token-commands";
import { changesAtOnce, HTTP_ACCESS, type Mutation, mayAsk } from "../access";

/** What is asked for without a record at hand, by the mutations that ask for it. */
export const ACTS = {
  record: [
    "changeRecords",
    "recordActor",
    "recordIncident",
    "recordLeakChannel",
    "recordLeak",
    "recordClaim",
    "recordResponse",
    "recordAssessment",
    "recordSource",
  ],
  propose: ["saveDraft"],
  unmerge: ["unmergeActors", "unmergeIncidents"],
  review: ["acceptProposal", "requestChanges", "rejectProposal"],
  makeTokens: ["createToken"],
  manageOwnTokens: ["rotateToken", "revokeToken"],
} as const satisfies Readonly<Record<string, readonly Mutation[]>>;

export type ViewerPermissions = Readonly<
  Record<keyof typeof ACTS | "changeAtOnce" | "import" | "manageTokensOfOthers", boolean>
>;

/** What somebody may do that needs no record to be done to; nothing without a login. */
export function permissionsOf(login: Pick<Principal, "role"> | undefined): ViewerPermissions {
  const may = (act: keyof typeof ACTS) => ACTS[act].every((mutation) => mayAsk(login, mutation));
  return {
    record: may("record"),
    propose: may("propose"),
    changeAtOnce: may("record") && changesAtOnce(login),
    unmerge: may("unmerge"),
    review: may("review"),
    import: hasRole(login, HTTP_ACCESS.import),
    makeTokens: may("makeTokens"),
    manageOwnTokens: may("manageOwnTokens"),
    manageTokensOfOthers: login !== undefined && may("manageOwnTokens") && managesAll(login),
  };
}
