import { dated, type GraphRecord, ifAny, inOrder, lastDayKey, recordNode } from "../records/graph-shape";
import type { SourceRecord } from "./source.record";

export function sourceToGraph(source: SourceRecord): GraphRecord {
  const node = recordNode(source.id);
  return {
    node: {
      ...node,
      properties: {
        id: source.id,
        title: source.title,
        kind: source.kind,
        url: source.url,
        archivedUrl: source.archivedUrl,
        language: source.language,
        reliability: source.reliability,
        ...dated("publishedOn", source.publishedOn),
        publishedKey: lastDayKey(source.publishedOn),
      },
    },
    children: [],
    relationships: [
      ...ifAny(node, "PUBLISHED_BY", source.publisher),
      ...inOrder(node, "QUOTES", source.quotes),
    ],
  };
}
