import type { TypeMapping } from "../../platform/read/compiler";
import { many, one, property } from "../../platform/read/mapping";
import type { ListMapping } from "../../platform/read/page";
import { contains, equals, type WhereMapping, whether } from "../../platform/read/where";
import { someActor } from "../actors/actor-match";
import { placement, statedDate } from "../dates/date.type";
import { recorded } from "../history/revision.graph";
import { viewerCan } from "../permissions/record-permissions.graph";
import { quote } from "../records/node.type";
import { type ItemPattern, placedList } from "../records/placed-list";
import { placedWhere } from "../records/placed-where.type";
import { recordId } from "../records/record-id";
import { citations } from "../sources/citations.graph";

export const assessment: TypeMapping = {
  label: "Assessment",
  dated: true,
  fields: {
    id: property(),
    kind: property(),
    incident: one({ as: "incident", pattern: (on, to) => `(${on})-[:ASSESSES]->(${to})` }),
    by: many({ as: "assessor", pattern: (on, to, r) => `(${on})-[${r}:MADE_BY]->(${to})` }),
    unnamedBy: property(),
    quote,
    text: property(),
    statedOn: statedDate(),
    placedOn: placement,
    citations,
    viewerCan: viewerCan("assessment"),
    ...recorded,
  },
};

export const assessmentWhere: WhereMapping = {
  ...placedWhere("statedOn"),
  kind: equals("kind"),
  by: (at) => someActor(at, (a, by) => `(${at.on})-[${by}:MADE_BY]->(${a}:Actor)`),
  incident: ({ on, bind }) =>
    `EXISTS { (${on})-[:ASSESSES]->(:Incident {id: ${bind(recordId("incident"))}}) }`,
  unnamedBy: whether(({ on }) => `${on}.unnamedBy IS NOT NULL`),
  contains: contains((on) => `[${on}.quote, ${on}.text, ${on}.unnamedBy]`),
};

export function assessmentList(pattern?: ItemPattern): ListMapping {
  return placedList("assessment", "Assessment", assessmentWhere, pattern);
}
