import type { TypeMapping } from "../../platform/read/compiler";
import { edges, expression, list, many, one, property, value } from "../../platform/read/mapping";
import { connection, type ListMapping, type Order } from "../../platform/read/page";
import { onScale } from "../confidence/confidence.type";
import { likelihoodKey } from "../confidence/confidence.where.type";
import { placement, statedDate } from "../dates/date.type";
import { recorded } from "../history/revision.graph";
import { viewerCan } from "../permissions/record-permissions.graph";
import { quote } from "../records/node.type";
import { type ItemPattern, PLACED, placedList } from "../records/placed-list";
import { exists, inTime } from "../records/visibility";
import { responseList } from "../responses/response.graph";
import { citations } from "../sources/citations.graph";
import { claimWhere } from "./claim.where";
import { isLive } from "./liveness.cypher";

const role = (r: string) => ({ cypher: `${r}.role` });

/** A short list of claims at the other end of a link, those that exist under `asOf`. */
function linked(pattern: (on: string, to: string) => string) {
  return many({
    as: "linked",
    pattern,
    where: (to, compiler) => exists(compiler, to),
    order: inTime,
  });
}

export const claim: TypeMapping = {
  label: "Claim",
  dated: true,
  fields: {
    id: property(),
    kind: property(),
    stance: property(),
    incident: one({ as: "incident", pattern: (on, to) => `(${on})-[:ABOUT]->(${to}:Incident)` }),
    subject: one({ as: "subject", pattern: (on, to) => `(${on})-[:ABOUT]->(${to}:Actor)` }),
    accusers: many({ as: "accuser", pattern: (on, to, r) => `(${on})-[${r}:MADE_BY]->(${to})` }),
    unnamedAccuser: value(["unnamedAccuser", "unnamedAccuserCoded"], (words, coded) =>
      typeof words === "string" ? { words, coded: coded === true } : null,
    ),
    named: edges({
      as: "named",
      pattern: (on, to, r) => `(${on})-[${r}:ACCUSES|NAMES]->(${to})`,
      node: "actor",
      properties: { role },
    }),
    accused: edges({
      as: "accused",
      pattern: (on, to, r) => `(${on})-[${r}:ACCUSES]->(${to})`,
      node: "actor",
      properties: { role },
    }),
    unnamedAccused: property(),
    accusedMode: property(),
    quote,
    statedOn: statedDate(),
    placedOn: placement,
    likelihood: onScale("likelihood"),
    analyticConfidence: onScale("analyticConfidence"),
    attributionClass: property(),
    form: property(),
    basis: list(),
    evidence: many({
      as: "evidence",
      pattern: (on, to) => `(${on})-[:RESTS_ON]->(${to})`,
      order: (to) => `${to}.position`,
    }),
    citations,
    live: expression((on, compiler) => isLive(compiler, on)),
    supersedes: linked((on, to) => `(${on})-[:SUPERSEDES]->(${to})`),
    supersededBy: linked((on, to) => `(${on})<-[:SUPERSEDES]-(${to})`),
    repeats: linked((on, to) => `(${on})-[:REPEATS]->(${to})`),
    repeatedBy: linked((on, to) => `(${on})<-[:REPEATS]-(${to})`),
    answers: linked((on, to) => `(${on})-[:ANSWERS]->(${to}:Claim)`),
    answeredBy: linked((on, to) => `(${on})<-[:ANSWERS]-(${to}:Claim)`),
    retractions: many({
      as: "retraction",
      pattern: (on, to) => `(${on})<-[:RETRACTS]-(${to})`,
      where: (to, compiler) => exists(compiler, to),
      order: inTime,
    }),
    responses: connection(responseList((on, to) => `(${on})<-[:ANSWERS]-(${to}:Response)`)),
    denials: connection(
      responseList((on, to) => `(${on})<-[:ANSWERS]-(${to}:Response)`, {
        conditions: (to) => [`${to}.denialKey IS NOT NULL`],
      }),
    ),
    viewerCan: viewerCan("claim"),
    ...recorded,
  },
};

export const evidence: TypeMapping = {
  fields: {
    kind: property(),
    text: property(),
    source: one({ as: "described", pattern: (on, to) => `(${on})-[:DESCRIBED_IN]->(${to})` }),
  },
};

export const retraction: TypeMapping = {
  label: "Retraction",
  dated: true,
  fields: {
    id: property(),
    claim: one({
      as: "claim",
      pattern: (on, to) => `(${on})-[:RETRACTS]->(${to})`,
      where: (to, compiler) => exists(compiler, to),
    }),
    by: many({ as: "retractor", pattern: (on, to, r) => `(${on})-[${r}:MADE_BY]->(${to})` }),
    quote,
    statedOn: statedDate(),
    placedOn: placement,
    citations,
    viewerCan: viewerCan("retraction"),
    ...recorded,
  },
};

/** Both sort all matches, of which no index knows the order. */
const orders: Readonly<Record<string, Order>> = {
  ...PLACED,
  LIKELIHOOD: { key: "likelihood", ofItem: likelihoodKey },
  RECORDED_AT: { key: "recordedAt" },
};

/** Claims at the far end of a pattern from the parent; all claims without one. */
export function claimList(pattern?: ItemPattern): ListMapping {
  return { ...placedList("claim", "Claim", claimWhere, pattern), orders };
}

/** The claims about an incident itself: by the index over (incidentId, placedKey, id), hot incidents included. */
export const claimsOfIncident: ListMapping = {
  ...placedList("claim", "Claim", claimWhere, undefined, {
    conditions: (to, on) => [`${to}.incidentId = ${on}.id`],
    indexPrefix: ["incidentId"],
  }),
  orders,
};
