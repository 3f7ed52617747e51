/** What a revision does to its record, as GraphQL describes it. */
export const ACTS = {
  RECORDED: "It was written down for the first time.",
  CORRECTED: "It was written down wrongly, or incompletely, and is mended.",
  UPDATED: "The data set of others that it comes from reads otherwise now.",
  VOIDED: "It should never have been recorded, and is taken out.",
  MERGED: "Two actors, or two incidents, turned out to be one: this is one of them, or refers to one.",
  UNMERGED: "A merge is undone.",
  SPLIT: "An actor turned out to be two: this is one of them, or refers to the one it was about.",
  REDACTED: "A field was blanked for legal reasons, in all versions.",
  DERIVED:
    "No record changed: standings that took longer to derive than a write may take followed what was written.",
} as const;

export type Act = keyof typeof ACTS;
