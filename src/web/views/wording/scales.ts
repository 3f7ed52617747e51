import type { ConfidenceScale } from "../generated/types";

export interface ScaleWords {
  readonly label: string;
  readonly of: readonly ("likelihood" | "analyticConfidence")[];
  /** From the least to the most, each with the least percent that it stands for, if any; none where the scale has numbers. */
  readonly terms: Readonly<Record<string, number | null>>;
}

const EITHER = ["likelihood", "analyticConfidence"] as const;

/** The scales of the API and their terms, to be chosen from. */
export const SCALES: Readonly<Record<ConfidenceScale, ScaleWords>> = {
  ICD_203: {
    label: "ICD 203",
    of: ["likelihood"],
    terms: {
      ALMOST_NO_CHANCE: 1,
      VERY_UNLIKELY: 5,
      UNLIKELY: 20,
      ROUGHLY_EVEN_CHANCE: 45,
      LIKELY: 55,
      VERY_LIKELY: 80,
      ALMOST_CERTAIN: 95,
    },
  },
  ICD_203_CONFIDENCE: {
    label: "ICD 203 confidence",
    of: ["analyticConfidence"],
    terms: { LOW: null, MODERATE: null, HIGH: null },
  },
  STIX_NONE_LOW_MED_HIGH: {
    label: "STIX none, low, med, high",
    of: EITHER,
    terms: { NONE: 0, LOW: 1, MED: 30, HIGH: 70 },
  },
  STIX_0_10: {
    label: "STIX 0 to 10",
    of: EITHER,
    terms: {
      "0": 0,
      "1": 5,
      "2": 15,
      "3": 25,
      "4": 35,
      "5": 45,
      "6": 55,
      "7": 65,
      "8": 75,
      "9": 85,
      "10": 95,
    },
  },
  STIX_WEP: {
    label: "STIX words of estimative probability",
    of: EITHER,
    terms: {
      IMPOSSIBLE: 0,
      HIGHLY_UNLIKELY: 1,
      UNLIKELY: 20,
      EVEN: 40,
      LIKELY: 60,
      HIGHLY_LIKELY: 80,
      CERTAIN: 100,
    },
  },
  STIX_DNI: {
    label: "DNI scale as STIX has it",
    of: EITHER,
    terms: {
      ALMOST_NO_CHANCE: 0,
      VERY_UNLIKELY: 10,
      UNLIKELY: 20,
      ROUGHLY_EVEN: 40,
      LIKELY: 60,
      VERY_LIKELY: 80,
      ALMOST_CERTAIN: 90,
    },
  },
  ADMIRALTY_CREDIBILITY: {
    label: "Admiralty credibility",
    of: EITHER,
    terms: {
      CANNOT_BE_JUDGED: null,
      IMPROBABLE: 0,
      DOUBTFUL: 20,
      POSSIBLY_TRUE: 40,
      PROBABLY_TRUE: 60,
      CONFIRMED: 80,
    },
  },
  SHERMAN_KENT: {
    label: "Sherman Kent’s words",
    of: ["likelihood"],
    terms: { ALMOST_CERTAINLY_NOT: 7, PROBABLY_NOT: 30, EVEN: 50, PROBABLE: 75, ALMOST_CERTAIN: 93 },
  },
  PERCENT: { label: "percent", of: EITHER, terms: {} },
};

export function termInWords(term: string): string {
  return term.toLowerCase().replaceAll("_", " ");
}
