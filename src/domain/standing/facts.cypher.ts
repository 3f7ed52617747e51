import { MAX_ACTOR_STEPS } from "../actors/part-of";
import { MAX_INCIDENT_STEPS } from "../incidents/part-of";

/** Columns of a dated record, in the order `readFacts` takes them. */
const dated = (record: string) =>
  `${record}.id, ${record}.placedOn, ${record}.statedOn, ${record}.statedOnQualifier`;

/** Columns of any claim, in the order `readFacts` takes them. */
function claimColumns(claim: string, at: string): string {
  return [
    dated(claim),
    `${claim}.stance`,
    `[(${claim})-[:MADE_BY]->(${at}By) | ${at}By.id]`,
    `${claim}.unnamedAccuser`,
    `[(${claim})<-[:RETRACTS]-(${at}Retraction) | [${dated(`${at}Retraction`)}, [(${at}Retraction)-[:MADE_BY]->(${at}Retractor) | ${at}Retractor.id]]]`,
    `[(${claim})<-[:SUPERSEDES]-(${at}Newer) | [${at}Newer.id, ${at}Newer.placedOn]]`,
    `[(${claim})-[${at}Naming:ACCUSES|NAMES]->(${at}Whom) | [${at}Whom.id, ${at}Naming.role]]`,
  ].join(", ");
}

/**
 * Binds all records that can matter: the incident and its wholes, the claims about them and the responses to
 * either, the claims that join or part the actors named, everybody mentioned with all structure above. Lists
 * are COLLECT subqueries, not collect(): an aggregate in here would be taken for one of the clause outside.
 */
export function factsClauses(on: string, at: string): string {
  const lists: readonly (readonly [list: string, found: string])[] = [
    [
      "Wholes",
      `MATCH (${on})-[:PART_OF*0..${MAX_INCIDENT_STEPS}]->(${at}Whole:Incident) RETURN DISTINCT ${at}Whole`,
    ],
    [
      "Claims",
      `UNWIND ${at}Wholes AS ${at}About MATCH (${at}About)<-[:ABOUT]-(${at}Claim:Claim) RETURN DISTINCT ${at}Claim`,
    ],
    [
      "Responses",
      `UNWIND ${at}Wholes + ${at}Claims AS ${at}Target MATCH (${at}Target)<-[:ANSWERS]-(${at}Response:Response) RETURN DISTINCT ${at}Response`,
    ],
    [
      "Retractions",
      `UNWIND ${at}Claims AS ${at}Claim MATCH (${at}Claim)<-[:RETRACTS]-(${at}Retraction) RETURN DISTINCT ${at}Retraction`,
    ],
    [
      "Named",
      `UNWIND ${at}Claims AS ${at}Claim MATCH (${at}Claim)-[:ACCUSES|NAMES]->(${at}Actor) RETURN DISTINCT ${at}Actor`,
    ],
    [
      "Joins",
      `UNWIND ${at}Named AS ${at}Actor MATCH (${at}Actor)<-[:ABOUT]-(${at}Join:Claim) RETURN ${at}Join UNION UNWIND ${at}Named AS ${at}Actor MATCH (${at}Actor)<-[:ACCUSES|NAMES]-(${at}Join:Claim {kind: 'IDENTITY'}) RETURN ${at}Join`,
    ],
    [
      "Mentioned",
      `UNWIND ${at}Claims + ${at}Joins + ${at}Responses AS ${at}Record MATCH (${at}Record)-[:MADE_BY|ACCUSES|NAMES]->(${at}Actor) RETURN ${at}Actor UNION UNWIND ${at}Joins AS ${at}Record MATCH (${at}Record)-[:ABOUT]->(${at}Actor) RETURN ${at}Actor UNION MATCH (${on})-[:HIT]->(${at}Actor) RETURN ${at}Actor`,
    ],
    [
      "Actors",
      `UNWIND ${at}Mentioned AS ${at}Actor MATCH (${at}Actor)-[:PART_OF*0..${MAX_ACTOR_STEPS}]->(${at}Above:Actor) RETURN DISTINCT ${at}Above`,
    ],
  ];
  return lists
    .map(([list, found], index) => `WITH ${index === 0 ? "" : "*, "}COLLECT { ${found} } AS ${at}${list}`)
    .join(" ");
}

/** The facts over what `factsClauses` bound, as `readFacts` takes them; `nameOf` gives an actor's name. */
export function factsColumn(on: string, at: string, nameOf: (actor: string) => string): string {
  const each = (list: string, variable: string, columns: (record: string) => string) =>
    `COLLECT { UNWIND ${at}${list} AS ${at}${variable} RETURN [${columns(`${at}${variable}`)}] }`;
  const columns = recordColumns(at, nameOf);
  // Not over rows: a name may be a subquery, and where the incident is one kind of record among others, Neo4j 5.26
  // then loses the actor.
  const actors = `[${at}A IN ${at}Actors | [${columns.actor(`${at}A`)}]]`;
  return `[${[
    `${on}.id`,
    victimsColumn(on, at),
    each("Wholes", "W", columns.incident),
    each("Claims", "C", columns.claim),
    each("Joins", "J", columns.join),
    each("Responses", "R", columns.response),
    actors,
    `COLLECT { UNWIND ${at}Actors AS ${at}Child MATCH ${structurePattern(`${at}Child`, at)} RETURN ${structureColumns(`${at}Child`, at)} }`,
  ].join(", ")}]`;
}

/** The columns of each kind of record, in the order `read-facts.ts` takes them. */
export function recordColumns(at: string, nameOf: (actor: string) => string) {
  return {
    incident: (incident: string) =>
      `${incident}.id, ${incident}.title, [(${incident})-[:PART_OF]->(${at}Up) | ${at}Up.id]`,
    claim: (claim: string) =>
      [
        claimColumns(claim, at),
        `${claim}.incidentId`,
        `${claim}.unnamedAccused`,
        `${claim}.accusedMode`,
        `[(${claim})-[:REPEATS]->(${at}Older) | ${at}Older.id]`,
        `[(${claim})-[${at}Cite:CITES]->(${at}Source) | [${at}Cite.position, ${at}Source.id]]`,
        `[(${claim})-[${at}Relay:RELAYS]->(${at}Relayed) | [${at}Relay.citation, ${at}Relay.position, ${at}Relayed.id]]`,
      ].join(", "),
    join: (join: string) =>
      `${claimColumns(join, at)}, [(${join})-[:ABOUT]->(${at}Subject) | ${at}Subject.id][0]`,
    response: (response: string) =>
      `${dated(response)}, ${response}.kind, [(${response})-[:MADE_BY]->(${at}By) | ${at}By.id], ${response}.unnamedBy, [(${response})-[:ANSWERS]->(${at}Answered) | ${at}Answered.id]`,
    actor: (actor: string) => `${actor}.id, ${actor}.kind, ${nameOf(actor)}, ${actor}.rollUpBody`,
  };
}

export function victimsColumn(on: string, at: string): string {
  return `[(${on})-[:HIT]->(${at}Victim) | ${at}Victim.id]`;
}

export function structurePattern(child: string, at: string): string {
  return `(${child})-[${at}Edge:PART_OF]->(${at}Parent:Actor)`;
}

export function structureColumns(child: string, at: string): string {
  return `[${child}.id, ${at}Parent.id, ${at}Edge.validFrom, ${at}Edge.validTo]`;
}
