import { type Fields, picked } from "../../platform/read/picked";
import { serve } from "../../platform/threads/thread";
import type { Day, RollUp } from "./facts";
import { readFacts, undatedIn } from "./read-facts";
import { standingOf } from "./standing";

/** A standing that is computed in a thread of its own. */
export interface StandingJob {
  /** As the database answers. */
  readonly facts: unknown;
  readonly asOf: Day | null;
  readonly rollUp: RollUp;
  /** What of it is asked for. */
  readonly fields: Fields;
}

serve(({ facts, asOf, rollUp, fields }: StandingJob) => {
  const found = readFacts(facts);
  const value = picked(standingOf(found, { asOf, rollUp }), fields);
  return { value, undatedLeftOut: asOf === null ? 0 : undatedIn(found) };
});
