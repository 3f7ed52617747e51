import type { ConfidenceScale } from "./confidence.terms";

/** What a scale grades: how probable something is, how good its basis is, or whichever its user meant. */
export type Measured = "LIKELIHOOD" | "ANALYTIC_CONFIDENCE" | "EITHER";

export interface PercentRange {
  readonly low: number;
  readonly high: number;
}

interface Term {
  /** The range in percent; absent where the scale gives the term no number. */
  readonly range?: PercentRange;
  /** The one number that STIX 2.1 writes for the term. */
  readonly stixValue?: number;
  /** Other words that the scale itself has for the term. */
  readonly words?: readonly string[];
}

interface Scale {
  readonly measures: Measured;
  /** From the least to the most. */
  readonly terms: Readonly<Record<string, Term>>;
}

const range = (low: number, high: number): PercentRange => ({ low, high });
const stix = (stixValue: number, low: number, high: number): Term => ({ stixValue, range: { low, high } });

/** Tables of ICD 203, STIX 2.1 Appendix A, the Admiralty code and MISP's certainty-level, in percent. */
export const SCALES: Readonly<Record<ConfidenceScale, Scale>> = {
  ICD_203: {
    measures: "LIKELIHOOD",
    terms: {
      ALMOST_NO_CHANCE: { range: range(1, 5), words: ["almost no chance", "remote"] },
      VERY_UNLIKELY: { range: range(5, 20), words: ["very unlikely", "highly improbable"] },
      UNLIKELY: { range: range(20, 45), words: ["unlikely", "improbable"] },
      ROUGHLY_EVEN_CHANCE: { range: range(45, 55), words: ["roughly even chance", "roughly even odds"] },
      LIKELY: { range: range(55, 80), words: ["likely", "probable", "probably"] },
      VERY_LIKELY: { range: range(80, 95), words: ["very likely", "highly probable"] },
      ALMOST_CERTAIN: {
        range: range(95, 99),
        words: ["almost certain", "almost certainly", "nearly certain"],
      },
    },
  },
  ICD_203_CONFIDENCE: { measures: "ANALYTIC_CONFIDENCE", terms: { LOW: {}, MODERATE: {}, HIGH: {} } },
  STIX_NONE_LOW_MED_HIGH: {
    measures: "EITHER",
    terms: { NONE: stix(0, 0, 0), LOW: stix(15, 1, 29), MED: stix(50, 30, 69), HIGH: stix(85, 70, 100) },
  },
  STIX_0_10: {
    measures: "EITHER",
    terms: {
      "0": stix(0, 0, 4),
      "1": stix(10, 5, 14),
      "2": stix(20, 15, 24),
      "3": stix(30, 25, 34),
      "4": stix(40, 35, 44),
      "5": stix(50, 45, 54),
      "6": stix(60, 55, 64),
      "7": stix(70, 65, 74),
      "8": stix(80, 75, 84),
      "9": stix(90, 85, 94),
      "10": stix(100, 95, 100),
    },
  },
  STIX_WEP: {
    measures: "EITHER",
    terms: {
      IMPOSSIBLE: stix(0, 0, 0),
      HIGHLY_UNLIKELY: stix(10, 1, 19),
      UNLIKELY: stix(30, 20, 39),
      EVEN: stix(50, 40, 59),
      LIKELY: stix(70, 60, 79),
      HIGHLY_LIKELY: stix(90, 80, 99),
      CERTAIN: stix(100, 100, 100),
    },
  },
  STIX_DNI: {
    measures: "EITHER",
    terms: {
      ALMOST_NO_CHANCE: stix(5, 0, 9),
      VERY_UNLIKELY: stix(15, 10, 19),
      UNLIKELY: stix(30, 20, 39),
      ROUGHLY_EVEN: stix(50, 40, 59),
      LIKELY: stix(70, 60, 79),
      VERY_LIKELY: stix(85, 80, 89),
      ALMOST_CERTAIN: stix(95, 90, 100),
    },
  },
  ADMIRALTY_CREDIBILITY: {
    measures: "EITHER",
    terms: {
      CANNOT_BE_JUDGED: {},
      IMPROBABLE: stix(10, 0, 19),
      DOUBTFUL: stix(30, 20, 39),
      POSSIBLY_TRUE: stix(50, 40, 59),
      PROBABLY_TRUE: stix(70, 60, 79),
      CONFIRMED: stix(90, 80, 100),
    },
  },
  SHERMAN_KENT: {
    measures: "LIKELIHOOD",
    terms: {
      ALMOST_CERTAINLY_NOT: { range: range(7, 7) },
      PROBABLY_NOT: { range: range(30, 30) },
      EVEN: { range: range(50, 50) },
      PROBABLE: { range: range(75, 75) },
      ALMOST_CERTAIN: { range: range(93, 93) },
    },
  },
  PERCENT: { measures: "EITHER", terms: {} },
};

/** What is stated on a scale: a term of it, or a number. */
export interface OnScale {
  readonly scale: ConfidenceScale;
  readonly term?: string | undefined;
  readonly number?: number | undefined;
}

/** The terms of a scale, least first; numbers are the terms of the scale 0 to 10, and PERCENT has none. */
export function termsOf(scale: ConfidenceScale): readonly string[] {
  // Keys that look like integers come first and in order, which is the order of 0 to 10 as well.
  return Object.keys(SCALES[scale].terms);
}

/** The term that a statement stands on; a number on the scale 0 to 10 is one. */
export function termOf({ scale, term, number }: OnScale): string | undefined {
  return term ?? (scale === "STIX_0_10" && number !== undefined ? String(number) : undefined);
}

/** The range in percent, or undefined where the scale gives no number. */
export function percentOf(stated: OnScale): PercentRange | undefined {
  if (stated.scale === "PERCENT") {
    return stated.number === undefined ? undefined : { low: stated.number, high: stated.number };
  }
  const term = termOf(stated);
  return term === undefined ? undefined : SCALES[stated.scale].terms[term]?.range;
}
