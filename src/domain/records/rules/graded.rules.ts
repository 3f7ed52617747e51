import { type Measured, SCALES, termsOf } from "../../confidence/scales";
import { type Fault, shown } from "../faults";
import type { Graded } from "../fields";

/** A term belongs to its scale, a number to a scale of numbers, and a scale to what it grades. */
export function gradedFaults(graded: Graded | undefined, pointer: string, measured: Measured): Fault[] {
  if (graded === undefined) return [];
  const { scale, term, number } = graded;
  if (scale === undefined) {
    if (term === undefined && number === undefined) return [];
    return [
      {
        pointer: `${pointer}/scale`,
        problem: "is missing",
        remedy: "expected the scale that the term or number stands on; words alone need none",
      },
    ];
  }
  const { measures } = SCALES[scale];
  if (measures !== "EITHER" && measures !== measured) {
    const fitting = Object.entries(SCALES).filter(([, other]) =>
      [measured, "EITHER"].includes(other.measures),
    );
    return [
      {
        pointer: `${pointer}/scale`,
        problem: `is ${shown(scale)}, which does not grade this`,
        remedy: `expected one of ${fitting.map(([name]) => name).join(", ")}`,
      },
    ];
  }
  if (term !== undefined && number !== undefined) {
    return [{ pointer, problem: "has a term and a number", remedy: "expected one of the two" }];
  }
  return scale === "PERCENT" || scale === "STIX_0_10"
    ? numberFaults(graded, pointer)
    : termFaults(graded, pointer);
}

function numberFaults({ scale, term, number }: Graded, pointer: string): Fault[] {
  const most = scale === "PERCENT" ? 100 : 10;
  const remedy = `expected a whole number from 0 to ${most} in number`;
  if (term !== undefined) return [{ pointer: `${pointer}/term`, problem: `is ${shown(term)}`, remedy }];
  if (number === undefined) return [{ pointer: `${pointer}/number`, problem: "is missing", remedy }];
  return number <= most ? [] : [{ pointer: `${pointer}/number`, problem: `is ${number}`, remedy }];
}

function termFaults({ scale, term, number }: Graded, pointer: string): Fault[] {
  if (scale === undefined) return [];
  const remedy = `expected ${/^[AEI]/.test(scale) ? "an" : "a"} ${scale} term (${termsOf(scale).join(", ")})`;
  if (number !== undefined) return [{ pointer: `${pointer}/number`, problem: `is ${number}`, remedy }];
  if (term === undefined) return [{ pointer: `${pointer}/term`, problem: "is missing", remedy }];
  if (termsOf(scale).includes(term)) return [];
  return [{ pointer: `${pointer}/term`, problem: `is ${shown(term)}`, remedy }];
}
