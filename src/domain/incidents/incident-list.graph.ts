import type { ListMapping } from "../../platform/read/page";
import { anyOf, between, type WhereMapping } from "../../platform/read/where";
import { isActor, someActor } from "../actors/actor-match";
import { isLive } from "../claims/liveness.cypher";
import type { ItemPattern } from "../records/placed-list";
import { recordId } from "../records/record-id";
import { existsOrTrue } from "../records/visibility";
import { matchByStanding, standingOrders, standingWhere } from "./incident-standing.graph";
import { MAX_INCIDENT_STEPS } from "./part-of";

export const incidentWhere: WhereMapping = {
  kind: anyOf("kinds"),
  victim: (at) => someActor(at, (victim, by) => `(${at.on})-[${by}:HIT]->(${victim}:Actor)`),
  accused: (at) => {
    const { compiler, on } = at;
    const [claim, actor, by] = [compiler.fresh("claim"), compiler.fresh("accused"), compiler.fresh("by")];
    const live = `${existsOrTrue(compiler, claim)} AND ${isLive(compiler, claim)}`;
    return `EXISTS { MATCH (${on})<-[:ABOUT]-(${claim}:Claim)-[${by}:ACCUSES]->(${actor}:Actor) WHERE ${live} AND ${isActor(at, { actor, by })} }`;
  },
  partOf: ({ on, bind }) =>
    `EXISTS { (${on})-[:PART_OF*1..${MAX_INCIDENT_STEPS}]->(:Incident {id: ${bind(recordId("incident"))}}) }`,
  startedOn: between((on) => `${on}.startedKey`),
  ...standingWhere,
};

export function incidentList(pattern: ItemPattern = (_, to) => `(${to}:Incident)`): ListMapping {
  return {
    as: "incident",
    match: (item, on = "", compiler, selection) => {
      const byStanding = matchByStanding(item, compiler, selection, incidentWhere);
      const { keyed } = byStanding;
      const period =
        keyed === undefined ? "" : ` MATCH (${item})-[:STOOD]->(${keyed.variable}:StandingPeriod)`;
      return { source: `MATCH ${pattern(on, item)}${period}`, ...byStanding };
    },
    orders: {
      STARTED_ON: { key: "startedKey", emptyLast: true },
      TITLE: { key: "title" },
      ...standingOrders,
    },
    defaultOrder: { field: "STARTED_ON", direction: "DESC" },
    where: incidentWhere,
  };
}
