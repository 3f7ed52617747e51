import { CONFIDENCE_SCALES, type ConfidenceScale } from "../../../src/domain/confidence/confidence.terms";
import { percentOf, SCALES, termOf, termsOf } from "../../../src/domain/confidence/scales";

describe("the scales of likelihood and confidence", () => {
  it("give the same word different ranges under different names", () => {
    expect(percentOf({ scale: "ICD_203", term: "LIKELY" })).toEqual({ low: 55, high: 80 });
    expect(percentOf({ scale: "STIX_DNI", term: "LIKELY" })).toEqual({ low: 60, high: 79 });
    expect(percentOf({ scale: "STIX_WEP", term: "LIKELY" })).toEqual({ low: 60, high: 79 });
  });

  it("give no number where the scale has none", () => {
    expect(percentOf({ scale: "ICD_203_CONFIDENCE", term: "HIGH" })).toBeUndefined();
    expect(percentOf({ scale: "ADMIRALTY_CREDIBILITY", term: "CANNOT_BE_JUDGED" })).toBeUndefined();
  });

  it("read numbers: from 0 to 10 as a term with its range, percent as they are", () => {
    expect(termOf({ scale: "STIX_0_10", number: 10 })).toBe("10");
    expect(percentOf({ scale: "STIX_0_10", number: 10 })).toEqual({ low: 95, high: 100 });
    expect(percentOf({ scale: "PERCENT", number: 57 })).toEqual({ low: 57, high: 57 });
    expect(termOf({ scale: "PERCENT", number: 57 })).toBeUndefined();
  });

  it("list their terms from the least to the most, within 0 to 100", () => {
    for (const scale of Object.keys(CONFIDENCE_SCALES) as ConfidenceScale[]) {
      const ranges = termsOf(scale).flatMap((term) => SCALES[scale].terms[term]?.range ?? []);
      expect(ranges.map(({ low }) => low)).toEqual(ranges.map(({ low }) => low).sort((a, b) => a - b));
      expect(ranges.every(({ low, high }) => low >= 0 && low <= high && high <= 100)).toBe(true);
    }
  });

  it("cover the whole of STIX's numbers without a gap, where STIX does", () => {
    for (const scale of ["STIX_NONE_LOW_MED_HIGH", "STIX_0_10", "STIX_WEP", "STIX_DNI"] as const) {
      const ranges = termsOf(scale).flatMap((term) => SCALES[scale].terms[term]?.range ?? []);
      const covered = ranges.flatMap(({ low, high }) =>
        Array.from({ length: high - low + 1 }, (_, step) => low + step),
      );
      expect(covered).toEqual(Array.from({ length: 101 }, (_, number) => number));
    }
  });
});
