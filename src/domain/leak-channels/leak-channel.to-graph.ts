import { type GraphRecord, ifAny, recordNode } from "../records/graph-shape";
import { restOfId } from "../records/record";
import type { LeakChannelRecord } from "./leak-channel.record";

export function leakChannelToGraph(channel: LeakChannelRecord): GraphRecord {
  const node = recordNode(channel.id);
  return {
    node: {
      ...node,
      properties: {
        id: channel.id,
        slug: channel.slug ?? restOfId(channel.id),
        name: channel.name,
        kind: channel.kind,
        addresses: channel.addresses,
      },
    },
    children: [],
    relationships: ifAny(node, "OPERATED_BY", channel.operatedBy),
  };
}
