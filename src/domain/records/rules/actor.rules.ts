import type { ActorRecord } from "../../actors/actor.record";
import type { Fault } from "../faults";
import { endsBeforeItStarts } from "./period";

export function actorFaults({ names, partOf }: ActorRecord): Fault[] {
  const faults: Fault[] = [];
  const mains = names.filter(({ main }) => main === true).length;
  if (mains > 1) {
    faults.push({
      pointer: "/names",
      problem: `has ${mains} main names`,
      remedy: "expected exactly one, which a correction of all names together changes",
    });
  }
  for (const [index, { from, to }] of partOf.entries()) {
    if (endsBeforeItStarts(from, to)) {
      faults.push({
        pointer: `/partOf/${index}`,
        problem: `runs from ${from?.date} to ${to?.date}`,
        remedy: "expected an end that is not before the start",
      });
    }
  }
  return faults;
}
