import { GAP, LANE, type LaneLeak, placeBoxes, WIDTH } from "./lane-boxes";
import { type Bundle, bundlesOf, inOrderOfDays, type LaneClaim } from "./lane-bundles";
import { itemsOf } from "./lane-items";
import { edgesOf, marksOf } from "./lane-lines";
import { LANES, orderLanes } from "./lane-order";
import { tiesOf } from "./lane-ties";
import type { Scene } from "./scene";

/**
 * Three lanes: who blames, for what, whom. A claim is one line through its incident, however many sign it and are named in it,
 * and its answers come back to that line. The order is by day and id and by what lies near what, never by confidence.
 */
export function lanesOf(claims: readonly LaneClaim[], leaks: readonly LaneLeak[] = []): Scene {
  const drawn = inOrderOfDays(
    claims.filter(({ claim }) => claim.kind === "ATTRIBUTION" && claim.incident !== null),
  );
  const bundles = bundlesOf(drawn);
  const items = itemsOf(drawn, bundles);
  const boxes = placeBoxes(orderLanes(items, linksOf(bundles)), items, bundles, leaks);
  const edges = edgesOf(bundles, boxes);
  return {
    width: WIDTH,
    height: boxes.bottom + GAP,
    headings: LANES.map((lane) => ({ x: LANE[lane].x, y: 24, text: LANE[lane].heading })),
    nodes: boxes.nodes,
    edges,
    marks: marksOf(bundles, edges, boxes),
    ties: tiesOf(bundles, boxes),
  };
}

function linksOf(bundles: readonly Bundle[]): readonly (readonly [incident: string, key: string])[] {
  return bundles.flatMap(({ incident, accusers, accused }) =>
    [...accusers, ...accused].map((key) => [incident, key] as const),
  );
}
