import type { LinkKind, SurroundingsQuery } from "../generated/types";
import { CHANNEL_KINDS } from "../wording/record-terms";
import { ACTOR_KINDS } from "../wording/terms";

type Surroundings = NonNullable<SurroundingsQuery["neighbourhood"]>;
export type NetworkLink = Surroundings["links"][number] & { readonly id: string };
export type LinkRecord = NetworkLink["records"][number];

export interface NetworkNode {
  readonly id: string;
  readonly what: "actor" | "incident" | "channel";
  readonly title: string;
  readonly note: string | null;
  /** The path of its page. */
  readonly path: string;
  /** By which step it came into the picture: 0 for the first, then as they were expanded. */
  readonly step: number;
  /** Whether its own links were looked for. */
  readonly expanded: boolean;
  readonly leftOut: Surroundings["nodes"][number]["leftOut"];
}

/** Records and how they are linked, gathered from the surroundings of one and then of others. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
}

/** More than this, and nobody could read it, nor a browser move it: a table says the same. */
export const MOST_ELEMENTS = 2_000;

/** In the order of the steps; an answer that is not there yet adds nothing. */
export function networkOf(steps: readonly (Surroundings | null | undefined)[]): Network {
  const nodes = new Map<string, NetworkNode>();
  const links = new Map<string, NetworkLink>();
  steps.forEach((step, index) => {
    for (const { record, expanded, leftOut } of step?.nodes ?? []) {
      const before = nodes.get(record.id);
      const node = nodeOf(record);
      if (node === undefined) continue;
      if (before === undefined) nodes.set(record.id, { ...node, step: index, expanded, leftOut });
      else if (expanded && !before.expanded) nodes.set(record.id, { ...before, expanded, leftOut });
    }
    for (const link of step?.links ?? []) {
      const id = `${link.kind}:${link.from}>${link.to}`;
      links.set(id, { ...link, id });
    }
  });
  return {
    nodes: [...nodes.values()],
    links: [...links.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to)),
  };
}

export function isTooLarge({ nodes, links }: Network): boolean {
  return nodes.length + links.length > MOST_ELEMENTS;
}

type Text = Omit<NetworkNode, "step" | "expanded" | "leftOut">;

function nodeOf(record: Surroundings["nodes"][number]["record"]): Text | undefined {
  const { id } = record;
  switch (record.__typename) {
    case "Actor":
      return {
        id,
        what: "actor",
        title: record.name,
        note: ACTOR_KINDS[record.kind],
        path: `/a/${encodeURIComponent(record.slug)}`,
      };
    case "Incident":
      return {
        id,
        what: "incident",
        title: record.title,
        note: "incident",
        path: `/i/${encodeURIComponent(record.slug)}`,
      };
    case "LeakChannel":
      return {
        id,
        what: "channel",
        title: record.channelName,
        note: CHANNEL_KINDS[record.channelKind],
        path: `/ch/${encodeURIComponent(record.slug)}`,
      };
    default:
      return undefined;
  }
}

/** How many links of which kinds a node has beyond the picture, largest first. */
export function beyond(node: NetworkNode): readonly { readonly kind: LinkKind; readonly count: number }[] {
  const counts = new Map<LinkKind, number>();
  for (const { kind, count } of node.leftOut) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}
