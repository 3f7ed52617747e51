import type { Placement } from "../dates/dates";
import {
  citing,
  dated,
  type GraphRecord,
  inOrder,
  placed,
  quoted,
  recordNode,
  relationship,
} from "../records/graph-shape";
import type { RetractionRecord } from "./retraction.record";

export function retractionToGraph(
  retraction: RetractionRecord,
  placement: Placement | undefined,
): GraphRecord {
  const node = recordNode(retraction.id);
  return {
    node: {
      ...node,
      properties: {
        id: retraction.id,
        ...quoted(retraction.quote),
        ...dated("statedOn", retraction.statedOn),
        ...placed(placement),
      },
    },
    children: [],
    relationships: [
      relationship(node, "RETRACTS", retraction.claim),
      ...inOrder(node, "MADE_BY", retraction.by),
      ...citing(node, retraction.citations),
    ],
  };
}
