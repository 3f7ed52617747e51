/** What a statement that blames nobody is about. */
export const ASSESSMENT_KINDS = {
  FEASIBILITY: "How hard or easy it is to do.",
  IMPACT: "What it led to or may lead to.",
  SCOPE: "How far it reached.",
  METHOD: "How it was done.",
} as const;

export type AssessmentKind = keyof typeof ASSESSMENT_KINDS;
