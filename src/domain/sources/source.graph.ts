import type { TypeMapping } from "../../platform/read/compiler";
import { many, one, property } from "../../platform/read/mapping";
import { connection, type ListMapping } from "../../platform/read/page";
import { between, contains, equals } from "../../platform/read/where";
import { someActorOfList } from "../actors/actor-match";
import { claimList } from "../claims/claim.graph";
import { statedDate } from "../dates/date.type";
import { datedWhere } from "../dates/date.where.type";
import { recorded } from "../history/revision.graph";
import { viewerCan } from "../permissions/record-permissions.graph";
import { recordId } from "../records/record-id";
import { datedFirst } from "../records/visibility";

export const source: TypeMapping = {
  label: "Source",
  fields: {
    id: property(),
    title: property(),
    kind: property(),
    publisher: one({ as: "publisher", pattern: (on, to) => `(${on})-[:PUBLISHED_BY]->(${to})` }),
    url: property(),
    archivedUrl: property(),
    publishedOn: statedDate(),
    language: property(),
    reliability: property(),
    quotes: many({ as: "quoted", pattern: (on, to, r) => `(${on})-[${r}:QUOTES]->(${to})` }),
    quotedBy: many({
      as: "quoting",
      pattern: (on, to) => `(${on})<-[:QUOTES]-(${to})`,
      order: (to) => datedFirst(`${to}.publishedKey`, to),
    }),
    claims: connection(
      // A claim may cite a source and be relayed through it as well: it is one item of the list.
      claimList((on, to) => `(${on})<-[:CITES|RELAYS]-(${to}:Claim) WITH DISTINCT ${to}`),
    ),
    viewerCan: viewerCan("source"),
    ...recorded,
  },
};

export const sourceList: ListMapping = {
  as: "source",
  match: (item) => ({ source: `MATCH (${item}:Source)` }),
  orders: { PUBLISHED_ON: { key: "publishedKey", emptyLast: true } },
  defaultOrder: { field: "PUBLISHED_ON", direction: "DESC" },
  where: {
    ...datedWhere("publishedOn", "publishedKey"),
    kind: equals("kind"),
    language: equals("language"),
    url: equals("url"),
    reliability: equals("reliability"),
    publisher: ({ on, bind }) =>
      `EXISTS { (${on})-[:PUBLISHED_BY]->(:Actor {id: ${bind(recordId("actor"))}}) }`,
    publishedBy: (at) => someActorOfList(at, (actor) => `(${at.on})-[:PUBLISHED_BY]->(${actor}:Actor)`),
    quotes: ({ on, bind }) => `EXISTS { (${on})-[:QUOTES]->(:Source {id: ${bind(recordId("source"))}}) }`,
    contains: contains((on) => `[${on}.title]`),
    publishedOn: between((on) => `${on}.publishedKey`),
  },
};
