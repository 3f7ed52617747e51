import { within } from "../../platform/read/bounds";
import type { Compiler, TypeMapping } from "../../platform/read/compiler";
import { type FieldMapping, plain } from "../../platform/read/mapping";
import { compileMatches } from "../../platform/read/page";
import type { RootMapping } from "../../platform/read/reader";
import type { Selection } from "../../platform/read/selection";
import { column, group, nodeColumn, table } from "../../platform/read/table";
import { LIFTED } from "../actors/roll-up.cypher";
import type { RollUp } from "../actors/roll-up.terms";
import { isLive } from "../claims/liveness.cypher";
import { incidentList } from "../incidents/incident-list.graph";
import { existsOrTrue, inTime } from "../records/visibility";
import { isDenied } from "../responses/denials.cypher";

const MAX_ROWS = 100; // a ranking that anybody reads

/** Binds `incident` to the incidents counted, each once. */
function incidents(compiler: Compiler): string {
  const { item, pass } = compileMatches(incidentList(), compiler, compiler.root, undefined);
  return `${pass([`${item}.id IS NOT NULL`], [])} WITH ${item} AS incident`;
}

function isFiltered(compiler: Compiler): boolean {
  const where = compiler.args(compiler.root)["where"];
  return where !== undefined && where !== null;
}

/** Binds `claim` to the accusations counted: attributions that assert, live or not, that exist by then. */
function accusations(compiler: Compiler, exists = existsOrTrue(compiler, "claim")): string {
  const conditions = `claim.kind = 'ATTRIBUTION' AND claim.stance = 'ASSERTS' AND ${exists}`;
  return isFiltered(compiler)
    ? `${incidents(compiler)} WITH incident MATCH (incident)<-[:ABOUT]-(claim:Claim) WHERE ${conditions}`
    : `MATCH (claim:Claim) WHERE ${conditions}`;
}

/** The actor at the end of a relationship, lifted as asked, by its id. */
function liftedId(compiler: Compiler, actor: string, by: string): string {
  const rollUp = compiler.args(compiler.root)["rollUp"] as RollUp;
  return rollUp === "NONE" ? `${actor}.id` : `${by}.${LIFTED[rollUp]}`;
}

function limitOf(compiler: Compiler, selection: Selection): string {
  return compiler.bind(selection, ({ first }) =>
    within(first, MAX_ROWS, `A ranking has 1 to ${MAX_ROWS} rows`),
  );
}

/** How many of what `clauses` bind. */
function counted(clauses: (compiler: Compiler) => string, of: string): FieldMapping {
  return ({ compiler }) => plain(`COUNT { ${clauses(compiler)} RETURN DISTINCT ${of} }`);
}

/** Accusations for which a condition holds. */
function having(condition: (compiler: Compiler) => string): FieldMapping {
  return counted((compiler) => `${accusations(compiler)} AND ${condition(compiler)}`, "claim");
}

const answered = (compiler: Compiler) =>
  `EXISTS { (claim)<-[:ANSWERS]-(response:Response) WHERE ${existsOrTrue(compiler, "response")} }`;
const denied = (compiler: Compiler) =>
  `EXISTS { (claim)-[accuses:ACCUSES]->() WHERE ${isDenied(compiler, "accuses")} }`;
const takenBack = (compiler: Compiler) =>
  `EXISTS { (claim)<-[:RETRACTS]-(retraction:Retraction) WHERE ${existsOrTrue(compiler, "retraction")} }`;
/** By every accuser, whether or not it stood for them still; one without a name by whoever takes it back. */
const withdrawn = (compiler: Compiler) =>
  `${takenBack(compiler)} AND NOT EXISTS { MATCH (claim)-[:MADE_BY]->(accuser:Actor) WHERE NOT EXISTS { (claim)<-[:RETRACTS]-(retraction:Retraction)-[:MADE_BY]->(accuser) WHERE ${existsOrTrue(compiler, "retraction")} } }`;
const superseded = (compiler: Compiler) =>
  `EXISTS { (claim)<-[:SUPERSEDES]-(newer:Claim) WHERE ${existsOrTrue(compiler, "newer")} }`;

export const incidentStatistics: TypeMapping = {
  fields: {
    total: counted(incidents, "incident"),
    undated: counted(
      (compiler) => `${incidents(compiler)} WITH incident WHERE incident.startedKey = ''`,
      "incident",
    ),
    byYear: table({
      clauses: (compiler) =>
        `${incidents(compiler)} WITH incident WHERE incident.startedKey > '' WITH substring(incident.startedKey, 0, 4) AS year, count(DISTINCT incident) AS incidents ORDER BY year`,
      columns: { year: column("toInteger(year)"), incidents: column("incidents") },
    }),
    byKind: table({
      clauses: (compiler) =>
        `${incidents(compiler)} WITH DISTINCT incident UNWIND incident.kinds AS kind WITH kind, count(*) AS incidents ORDER BY incidents DESC, kind`,
      columns: { kind: column("kind"), incidents: column("incidents") },
    }),
    bySector: table({
      clauses: (compiler) =>
        `${incidents(compiler)} WITH incident MATCH (incident)-[hit:HIT]->(:Actor) WITH hit.sector AS sector, count(DISTINCT incident) AS incidents ORDER BY incidents DESC, sector`,
      columns: { sector: column("sector"), incidents: column("incidents") },
    }),
    byAccusedKind: table({
      clauses: (compiler) =>
        `${accusations(compiler)} AND ${isLive(compiler, "claim")} MATCH (claim)-[:ACCUSES]->(accused:Actor) WITH accused.kind AS kind, count(DISTINCT claim.incidentId) AS incidents ORDER BY incidents DESC, kind`,
      columns: { kind: column("kind"), incidents: column("incidents") },
    }),
  },
};

export const accusationStatistics: TypeMapping = {
  fields: {
    total: counted(accusations, "claim"),
    live: having((compiler) => isLive(compiler, "claim")),
    answered: having(answered),
    denied: having(denied),
    withdrawn: having(withdrawn),
    partlyWithdrawn: having((compiler) => `${takenBack(compiler)} AND ${isLive(compiler, "claim")}`),
    superseded: having(superseded),
    byClass: table({
      clauses: (compiler) =>
        `${accusations(compiler)} WITH claim.attributionClass AS class, count(DISTINCT claim) AS claims ORDER BY claims DESC, class`,
      columns: { attributionClass: column("class"), claims: column("claims") },
    }),
  },
};

/** Holds of a claim of which the day is known that it is placed on: it is stated, or that of the first publication. */
const IS_KNOWN_TO_THE_DAY =
  "(claim.statedOn = claim.placedKey OR (claim.statedOn IS NULL AND EXISTS { (claim)-[:CITES]->(published:Source) WHERE published.publishedOn = claim.placedKey }))";

/** From the start to the first claim of each class that accuses somebody, where both are known to the day. */
const delays = table({
  clauses: (compiler) =>
    [
      isFiltered(compiler) ? `${incidents(compiler)} WITH DISTINCT incident` : "MATCH (incident:Incident)",
      "WHERE size(incident.startedOn) = 10 AND coalesce(incident.startedOnQualifier, 'ON') = 'ON'",
      `MATCH (incident)<-[:ABOUT]-(claim:Claim) WHERE claim.kind = 'ATTRIBUTION' AND claim.stance = 'ASSERTS' AND claim.placedKey >= incident.startedOn AND ${existsOrTrue(compiler, "claim")} AND ${IS_KNOWN_TO_THE_DAY}`,
      "WITH incident, claim.attributionClass AS class, min(claim.placedKey) AS first",
      "WITH class, duration.inDays(date(incident.startedOn), date(first)).days AS days",
      "WITH class, count(*) AS incidents, percentileCont(days, 0.25) AS lower, percentileCont(days, 0.5) AS median, percentileCont(days, 0.75) AS upper",
      "ORDER BY incidents DESC, class",
    ].join(" "),
  columns: {
    attributionClass: column("class"),
    incidents: column("incidents"),
    lowerQuartile: column("lower"),
    median: column("median"),
    upperQuartile: column("upper"),
  },
});

const accusers = table({
  clauses: (compiler, selection) =>
    [
      accusations(compiler),
      "MATCH (claim)-[made:MADE_BY]->(signer:Actor)",
      `WITH ${liftedId(compiler, "signer", "made")} AS id, count(DISTINCT claim) AS claims, count(DISTINCT claim.incidentId) AS incidents, min(nullif(claim.placedKey, '')) AS firstOn, max(nullif(claim.placedKey, '')) AS lastOn`,
      `ORDER BY claims DESC, id LIMIT ${limitOf(compiler, selection)}`,
      "MATCH (accuser:Actor {id: id})",
      "WITH * ORDER BY claims DESC, id",
    ].join(" "),
  columns: {
    accuser: nodeColumn("accuser"),
    claims: column("claims"),
    incidents: column("incidents"),
    firstOn: column("firstOn"),
    lastOn: column("lastOn"),
  },
});

/** Who denies how much, and what of it: incidents as such, and attributions of them once they are on record. */
const deniers = table({
  clauses: (compiler, selection) =>
    [
      isFiltered(compiler)
        ? `${incidents(compiler)} WITH incident MATCH (incident)<-[:ABOUT*0..1]-(target)<-[:ANSWERS]-(denial:Response {kind: 'DENIAL'})-[spoke:MADE_BY]->(speaker:Actor)`
        : "MATCH (target)<-[:ANSWERS]-(denial:Response {kind: 'DENIAL'})-[spoke:MADE_BY]->(speaker:Actor)",
      `WHERE ${existsOrTrue(compiler, "denial")} AND (target:Incident OR (target:Claim AND target.kind = 'ATTRIBUTION' AND ${existsOrTrue(compiler, "target")}))`,
      `WITH ${liftedId(compiler, "speaker", "spoke")} AS id, count(DISTINCT denial) AS denials, count(DISTINCT CASE WHEN target:Claim THEN target END) AS claims, count(DISTINCT CASE WHEN target:Incident THEN target END) AS incidents`,
      `ORDER BY denials DESC, id LIMIT ${limitOf(compiler, selection)}`,
      "MATCH (denier:Actor {id: id})",
      "WITH * ORDER BY denials DESC, id",
    ].join(" "),
  columns: {
    denier: nodeColumn("denier"),
    denials: column("denials"),
    claims: column("claims"),
    incidents: column("incidents"),
  },
});

/** Accusers who replaced an accusation by one of somebody else, or took one back. */
const changesOfMind = table({
  clauses: (compiler, selection) => {
    const whom = (claim: string) =>
      `COLLECT { MATCH (${claim})-[:ACCUSES]->(whom:Actor) RETURN whom.id ORDER BY whom.id }`;
    const words = (claim: string) => `coalesce(${claim}.unnamedAccused, '')`;
    const replaced = `${accusations(compiler)} MATCH (claim)<-[:SUPERSEDES]-(newer:Claim) WHERE ${existsOrTrue(compiler, "newer")} AND (newer.stance <> 'ASSERTS' OR ${whom("claim")} <> ${whom("newer")} OR ${words("claim")} <> ${words("newer")}) RETURN claim, newer, newer AS act`;
    const taken = `${accusations(compiler)} MATCH (claim)<-[:RETRACTS]-(retraction:Retraction) WHERE ${existsOrTrue(compiler, "retraction")} RETURN claim, null AS newer, retraction AS act`;
    return `CALL (${compiler.atStart.join(", ")}) { ${replaced} UNION ${taken} } WITH claim, newer, act, act.placedOn AS day ORDER BY ${inTime("act")} DESC, ${inTime("claim")} DESC LIMIT ${limitOf(compiler, selection)}`;
  },
  columns: {
    on: column("day"),
    by: ({ compiler, selection }) => {
      const by = compiler.fresh("by");
      const { cypher, decode } = compiler.node(selection, by);
      return {
        cypher: `COLLECT { MATCH (act)-[made:MADE_BY]->(${by}:Actor) WITH ${by}, made ORDER BY made.position RETURN ${cypher} }`,
        decode: (found, answer) => (Array.isArray(found) ? found : []).map((item) => decode(item, answer)),
      };
    },
    claim: nodeColumn("claim"),
    newer: nodeColumn("newer"),
  },
});

export const statistics: TypeMapping = {
  fields: {
    incidents: group(),
    accusations: group(),
    delays,
    accusers,
    deniers,
    changesOfMind,
  },
};

/** Each part is a subquery of its own, made only where it is selected. */
export const statisticsRoot: RootMapping = (compiler) => {
  const { root } = compiler;
  const object = compiler.object(compiler.objectType(root), root, "");
  const undated = compiler.asOf
    ? `COUNT { ${accusations(compiler, "claim.placedKey = ''")} RETURN DISTINCT claim }`
    : "0";
  const { behind: stale } = incidentList().match("incident", undefined, compiler, root);
  const behind = stale === undefined ? "0" : `COUNT { ${stale} }`;
  // The database takes a column that counts within a subquery for an aggregate, which it groups by what else it reads.
  const read = compiler.atStart;
  return {
    statement: `RETURN ${[...read, undated, behind, ...object.parts].map((part, index) => `${part} AS c${index}`).join(", ")}`,
    decode([row = []], answer) {
      answer.undatedLeftOut += Number(row[read.length] ?? 0);
      answer.behind += Number(row[read.length + 1] ?? 0);
      return object.decodeAt(row, read.length + 2, answer);
    },
  };
};
