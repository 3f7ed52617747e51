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
  const sorted = [...items.values()].sort(byDayAndKey);
  const keys = sorted.map(({ key }) => key);
  const indexes = new Map(keys.map((key, index) => [key, index]));
  const neighbours: number[][] = keys.map(() => []);
  for (const [incident, key] of links) {
    const [one, other] = [indexes.get(incident), indexes.get(key)];
    if (one === undefined || other === undefined) continue;
    neighbours[one]?.push(other);
    neighbours[other]?.push(one);
  }
  const places = new Float64Array(keys.length);
  const lane = (of: LaneItem["lane"]) =>
    placed(
      sorted.flatMap((item, index) => (item.lane === of ? [index] : [])),
      places,
    );
  const lanes = { accuser: lane("accuser"), incident: lane("incident"), accused: lane("accused") };
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    byMeanPlace(lanes.accuser, places, neighbours);
    byMeanPlace(lanes.accused, places, neighbours);
    if (sweep < SWEEPS - 1) byMeanPlace(lanes.incident, places, neighbours);
  }
  const inKeys = (order: readonly number[]) => order.map((index) => keys[index] ?? "");
  return {
    accuser: inKeys(lanes.accuser),
    incident: inKeys(lanes.incident),
    accused: inKeys(lanes.accused),
  };
}

function byDayAndKey(one: LaneItem, other: LaneItem): number {
  const [a, b] = [one.first ?? "9999", other.first ?? "9999"];
  if (a !== b) return a < b ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}

/** Says of each of a lane how far down it stands, from 0 to 1, so that lanes of different length can be held against each other. */
function placed(order: number[], places: Float64Array): number[] {
  order.forEach((item, index) => {
    places[item] = (index + 0.5) / order.length;
  });
  return order;
}

/** Orders a lane by what its items are joined to, in the lanes beside it. */
function byMeanPlace(
  order: number[],
  places: Float64Array,
  neighbours: readonly (readonly number[])[],
): void {
  const means = new Float64Array(places.length);
  for (const item of order) means[item] = meanOf(neighbours[item] ?? [], places) ?? places[item] ?? 0;
  // Array.sort is stable: what has the same mean stays in its order.
  order.sort((a, b) => (means[a] ?? 0) - (means[b] ?? 0));
  placed(order, places);
}

function meanOf(items: readonly number[], places: Float64Array): number | undefined {
  if (items.length === 0) return undefined;
  let sum = 0;
  for (const item of items) sum += places[item] ?? 0;
  return sum / items.length;
}
