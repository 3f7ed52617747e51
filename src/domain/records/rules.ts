import type { Fault } from "./faults";
import type { NativeRecord } from "./record";
import { actorFaults } from "./rules/actor.rules";
import { assessmentFaults } from "./rules/assessment.rules";
import { citationFaults } from "./rules/citation.rules";
import { claimFaults } from "./rules/claim.rules";
import { incidentFaults } from "./rules/incident.rules";
import { responseFaults } from "./rules/response.rules";

/**
 * What must hold within one record, beyond its shape, wherever it comes from. What must hold between
 * records is in `rules-between.ts`.
 */
export function faultsOf(record: NativeRecord): readonly Fault[] {
  switch (record.type) {
    case "actor":
      return actorFaults(record);
    case "incident":
      return incidentFaults(record);
    case "claim":
      return [...claimFaults(record), ...citationFaults(record.citations)];
    case "response":
      return [...responseFaults(record), ...citationFaults(record.citations)];
    case "assessment":
      return [...assessmentFaults(record), ...citationFaults(record.citations)];
    case "leak":
    case "retraction":
      return citationFaults(record.citations);
    case "leakChannel":
    case "source":
      return [];
  }
}
