import type { Compiler } from "../../platform/read/compiler";
import type { ListMapping } from "../../platform/read/page";
import {
  anyOf,
  between,
  type Condition,
  contains,
  type FilterMapping,
  some,
  whether,
} from "../../platform/read/where";
import { type Mention, someActor } from "../actors/actor-match";
import { isLive, isSigned } from "../claims/liveness.cypher";
import { datedWhere, lastDayBetween } from "../dates/date.where.type";
import type { ItemPattern } from "../records/placed-list";
import { recordId } from "../records/record-id";
import { existsOrTrue, someRecord } from "../records/visibility";
import { matchByStanding, standingOrders, standingWhere } from "./incident-standing.graph";
import { MAX_INCIDENT_STEPS } from "./part-of";

/** An actor of a live claim about the incident itself; `joins` is the pattern from the claim to the actor. */
function inLiveClaim(
  joins: (claim: string, actor: string, by: string) => string,
  ...more: readonly ((at: Condition, claim: string, mention: Mention) => string)[]
): FilterMapping {
  return (at) => {
    const { compiler, on } = at;
    const claim = compiler.fresh("claim");
    return someActor(
      at,
      (actor, by) => `(${on})<-[:ABOUT]-${joins(claim, actor, by)}`,
      () => existsOrTrue(compiler, claim),
      () => isLive(compiler, claim),
      ...more.map((holds) => (mention: Mention) => holds(at, claim, mention)),
    );
  };
}

/** From an incident to what answers it: as such, or by way of a claim about it. */
function answers(compiler: Compiler, incident: string) {
  const answered = compiler.fresh("answered");
  return {
    pattern: (response: string) =>
      `(${incident})<-[:ABOUT*0..1]-(${answered})<-[:ANSWERS]-(${response}:Response)`,
    known: `(${answered} = ${incident} OR ${existsOrTrue(compiler, answered)})`,
  };
}

export const incidentWhere = {
  ...datedWhere("startedOn", "startedKey"),
  kind: anyOf("kinds"),
  victim: (at) => someActor(at, (victim, by) => `(${at.on})-[${by}:HIT]->(${victim}:Actor)`),
  sector: some(({ compiler, on }, fulfils) => {
    const hit = compiler.fresh("hit");
    return `EXISTS { MATCH (${on})-[${hit}:HIT]->(:Actor) WHERE ${fulfils(`${hit}.sector`)} }`;
  }),
  accused: inLiveClaim((claim, actor, by) => `(${claim}:Claim)-[${by}:ACCUSES]->(${actor}:Actor)`),
  named: inLiveClaim((claim, actor, by) => `(${claim}:Claim)-[${by}:ACCUSES|NAMES]->(${actor}:Actor)`),
  accuser: inLiveClaim(
    (claim, actor, by) => `(${claim}:Claim {stance: 'ASSERTS'})-[${by}:MADE_BY]->(${actor}:Actor)`,
    ({ compiler }, _, { by }) => isSigned(compiler, by),
  ),
  responder: (at) => {
    const { compiler } = at;
    const response = compiler.fresh("response");
    const { pattern, known } = answers(compiler, at.on);
    return someActor(
      at,
      (actor, by) => `${pattern(response)}-[${by}:MADE_BY]->(${actor}:Actor)`,
      () => existsOrTrue(compiler, response),
      () => known,
    );
  },
  answeredBy: some(({ compiler, on }, fulfils) => {
    const { pattern, known } = answers(compiler, on);
    return someRecord(
      compiler,
      "response",
      pattern,
      () => known,
      (response) => fulfils(`${response}.kind`),
    );
  }),
  channel: ({ compiler, on, bind }) =>
    someRecord(
      compiler,
      "surfaced",
      (leak) =>
        `(${on})<-[:LEAKS_FROM]-(${leak}:Leak)-[:ON_CHANNEL]->(:LeakChannel {id: ${bind(recordId("leakChannel"))}})`,
    ),
  source: ({ compiler, on, bind }) =>
    someRecord(
      compiler,
      "documented",
      (record) =>
        `(${on})<-[:ABOUT|ANSWERS|ASSESSES|LEAKS_FROM]-(${record})-[:CITES|RELAYS]->(:Source {id: ${bind(recordId("source"))}})`,
    ),
  partOf: ({ on, bind }) =>
    `EXISTS { (${on})-[:PART_OF*1..${MAX_INCIDENT_STEPS}]->(:Incident {id: ${bind(recordId("incident"))}}) }`,
  isPart: whether(({ on }) => `EXISTS { (${on})-[:PART_OF]->(:Incident) }`),
  externalScheme: ({ on, bind }) => `EXISTS { (${on})-[:IDENTIFIED_BY]->(:ExternalId {scheme: ${bind()}}) }`,
  startedOn: between((on) => `${on}.startedKey`),
  endedOn: lastDayBetween("endedOn"),
  disclosedOn: lastDayBetween("disclosedOn"),
  contains: contains((on) => `[${on}.title, ${on}.summary]`),
  ...standingWhere,
} satisfies Readonly<Record<string, FilterMapping>>;

/** What records about an incident can be asked of it, by the names these conditions have there. */
export const whereOfItsIncident = {
  victim: incidentWhere.victim,
  channel: incidentWhere.channel,
  incidentKind: incidentWhere.kind,
} satisfies Readonly<Record<string, FilterMapping>>;

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
