import { LIFTED } from "../../domain/actors/roll-up.cypher";
import { originKey } from "../../domain/claims/origin-key.cypher";
import { MAX_INCIDENT_STEPS } from "../../domain/incidents/part-of";
import { UNDATED } from "../../domain/records/undated";
import { denialsOfRow } from "../../domain/responses/denials.cypher";
import type { Writing } from "../../platform/graph/graph";
import type { Ask } from "../store/ask";
import { slices } from "../store/slices";

/** Until when a claim stands, for each of its accusers and for any, whose voice it is, and since when each accused denies it. */

const dayOf = (record: string) => `coalesce(${record}.placedOn, '${UNDATED}')`;
const first = (days: string) => `COLLECT { UNWIND ${days} AS day RETURN day ORDER BY day LIMIT 1 }[0]`;

const DERIVE_ENDS_FOR_ACCUSERS = `
    UNWIND $ids AS id
    MATCH (claim:Claim {id: id})-[made:MADE_BY]->(accuser:Actor)
    WITH made, [(claim)<-[:SUPERSEDES]-(newer:Claim) | ${dayOf("newer")}]
      + [(claim)<-[:RETRACTS]-(retraction:Retraction)-[:MADE_BY]->(accuser) | ${dayOf("retraction")}] AS days
    SET made.endedOn = ${first("days")}`;

/** A claim ends with the last accuser it stands for; one without a named accuser, with the first thing that ends it. */
const DERIVE_ENDS = `
    UNWIND $ids AS id
    MATCH (claim:Claim {id: id})
    WITH claim, [(claim)-[made:MADE_BY]->(:Actor) | coalesce(made.endedOn, '')] AS ends,
      [(claim)<-[:SUPERSEDES|RETRACTS]-(ending) | ${dayOf("ending")}] AS days
    SET claim.endedOn = CASE
      WHEN size(ends) = 0 THEN ${first("days")}
      WHEN '' IN ends THEN null
      ELSE COLLECT { UNWIND ends AS end RETURN end ORDER BY end DESC LIMIT 1 }[0]
    END`;

/** Not where it stands for some of its accusers longer than for others: then its key is another on another day. */
const DERIVE_ORIGINS = `
    UNWIND $ids AS id
    MATCH (claim:Claim {id: id})
    SET claim.originKey = CASE
      WHEN any(day IN [(claim)-[made:MADE_BY]->(:Actor) | coalesce(made.endedOn, '')] WHERE day <> coalesce(claim.endedOn, '')) THEN null
      ELSE ${originKey("claim", "made", "true")}
    END`;

const DERIVE_DENIALS = `
    UNWIND $ids AS id
    MATCH (claim:Claim {id: id})-[accuses:ACCUSES]->(accused:Actor)
    OPTIONAL MATCH (claim)-[:ABOUT]->(incident:Incident)
    WITH claim, accuses, accused, incident
    SET accuses.deniedOn = COLLECT {
      ${denialsOfRow({ claim: "claim", incident: "incident", accuses: "accuses", accused: "accused" }, "denial", (stem) => stem)}
      RETURN ${dayOf("denial")} AS day ORDER BY day LIMIT 1
    }[0]`;

/** What is derived of these claims: the claim's end and origin, then of each mention its end and its denial. */
const FIND_STATES = `
    UNWIND $ids AS id
    MATCH (claim:Claim {id: id})
    OPTIONAL MATCH (claim)-[mention:MADE_BY|ACCUSES]->(actor:Actor)
    WITH claim, mention, actor ORDER BY type(mention), actor.id, mention.position
    WITH claim, collect([type(mention), actor.id, mention.${LIFTED.STATE}, mention.endedOn, mention.deniedOn]) AS mentions
    RETURN [claim.id, claim.endedOn, claim.originKey, mentions] AS row`;

/**
 * The claims whose ends and denials can be others once these records are: to be asked before they are taken off
 * the graph in their old form, and after they are on it in their new one. `$incidents` are those with other wholes.
 */
const FIND_CLAIMS_CONCERNED = `
    CALL () {
      UNWIND $claims AS id MATCH (claim:Claim {id: id}) RETURN claim
      UNION UNWIND $claims AS id MATCH (:Claim {id: id})-[:SUPERSEDES]->(claim:Claim) RETURN claim
      UNION UNWIND $retractions AS id MATCH (:Retraction {id: id})-[:RETRACTS]->(claim:Claim) RETURN claim
      UNION UNWIND $responses AS id MATCH (:Response {id: id, kind: 'DENIAL'})-[:ANSWERS]->(claim:Claim) RETURN claim
      UNION UNWIND $responses AS id
        MATCH (:Response {id: id, kind: 'DENIAL'})-[:ANSWERS]->(:Incident)<-[:PART_OF*0..${MAX_INCIDENT_STEPS}]-(part:Incident)<-[:ABOUT]-(claim:Claim)
        RETURN claim
      UNION UNWIND $incidents AS id
        MATCH (:Incident {id: id})<-[:PART_OF*0..${MAX_INCIDENT_STEPS}]-(part:Incident)<-[:ABOUT]-(claim:Claim)
        RETURN claim
    }
    RETURN claim.id AS row`;

export const CLAIM_STATE_STATEMENTS: readonly string[] = [
  DERIVE_ENDS_FOR_ACCUSERS,
  DERIVE_ENDS,
  DERIVE_ORIGINS,
  DERIVE_DENIALS,
  FIND_STATES,
  FIND_CLAIMS_CONCERNED,
];

/** What everybody is lifted to must be up to date: denials are compared by it. */
export async function deriveClaimStates(transaction: Writing, claims: readonly string[]): Promise<void> {
  for (const ids of slices(claims)) {
    for (const statement of [DERIVE_ENDS_FOR_ACCUSERS, DERIVE_ENDS, DERIVE_ORIGINS, DERIVE_DENIALS]) {
      await transaction.run(statement, { ids });
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
  readonly incidents: readonly string[];
}

export async function claimsConcerned(ask: Ask, records: Concerning): Promise<readonly string[]> {
  if (Object.values(records).every(({ length }) => length === 0)) return [];
  return (await ask(FIND_CLAIMS_CONCERNED, { ...records })).map(String);
}
