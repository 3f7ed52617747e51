import type { TypeMapping } from "../../platform/read/compiler";
import { list, one, property } from "../../platform/read/mapping";
import { connection, type ListMapping } from "../../platform/read/page";
import { contains, equals, type WhereMapping } from "../../platform/read/where";
import { someActor, someActorOfList } from "../actors/actor-match";
import { placement, statedDate } from "../dates/date.type";
import { recorded } from "../history/revision.graph";
import { viewerCan } from "../permissions/record-permissions.graph";
import { type ItemPattern, placedList } from "../records/placed-list";
import { placedWhere } from "../records/placed-where.type";
import { recordId } from "../records/record-id";
import { someRecord } from "../records/visibility";
import { citations } from "../sources/citations.graph";
import { timelineOf } from "../timeline/timeline.graph";

export const leak: TypeMapping = {
  label: "Leak",
  dated: true,
  fields: {
    id: property(),
    incident: one({ as: "incident", pattern: (on, to) => `(${on})-[:LEAKS_FROM]->(${to})` }),
    channel: one({ as: "channel", pattern: (on, to) => `(${on})-[:ON_CHANNEL]->(${to})` }),
    what: property(),
    postedBy: one({ as: "poster", pattern: (on, to) => `(${on})-[:POSTED_BY]->(${to})` }),
    publishedOn: statedDate(),
    placedOn: placement,
    citations,
    viewerCan: viewerCan("leak"),
    ...recorded,
  },
};

export const leakWhere: WhereMapping = {
  ...placedWhere("publishedOn"),
  channel: ({ on, bind }) =>
    `EXISTS { (${on})-[:ON_CHANNEL]->(:LeakChannel {id: ${bind(recordId("leakChannel"))}}) }`,
  incident: ({ on, bind }) =>
    `EXISTS { (${on})-[:LEAKS_FROM]->(:Incident {id: ${bind(recordId("incident"))}}) }`,
  postedBy: (at) => someActor(at, (actor, by) => `(${at.on})-[${by}:POSTED_BY]->(${actor}:Actor)`),
  contains: contains((on) => `[${on}.what]`),
};

export function leakList(pattern: ItemPattern): ListMapping {
  return placedList("leak", "Leak", leakWhere, pattern);
}

export const leakChannel: TypeMapping = {
  label: "LeakChannel",
  fields: {
    id: property(),
    slug: property(),
    name: property(),
    kind: property(),
    addresses: list(),
    operatedBy: one({ as: "operator", pattern: (on, to) => `(${on})-[:OPERATED_BY]->(${to})` }),
    leaks: connection(leakList((on, to) => `(${on})<-[:ON_CHANNEL]-(${to}:Leak)`)),
    timeline: timelineOf("channel"),
    viewerCan: viewerCan("leakChannel"),
    ...recorded,
  },
};

export const leakChannelList: ListMapping = {
  as: "channel",
  match: (item) => ({ source: `MATCH (${item}:LeakChannel)` }),
  orders: { NAME: { key: "name" } },
  defaultOrder: { field: "NAME", direction: "ASC" },
  where: {
    kind: equals("kind"),
    incident: ({ compiler, on, bind }) =>
      someRecord(
        compiler,
        "surfaced",
        (leak) =>
          `(${on})<-[:ON_CHANNEL]-(${leak}:Leak)-[:LEAKS_FROM]->(:Incident {id: ${bind(recordId("incident"))}})`,
      ),
    operatedBy: (at) => someActorOfList(at, (actor) => `(${at.on})-[:OPERATED_BY]->(${actor}:Actor)`),
    contains: contains((on) => `[${on}.name]`),
  },
};
