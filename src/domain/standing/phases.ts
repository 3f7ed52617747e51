import type { AttributionFact, Day } from "./facts";
import { type AppliedClaim, applied, type Lending, turningDays } from "./inheritance";

/** From this day, to the day before the next phase, a claim applied so, or did not apply. */
export interface Phase {
  readonly from: Day;
  readonly applied: AppliedClaim | undefined;
}

/** The phases of every dated claim, oldest first; before its first one a claim does not apply. */
export type Phases = ReadonlyMap<AttributionFact, readonly Phase[]>;

export function phasesOf(lending: Lending): Phases {
  return new Map(
    lending.claims.map((claim) => [
      claim,
      turningDays(lending, claim).map((from) => ({ from, applied: applied(lending, claim, from) })),
    ]),
  );
}
