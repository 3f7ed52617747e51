import type { ResponseRecord } from "../../responses/response.record";
import type { Fault } from "../faults";

export function responseFaults({ kind, by, unnamedBy, counterClaim }: ResponseRecord): Fault[] {
  const faults: Fault[] = [];
  if (by.length === 0 && unnamedBy === undefined) {
    faults.push({
      pointer: "/by",
      problem: "names nobody who responds",
      remedy: "expected one actor or more, or the words for them in unnamedBy",
    });
  }
  if ((kind === "COUNTER_ACCUSATION") !== (counterClaim !== undefined)) {
    faults.push(
      counterClaim === undefined
        ? {
            pointer: "/counterClaim",
            problem: "is missing from a COUNTER_ACCUSATION",
            remedy: "expected the id of the claim that accuses in turn",
          }
        : {
            pointer: "/counterClaim",
            problem: `stands in a ${kind}`,
            remedy: "expected it only in a COUNTER_ACCUSATION",
          },
    );
  }
  return faults;
}
