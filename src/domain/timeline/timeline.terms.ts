/** What happened on a timeline. */
export const TIMELINE_KINDS = {
  STARTED: "An incident started.",
  ENDED: "An incident ended.",
  DISCLOSED: "An incident was disclosed.",
  LEAKED: "Material of an incident was published.",
  CLAIMED: "A claim was made.",
  RESPONDED: "Somebody answered a claim or an incident.",
  ASSESSED: "Somebody assessed an incident without blaming anybody.",
  RETRACTED: "Accusers took a claim back.",
} as const;

export type TimelineKind = keyof typeof TIMELINE_KINDS;
