import type { TypeMapping } from "../../platform/read/compiler";
import { edges, list, many, one, property } from "../../platform/read/mapping";
import { connection } from "../../platform/read/page";
import { externalIds } from "../actors/actor.graph";
import { assessmentList } from "../assessments/assessment.graph";
import { claimsOfIncident } from "../claims/claim.graph";
import { statedDate } from "../dates/date.type";
import { recorded } from "../history/revision.graph";
import { leakList } from "../leak-channels/leak-channel.graph";
import { viewerCan } from "../permissions/record-permissions.graph";
import { datedFirst } from "../records/visibility";
import { responseList } from "../responses/response.graph";
import { standing } from "../standing/standing.graph";
import { timelineOf } from "../timeline/timeline.graph";

export const incident: TypeMapping = {
  label: "Incident",
  fields: {
    id: property(),
    slug: property(),
    title: property(),
    summary: property(),
    kinds: list(),
    startedOn: statedDate(),
    endedOn: statedDate(),
    disclosedOn: statedDate(),
    disclosedBy: one({ as: "discloser", pattern: (on, to) => `(${on})-[:DISCLOSED_BY]->(${to})` }),
    victims: edges({
      as: "victim",
      pattern: (on, to, r) => `(${on})-[${r}:HIT]->(${to})`,
      node: "actor",
      properties: { sector: (r) => ({ cypher: `${r}.sector` }) },
    }),
    partOf: many({ as: "whole", pattern: (on, to, r) => `(${on})-[${r}:PART_OF]->(${to}:Incident)` }),
    parts: many({
      as: "part",
      pattern: (on, to) => `(${on})<-[:PART_OF]-(${to}:Incident)`,
      order: (to) => datedFirst(`${to}.startedKey`, to),
    }),
    externalIds,
    standing,
    claims: connection(claimsOfIncident),
    responses: connection(responseList((on, to) => `(${on})<-[:ANSWERS]-(${to}:Response)`)),
    assessments: connection(assessmentList((on, to) => `(${on})<-[:ASSESSES]-(${to}:Assessment)`)),
    leaks: connection(leakList((on, to) => `(${on})<-[:LEAKS_FROM]-(${to}:Leak)`)),
    timeline: timelineOf("incident"),
    viewerCan: viewerCan("incident"),
    ...recorded,
  },
};
