import { MAX_ACTOR_STEPS } from "../../domain/actors/part-of";
import { MAX_INCIDENT_STEPS } from "../../domain/incidents/part-of";
import { STANDING_WAS } from "../../domain/records/history";
import {
  recordColumns,
  structureColumns,
  structurePattern,
  victimsColumn,
} from "../../domain/standing/facts.cypher";
import { STANDING_PROPERTIES } from "../../domain/standing/standing-period.to-graph";
import { pastLabel, pastType } from "../../platform/graph/past";
import { firstRevision } from "../store/past-versions";

/** What is read for an incident's standing: of itself and of each of its wholes, how many claims are about it. */
const WEIGHED = `[incident.id, [whole IN COLLECT { MATCH (incident)-[:PART_OF*0..${MAX_INCIDENT_STEPS}]->(whole:Incident) RETURN DISTINCT whole } | [whole.id, COUNT { (whole)<-[:ABOUT]-() }]]]`;

const VALUES = STANDING_PROPERTIES.map((name) => `.${name}`).join(", ");

const COLUMNS = recordColumns("of", (actor) => `${actor}.id`);

/**
 * The facts of several incidents, step by step: small statements, which the database plans in a moment where one of
 * all would take it seconds. The sentences of reasons are not told from them, so that ids stand for names.
 */
export const FACTS_QUESTIONS = {
  asked: `
    UNWIND $ids AS id
    MATCH (incident:Incident {id: id})
    RETURN [incident.id, incident.startedKey, ${victimsColumn("incident", "of")}] AS row`,
  incidents: `
    UNWIND $ids AS id
    MATCH (:Incident {id: id})-[:PART_OF*0..${MAX_INCIDENT_STEPS}]->(whole:Incident)
    WITH DISTINCT whole
    RETURN [${COLUMNS.incident("whole")}] AS row`,
  claims: `
    UNWIND $ids AS id
    MATCH (:Incident {id: id})<-[:ABOUT]-(claim:Claim)
    RETURN [${COLUMNS.claim("claim")}] AS row`,
  joins: `
    UNWIND $ids AS id
    MATCH (actor:Actor {id: id})
    CALL (actor) {
      MATCH (actor)<-[:ABOUT]-(join:Claim)
      RETURN join
      UNION
      MATCH (actor)<-[:ACCUSES|NAMES]-(join:Claim {kind: 'IDENTITY'})
      RETURN join
    }
    WITH DISTINCT join
    RETURN [${COLUMNS.join("join")}] AS row`,
  answersToIncidents: `
    UNWIND $ids AS id
    MATCH (:Incident {id: id})<-[:ANSWERS]-(response:Response)
    WITH DISTINCT response
    RETURN [${COLUMNS.response("response")}] AS row`,
  answersToClaims: `
    UNWIND $ids AS id
    MATCH (:Claim {id: id})<-[:ANSWERS]-(response:Response)
    WITH DISTINCT response
    RETURN [${COLUMNS.response("response")}] AS row`,
  actors: `
    UNWIND $ids AS id
    MATCH (:Actor {id: id})-[:PART_OF*0..${MAX_ACTOR_STEPS}]->(actor:Actor)
    WITH DISTINCT actor
    RETURN [${COLUMNS.actor("actor")}] AS row`,
  structure: `
    UNWIND $ids AS id
    MATCH (child:Actor {id: id})
    MATCH ${structurePattern("child", "of")}
    RETURN ${structureColumns("child", "of")} AS row`,
} as const;

/** What deriving standings asks of the database, by what it wants to know. */
export const STANDING_QUESTIONS = {
  stored: `
    UNWIND $ids AS id
    MATCH (incident:Incident {id: id})
    RETURN {id: id, present: incident {${VALUES}}, recordedAt: incident.recordedAt, from: incident.standingFrom, stale: incident.standingStale, staleSince: incident.standingStaleSince, periods: [(incident)-[:STOOD]->(period:StandingPeriod) | properties(period)]} AS row`,
  weights: `
    UNWIND $ids AS id
    MATCH (incident:Incident {id: id})
    RETURN ${WEIGHED} AS row`,
  someStale: `
    MATCH (incident:Incident)
    WHERE incident.standingStale = true
    WITH incident LIMIT 1000
    RETURN ${WEIGHED} AS row`,
  countStale: `
    MATCH (incident:Incident)
    WHERE incident.standingStale = true
    RETURN count(*) AS row`,
  after: `
    MATCH (incident:Incident)
    WHERE incident.id > $after
    WITH incident ORDER BY incident.id LIMIT 1000
    RETURN ${WEIGHED} AS row`,
  countAll: `
    MATCH (incident:Incident)
    RETURN count(*) AS row`,
} as const;

/** From records that were written to the incidents whose standing rests on them, step by step: from which to which. */
export const AFFECTED_QUESTIONS = {
  incidentsOfClaims: `
    UNWIND $ids AS id
    MATCH (:Claim {id: id})-[:ABOUT]->(incident:Incident)
    RETURN DISTINCT [id, incident.id] AS row`,
  actorsOfJoins: `
    UNWIND $ids AS id
    MATCH (join:Claim {id: id})-[naming:ABOUT|ACCUSES|NAMES]->(actor:Actor)
    WHERE join.kind <> 'ATTRIBUTION' AND (type(naming) = 'ABOUT' OR join.kind = 'IDENTITY')
    RETURN DISTINCT [id, actor.id] AS row`,
  answered: `
    UNWIND $ids AS id
    MATCH (:Response {id: id})-[:ANSWERS]->(answered)
    RETURN DISTINCT [id, answered.id] AS row`,
  retracted: `
    UNWIND $ids AS id
    MATCH (:Retraction {id: id})-[:RETRACTS]->(claim:Claim)
    RETURN DISTINCT [id, claim.id] AS row`,
  superseded: `
    UNWIND $ids AS id
    MATCH (:Claim {id: id})-[:SUPERSEDES]->(older:Claim)
    RETURN DISTINCT [id, older.id] AS row`,
  actorsBelow: `
    UNWIND $ids AS id
    MATCH (:Actor {id: id})<-[:PART_OF*0..${MAX_ACTOR_STEPS}]-(part:Actor)
    RETURN DISTINCT [id, part.id] AS row`,
  incidentsNaming: `
    UNWIND $ids AS id
    MATCH (:Actor {id: id})<-[:ACCUSES|NAMES]-(:Claim)-[:ABOUT]->(incident:Incident)
    RETURN DISTINCT [id, incident.id] AS row`,
  incidentsAccusedBy: `
    UNWIND $ids AS id
    MATCH (:Actor {id: id})<-[:MADE_BY]-(:Claim)-[:ABOUT]->(incident:Incident)
    RETURN DISTINCT [id, incident.id] AS row`,
  answeredBy: `
    UNWIND $ids AS id
    MATCH (:Actor {id: id})<-[:MADE_BY]-(:Response)-[:ANSWERS]->(answered)
    RETURN DISTINCT [id, answered.id] AS row`,
  joinedWith: `
    UNWIND $ids AS id
    MATCH (:Actor {id: id})<-[:ABOUT|ACCUSES|NAMES]-(join:Claim)-[:ABOUT|ACCUSES|NAMES]->(other:Actor)
    WHERE join.kind <> 'ATTRIBUTION'
    RETURN DISTINCT [id, other.id] AS row`,
  incidentsBelow: `
    UNWIND $ids AS id
    MATCH (:Incident {id: id})<-[:PART_OF*0..${MAX_INCIDENT_STEPS}]-(part:Incident)
    RETURN DISTINCT [id, part.id] AS row`,
} as const;

export const PUT_PRESENT = `
  UNWIND $rows AS row
  MATCH (incident:Incident {id: row.id})
  SET incident += row.properties
  REMOVE incident.standingStale, incident.standingStaleSince`;

/** The values as they are, as past ones: to be run before others are put. */
export const KEEP_PRESENT = `
  UNWIND $rows AS row
  MATCH (incident:Incident {id: row.id})
  ${firstRevision("incident", "first")}
  CREATE (first)-[:${STANDING_WAS}]->(past:PastStanding)
  SET past = incident {${VALUES}, .standingFrom}, past.standingUntil = row.at`;

export const PUT_PERIOD = `
  UNWIND $rows AS row
  MATCH (period:StandingPeriod)
  WHERE period.id = row.id AND period.from = row.from
  SET period = row`;

export const CREATE_PERIOD = `
  UNWIND $rows AS row
  MATCH (incident:Incident {id: row.id})
  CREATE (incident)-[:STOOD]->(period:StandingPeriod)
  SET period = row`;

export const DELETE_PERIOD = `
  UNWIND $rows AS row
  MATCH (period:StandingPeriod)
  WHERE period.id = row.id AND period.from = row.from
  DETACH DELETE period`;

const RETIRED = `CREATE (first)-[:${pastType("STOOD")}]->(past:${pastLabel("StandingPeriod")})
  SET past = properties(period), past.knownUntil = row.at
  DETACH DELETE period`;

/** A period that was, for whoever asks for what was known then: of each day there is one present period. */
export const RETIRE_PERIOD = `
  UNWIND $rows AS row
  MATCH (period:StandingPeriod)
  WHERE period.id = row.id AND period.from = row.from
  MATCH (incident:Incident)-[:STOOD]->(period)
  ${firstRevision("incident", "first")}
  ${RETIRED}`;

/** All periods of an incident that is taken out, as those that were. */
export const RETIRE_PERIODS = `
  UNWIND $rows AS row
  MATCH (incident:Incident {id: row.id})
  ${firstRevision("incident", "first")}
  MATCH (incident)-[:STOOD]->(period:StandingPeriod)
  ${RETIRED}`;

export const MARK_STALE = `
  UNWIND $ids AS id
  MATCH (incident:Incident {id: id})
  SET incident.standingStale = true, incident.standingStaleSince = $at`;

/** A change of a standing, at the last of the revisions that it follows from. */
export const CREATE_STANDING_CHANGES = `
  UNWIND $rows AS row
  MATCH (revision:Revision {sequence: row.revision})
  CREATE (revision)-[:CHANGED_STANDING]->(change:StandingChange)
  SET change = row.properties
  WITH row, change
  UNWIND row.causes AS sequence
  MATCH (cause:Revision {sequence: sequence})
  CREATE (change)-[:BECAUSE_OF]->(cause)`;

/** An entry of the feed that is of no record. */
export const CREATE_DERIVED = `
  CREATE (revision:Revision)
  SET revision = $revision`;

/** Every statement above, for the linter. */
export const STANDING_STATEMENTS: readonly string[] = [
  ...Object.values(FACTS_QUESTIONS),
  ...Object.values(STANDING_QUESTIONS),
  ...Object.values(AFFECTED_QUESTIONS),
  PUT_PRESENT,
  KEEP_PRESENT,
  RETIRE_PERIOD,
  RETIRE_PERIODS,
  PUT_PERIOD,
  CREATE_PERIOD,
  DELETE_PERIOD,
  MARK_STALE,
  CREATE_STANDING_CHANGES,
  CREATE_DERIVED,
];
