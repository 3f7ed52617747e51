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
import type { AssessmentRecord } from "./assessment.record";

export function assessmentToGraph(
  assessment: AssessmentRecord,
  placement: Placement | undefined,
): GraphRecord {
  const node = recordNode(assessment.id);
  return {
    node: {
      ...node,
      properties: {
        id: assessment.id,
        kind: assessment.kind,
        unnamedBy: assessment.unnamedBy,
        ...quoted(assessment.quote),
        text: assessment.text,
        ...dated("statedOn", assessment.statedOn),
        ...placed(placement),
      },
    },
    children: [],
    relationships: [
      relationship(node, "ASSESSES", assessment.incident),
      ...inOrder(node, "MADE_BY", assessment.by),
      ...citing(node, assessment.citations),
    ],
  };
}
