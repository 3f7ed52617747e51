import type { Day } from "../dates/dates";
import { byText, groupBy } from "../standing/order";
import type { LinkKind } from "./neighbourhood.terms";

/** A link as it was found from one of its ends. */
export interface FoundLink {
  readonly to: string;
  readonly recordCount: number;
  readonly since: Day | null;
  /** The first of its records, in order of the world. */
  readonly records: readonly string[];
}

/** The links of one kind and direction at one node: those kept, the most documented first, and how many there are. */
export interface FoundGroup {
  readonly at: string;
  readonly kind: LinkKind;
  /** Whether they lead away from the node. */
  readonly outward: boolean;
  readonly total: number;
  readonly kept: readonly FoundLink[];
}

export interface NeighbourhoodFacts {
  /** By distance from the start: which nodes were found there. */
  readonly found: readonly (readonly string[])[];
  /** The nodes whose links were read. */
  readonly expanded: readonly string[];
  readonly groups: readonly FoundGroup[];
  /** Pairs of incident and accused of which a claim is denied. */
  readonly denied: readonly (readonly [incident: string, accused: string])[];
  readonly undated: number;
}

export interface PictureLink {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly records: readonly string[];
  readonly recordCount: number;
  readonly since: Day | null;
  readonly denied: boolean;
}

export interface PictureNode {
  readonly id: string;
  readonly distance: number;
  readonly expanded: boolean;
  readonly leftOut: readonly { readonly kind: LinkKind; readonly outward: boolean; readonly count: number }[];
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly links: readonly PictureLink[];
}

/** Nodes and links, each once however many ways led to it, and what was left out at each node that was expanded. */
export function pictureOf(facts: NeighbourhoodFacts): Picture {
  const shown = new Set(facts.found.flat());
  const denied = new Set(facts.denied.map(([incident, accused]) => `${incident} ${accused}`));
  const found = facts.groups.flatMap(({ at, kind, outward, kept }) =>
    kept
      .filter(({ to }) => shown.has(to))
      .map(({ to: other, ...link }): PictureLink => {
        const [from, to] = outward ? [at, other] : [other, at];
        return { kind, from, to, ...link, denied: kind === "ACCUSED" && denied.has(`${from} ${to}`) };
      }),
  );
  const links = [...groupBy(found, ({ kind, from, to }) => `${kind} ${from} ${to}`)]
    .sort(([left], [right]) => byText(left, right))
    .flatMap(([, [link]]) => link ?? []);
  const expanded = new Set(facts.expanded);
  const groupsAt = groupBy(facts.groups, ({ at }) => at);
  const nodes = facts.found.flatMap((ids, distance) =>
    ids.map((id) => ({
      id,
      distance,
      expanded: expanded.has(id),
      leftOut: (groupsAt.get(id) ?? []).flatMap(({ kind, outward, total }) => {
        // A link that was left out here may be in the picture all the same: from its other end.
        const drawn = links.filter((link) => link.kind === kind && (outward ? link.from : link.to) === id);
        return total > drawn.length ? [{ kind, outward, count: total - drawn.length }] : [];
      }),
    })),
  );
  return { nodes, links };
}
