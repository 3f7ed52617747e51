export const LANES = ["accuser", "incident", "accused"] as const;

export interface LaneItem {
  readonly key: string;
  readonly lane: (typeof LANES)[number];
  /** The first day on which it has a part in something; null where only undated records have it. */
  readonly first: string | null;
}

/** The keys of each lane from above. */
export type LaneOrder = Readonly<Record<(typeof LANES)[number], readonly string[]>>;

const SWEEPS = 4; // later ones move next to nothing

/**
 * Incidents by day, then each side by the mean place of what it is joined to (barycentre heuristic of Sugiyama, Tagawa and
 * Toda, 1981), and to and fro. Equal places stay in the order of day and key, so that equal data are drawn alike.
 */
export function orderLanes(
  items: ReadonlyMap<string, LaneItem>,
  links: readonly (readonly [incident: string, key: string])[],
): LaneOrder {
  const byLane = (lane: LaneItem["lane"]) =>
    [...items.values()].filter((item) => item.lane === lane).sort(byDayAndKey);
  const lanes = {
    accuser: byLane("accuser").map(({ key }) => key),
    incident: byLane("incident").map(({ key }) => key),
    accused: byLane("accused").map(({ key }) => key),
  };
  const neighbours = new Map<string, string[]>();
  for (const [incident, key] of links) {
    push(neighbours, incident, key);
    push(neighbours, key, incident);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    lanes.accuser = byMeanPlace(lanes.accuser, placesIn(lanes.incident), neighbours);
    lanes.accused = byMeanPlace(lanes.accused, placesIn(lanes.incident), neighbours);
    if (sweep < SWEEPS - 1)
      lanes.incident = byMeanPlace(
        lanes.incident,
        new Map([...placesIn(lanes.accuser), ...placesIn(lanes.accused)]),
        neighbours,
      );
  }
  return lanes;
}

function byDayAndKey(one: LaneItem, other: LaneItem): number {
  const [a, b] = [one, other].map(({ first, key }) => `${first ?? "9999"} ${key}`) as [string, string];
  return a < b ? -1 : 1;
}

/** From 0 to 1, so that lanes of different length can be held against each other. */
function placesIn(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, index) => [key, (index + 0.5) / keys.length]));
}

function byMeanPlace(
  keys: readonly string[],
  places: ReadonlyMap<string, number>,
  neighbours: ReadonlyMap<string, readonly string[]>,
): string[] {
  const own = placesIn(keys);
  const mean = new Map(
    keys.map((key) => {
      const found = (neighbours.get(key) ?? []).flatMap((other) => places.get(other) ?? []);
      const sum = found.reduce((total, place) => total + place, 0);
      return [key, found.length === 0 ? (own.get(key) ?? 0) : sum / found.length];
    }),
  );
  // Array.sort is stable: what has the same mean stays in its order.
  return [...keys].sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
