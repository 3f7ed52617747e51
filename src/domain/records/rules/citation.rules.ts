import { type Fault, shown } from "../faults";
import type { Citation } from "../fields";

/** A chain of relays leads away from the source cited. */
export function citationFaults(citations: readonly Citation[]): Fault[] {
  return citations.flatMap(({ source, relays }, index) => {
    const again = relays.indexOf(source);
    if (again === -1) return [];
    return [
      {
        pointer: `/citations/${index}/relays/${again}`,
        problem: `is ${shown(source)}, the source cited itself`,
        remedy: "expected only the sources that it draws on",
      },
    ];
  });
}
