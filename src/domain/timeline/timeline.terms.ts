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
  SUPERSEDED:
    "Accusers replaced a claim by a newer one; the record is the claim replaced, the day that of the newer one.",
  ACCUSATION_ANSWERED: "On an actor's timeline: others answered a claim that accuses it.",
  ACCUSATION_RETRACTED: "On an actor's timeline: accusers took a claim back that accuses it.",
  ACCUSATION_SUPERSEDED:
    "On an actor's timeline: accusers replaced a claim that accuses it; the record is the claim replaced.",
} as const;

export type TimelineKind = keyof typeof TIMELINE_KINDS;
