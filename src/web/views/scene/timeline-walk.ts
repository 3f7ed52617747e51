import type { Timeline, TimelineEntry } from "./timeline";

/**
 * Where an arrow key leads: up and down from incident to incident; right into what stands on one and on in time, left back; from
 * a claim down to its answers, from an answer up to its claim. Undefined where the key means nothing here.
 */
export function walkTimeline(timeline: Timeline, at: string | null, key: string): string | undefined {
  const { lanes, entries } = timeline;
  if (!["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].includes(key)) return undefined;
  const entry = entries.find(({ id }) => id === at);
  const place = lanes.findIndex(({ id }) => id === (entry?.lane ?? at));
  const lane = lanes[place];
  if (lane === undefined) return lanes[0]?.id;
  const own = inTime(entries.filter(({ lane: of }) => of === lane.id));
  const next = lanes[Math.min(place + 1, lanes.length - 1)]?.id;
  if (entry === undefined) {
    if (key === "ArrowRight") return own[0]?.id;
    if (key === "ArrowDown") return next;
    return key === "ArrowUp" ? lanes[Math.max(place - 1, 0)]?.id : undefined;
  }
  const index = own.indexOf(entry);
  if (key === "ArrowRight") return (own[index + 1] ?? entry).id;
  if (key === "ArrowLeft") return own[index - 1]?.id ?? lane.id;
  const [wanted, otherwise] =
    key === "ArrowDown" ? (["answer", next] as const) : (["claim", lane.id] as const);
  const other = own.find(
    ({ what, claims }) =>
      what === wanted && what !== entry.what && claims.some((id) => entry.claims.includes(id)),
  );
  return other?.id ?? otherwise;
}

/** What belongs to something picked: an incident with all that stands on it, a claim with its answers, an answer with its claims. */
export function relatedOnTimeline({ lanes, entries }: Timeline, id: string | null): ReadonlySet<string> {
  if (id === null) return new Set();
  if (lanes.some((lane) => lane.id === id))
    return new Set([id, ...entries.filter(({ lane }) => lane === id).map((one) => one.id)]);
  const own = entries.find((one) => one.id === id);
  if (own === undefined) return new Set();
  const joined = entries.filter(({ claims }) => claims.some((claim) => own.claims.includes(claim)));
  return new Set([id, own.lane, ...joined.map((one) => one.id)]);
}

function inTime(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const keyOf = ({ span, id }: TimelineEntry) => `${span?.last} ${id}`;
  return [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
