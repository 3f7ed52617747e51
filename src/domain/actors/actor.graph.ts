import type { Compiler, TypeMapping } from "../../platform/read/compiler";
import { edges, expression, flag, many, one, property } from "../../platform/read/mapping";
import { connection, type ListMapping } from "../../platform/read/page";
import { equals } from "../../platform/read/where";
import { claimList } from "../claims/claim.graph";
import { readStatedDate, statedDate } from "../dates/date.type";
import { incidentList } from "../incidents/incident-list.graph";
import { nameKey } from "../records/name-key";
import { responseList } from "../responses/response.graph";
import { isActorOfList } from "./actor-match";

const since = (r: string) => ({ cypher: `${r}.from`, read: (date: unknown) => readStatedDate(date, "ON") });
const until = (r: string) => ({ cypher: `${r}.to`, read: (date: unknown) => readStatedDate(date, "ON") });

/** Under `asOf` a name coined later is not used: another that existed by then, or the slug, stands in for it. */
export function nameOf(actor: string, compiler: Compiler): string {
  if (!compiler.asOf) return `${actor}.name`;
  const other = compiler.fresh("other");
  const names = `COLLECT { MATCH (${actor})-[:HAS_NAME]->(${other}) WHERE ${other}.placedOn IS NULL OR ${other}.placedOn <= $asOf RETURN ${other}.value ORDER BY ${other}.placedOn, ${other}.id LIMIT 1 }`;
  return `CASE WHEN ${actor}.nameSince IS NULL OR ${actor}.nameSince <= $asOf THEN ${actor}.name ELSE coalesce(${names}[0], ${actor}.slug) END`;
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
      where: (to, compiler) =>
        compiler.asOf ? `(${to}.placedOn IS NULL OR ${to}.placedOn <= $asOf)` : undefined,
    }),
    externalIds,
    partOf: edges({
      as: "whole",
      pattern: (on, to, r) => `(${on})-[${r}:PART_OF]->(${to}:Actor)`,
      node: "actor",
      properties: { from: since, to: until },
    }),
    parts: edges({
      as: "part",
      pattern: (on, to, r) => `(${on})<-[${r}:PART_OF]-(${to}:Actor)`,
      order: (to) => `${to}.slug`,
      node: "actor",
      properties: { from: since, to: until },
    }),
    claims: connection(claimList((on, to) => `(${on})<-[:MADE_BY]-(${to}:Claim)`)),
    accusedIn: connection(claimList((on, to) => `(${on})<-[:ACCUSES]-(${to}:Claim)`)),
    namedIn: connection(claimList((on, to) => `(${on})<-[:ACCUSES|NAMES]-(${to}:Claim)`)),
    claimsAbout: connection(claimList((on, to) => `(${on})<-[:ABOUT]-(${to}:Claim)`)),
    responses: connection(responseList((on, to) => `(${on})<-[:MADE_BY]-(${to}:Response)`)),
    victimOf: connection(incidentList((on, to) => `(${on})<-[:HIT]-(${to}:Incident)`)),
    recordedAt: property(),
    recordedBy: property(),
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
      const visible = compiler.asOf ? ` AND (${named}.placedOn IS NULL OR ${named}.placedOn <= $asOf)` : "";
      return `EXISTS { (${on})-[:HAS_NAME]->(${named}:Name) WHERE ${named}.key = ${bind(nameKey)}${visible} }`;
    },
    actor: (at) => isActorOfList(at, at.on),
  },
};
