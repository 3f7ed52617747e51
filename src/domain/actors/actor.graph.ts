import { type Compiler, isTuple, type TypeMapping } from "../../platform/read/compiler";
import { type EdgeProperty, edges, expression, flag, many, one, property } from "../../platform/read/mapping";
import { connection, type ListMapping } from "../../platform/read/page";
import { contains, equals, whether } from "../../platform/read/where";
import { claimList } from "../claims/claim.graph";
import { isLive, isSigned } from "../claims/liveness.cypher";
import { readStatedDate, statedDate } from "../dates/date.type";
import { recorded } from "../history/revision.graph";
import { incidentList } from "../incidents/incident-list.graph";
import { viewerCan } from "../permissions/record-permissions.graph";
import { nameKey } from "../records/name-key";
import { existsOrTrue, today } from "../records/visibility";
import { responseList } from "../responses/response.graph";
import { timelineOf } from "../timeline/timeline.graph";
import { isActorOfList, someActor, someActorOfList } from "./actor-match";
import { MAX_ACTOR_STEPS } from "./part-of";
import { heldOn } from "./roll-up.cypher";

/** A date of structure, kept as `name` and `nameQualifier` on the relationship. */
const statedOn =
  (name: string): EdgeProperty =>
  (r) => ({
    cypher: `[${r}.${name}, ${r}.${name}Qualifier]`,
    read: (stated) => (isTuple(stated) ? readStatedDate(stated[0], stated[1]) : null),
  });
const period = { from: statedOn("from"), to: statedOn("to") };

/** Under `asOf` a name coined later is not used: another that existed by then, or the slug, stands in for it. */
export function nameOf(actor: string, compiler: Compiler): string {
  if (!compiler.asOf) return `${actor}.name`;
  const other = compiler.fresh("other");
  const names = `COLLECT { MATCH (${actor})-[:HAS_NAME]->(${other}) WHERE ${other}.placedOn IS NULL OR ${other}.placedOn <= $asOf RETURN ${other}.value ORDER BY ${other}.placedOn, ${other}.id LIMIT 1 }`;
  return `CASE WHEN ${actor}.nameSince IS NULL OR ${actor}.nameSince <= $asOf THEN ${actor}.name ELSE coalesce(${names}[0], ${actor}.slug) END`;
}

/** Holds of a name that is in use for the answer: always, or under `asOf` unless it is known to be coined later. */
function isUsed(name: string, compiler: Compiler): string {
  return compiler.asOf ? `(${name}.placedOn IS NULL OR ${name}.placedOn <= $asOf)` : "true";
}

/** Holds of a claim that exists for the answer and stands for the accuser that `made` leads to. */
function standsFor(compiler: Compiler, claim: string, made: string): string {
  return `${existsOrTrue(compiler, claim)} AND ${isLive(compiler, claim)} AND ${isSigned(compiler, made)}`;
}

export const externalIds = many({
  as: "external",
  pattern: (on, to, r) => `(${on})-[${r}:IDENTIFIED_BY]->(${to})`,
});

export const externalId: TypeMapping = { fields: { scheme: property(), value: property(), url: property() } };

export const name: TypeMapping = {
  fields: {
    value: property(),
    main: flag(),
    language: property(),
    since: statedDate(),
    coinedBy: one({ as: "coiner", pattern: (on, to) => `(${on})-[:COINED_BY]->(${to})` }),
    usedIn: many({ as: "using", pattern: (on, to, r) => `(${on})-[${r}:USED_IN]->(${to})` }),
  },
};

export const actor: TypeMapping = {
  label: "Actor",
  fields: {
    id: property(),
    slug: property(),
    name: expression(nameOf),
    kind: property(),
    description: property(),
    rollUpBody: flag(),
    names: many({
      as: "name",
      pattern: (on, to, r) => `(${on})-[${r}:HAS_NAME]->(${to})`,
      where: isUsed,
    }),
    externalIds,
    partOf: edges({
      as: "whole",
      pattern: (on, to, r) => `(${on})-[${r}:PART_OF]->(${to}:Actor)`,
      node: "actor",
      properties: period,
    }),
    parts: edges({
      as: "part",
      pattern: (on, to, r) => `(${on})<-[${r}:PART_OF]-(${to}:Actor)`,
      // One part may be so in several periods.
      order: (to, r) => `${to}.slug + right('     ' + toString(${r}.position), 6)`,
      node: "actor",
      properties: period,
    }),
    claims: connection(claimList((on, to) => `(${on})<-[:MADE_BY]-(${to}:Claim)`)),
    accusedIn: connection(claimList((on, to) => `(${on})<-[:ACCUSES]-(${to}:Claim)`)),
    namedIn: connection(claimList((on, to) => `(${on})<-[:ACCUSES|NAMES]-(${to}:Claim)`)),
    claimsAbout: connection(claimList((on, to) => `(${on})<-[:ABOUT]-(${to}:Claim)`)),
    responses: connection(responseList((on, to) => `(${on})<-[:MADE_BY]-(${to}:Response)`)),
    timeline: timelineOf("actor"),
    victimOf: connection(incidentList((on, to) => `(${on})<-[:HIT]-(${to}:Incident)`)),
    viewerCan: viewerCan("actor"),
    ...recorded,
  },
};

export const actorList: ListMapping = {
  as: "actor",
  match: (item) => ({ source: `MATCH (${item}:Actor)` }),
  // A page must not show, not even in its order and cursors, a name that was coined later.
  orders: { NAME: { key: ({ asOf }) => (asOf ? "slug" : "name") } },
  defaultOrder: { field: "NAME", direction: "ASC" },
  where: {
    kind: equals("kind"),
    named: ({ compiler, on, bind }) => {
      const named = compiler.fresh("named");
      return `EXISTS { (${on})-[:HAS_NAME]->(${named}:Name) WHERE ${named}.key = ${bind(nameKey)} AND ${isUsed(named, compiler)} }`;
    },
    actor: (at) => isActorOfList(at, at.on),
    partOf: (at) => {
      const [steps, step] = [at.compiler.fresh("steps"), at.compiler.fresh("step")];
      return someActorOfList(
        at,
        (whole) => `(${at.on})-[${steps}:PART_OF*1..${MAX_ACTOR_STEPS}]->(${whole}:Actor)`,
        `all(${step} IN ${steps} WHERE ${heldOn(step, today(at.compiler))})`,
      );
    },
    accuses: (at) => {
      const [made, claim] = [at.compiler.fresh("made"), at.compiler.fresh("claim")];
      return someActor(
        at,
        (accused, by) => `(${at.on})<-[${made}:MADE_BY]-(${claim}:Claim)-[${by}:ACCUSES]->(${accused}:Actor)`,
        () => standsFor(at.compiler, claim, made),
      );
    },
    accusedBy: (at) => {
      const claim = at.compiler.fresh("claim");
      return someActor(
        at,
        (accuser, by) => `(${at.on})<-[:ACCUSES]-(${claim}:Claim)-[${by}:MADE_BY]->(${accuser}:Actor)`,
        ({ by }) => standsFor(at.compiler, claim, by),
      );
    },
    hit: whether(({ on }) => `EXISTS { (${on})<-[:HIT]-(:Incident) }`),
    contains: contains((on, compiler) => {
      const named = compiler.fresh("named");
      return `[(${on})-[:HAS_NAME]->(${named}:Name) WHERE ${isUsed(named, compiler)} | ${named}.value]`;
    }),
  },
};
