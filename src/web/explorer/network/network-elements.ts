import type { ElementDefinition } from "cytoscape";
import { markOf } from "../../views/explore/marks";
import { beyond, type Network } from "../../views/explore/network";
import { fitText } from "../../views/scene/fit-text";
import type { Point } from "../../views/scene/scene";

export interface Shown {
  readonly network: Network;
  readonly places: ReadonlyMap<string, Point>;
  readonly start: string;
  readonly pinned: ReadonlySet<string>;
  readonly chosen: string | null;
}

const PER_LINE = 22;

/** A network as Cytoscape has it: what it says as data, how it is drawn as classes. */
export function elementsOf({ network, places, start, pinned, chosen }: Shown): readonly ElementDefinition[] {
  const { nodes, links } = network;
  const near = chosen === null ? undefined : nearOf(network, chosen);
  const stand = (id: string) => [
    ...(id === chosen ? ["chosen"] : []),
    ...(near !== undefined && !near.has(id) ? ["back"] : []),
  ];
  return [
    ...nodes.map((node) => {
      const hasMore = !node.expanded || beyond(node).length > 0;
      const mark = `${pinned.has(node.id) ? " (pinned)" : ""}${hasMore ? " +" : ""}`;
      return {
        group: "nodes" as const,
        data: { id: node.id, label: `${fitText(node.title, PER_LINE, 2).join("\n")}${mark}` },
        classes: [node.what, ...(node.id === start ? ["start"] : []), ...stand(node.id)],
        position: { ...(places.get(node.id) ?? { x: 0, y: 0 }) },
      };
    }),
    ...links.map((link) => {
      const { line, end, hue, label, thin } = markOf(link);
      return {
        group: "edges" as const,
        data: { id: link.id, source: link.from, target: link.to, label },
        classes: [
          line,
          `end-${end}`,
          ...(hue === null ? [] : [`hue-${hue}`]),
          ...(thin ? ["thin"] : []),
          ...stand(link.id),
        ],
      };
    }),
  ];
}

/** What is picked and what it touches. */
function nearOf({ links }: Network, chosen: string): ReadonlySet<string> {
  return new Set([
    chosen,
    ...links.flatMap(({ id, from, to }) =>
      id === chosen || from === chosen || to === chosen ? [id, from, to] : [],
    ),
  ]);
}
