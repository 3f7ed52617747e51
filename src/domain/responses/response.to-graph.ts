import type { Placement } from "../dates/dates";
import {
  citing,
  dated,
  type GraphRecord,
  ifAny,
  inOrder,
  placed,
  quoted,
  recordNode,
} from "../records/graph-shape";
import type { ResponseRecord } from "./response.record";
import { DENIAL_KINDS } from "./responses.terms";

export function responseToGraph(response: ResponseRecord, placement: Placement | undefined): GraphRecord {
  const node = recordNode(response.id);
  const place = placed(placement);
  const isDenial = DENIAL_KINDS.some((kind) => kind === response.kind);
  return {
    node: {
      ...node,
      properties: {
        id: response.id,
        kind: response.kind,
        unnamedBy: response.unnamedBy,
        ...quoted(response.quote),
        ...dated("statedOn", response.statedOn),
        ...place,
        denialKey: isDenial ? place.placedKey : undefined,
      },
    },
    children: [],
    relationships: [
      ...inOrder(node, "ANSWERS", response.answers),
      ...inOrder(node, "MADE_BY", response.by),
      ...ifAny(node, "RAISES", response.counterClaim),
      ...citing(node, response.citations),
    ],
  };
}
