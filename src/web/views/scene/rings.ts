import type { IncidentStandingsQuery, StandingToldFragment } from "../generated/types";
import { contestedBecause, standingInWords } from "../standing/standing-in-words";
import { type Drawn, element } from "./drawn";
import { keyOfIncident } from "./lane-bundles";
import type { Scene, SceneNode } from "./scene";
import type { Theme } from "./theme";

/** What is contested of an incident on the day of a picture: beside its ring, and in a sentence. */
export interface Ring {
  readonly words: string;
  readonly sentence: string;
}

/** By the ids of boxes. The layout knows nothing of them, for they come and go with the day. */
export type Rings = ReadonlyMap<string, Ring>;

const MOST_RINGS = 100; // ids that the API takes at once

type Standing = Pick<StandingToldFragment, "status" | "denied" | "victimDenies" | "reasons">;

export function ringsOf(incidents: readonly { readonly id: string; readonly standing: Standing }[]): Rings {
  return new Map(
    incidents
      .filter(({ standing }) => standing.status === "CONTESTED")
      .map(({ id, standing }) => [
        keyOfIncident(id),
        { words: contestedBecause(standing).join(" · "), sentence: standingInWords(standing) },
      ]),
  );
}

type Node = NonNullable<IncidentStandingsQuery["nodes"][number]>;
type Incident = Extract<Node, { readonly standing: unknown }>;

/** According to an answer; nothing while there is none. */
export function ringsIn(answer: IncidentStandingsQuery | undefined): Rings {
  const isIncident = (node: Node | null): node is Incident => node !== null && "standing" in node;
  return ringsOf((answer?.nodes ?? []).filter(isIncident));
}

/** The ids of a picture's incidents, from above: as many as can be asked for at once. */
export function incidentsIn(scene: Pick<Scene, "nodes">): readonly string[] {
  return boxesOf(scene)
    .map(({ id }) => id.slice(keyOfIncident("").length))
    .slice(0, MOST_RINGS);
}

/** What has to be said where not all of them can be asked for. */
export function ringsMissing(scene: Pick<Scene, "nodes">): readonly string[] {
  const boxes = boxesOf(scene).length;
  if (boxes <= MOST_RINGS) return [];
  return [`What is contested is told at the ${MOST_RINGS} uppermost of ${boxes} incidents.`];
}

function boxesOf({ nodes }: Pick<Scene, "nodes">): readonly SceneNode[] {
  return nodes.filter(({ what }) => what === "incident");
}

/** Split: those who speak of it do not agree. */
export function splitRing(x: number, y: number, r: number, { ink }: Theme): readonly Drawn[] {
  const half = (side: 1 | -1) =>
    element("path", {
      d: `M${x + 2.5 * side} ${y - r}A${r} ${r} 0 0 ${side === 1 ? 1 : 0} ${x + 2.5 * side} ${y + r}`,
      fill: "none",
      stroke: ink,
      "stroke-width": 2,
    });
  return [half(-1), half(1)];
}

/** At the upper edge of a box, where no line arrives. */
export function drawRing({ x, y, width }: SceneNode, { words }: Ring, theme: Theme): readonly Drawn[] {
  const centre = x + width - 16;
  return [
    element("circle", { cx: centre, cy: y, r: 9.5, fill: theme.ground }),
    ...splitRing(centre, y, 6, theme),
    // With a rim of the ground, for an answer may pass below it.
    element(
      "text",
      {
        ...{ x: centre - 13, y: y - 3, "font-size": 11, "text-anchor": "end", fill: theme.ink },
        ...{ stroke: theme.ground, "stroke-width": 3, "paint-order": "stroke" },
      },
      words,
    ),
  ];
}
