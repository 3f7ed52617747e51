import type { Pin } from "../address/view";
import type { Point } from "../scene/scene";
import type { Network, NetworkNode } from "./network";

/** The box that a label has, and what is left free between two. */
export const BOX = { width: 168, height: 52 } as const;
const GAP = { x: 34, y: 30 } as const;
const RING = { x: 290, y: 150 } as const;
const MIDDLE: Point = { x: 0, y: 0 };

/**
 * Where everything stands, the start in the middle. What is expanded later finds room around what it was expanded from, away
 * from the middle: nothing that was there before moves, and the same steps make the same picture anywhere.
 */
export function placesOf({ nodes, links }: Network, pins: readonly Pin[]): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  const taken = new Occupied();
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of links) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  // What a search has passed by is taken for good: the next one around the same box goes on from there.
  const searches = new Map<string, Generator<Point>>();
  const freeAround = (centre: Point): Point => {
    const key = keyOf(centre);
    const search = searches.get(key) ?? around(centre);
    searches.set(key, search);
    for (;;) {
      const { value } = search.next();
      if (taken.isFree(value)) return value;
    }
  };
  const put = (id: string, at: Point) => {
    places.set(id, at);
    taken.add(at);
  };
  // Pins hold their places before anybody else looks for one; their neighbours find room around them.
  const known = new Set(nodes.map(({ id }) => id));
  for (const { id, x, y } of pins) if (known.has(id)) put(id, { x, y });
  for (const [index, node] of nodes.entries()) {
    if (places.has(node.id)) continue;
    const isStart = index === 0 && taken.isFree(MIDDLE);
    const parent = parentOf(node, neighbours.get(node.id) ?? [], places) ?? MIDDLE;
    put(node.id, isStart ? MIDDLE : freeAround(parent));
  }
  return places;
}

/** The neighbour that has a place already, the first by which it came. */
function parentOf(
  { id }: NetworkNode,
  neighbours: readonly string[],
  places: ReadonlyMap<string, Point>,
): Point | undefined {
  let first: Point | undefined;
  for (const other of new Set(neighbours)) {
    const place = other === id ? undefined : places.get(other);
    if (place === undefined) continue;
    if (first === undefined || distance(place) < distance(first)) first = place;
  }
  return first;
}

function distance({ x, y }: Point): number {
  return (x / RING.x) ** 2 + (y / RING.y) ** 2;
}

/** Places next to a point, each once: ring by ring, and on each first what lies away from the middle. */
function* around(centre: Point): Generator<Point> {
  const outward = centre.x === 0 && centre.y === 0 ? 0 : Math.atan2(centre.y / RING.y, centre.x / RING.x);
  for (let ring = 1; ; ring += 1) {
    const places = 8 * ring;
    for (let step = 0; step < places; step += 1) {
      // 0, 1, -1, 2, -2 …: to both sides of the way out.
      const turn = (step % 2 === 1 ? (step + 1) / 2 : -step / 2) * ((2 * Math.PI) / places);
      yield {
        x: Math.round(centre.x + ring * RING.x * Math.cos(outward + turn)),
        y: Math.round(centre.y + ring * RING.y * Math.sin(outward + turn)),
      };
    }
  }
}

/** Which places have a box, looked up by the cells of a grid. */
class Occupied {
  readonly #cells = new Map<string, Point[]>();

  add(place: Point): void {
    const key = keyOf(cellOf(place));
    const own = this.#cells.get(key);
    if (own === undefined) this.#cells.set(key, [place]);
    else own.push(place);
  }

  isFree(place: Point): boolean {
    const { x, y } = cellOf(place);
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        for (const other of this.#cells.get(keyOf({ x: x + dx, y: y + dy })) ?? [])
          if (overlap(place, other)) return false;
    return true;
  }
}

function cellOf({ x, y }: Point): Point {
  return { x: Math.floor(x / (BOX.width + GAP.x)), y: Math.floor(y / (BOX.height + GAP.y)) };
}

function keyOf({ x, y }: Point): string {
  return `${x} ${y}`;
}

function overlap(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < BOX.width + GAP.x && Math.abs(a.y - b.y) < BOX.height + GAP.y;
}
