import { fitText } from "./fit-text";
import { type Bundle, keyOfIncident } from "./lane-bundles";
import type { LaneBox } from "./lane-items";
import { LANES, type LaneOrder } from "./lane-order";
import { push } from "./push";
import type { Point, SceneNode } from "./scene";

/** Material of an incident that surfaced on a channel. */
export interface LaneLeak {
  readonly id: string;
  readonly incident: string;
  readonly channel: { readonly id: string; readonly slug: string; readonly name: string };
}

export const WIDTH = 1120;
export const HEADING = 44;
export const GAP = 14;
const PORT = 18; // a line and its letter, with room for a finger's worth of pointer
const LINE = 17;
const MOST_LINES = 3;
export const LANE = {
  accuser: { x: 16, width: 216, perLine: 27, heading: "who blames" },
  incident: { x: 410, width: 270, perLine: 34, heading: "for what" },
  accused: { x: WIDTH - 232, width: 216, perLine: 27, heading: "whom · who answers" },
} as const;
const CHANNEL = 24; // the height of a channel's row below its incident, which is a pointer's target

const MOST_LOWERED = 160; // a short lane stands in the middle of a long one, as long as both are seen at once

export interface Boxes {
  readonly nodes: readonly SceneNode[];
  readonly bottom: number;
  readonly node: (key: string) => SceneNode;
  /** Where a line meets a box: its place at the box's side. */
  readonly port: (key: string, line: string) => Point;
}

export function placeBoxes(
  order: LaneOrder,
  items: ReadonlyMap<string, LaneBox>,
  bundles: readonly Bundle[],
  leaks: readonly LaneLeak[],
): Boxes {
  const ports = portsOf(order, bundles);
  const stacks = LANES.map((lane) => stackOf(lane, order[lane], items, ports, leaks));
  const bottom = Math.max(HEADING + GAP, ...stacks.map((stack) => stack.bottom));
  const nodes = stacks.flatMap((stack) => {
    const lowered = Math.min((bottom - stack.bottom) / 2, MOST_LOWERED);
    return stack.nodes.map((node) => ({ ...node, y: node.y + lowered }));
  });
  const byKey = new Map(nodes.map((node) => [node.id, node]));
  const places = new Map(
    [...ports].map(([key, lines]) => [key, new Map(lines.map((line, index) => [line, index]))]),
  );
  const node = (key: string) => {
    const found = byKey.get(key);
    if (found === undefined) throw new Error(`no box for ${key}`);
    return found;
  };
  return {
    nodes,
    bottom,
    node,
    port: (key, line) => {
      const { x, y, width, height } = node(key);
      const own = places.get(key);
      const first = y + height / 2 - (((own?.size ?? 1) - 1) * PORT) / 2;
      return { x: key.startsWith("accuser:") ? x + width : x, y: first + (own?.get(line) ?? 0) * PORT };
    },
  };
}

function stackOf(
  lane: (typeof LANES)[number],
  keys: readonly string[],
  items: ReadonlyMap<string, LaneBox>,
  ports: ReadonlyMap<string, readonly string[]>,
  leaks: readonly LaneLeak[],
): { readonly nodes: readonly SceneNode[]; readonly bottom: number } {
  const { x, width, perLine } = LANE[lane];
  const nodes: SceneNode[] = [];
  let y: number = HEADING;
  for (const key of keys) {
    const item = items.get(key);
    if (item === undefined) continue;
    const { what, title, note, path } = item;
    const lines = fitText(title, perLine, MOST_LINES);
    const text = lines.length * LINE + (note === null ? 0 : LINE) + 12;
    const height = Math.max(text, (ports.get(key)?.length ?? 0) * PORT + 8);
    nodes.push({ id: key, what, x, y, width, height, lines, title, note, path });
    y += height;
    for (const { id, channel } of leaks.filter(({ incident }) => keyOfIncident(incident) === key)) {
      const via = `via ${channel.name}`;
      const place = { x: x + CHANNEL, y, width: width - CHANNEL, height: CHANNEL };
      const label = { lines: fitText(via, perLine, 1), title: via, note: null, path: `/ch/${channel.slug}` };
      nodes.push({ id, what: "channel", ...place, ...label });
      y += CHANNEL;
    }
    y += GAP;
  }
  return { nodes, bottom: y };
}

/** The lines at each box, from above: by what lies at their other ends, so that they cross as little as may be. */
function portsOf(order: LaneOrder, bundles: readonly Bundle[]): ReadonlyMap<string, readonly string[]> {
  const rank = new Map(LANES.flatMap((lane) => order[lane].map((key, index) => [key, index] as const)));
  const mean = (keys: readonly string[]) =>
    keys.length === 0 ? 0 : keys.reduce((sum, key) => sum + (rank.get(key) ?? 0), 0) / keys.length;
  const incidents = new Map<string, { id: string; rank: number }[]>();
  for (const { id, incident, accusers, accused } of bundles)
    push(incidents, incident, { id, rank: mean([...accusers, ...accused]) });
  const places = [...incidents].map(([incident, own]) => [incident, byRank(own)] as const);
  // At each side in the order in which the lines stand at their incidents, so that none crosses its neighbour.
  const sides = new Map<string, { id: string; rank: number }[]>();
  const sidesOf = new Map(bundles.map(({ id, accusers, accused }) => [id, [...accusers, ...accused]]));
  for (const [incident, own] of places)
    for (const id of own)
      for (const key of sidesOf.get(id) ?? []) push(sides, key, { id, rank: rank.get(incident) ?? 0 });
  return new Map([...places, ...[...sides].map(([key, own]) => [key, byRank(own)] as const)]);
}

/** Array.sort is stable: what has the same rank stays in its order. */
function byRank(lines: { id: string; rank: number }[]): readonly string[] {
  return lines.sort((a, b) => a.rank - b.rank).map(({ id }) => id);
}
