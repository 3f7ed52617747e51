import { certaintyOf } from "../../../../src/web/views/scene/certainty";
import { aClaimTold } from "../told";

const likelihood = (term: string | null, low: number | null, words = "some words") => ({
  likelihood: { words, scale: "ICD_203_LIKELIHOOD" as never, term, low, high: low },
});
const confidence = (term: string | null, low: number | null = null) => ({
  analyticConfidence: { words: "some words", scale: "ICD_203_CONFIDENCE" as never, term, low, high: low },
});

it.each([
  ["nothing is stated", {}, "solid", true],
  ["words that no scale has", confidence(null), "solid", true],
  ["likely", likelihood("LIKELY", 55), "solid", false],
  ["roughly even", likelihood("ROUGHLY_EVEN", 45), "dashed", false],
  ["high confidence", confidence("HIGH"), "solid", false],
  ["moderate confidence", confidence("MODERATE"), "dashed", false],
  ["high, with numbers", confidence("HIGH", 70), "solid", false],
  ["medium, with numbers", confidence("MED", 30), "dashed", false],
  ["nobody is named", { accusers: [], ...likelihood("LIKELY", 55) }, "dotted", false],
  ["no source", { citations: [] }, "dotted", true],
] as const)("a line where %s", (_, given, line, ticked) => {
  expect(certaintyOf(aClaimTold("a", given as never))).toEqual({ line, ticked });
});
