import { cycleFaults } from "./rules/cycle.rules";
import { depthFaults } from "./rules/depth.rules";
import { ownSideFaults } from "./rules/own-side.rules";
import type { FaultBetween, Pool } from "./rules/pool";
import { retractionFaults, supersedingFaults } from "./rules/same-accuser.rules";
import { sharedKeyFaults } from "./rules/shared-key.rules";

/**
 * What must hold between records, wherever they come from, over a pool that holds the records to judge and
 * all that bears on them. References into nowhere are left to the caller, who knows why a record is absent;
 * here they are passed over.
 */
export function faultsBetween(pool: Pool): FaultBetween[] {
  return [
    ...sharedKeyFaults(pool),
    ...cycleFaults(pool),
    ...depthFaults(pool),
    ...supersedingFaults(pool),
    ...retractionFaults(pool),
    ...ownSideFaults(pool),
  ];
}
