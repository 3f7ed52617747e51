import { hasRole, type Principal, type Role } from "../platform/auth/principal";
import type { Access, AccessTable } from "../platform/graphql/access";

/**
 * Who may ask for which root field: the least role that may. What changes records is open from RESEARCHER on, whose
 * changes wait for review. The schema is not built while a field has no row here.
 */
export const ACCESS = {
  Query: {
    viewer: "ANYBODY",

    node: "WHOEVER_MAY_READ",
    nodes: "WHOEVER_MAY_READ",
    actor: "WHOEVER_MAY_READ",
    actors: "WHOEVER_MAY_READ",
    incident: "WHOEVER_MAY_READ",
    incidents: "WHOEVER_MAY_READ",
    leakChannel: "WHOEVER_MAY_READ",
    leakChannels: "WHOEVER_MAY_READ",
    claim: "WHOEVER_MAY_READ",
    claims: "WHOEVER_MAY_READ",
    response: "WHOEVER_MAY_READ",
    responses: "WHOEVER_MAY_READ",
    denials: "WHOEVER_MAY_READ",
    assessment: "WHOEVER_MAY_READ",
    assessments: "WHOEVER_MAY_READ",
    source: "WHOEVER_MAY_READ",
    sources: "WHOEVER_MAY_READ",
    blame: "WHOEVER_MAY_READ",
    blameMatrix: "WHOEVER_MAY_READ",
    standing: "WHOEVER_MAY_READ",
    statistics: "WHOEVER_MAY_READ",
    attributionPaths: "WHOEVER_MAY_READ",
    neighbourhood: "WHOEVER_MAY_READ",
    timeline: "WHOEVER_MAY_READ",
    search: "WHOEVER_MAY_READ",
    revision: "WHOEVER_MAY_READ",
    changes: "WHOEVER_MAY_READ",

    proposal: "RESEARCHER",
    proposals: "RESEARCHER",
    importReports: "RESEARCHER",

    tokens: "READER", // their own
  },
  Mutation: {
    recordActor: "RESEARCHER",
    correctActor: "RESEARCHER",
    voidActor: "RESEARCHER",
    recordIncident: "RESEARCHER",
    correctIncident: "RESEARCHER",
    voidIncident: "RESEARCHER",
    recordLeakChannel: "RESEARCHER",
    correctLeakChannel: "RESEARCHER",
    voidLeakChannel: "RESEARCHER",
    recordLeak: "RESEARCHER",
    correctLeak: "RESEARCHER",
    voidLeak: "RESEARCHER",
    recordClaim: "RESEARCHER",
    correctClaim: "RESEARCHER",
    voidClaim: "RESEARCHER",
    retractClaim: "RESEARCHER",
    correctRetraction: "RESEARCHER",
    voidRetraction: "RESEARCHER",
    recordResponse: "RESEARCHER",
    correctResponse: "RESEARCHER",
    voidResponse: "RESEARCHER",
    recordAssessment: "RESEARCHER",
    correctAssessment: "RESEARCHER",
    voidAssessment: "RESEARCHER",
    recordSource: "RESEARCHER",
    correctSource: "RESEARCHER",
    voidSource: "RESEARCHER",
    supersedeClaim: "RESEARCHER",
    repeatClaim: "RESEARCHER",
    answerClaim: "RESEARCHER",
    addName: "RESEARCHER",
    addMembership: "RESEARCHER",
    mergeActors: "RESEARCHER",
    unmergeActors: "RESEARCHER",
    mergeIncidents: "RESEARCHER",
    unmergeIncidents: "RESEARCHER",
    splitActor: "RESEARCHER",
    changeRecords: "RESEARCHER",
    saveDraft: "RESEARCHER",
    submitProposal: "RESEARCHER",
    withdrawProposal: "RESEARCHER",

    acceptProposal: "EDITOR",
    requestChanges: "EDITOR",
    rejectProposal: "EDITOR",

    redact: "ADMIN",

    createToken: "ADMIN",
    rotateToken: "READER", // their own, as any ADMIN may
    revokeToken: "READER",
  },
  Subscription: {
    changes: "WHOEVER_MAY_READ",
  },
} as const satisfies AccessTable;

/** The same of what is asked for over HTTP by itself. */
export const HTTP_ACCESS = {
  import: "EDITOR",
  export: "WHOEVER_MAY_READ",
} as const satisfies Readonly<Record<string, Access>>;

/** The least role whose changes are made at once; those of others wait for review. */
const CHANGES_AT_ONCE: Role = "EDITOR";

export type Mutation = keyof typeof ACCESS.Mutation;

/** Whether a mutation is somebody's to ask. */
export function mayAsk(login: Pick<Principal, "role"> | undefined, mutation: Mutation): boolean {
  return hasRole(login, ACCESS.Mutation[mutation]);
}

/** Whether changes are made at once unless whoever asks for them wants them reviewed. */
export function changesAtOnce(login: Pick<Principal, "role"> | undefined): boolean {
  return hasRole(login, CHANGES_AT_ONCE);
}
