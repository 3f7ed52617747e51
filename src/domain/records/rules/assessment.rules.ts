import type { AssessmentRecord } from "../../assessments/assessment.record";
import type { Fault } from "../faults";

export function assessmentFaults({ by, unnamedBy, quote, text }: AssessmentRecord): Fault[] {
  const faults: Fault[] = [];
  if (by.length === 0 && unnamedBy === undefined) {
    faults.push({
      pointer: "/by",
      problem: "names nobody who assesses",
      remedy: "expected one actor or more, or the words for them in unnamedBy",
    });
  }
  if (quote === undefined && text === undefined) {
    faults.push({ pointer: "", problem: "says nothing", remedy: "expected a quote or a text" });
  }
  return faults;
}
