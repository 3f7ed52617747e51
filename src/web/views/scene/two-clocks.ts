import type { AttributionClass } from "../generated/types";
import { CLASSES } from "../wording/terms";
import { WIDTH } from "./draw";
import { type Drawn, element } from "./drawn";
import type { Point } from "./scene";
import type { Theme } from "./theme";

/** A claim on both clocks: the day it was said, and the moment this database had it. */
export interface OnTwoClocks {
  readonly id: string;
  readonly sentence: string;
  readonly attributionClass: AttributionClass | null;
  /** Null where no day can place it. */
  readonly stated: string | null;
  readonly recordedAt: string;
}

export interface TwoClocks {
  readonly width: number;
  readonly height: number;
  readonly dots: readonly (OnTwoClocks & Point)[];
  readonly days: readonly Tick[];
  readonly moments: readonly Tick[];
  /** Where a day or moment of a clock lies; at the edge where it is beyond all claims. */
  readonly xOf: (day: string) => number;
  readonly yOf: (moment: string) => number;
  readonly hasUndated: boolean;
}

interface Tick {
  readonly at: number;
  readonly label: string;
}

const LEFT = 130;
const UNDATED = 64; // a strip of its own, left of the days
const RIGHT = 700;
const TOP = 30;
const BOTTOM = 270;
const DOT = 9;
const PER_ROW = 6; // of dots that would lie on one another

/**
 * x is when it was said, y when it was recorded, later above: what was recorded long after it was said lies high on the left.
 * The place of a dot depends on the claims alone, so that nothing moves when the clocks do.
 */
export function twoClocksOf(claims: readonly OnTwoClocks[]): TwoClocks {
  const hasUndated = claims.some(({ stated }) => stated === null);
  const left = LEFT + (hasUndated ? UNDATED : 0) + 3 * DOT;
  const stated = claims.flatMap(({ stated: day }) => (day === null ? [] : [Date.parse(day)]));
  const recorded = claims.map(({ recordedAt }) => Date.parse(recordedAt));
  const x = scale(stated, left, RIGHT - 4 * DOT);
  const y = scale(recorded, BOTTOM - 3 * DOT, TOP + 3 * DOT);
  const taken = new Map<string, number>();
  const dots = [...claims].sort(inOrder).map((claim) => {
    const at = claim.stated === null ? LEFT + UNDATED / 2 : x(Date.parse(claim.stated));
    const height = y(Date.parse(claim.recordedAt));
    const place = `${Math.round(at / DOT)} ${Math.round(height / DOT)}`;
    const before = taken.get(place) ?? 0;
    taken.set(place, before + 1);
    return {
      ...claim,
      x: rounded(at + (before % PER_ROW) * 2 * DOT),
      y: rounded(height + Math.floor(before / PER_ROW) * 2 * DOT),
    };
  });
  return {
    width: RIGHT + 20,
    height: Math.max(BOTTOM + 50, ...dots.map((dot) => dot.y + 70)),
    dots,
    days: ticksOf(stated, x, 10),
    moments: ticksOf(recorded, y, spanOf(recorded) < 2 * DAY ? 16 : 10),
    xOf: (day) => between(x(Date.parse(day)), LEFT, RIGHT),
    yOf: (moment) => between(y(Date.parse(moment)), TOP, BOTTOM),
    hasUndated,
  };
}

const DAY = 86_400_000;
const MOST_TICKS = 4; // as many dates as fit beside each other

function inOrder(one: OnTwoClocks, other: OnTwoClocks): number {
  return `${one.stated ?? "9999"} ${one.id}` < `${other.stated ?? "9999"} ${other.id}` ? -1 : 1;
}

function spanOf(times: readonly number[]): number {
  return times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
}

function scale(times: readonly number[], from: number, to: number): (time: number) => number {
  const first = times.length === 0 ? 0 : Math.min(...times);
  const span = spanOf(times);
  if (span === 0) {
    // Of one moment, what lies beside it shows on which side.
    const beside = (time: number) => (time < first ? -0.5 : time > first ? 0.5 : 0);
    return (time) => (from + to) / 2 + (to - from) * beside(time);
  }
  return (time) => from + ((time - first) / span) * (to - from);
}

function ticksOf(
  times: readonly number[],
  place: (time: number) => number,
  letters: number,
): readonly Tick[] {
  if (times.length === 0) return [];
  const first = Math.min(...times);
  const span = spanOf(times);
  const count = span === 0 ? 1 : MOST_TICKS;
  const all = Array.from({ length: count }, (_, index) => first + (span * index) / Math.max(count - 1, 1));
  const labelled = all.map((time) => {
    const label = new Date(time).toISOString().slice(0, letters).replace("T", " ");
    // A tick stands where its label says, not where the division fell.
    return { at: rounded(place(letters > 10 ? time : Date.parse(label))), label };
  });
  return [...new Map(labelled.map((tick) => [tick.label, tick])).values()];
}

const rounded = (value: number) => Math.round(value * 10) / 10;
const between = (value: number, low: number, high: number) => rounded(Math.min(Math.max(value, low), high));

interface Clocks {
  readonly theme: Theme;
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

export function drawTwoClocks(scene: TwoClocks, { theme, asOf, knownAt }: Clocks): readonly Drawn[] {
  const bottom = scene.height - 50;
  const text = (x: number, y: number, content: string, anchor: "start" | "middle" | "end" = "start") =>
    element("text", { x, y, "font-size": 12, fill: theme.rule, "text-anchor": anchor }, content);
  const line = (d: string, stroke: string, width: number, dashes: string | null = null) =>
    element("path", { d, stroke, "stroke-width": width, "stroke-dasharray": dashes, fill: "none" });
  return [
    line(`M${LEFT} ${TOP}V${bottom}H${RIGHT}`, theme.rule, 1),
    text(8, 16, "recorded ↑"),
    text(RIGHT, bottom + 42, "said →", "end"),
    ...(scene.hasUndated
      ? [
          text(LEFT + UNDATED / 2, bottom + 20, "undated", "middle"),
          line(`M${LEFT + UNDATED} ${TOP}V${bottom}`, theme.rule, 0.5, "2 3"),
        ]
      : []),
    ...scene.days.flatMap(({ at, label }) => [
      line(`M${at} ${bottom}v5`, theme.rule, 1),
      text(at, bottom + 20, label, "middle"),
    ]),
    ...scene.moments.flatMap(({ at, label }) => [
      line(`M${LEFT} ${at}h-5`, theme.rule, 1),
      text(LEFT - 9, at + 4, label, "end"),
    ]),
    ...(asOf === null
      ? []
      : [
          line(`M${scene.xOf(asOf)} ${TOP - 6}V${bottom}`, theme.ink, 1.5, "6 4"),
          text(Math.min(scene.xOf(asOf), RIGHT - 80), TOP - 12, `said by ${asOf}`, "middle"),
        ]),
    ...(knownAt === null
      ? []
      : [
          line(`M${LEFT} ${scene.yOf(knownAt)}H${RIGHT}`, theme.ink, 1.5, "6 4"),
          text(RIGHT, scene.yOf(knownAt) - 6, `recorded by ${knownAt.slice(0, 16).replace("T", " ")}`, "end"),
        ]),
    ...scene.dots.map((dot) =>
      drawDot(dot, theme, asOf !== null && (dot.stated === null || dot.stated > asOf)),
    ),
  ];
}

function drawDot(
  { id, x, y, sentence, attributionClass }: TwoClocks["dots"][number],
  theme: Theme,
  isLater: boolean,
): Drawn {
  const colour = theme.classes[attributionClass ?? "NOT_STATED"];
  return element(
    "g",
    { "data-id": id, "data-presence": isLater ? "absent" : "present", opacity: isLater ? 0.35 : null },
    element("title", {}, sentence),
    element("circle", {
      cx: x,
      cy: y,
      r: DOT - 1,
      fill: theme.ground,
      stroke: colour,
      "stroke-width": WIDTH,
    }),
    element(
      "text",
      { x, y: y + 3.5, "font-size": 10, "font-weight": 700, "text-anchor": "middle", fill: colour },
      CLASSES[attributionClass ?? "NOT_STATED"].letter,
    ),
  );
}
