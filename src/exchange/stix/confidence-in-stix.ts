import { type OnScale, termOf } from "../../domain/confidence/scales";
import type { Graded } from "../../domain/records/fields";

/** What STIX 2.1, Appendix A, writes for the terms of its scales. */
const VALUES: Readonly<Partial<Record<OnScale["scale"], Readonly<Record<string, number>>>>> = {
  STIX_NONE_LOW_MED_HIGH: { NONE: 0, LOW: 15, MED: 50, HIGH: 85 },
  ADMIRALTY_CREDIBILITY: {
    IMPROBABLE: 10,
    DOUBTFUL: 30,
    POSSIBLY_TRUE: 50,
    PROBABLY_TRUE: 70,
    CONFIRMED: 90,
  },
  STIX_WEP: {
    IMPOSSIBLE: 0,
    HIGHLY_UNLIKELY: 10,
    UNLIKELY: 30,
    EVEN: 50,
    LIKELY: 70,
    HIGHLY_LIKELY: 90,
    CERTAIN: 100,
  },
  STIX_DNI: {
    ALMOST_NO_CHANCE: 5,
    VERY_UNLIKELY: 15,
    UNLIKELY: 30,
    ROUGHLY_EVEN: 50,
    LIKELY: 70,
    VERY_LIKELY: 85,
    ALMOST_CERTAIN: 95,
  },
};

/**
 * STIX's `confidence` of a statement; undefined where none was stated, or on a scale that STIX does not map: nothing is
 * converted from one scale to another. A data set's default is no statement.
 */
export function confidenceInStix(stated: Graded | undefined): number | undefined {
  if (stated?.scale === undefined || stated.isDefault === true) return undefined;
  const { scale, term, number } = stated;
  if (scale === "PERCENT") return number;
  const on = termOf({ scale, term, number });
  if (on === undefined) return undefined;
  return scale === "STIX_0_10" ? Number(on) * 10 : VALUES[scale]?.[on];
}
