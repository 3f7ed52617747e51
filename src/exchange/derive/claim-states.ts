import { LIFTED } from "../../domain/actors/roll-up.cypher";
import { originKey } from "../../domain/claims/origin-key.cypher";
import { MAX_INCIDENT_STEPS } from "../../domain/incidents/part-of";
import { typeOfId } from "../../domain/records/record";
import { UNDATED } from "../../domain/records/undated";
import { denialsOfRow } from "../../domain/responses/denials.cypher";
import type { Writing } from "../../platform/graph/graph";
import { type Ask, askWithin } from "../store/ask";
import type { PastVersions } from "../store/past-versions";
import { inSlices, slices } from "../store/slices";
import { AFFECTED_QUESTIONS } from "./standing-statements";

/** Until when a claim stands, for each of its accusers and for any, whose voice it is, and since when each accused denies it. */

const dayOf = (record: string) => `coalesce(${record}.placedOn, '${UNDATED}')`;
const first = (days: string) => `COLLECT { UNWIND ${days} AS day RETURN day ORDER BY day LIMIT 1 }[0]`;

/** A property that is derived of claims: what of it is another than the database has, and what puts it there. */
interface ClaimState {
  /** Gives `{claim, actor, value}` for each that differs; without an actor where it is of the claim itself. */
  readonly find: string;
  readonly put: string;
}

const isOther = (property: string) => `coalesce(${property}, '') <> coalesce(value, '')`;

function onClaim(property: string, clauses: string): ClaimState {
  return {
    find: `
    UNWIND $ids AS id
    MATCH (claim:Claim {id: id})
    ${clauses}
    WITH claim, value WHERE ${isOther(`claim.${property}`)}
    RETURN {claim: claim.id, value: value} AS row`,
    put: `
    UNWIND $rows AS row
    MATCH (claim:Claim {id: row.claim})
    SET claim.${property} = row.value`,
  };
}

function onMention(type: string, property: string, clauses: string): ClaimState {
  return {
    find: `
    UNWIND $ids AS id
    MATCH (claim:Claim {id: id})-[mention:${type}]->(actor:Actor)
    ${clauses}
    WITH claim, mention, actor, value WHERE ${isOther(`mention.${property}`)}
    RETURN {claim: claim.id, actor: actor.id, value: value} AS row`,
    put: `
    UNWIND $rows AS row
    MATCH (claim:Claim {id: row.claim})-[mention:${type}]->(:Actor {id: row.actor})
    SET mention.${property} = row.value`,
  };
}

const ENDS_FOR_ACCUSERS = onMention(
  "MADE_BY",
  "endedOn",
  `WITH claim, mention, actor, [(claim)<-[:SUPERSEDES]-(newer:Claim) | ${dayOf("newer")}]
      + [(claim)<-[:RETRACTS]-(retraction:Retraction)-[:MADE_BY]->(actor) | ${dayOf("retraction")}] AS days
    WITH claim, mention, actor, ${first("days")} AS value`,
);

/** A claim ends with the last accuser it stands for; one without a named accuser, with the first thing that ends it. */
const ENDS = onClaim(
  "endedOn",
  `WITH claim, [(claim)-[made:MADE_BY]->(:Actor) | coalesce(made.endedOn, '')] AS ends,
      [(claim)<-[:SUPERSEDES|RETRACTS]-(ending) | ${dayOf("ending")}] AS days
    WITH claim, CASE
      WHEN size(ends) = 0 THEN ${first("days")}
      WHEN '' IN ends THEN null
      ELSE COLLECT { UNWIND ends AS end RETURN end ORDER BY end DESC LIMIT 1 }[0]
    END AS value`,
);

/** Not where it stands for some of its accusers longer than for others: then its key is another on another day. */
const ORIGINS = onClaim(
  "originKey",
  `WITH claim, CASE
      WHEN any(day IN [(claim)-[made:MADE_BY]->(:Actor) | coalesce(made.endedOn, '')] WHERE day <> coalesce(claim.endedOn, '')) THEN null
      ELSE ${originKey("claim", "made", "true")}
    END AS value`,
);

const DENIALS = onMention(
  "ACCUSES",
  "deniedOn",
  `OPTIONAL MATCH (claim)-[:ABOUT]->(incident:Incident)
    WITH claim, mention, actor, incident
    WITH claim, mention, actor, COLLECT {
      ${denialsOfRow({ claim: "claim", incident: "incident", accuses: "mention", accused: "actor" }, "denial", (stem) => stem)}
      RETURN ${dayOf("denial")} AS day ORDER BY day LIMIT 1
    }[0] AS value`,
);

/** Each may rest on those before it. */
const STATES = [ENDS_FOR_ACCUSERS, ENDS, ORIGINS, DENIALS];

/** What is derived of these claims: the claim's end and origin, then of each mention its end and its denial. */
const FIND_STATES = `
    UNWIND $ids AS id
    MATCH (claim:Claim {id: id})
    OPTIONAL MATCH (claim)-[mention:MADE_BY|ACCUSES]->(actor:Actor)
    WITH claim, mention, actor ORDER BY type(mention), actor.id, mention.position
    WITH claim, collect([type(mention), actor.id, mention.${LIFTED.STATE}, mention.endedOn, mention.deniedOn]) AS mentions
    RETURN [claim.id, claim.endedOn, claim.originKey, mentions] AS row`;

/** What a denial denies: claims, and incidents with all that is said of them. */
const FIND_DENIED = `
    UNWIND $ids AS id
    MATCH (:Response {id: id, kind: 'DENIAL'})-[:ANSWERS]->(answered)
    RETURN DISTINCT [id, answered.id] AS row`;

const FIND_CLAIMS_BELOW = `
    UNWIND $ids AS id
    MATCH (:Incident {id: id})<-[:PART_OF*0..${MAX_INCIDENT_STEPS}]-(part:Incident)<-[:ABOUT]-(claim:Claim)
    RETURN DISTINCT [id, claim.id] AS row`;

export const CLAIM_STATE_STATEMENTS: readonly string[] = [
  ...STATES.flatMap(Object.values),
  FIND_STATES,
  FIND_DENIED,
  FIND_CLAIMS_BELOW,
];

/**
 * What everybody is lifted to must be up to date: denials are compared by it. Without `past` an index is made
 * anew, which is no change.
 */
export async function deriveClaimStates(
  transaction: Writing,
  claims: readonly string[],
  past?: PastVersions,
): Promise<void> {
  const ask = askWithin(transaction);
  for (const ids of slices(claims)) {
    for (const { find, put } of STATES) {
      const rows = (await ask(find, { ids })) as readonly { readonly claim: string }[];
      if (rows.length === 0) continue;
      await past?.keep("Claim", [...new Set(rows.map(({ claim }) => claim))]);
      await transaction.run(put, { rows });
    }
  }
}

/** What the database has derived of these claims, as comparable text by the claim's id. */
export async function statesOf(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = (await ask(FIND_STATES, { ids })) as readonly (readonly [string, ...unknown[]])[];
  return new Map(rows.map(([id, ...state]) => [id, JSON.stringify(state)]));
}

export interface Concerning {
  readonly claims: readonly string[];
  readonly retractions: readonly string[];
  readonly responses: readonly string[];
  /** Those with other wholes. */
  readonly incidents: readonly string[];
}

/**
 * The claims whose ends and denials can be others once these records are: to be asked before they are taken off
 * the graph in their old form, and after they are on it in their new one. Each question is asked where there is reason
 * to: all in one statement take Neo4j a second to plan where it has just started.
 */
export async function claimsConcerned(
  ask: Ask,
  { claims, retractions, responses, incidents }: Concerning,
): Promise<readonly string[]> {
  const find = async (statement: string, from: readonly string[]): Promise<readonly string[]> => {
    const pairs = await inSlices(from, (ids) => ask(statement, { ids }));
    return (pairs as readonly (readonly [string, string])[]).map(([, found]) => found);
  };
  const denied = await find(FIND_DENIED, responses);
  const isOfIncident = (id: string) => typeOfId(id) === "incident";
  return [
    ...new Set([
      ...claims,
      ...(await find(AFFECTED_QUESTIONS.superseded, claims)),
      ...(await find(AFFECTED_QUESTIONS.retracted, retractions)),
      ...denied.filter((id) => !isOfIncident(id)),
      ...(await find(FIND_CLAIMS_BELOW, [...incidents, ...denied.filter(isOfIncident)])),
    ]),
  ];
}
