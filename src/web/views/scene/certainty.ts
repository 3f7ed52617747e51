import type { ClaimToldFragment } from "../generated/types";

/** How sure the accuser says it is; a picture has no more levels than people can tell apart, and derives none. */
export interface Certainty {
  readonly line: "solid" | "dashed" | "dotted";
  /** Not stated, or in words that no scale has: an open tick on the line instead of a guess. */
  readonly ticked: boolean;
}

const LIKELY_FROM = 55; // percent; where ICD 203's "likely" begins
const HIGH_FROM = 70; // percent; where STIX's "high" begins, of scales that have numbers
const LESS_THAN_HIGH: ReadonlySet<string | null> = new Set(["NONE", "LOW", "MED", "MODERATE"]);

type Stated = Pick<ClaimToldFragment, "accusers" | "citations" | "likelihood" | "analyticConfidence">;

export function certaintyOf({ accusers, citations, likelihood, analyticConfidence }: Stated): Certainty {
  const ticked = !isOnScale(likelihood) && !isOnScale(analyticConfidence);
  if (accusers.length === 0 || citations.length === 0) return { line: "dotted", ticked };
  const isLess =
    (likelihood?.low ?? LIKELY_FROM) < LIKELY_FROM ||
    (analyticConfidence?.low ?? HIGH_FROM) < HIGH_FROM ||
    LESS_THAN_HIGH.has(analyticConfidence?.term ?? null);
  return { line: isLess ? "dashed" : "solid", ticked };
}

function isOnScale(stated: Stated["likelihood"] | Stated["analyticConfidence"]): boolean {
  return (stated?.term ?? stated?.low ?? null) !== null;
}

export const CERTAINTIES: Readonly<Record<Certainty["line"], string>> = {
  solid: "stated as fact, as likely or better, or in words that no scale has",
  dashed: "stated as less than likely, or with less than high confidence",
  dotted: "by nobody who is named, or without a source",
};
