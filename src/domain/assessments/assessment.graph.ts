import type { TypeMapping } from "../../platform/read/compiler";
import { many, one, property } from "../../platform/read/mapping";
import type { ListMapping } from "../../platform/read/page";
import { between, equals, type WhereMapping } from "../../platform/read/where";
import { someActor } from "../actors/actor-match";
import { placement, statedDate } from "../dates/date.type";
import { quote } from "../records/node.type";
import { type ItemPattern, placedList } from "../records/placed-list";
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
    recordedAt: property(),
    recordedBy: property(),
  },
};

export const assessmentWhere: WhereMapping = {
  kind: equals("kind"),
  by: (at) => someActor(at, (a, by) => `(${at.on})-[${by}:MADE_BY]->(${a}:Actor)`),
  incident: ({ on, bind }) =>
    `EXISTS { (${on})-[:ASSESSES]->(:Incident {id: ${bind(recordId("incident"))}}) }`,
  placedOn: between((on) => `${on}.placedKey`),
};

export function assessmentList(pattern?: ItemPattern): ListMapping {
  return placedList("assessment", "Assessment", assessmentWhere, pattern);
}
