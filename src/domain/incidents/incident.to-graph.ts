import {
  dated,
  type GraphRecord,
  identified,
  ifAny,
  inOrder,
  lastDayKey,
  recordNode,
  relationship,
} from "../records/graph-shape";
import { restOfId } from "../records/record";
import type { IncidentRecord } from "./incident.record";

export function incidentToGraph(incident: IncidentRecord): GraphRecord {
  const node = recordNode(incident.id);
  const outside = identified(node, incident.externalIds);
  return {
    node: {
      ...node,
      properties: {
        id: incident.id,
        slug: incident.slug ?? restOfId(incident.id),
        title: incident.title,
        summary: incident.summary,
        kinds: incident.kinds,
        ...dated("startedOn", incident.startedOn),
        ...dated("endedOn", incident.endedOn),
        ...dated("disclosedOn", incident.disclosedOn),
        startedKey: lastDayKey(incident.startedOn),
      },
    },
    children: outside.children,
    relationships: [
      ...incident.victims.map(({ actor, sector }, position) =>
        relationship(node, "HIT", actor, { position, sector }),
      ),
      ...ifAny(node, "DISCLOSED_BY", incident.disclosedBy),
      ...inOrder(node, "PART_OF", incident.partOf),
      ...outside.relationships,
    ],
  };
}
