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
}

interface Scale {
  readonly measures: Measured;
  /** From the least to the most. */
  readonly terms: Readonly<Record<string, Term>>;
}

const within = (low: number, high: number): Term => ({ range: { low, high } });

/** Tables of ICD 203, STIX 2.1 Appendix A, the Admiralty code and MISP's certainty-level, in percent. */
export const SCALES: Readonly<Record<ConfidenceScale, Scale>> = {
  ICD_203: {
    measures: "LIKELIHOOD",
    terms: {
      ALMOST_NO_CHANCE: within(1, 5),
      VERY_UNLIKELY: within(5, 20),
      UNLIKELY: within(20, 45),
      ROUGHLY_EVEN_CHANCE: within(45, 55),
      LIKELY: within(55, 80),
      VERY_LIKELY: within(80, 95),
      ALMOST_CERTAIN: within(95, 99),
    },
  },
  ICD_203_CONFIDENCE: { measures: "ANALYTIC_CONFIDENCE", terms: { LOW: {}, MODERATE: {}, HIGH: {} } },
  STIX_NONE_LOW_MED_HIGH: {
    measures: "EITHER",
    terms: { NONE: within(0, 0), LOW: within(1, 29), MED: within(30, 69), HIGH: within(70, 100) },
  },
  STIX_0_10: {
    measures: "EITHER",
    terms: {
      "0": within(0, 4),
      "1": within(5, 14),
      "2": within(15, 24),
      "3": within(25, 34),
      "4": within(35, 44),
      "5": within(45, 54),
      "6": within(55, 64),
      "7": within(65, 74),
      "8": within(75, 84),
      "9": within(85, 94),
      "10": within(95, 100),
    },
  },
  STIX_WEP: {
    measures: "EITHER",
    terms: {
      IMPOSSIBLE: within(0, 0),
      HIGHLY_UNLIKELY: within(1, 19),
      UNLIKELY: within(20, 39),
      EVEN: within(40, 59),
      LIKELY: within(60, 79),
      HIGHLY_LIKELY: within(80, 99),
      CERTAIN: within(100, 100),
    },
  },
  STIX_DNI: {
    measures: "EITHER",
    terms: {
      ALMOST_NO_CHANCE: within(0, 9),
      VERY_UNLIKELY: within(10, 19),
      UNLIKELY: within(20, 39),
      ROUGHLY_EVEN: within(40, 59),
      LIKELY: within(60, 79),
      VERY_LIKELY: within(80, 89),
      ALMOST_CERTAIN: within(90, 100),
    },
  },
  ADMIRALTY_CREDIBILITY: {
    measures: "EITHER",
    terms: {
      CANNOT_BE_JUDGED: {},
      IMPROBABLE: within(0, 19),
      DOUBTFUL: within(20, 39),
      POSSIBLY_TRUE: within(40, 59),
      PROBABLY_TRUE: within(60, 79),
      CONFIRMED: within(80, 100),
    },
  },
  SHERMAN_KENT: {
    measures: "LIKELIHOOD",
    terms: {
      ALMOST_CERTAINLY_NOT: within(7, 7),
      PROBABLY_NOT: within(30, 30),
      EVEN: within(50, 50),
      PROBABLE: within(75, 75),
      ALMOST_CERTAIN: within(93, 93),
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
