import type { Fault } from "./faults";
import type { NativeRecord } from "./record";
import { cycleFaults } from "./rules/cycle.rules";
import { ownSideFaults } from "./rules/own-side.rules";
import { retractionFaults, supersedingFaults } from "./rules/same-accuser.rules";
import { sharedKeyFaults } from "./rules/shared-key.rules";

/** A record that breaks a rule between records, and the others it breaks it with. */
export interface FaultBetween extends Fault {
  readonly record: string;
  readonly others: readonly string[];
}

/** Records by id, as they would read after the writing under judgement. */
export type Pool = ReadonlyMap<string, NativeRecord>;

/**
 * What must hold between records, wherever they come from, over a pool that holds the records to judge and
 * all that bears on them. References into nowhere are left to the caller, who knows why a record is absent;
 * here they are passed over.
 */
export function faultsBetween(pool: Pool): FaultBetween[] {
  return [
    ...sharedKeyFaults(pool),
    ...cycleFaults(pool),
    ...supersedingFaults(pool),
    ...retractionFaults(pool),
    ...ownSideFaults(pool),
  ];
}
