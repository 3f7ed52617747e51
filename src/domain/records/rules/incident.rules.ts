import type { IncidentRecord } from "../../incidents/incident.record";
import type { Fault } from "../faults";
import { endsBeforeItStarts } from "./period";

export function incidentFaults({ startedOn, endedOn }: IncidentRecord): Fault[] {
  if (!endsBeforeItStarts(startedOn, endedOn)) return [];
  return [
    {
      pointer: "/endedOn",
      problem: `is ${endedOn?.date}, before the start ${startedOn?.date}`,
      remedy: "expected an end that is not before the start",
    },
  ];
}
