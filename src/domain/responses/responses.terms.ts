/** What somebody said back. */
export const RESPONSE_KINDS = {
  DENIAL: "An accused, or somebody of its side, says that it was not so.",
  NON_DENIAL_DENIAL: "Attacks the accusation without denying it.",
  NO_COMMENT: "Declines to say anything of it.",
  ADMISSION: "Admits it.",
  PARTIAL_ADMISSION: "Admits a part of it.",
  VICTIM_DENIES_INCIDENT: "The victim says that the incident did not happen, or not to it.",
  COUNTER_ACCUSATION: "Accuses in turn; the counter-claim is a claim of its own.",
  ENDORSEMENT: "A third party supports the claim without itself accusing.",
  DISPUTE: "A third party contradicts the claim.",
} as const;

export type ResponseKind = keyof typeof RESPONSE_KINDS;

/** The kinds that are counted and listed as denials. */
export const DENIAL_KINDS = ["DENIAL", "VICTIM_DENIES_INCIDENT"] as const satisfies readonly ResponseKind[];
