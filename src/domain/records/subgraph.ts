import { type ChildLabel, LABELS, type Label, type RecordLabel } from "./graph-shape";

/** What of the graph is a record's own: it is written, replaced and kept as a past version together. */

export const RECORD_LABELS: readonly RecordLabel[] = Object.values(LABELS);

export const CHILD_KEYS = { Name: "id", ExternalId: "key", Evidence: "id" } as const satisfies Readonly<
  Record<ChildLabel, string>
>;

/** Which relationships start at a record or at a child of one, and where they may end. */
export const RELATIONSHIPS: Readonly<Partial<Record<Label, Readonly<Record<string, readonly Label[]>>>>> = {
  Actor: { HAS_NAME: ["Name"], IDENTIFIED_BY: ["ExternalId"], PART_OF: ["Actor"] },
  Name: { COINED_BY: ["Actor"], USED_IN: ["Source"] },
  Evidence: { DESCRIBED_IN: ["Source"] },
  Incident: { HIT: ["Actor"], DISCLOSED_BY: ["Actor"], IDENTIFIED_BY: ["ExternalId"], PART_OF: ["Incident"] },
  LeakChannel: { OPERATED_BY: ["Actor"] },
  Leak: {
    LEAKS_FROM: ["Incident"],
    ON_CHANNEL: ["LeakChannel"],
    POSTED_BY: ["Actor"],
    CITES: ["Source"],
    RELAYS: ["Source"],
  },
  Claim: {
    ABOUT: ["Incident", "Actor"],
    MADE_BY: ["Actor"],
    ACCUSES: ["Actor"],
    NAMES: ["Actor"],
    RESTS_ON: ["Evidence"],
    CITES: ["Source"],
    RELAYS: ["Source"],
    SUPERSEDES: ["Claim"],
    REPEATS: ["Claim"],
    ANSWERS: ["Claim"],
  },
  Retraction: { RETRACTS: ["Claim"], MADE_BY: ["Actor"], CITES: ["Source"], RELAYS: ["Source"] },
  Response: {
    ANSWERS: ["Claim", "Incident"],
    MADE_BY: ["Actor"],
    RAISES: ["Claim"],
    CITES: ["Source"],
    RELAYS: ["Source"],
  },
  Assessment: { ASSESSES: ["Incident"], MADE_BY: ["Actor"], CITES: ["Source"], RELAYS: ["Source"] },
  Source: { PUBLISHED_BY: ["Actor"], QUOTES: ["Source"] },
};

export const OWN_CHILDREN: Readonly<Partial<Record<RecordLabel, Readonly<Record<string, ChildLabel>>>>> = {
  Actor: { HAS_NAME: "Name", IDENTIFIED_BY: "ExternalId" },
  Incident: { IDENTIFIED_BY: "ExternalId" },
  Claim: { RESTS_ON: "Evidence" },
};
