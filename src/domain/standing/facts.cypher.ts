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
function clausesFrom(start: string, on: string, at: string): string {
  const lists: readonly (readonly [list: string, found: string])[] = [
    [
      "Wholes",
      `${start}MATCH (${on})-[:PART_OF*0..${MAX_INCIDENT_STEPS}]->(${at}Whole:Incident) RETURN DISTINCT ${at}Whole`,
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
      `UNWIND ${at}Claims + ${at}Joins + ${at}Responses AS ${at}Record MATCH (${at}Record)-[:MADE_BY|ACCUSES|NAMES]->(${at}Actor) RETURN ${at}Actor UNION UNWIND ${at}Joins AS ${at}Record MATCH (${at}Record)-[:ABOUT]->(${at}Actor) RETURN ${at}Actor UNION ${start}MATCH (${on})-[:HIT]->(${at}Actor) RETURN ${at}Actor`,
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

/** The same for the incident in variable `on`, or for all those of `$ids`. */
export function factsClauses(on: string, at: string): string {
  return clausesFrom("", on, at);
}

const EACH_OF_IDS = "UNWIND $ids AS id MATCH (incident:Incident {id: id}) ";

/**
 * The facts of several incidents at once, as `readFactsOfEach` takes them: what they share is read once. The
 * sentences of reasons are not told from them, so that ids stand for names.
 */
export function factsOfIds(at: string): string {
  const asked = `COLLECT { ${EACH_OF_IDS}RETURN [incident.id, incident.startedKey, [(incident)-[:HIT]->(victim) | victim.id]] }`;
  return `${clausesFrom(EACH_OF_IDS, "incident", at)} RETURN [${asked}, ${columns(at, (actor) => `${actor}.id`)}]`;
}

/** The facts over what `factsClauses` bound, as `readFacts` takes them; `nameOf` gives an actor's name. */
export function factsColumn(on: string, at: string, nameOf: (actor: string) => string): string {
  return `[${on}.id, [(${on})-[:HIT]->(${at}Victim) | ${at}Victim.id], ${columns(at, nameOf)}]`;
}

function columns(at: string, nameOf: (actor: string) => string): string {
  const each = (list: string, variable: string, columns: string) =>
    `COLLECT { UNWIND ${at}${list} AS ${at}${variable} RETURN [${columns}] }`;
  const [claim, join, response, actor] = [`${at}C`, `${at}J`, `${at}R`, `${at}A`];
  return [
    each("Wholes", "W", `${at}W.id, ${at}W.title, [(${at}W)-[:PART_OF]->(${at}Up) | ${at}Up.id]`),
    each(
      "Claims",
      "C",
      [
        claimColumns(claim, at),
        `${claim}.incidentId`,
        `${claim}.unnamedAccused`,
        `${claim}.accusedMode`,
        `[(${claim})-[:REPEATS]->(${at}Older) | ${at}Older.id]`,
        `[(${claim})-[${at}Cite:CITES]->(${at}Source) | [${at}Cite.position, ${at}Source.id]]`,
        `[(${claim})-[${at}Relay:RELAYS]->(${at}Relayed) | [${at}Relay.citation, ${at}Relay.position, ${at}Relayed.id]]`,
      ].join(", "),
    ),
    each(
      "Joins",
      "J",
      `${claimColumns(join, at)}, [(${join})-[:ABOUT]->(${at}Subject) | ${at}Subject.id][0]`,
    ),
    each(
      "Responses",
      "R",
      `${dated(response)}, ${response}.kind, [(${response})-[:MADE_BY]->(${at}By) | ${at}By.id], ${response}.unnamedBy, [(${response})-[:ANSWERS]->(${at}Answered) | ${at}Answered.id]`,
    ),
    each("Actors", "A", `${actor}.id, ${actor}.kind, ${nameOf(actor)}, ${actor}.rollUpBody`),
    `COLLECT { UNWIND ${at}Actors AS ${at}Child MATCH (${at}Child)-[${at}Edge:PART_OF]->(${at}Parent:Actor) RETURN [${at}Child.id, ${at}Parent.id, ${at}Edge.validFrom, ${at}Edge.validTo] }`,
  ].join(", ");
}
