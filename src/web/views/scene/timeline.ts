import { fitText } from "./fit-text";
import { placeOf, type TimeScale, timeScale } from "./time-scale";
import { type EntryTold, type LaneTold, type Span, spanOf } from "./timeline-entries";

/**
 * Swim-lanes before they are painted: one for each incident, with its time as a bar, claims above it and what was said back
 * below. It is laid out once over the whole span, so that nothing moves while the day does.
 */
export interface Timeline {
  readonly layout: TimelineLayout;
  readonly width: number;
  readonly height: number;
  readonly scale: TimeScale;
  readonly lanes: readonly TimelineLane[];
  readonly entries: readonly TimelineEntry[];
}

export interface TimelineLane {
  /** The incident's id. */
  readonly id: string;
  readonly y: number;
  readonly height: number;
  /** Where the incident's own line is. */
  readonly line: number;
  /** The title, broken to fit; `title` has all of it. */
  readonly lines: readonly string[];
  readonly title: string;
  /** How much its page has more of. */
  readonly note: string | null;
  readonly path: string;
  readonly bar: TimelineBar | null;
}

/** When the incident was: an end that is known only to a month or year is `unsure` between two places. */
export interface TimelineBar {
  readonly from: number;
  readonly to: number;
  readonly unsure: readonly (readonly [from: number, to: number])[];
  /** It began, or ended, no later than there. */
  readonly fromBy: boolean;
  /** Where no end is stated, nothing is said of how long it went on. */
  readonly openEnded: boolean;
}

export interface TimelineEntry extends EntryTold {
  readonly lane: string;
  /** Where it counts from: the last day of its span. */
  readonly x: number;
  readonly y: number;
  /** Where its line begins. */
  readonly start: number;
  /** The incident's line, from where it hangs. */
  readonly foot: number;
  /** The place of the first day, where it is known only to a month or year. */
  readonly spanFrom: number | null;
  /** Where it was superseded or retracted. */
  readonly endX: number | null;
  /** Who, cut to fit, and where it begins. */
  readonly text: string;
  readonly textX: number;
}

/** How wide a timeline is, and where its parts are. */
export interface TimelineLayout {
  readonly width: number;
  /** The box with an incident's title, above its lane or before it. */
  readonly title: { readonly x: number; readonly width: number; readonly above: boolean };
  readonly perLine: number;
  /** Where the scale is: a mark's line is to its left, its label to its right. */
  readonly from: number;
  readonly to: number;
  /** Characters of a label. */
  readonly label: number;
}

export const WIDE: TimelineLayout = {
  ...{ width: 1120, from: 292, to: 924, perLine: 27, label: 28 },
  title: { x: 16, width: 216, above: false },
};

/** For a telephone: little enough is out of sight that it is found. */
export const NARROW: TimelineLayout = {
  ...{ width: 440, from: 64, to: 312, perLine: 54, label: 18 },
  title: { x: 8, width: 424, above: true },
};

export const HEAD = 36; // the axis
const ROW = 24; // a pointer's target
const PAD = 8;
const LINE = 30; // of a mark, at least
const BADGE = 10;
const CHARACTER = 6; // px, about, at 11 px
const TITLE_LINE = 17;

export function timelineOf(lanes: readonly LaneTold[], layout = WIDE): Timeline {
  const dated = lanes.filter(({ isDated }) => isDated);
  const scale = timeScale(dated.flatMap(daysOf), layout.from, layout.to);
  const placed: { lanes: TimelineLane[]; entries: TimelineEntry[] } = { lanes: [], entries: [] };
  let y: number = HEAD;
  for (const told of dated) {
    const { lane, entries } = placeLane(told, y, scale, layout);
    placed.lanes.push(lane);
    for (const entry of entries) placed.entries.push(entry);
    y += lane.height;
  }
  return { layout, width: layout.width, height: y + PAD, scale, ...placed };
}

function daysOf({ incident, entries }: LaneTold): readonly string[] {
  const spans = entries.flatMap(({ span }) => (span === null ? [] : [span]));
  const own = [incident.startedOn, incident.endedOn].flatMap((on) => (on === null ? [] : [spanOf(on)]));
  const ends = entries.flatMap(({ period }) => (period.until === null ? [] : [period.until]));
  return [...spans, ...own].flatMap(({ first, last }) => [first, last]).concat(ends);
}

type Zone = "above" | "on" | "below";
const ZONES: Readonly<Record<EntryTold["what"], Zone>> = {
  claim: "above",
  leak: "on",
  disclosure: "on",
  answer: "below",
};

function placeLane(
  { incident, entries, leftOut }: LaneTold,
  y: number,
  scale: TimeScale,
  { title, perLine, label }: TimelineLayout,
): { readonly lane: TimelineLane; readonly entries: readonly TimelineEntry[] } {
  const items = entries.flatMap((entry) =>
    entry.span === null ? [] : [itemOf(entry, entry.span, scale, label)],
  );
  const zones = {
    above: pack(items.filter(({ entry }) => ZONES[entry.what] === "above")),
    on: pack(items.filter(({ entry }) => ZONES[entry.what] === "on")),
    below: pack(items.filter(({ entry }) => ZONES[entry.what] === "below")),
  };
  const on = Math.max(1, zones.on.rows);
  const lines = fitText(incident.title, perLine, 3);
  const note = leftOut === 0 ? null : `${leftOut} more on its page`;
  const box = (lines.length + (note === null ? 0 : 1)) * TITLE_LINE + 12;
  const top = y + (title.above ? box : 0) + PAD;
  const line = top + zones.above.rows * ROW + ROW / 2;
  const rows = top + (zones.above.rows + on + zones.below.rows) * ROW;
  const height = Math.max(rows, y + box) + PAD - y;
  // The row next to the line is the first of each zone.
  const yOf = {
    above: (row: number) => line - (row + 1) * ROW,
    on: (row: number) => line + row * ROW,
    below: (row: number) => line + (on + row) * ROW,
  };
  return {
    lane: {
      ...{
        id: incident.id,
        y,
        height,
        line,
        lines,
        note,
        title: incident.title,
        path: `/i/${incident.slug}`,
      },
      bar: barOf(incident, scale),
    },
    entries: (["above", "on", "below"] as const).flatMap((zone) =>
      zones[zone].items.map(({ item: { entry, x, start, spanFrom, endX, text, textX }, row }) => ({
        ...entry,
        x,
        start,
        spanFrom,
        endX,
        text,
        textX,
        lane: incident.id,
        y: yOf[zone](row),
        foot: line,
      })),
    ),
  };
}

interface Item extends Pick<TimelineEntry, "x" | "start" | "spanFrom" | "endX" | "text" | "textX"> {
  readonly entry: EntryTold;
  readonly left: number;
  readonly right: number;
}

function itemOf(entry: EntryTold, span: Span, scale: TimeScale, label: number): Item {
  const x = placeOf(scale, span.last);
  const spanFrom = span.first === span.last ? null : placeOf(scale, span.first);
  const isPoint = ZONES[entry.what] === "on";
  const length = isPoint ? (span.by ? LINE : BADGE) : LINE;
  const start = Math.min(x - length, spanFrom ?? x);
  const endX = entry.period.until === null ? null : placeOf(scale, entry.period.until);
  const text = labelOf(entry.who, label);
  const textX = Math.max(x, endX ?? x) + BADGE;
  const left = start - (entry.what === "claim" ? 2 * BADGE : BADGE);
  return { entry, x, start, spanFrom, endX, text, textX, left, right: textX + text.length * CHARACTER + 8 };
}

/** "Department of Homeland… +1" */
function labelOf([first = "", ...others]: readonly string[], length: number): string {
  const more = others.length === 0 ? "" : ` +${others.length}`;
  return `${fitText(first, length - more.length, 1)[0] ?? ""}${more}`;
}

/** Each into the row nearest to the line that has room for it, from left to right. */
function pack(items: readonly Item[]): {
  readonly items: readonly { readonly item: Item; readonly row: number }[];
  readonly rows: number;
} {
  const ends: number[] = [];
  const packed = [...items]
    .sort((a, b) => a.left - b.left) // stable: by day and id where equal
    .map((item) => {
      const free = ends.findIndex((end) => end <= item.left);
      const row = free === -1 ? ends.length : free;
      ends[row] = item.right;
      return { item, row };
    });
  return { items: packed, rows: ends.length };
}

function barOf({ startedOn, endedOn }: LaneTold["incident"], scale: TimeScale): TimelineBar | null {
  const [start, end] = [startedOn, endedOn].map((on) => (on === null ? null : spanOf(on)));
  const whole = start ?? end;
  if (whole === null || whole === undefined) return null;
  const x = (day: string) => placeOf(scale, day);
  const unsure = [start, end].flatMap((span) =>
    span && span.first !== span.last ? [[x(span.first), x(span.last)] as const] : [],
  );
  return {
    from: x((start ?? whole).first),
    to: x((end ?? whole).last),
    unsure,
    fromBy: whole.by,
    openEnded: end === null || end === undefined,
  };
}
