import type { TypeMapping } from "../../platform/read/compiler";
import { list, one, property } from "../../platform/read/mapping";
import { connection, type ListMapping } from "../../platform/read/page";
import { between, equals, type WhereMapping } from "../../platform/read/where";
import { placement, statedDate } from "../dates/date.type";
import { type ItemPattern, placedList } from "../records/placed-list";
import { recordId } from "../records/record-id";
import { existsOrTrue } from "../records/visibility";
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
  },
};

export const leakWhere: WhereMapping = {
  channel: ({ on, bind }) =>
    `EXISTS { (${on})-[:ON_CHANNEL]->(:LeakChannel {id: ${bind(recordId("leakChannel"))}}) }`,
  incident: ({ on, bind }) =>
    `EXISTS { (${on})-[:LEAKS_FROM]->(:Incident {id: ${bind(recordId("incident"))}}) }`,
  placedOn: between((on) => `${on}.placedKey`),
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
    recordedAt: property(),
    recordedBy: property(),
  },
};

export const leakChannelList: ListMapping = {
  as: "channel",
  match: (item) => ({ source: `MATCH (${item}:LeakChannel)` }),
  orders: { NAME: { key: "name" } },
  defaultOrder: { field: "NAME", direction: "ASC" },
  where: {
    kind: equals("kind"),
    incident: ({ compiler, on, bind }) => {
      const surfaced = compiler.fresh("surfaced");
      return `EXISTS { (${on})<-[:ON_CHANNEL]-(${surfaced}:Leak)-[:LEAKS_FROM]->(:Incident {id: ${bind(recordId("incident"))}}) WHERE ${existsOrTrue(compiler, surfaced)} }`;
    },
  },
};
