import type { TypeMapping } from "../../platform/read/compiler";
import { many, one, property } from "../../platform/read/mapping";
import type { ListMapping } from "../../platform/read/page";
import { contains, equals, type WhereMapping, whether } from "../../platform/read/where";
import { someActor } from "../actors/actor-match";
import { placement, statedDate } from "../dates/date.type";
import { recorded } from "../history/revision.graph";
import { viewerCan } from "../permissions/record-permissions.graph";
import { quote } from "../records/node.type";
import { type ItemPattern, placedList } from "../records/placed-list";
import { placedWhere } from "../records/placed-where.type";
import { recordId } from "../records/record-id";
import { exists, existsOrTrue, inTime } from "../records/visibility";
import { citations } from "../sources/citations.graph";

export const response: TypeMapping = {
  label: "Response",
  dated: true,
  fields: {
    id: property(),
    kind: property(),
    by: many({ as: "responder", pattern: (on, to, r) => `(${on})-[${r}:MADE_BY]->(${to})` }),
    unnamedBy: property(),
    claims: many({
      as: "answered",
      pattern: (on, to) => `(${on})-[:ANSWERS]->(${to}:Claim)`,
      where: (to, compiler) => exists(compiler, to),
      order: inTime,
    }),
    incidents: many({ as: "answered", pattern: (on, to, r) => `(${on})-[${r}:ANSWERS]->(${to}:Incident)` }),
    counterClaim: one({
      as: "raised",
      pattern: (on, to) => `(${on})-[:RAISES]->(${to})`,
      where: (to, compiler) => exists(compiler, to),
    }),
    quote,
    statedOn: statedDate(),
    placedOn: placement,
    citations,
    viewerCan: viewerCan("response"),
    ...recorded,
  },
};

export const responseWhere: WhereMapping = {
  ...placedWhere("statedOn"),
  kind: equals("kind"),
  by: (at) => someActor(at, (a, by) => `(${at.on})-[${by}:MADE_BY]->(${a}:Actor)`),
  claim: ({ on, bind }) => `EXISTS { (${on})-[:ANSWERS]->(:Claim {id: ${bind(recordId("claim"))}}) }`,
  incident: ({ on, bind }) =>
    `EXISTS { (${on})-[:ANSWERS]->(:Incident {id: ${bind(recordId("incident"))}}) }`,
  accused: (at) => {
    const claim = at.compiler.fresh("claim");
    return someActor(
      at,
      (actor, by) => `(${at.on})-[:ANSWERS]->(${claim}:Claim)-[${by}:ACCUSES]->(${actor}:Actor)`,
      () => existsOrTrue(at.compiler, claim),
    );
  },
  unnamedBy: whether(({ on }) => `${on}.unnamedBy IS NOT NULL`),
  contains: contains((on) => `[${on}.quote, ${on}.unnamedBy]`),
};

export function responseList(
  pattern?: ItemPattern,
  options?: { readonly conditions: (to: string, on: string) => readonly string[] },
): ListMapping {
  return placedList("response", "Response", responseWhere, pattern, options);
}

/** Denials by an index of their own: what people ask for is not filtered out of all responses. */
export const denialList: ListMapping = {
  ...responseList(undefined, { conditions: (to) => [`${to}.denialKey IS NOT NULL`] }),
  orders: { PLACED_ON: { key: "denialKey", emptyLast: true } },
};
