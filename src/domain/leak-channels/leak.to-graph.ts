import type { Placement } from "../dates/dates";
import {
  citing,
  dated,
  type GraphRecord,
  ifAny,
  placed,
  recordNode,
  relationship,
} from "../records/graph-shape";
import type { LeakRecord } from "./leak.record";

export function leakToGraph(leak: LeakRecord, placement: Placement | undefined): GraphRecord {
  const node = recordNode(leak.id);
  return {
    node: {
      ...node,
      properties: {
        id: leak.id,
        what: leak.what,
        ...dated("publishedOn", leak.publishedOn),
        ...placed(placement),
      },
    },
    children: [],
    relationships: [
      relationship(node, "LEAKS_FROM", leak.incident),
      relationship(node, "ON_CHANNEL", leak.channel),
      ...ifAny(node, "POSTED_BY", leak.postedBy),
      ...citing(node, leak.citations),
    ],
  };
}
