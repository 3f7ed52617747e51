import { CLASSES } from "../wording/terms";
import {
  ANSWER_ENDS,
  boxSeen,
  cross,
  DASHES,
  type Drawing,
  drawEnd,
  named,
  restOf,
  seen,
  tick,
  WIDTH,
} from "./draw";
import { type Drawn, element } from "./drawn";
import { type LegendEntry, legendOf } from "./legend";
import { type Presence, presenceOn } from "./scene";
import type { Theme } from "./theme";
import { placeOf, ticksOf } from "./time-scale";
import {
  HEAD,
  type Timeline,
  type TimelineBar,
  type TimelineEntry,
  type TimelineLane,
  type TimelineLayout,
} from "./timeline";

export function drawTimeline(timeline: Timeline, drawing: Drawing): readonly Drawn[] {
  const { theme, day } = drawing;
  return [
    ...axis(timeline, theme),
    ...timeline.lanes.map((lane) => drawLane(lane, timeline.layout, drawing)),
    ...timeline.entries.map((entry) => drawEntry(entry, drawing)),
    ...(day === null ? [] : [dayLine(timeline, day, theme)]),
  ];
}

function axis({ scale, height }: Timeline, theme: Theme): readonly Drawn[] {
  return ticksOf(scale).flatMap(({ x, label }) => [
    element("path", {
      d: `M${x} ${HEAD - 6}V${height}`,
      stroke: theme.faint,
      "stroke-width": 0.5,
      opacity: 0.5,
    }),
    element("text", { x, y: HEAD - 12, "font-size": 12, "text-anchor": "middle", fill: theme.rule }, label),
  ]);
}

function dayLine({ scale, height }: Timeline, day: string, { ink }: Theme): Drawn {
  const x = placeOf(scale, day);
  return element(
    "g",
    { "data-day": day, "pointer-events": "none" },
    element("path", { d: `M${x} ${HEAD - 8}V${height}`, stroke: ink, "stroke-width": 1.25 }),
    element("path", { d: `M${x - 5} ${HEAD - 8}h10l-5 7z`, fill: ink }),
  );
}

function drawLane(lane: TimelineLane, layout: TimelineLayout, drawing: Drawing): Drawn {
  const { id, y, line, lines, title, note, bar } = lane;
  const { theme } = drawing;
  return element(
    "g",
    { ...named(id, title), ...boxSeen("present", restOf(drawing, id)) },
    element("title", {}, title),
    element("path", { d: `M0 ${y}H${layout.width}`, stroke: theme.faint, "stroke-width": 0.5 }),
    element("rect", {
      x: layout.title.x,
      y: y + 6,
      width: layout.title.width,
      height: (lines.length + (note === null ? 0 : 1)) * 17 + 10,
      rx: 3,
      fill: theme.box,
      stroke: theme.rule,
    }),
    ...lines.map((text, index) =>
      element(
        "text",
        { x: layout.title.x + 10, y: y + 25 + index * 17, "font-size": 13, fill: theme.ink },
        text,
      ),
    ),
    ...(note === null
      ? []
      : [
          element(
            "text",
            { x: layout.title.x + 10, y: y + 25 + lines.length * 17, "font-size": 11, fill: theme.rule },
            note,
          ),
        ]),
    element("path", {
      d: `M${layout.from - 52} ${line}H${layout.width}`,
      stroke: theme.faint,
      "stroke-width": 0.75,
    }),
    ...(bar === null ? [] : drawBar(bar, line, theme)),
  );
}

function drawBar(bar: TimelineBar, y: number, { rule, ground }: Theme): readonly Drawn[] {
  const { from, to, unsure, fromBy, openEnded } = bar;
  const width = Math.max(to - from, 3);
  return [
    element("rect", { x: from, y: y - 4, width, height: 8, fill: rule }),
    ...unsure.map(([begin, end]) =>
      element("rect", {
        x: begin,
        y: y - 4,
        width: Math.max(end - begin, 3),
        height: 8,
        fill: ground,
        stroke: rule,
        "stroke-dasharray": "2 2",
      }),
    ),
    ...(fromBy ? [element("path", { d: `M${from - 3} ${y - 4}l-4 4l4 4`, fill: "none", stroke: rule })] : []),
    ...(openEnded
      ? [
          element("path", {
            d: `M${from + width + 2} ${y}h10`,
            stroke: rule,
            "stroke-width": 3,
            "stroke-dasharray": "2 2",
          }),
        ]
      : []),
  ];
}

function drawEntry(entry: TimelineEntry, drawing: Drawing): Drawn {
  const { theme, day } = drawing;
  const { id, x, y, foot, start, spanFrom, endX, text, textX, span } = entry;
  const presence = presenceOn(day, entry.period);
  const sentence = entry.since === null ? entry.sentence : `${entry.sentence} ${capital(entry.since)}.`;
  const left = start - (entry.what === "claim" ? 18 : 4);
  return element(
    "g",
    {
      ...named(id, sentence),
      "data-presence": presence,
      ...seen(presence, restOf(drawing, id)),
    },
    element("title", {}, sentence),
    element("rect", { x: left, y: y - 12, width: textX - left, height: 24, fill: "transparent" }),
    element("path", { d: `M${x} ${y}V${foot}`, stroke: theme.faint, "stroke-width": 0.5 }),
    ...(spanFrom === null ? [] : [spanBand(spanFrom, x, y, theme)]),
    ...(span?.by ? [noLater(entry, theme)] : []),
    ...MARKS[entry.what](entry, drawing, presence),
    ...(endX === null
      ? []
      : [
          element("path", { d: `M${x} ${y}H${endX}`, stroke: theme.rule, "stroke-width": WIDTH / 2 }),
          cross({ x: endX, y }, theme.rule),
        ]),
    // With a rim of the ground, for it may stand on a line.
    element(
      "text",
      {
        ...{ x: textX, y: y + 4, "font-size": 11, fill: theme.rule },
        ...{ stroke: theme.ground, "stroke-width": 4, "paint-order": "stroke" },
      },
      text,
    ),
  );
}

function spanBand(from: number, to: number, y: number, { faint, rule }: Theme): Drawn {
  return element(
    "g",
    {},
    element("rect", { x: from, y: y - 5, width: to - from, height: 10, fill: faint, opacity: 0.3 }),
    element("path", { d: `M${from} ${y - 5}v10`, stroke: rule }),
  );
}

/** An arrow into the past: above the line of a mark, before a mark that has none. */
function noLater({ what, x, y }: TimelineEntry, { rule }: Theme): Drawn {
  const from = what === "claim" || what === "answer" ? `M${x + 2} ${y - 9}` : `M${x - 11} ${y}`;
  return element("path", { d: `${from}h-14m4 -3l-4 3l4 3`, stroke: rule, fill: "none" });
}

type Mark = (entry: TimelineEntry, drawing: Drawing, presence: Presence) => readonly Drawn[];

const MARKS: Readonly<Record<TimelineEntry["what"], Mark>> = {
  claim: drawClaim,
  answer: ({ answer, x, y, start }, { theme }) => [
    element("path", { d: `M${start} ${y}H${x}`, stroke: theme.said, "stroke-width": WIDTH }),
    element(
      "g",
      { transform: `translate(${x} ${y})` },
      ...(answer === null ? [] : ANSWER_ENDS[answer](theme)),
    ),
  ],
  leak: ({ x, y }, { theme }) => [diamond(x, y, theme)],
  disclosure: ({ x, y }, { theme }) => [asterisk(x, y, theme)],
};

/** A line that arrives at its day: dashed as sure as the accuser says, its letter where it begins. */
function drawClaim(
  { claim, x, y, start }: TimelineEntry,
  { theme }: Drawing,
  presence: Presence,
): readonly Drawn[] {
  if (claim === null) return [];
  const { stance, attributionClass, certainty } = claim;
  const colour = theme.classes[attributionClass ?? "NOT_STATED"];
  const end = ({ ASSERTS: "triangle", WITHHOLDS: "circle", REJECTS: "slashed" } as const)[stance];
  const badge = start - 8;
  return [
    element("path", {
      d: `M${start} ${y}H${x}`,
      stroke: colour,
      "stroke-width": presence === "over" ? WIDTH / 2 : WIDTH,
      "stroke-dasharray": DASHES[certainty.line],
      "stroke-linecap": certainty.line === "dotted" ? "round" : null,
    }),
    ...drawEnd({ at: { x, y }, angle: 0 }, end, colour, theme),
    ...(certainty.ticked ? [tick({ x: start + (x - start) / 2 - 2, y }, colour, theme)] : []),
    element("circle", { cx: badge, cy: y, r: 8, fill: theme.ground, stroke: colour, "stroke-width": 1 }),
    element(
      "text",
      { x: badge, y: y + 3.5, "font-size": 10, "font-weight": 700, "text-anchor": "middle", fill: colour },
      CLASSES[attributionClass ?? "NOT_STATED"].letter,
    ),
  ];
}

function diamond(x: number, y: number, { ground, rule }: Theme): Drawn {
  return element("path", {
    d: `M${x - 6} ${y}l6 -6l6 6l-6 6z`,
    fill: ground,
    stroke: rule,
    "stroke-width": 1.25,
  });
}

function asterisk(x: number, y: number, { ink }: Theme): Drawn {
  return element("path", {
    d: `M${x} ${y - 7}v14M${x - 6} ${y - 3.5}l12 7M${x - 6} ${y + 3.5}l12 -7`,
    stroke: ink,
    "stroke-width": 1.5,
  });
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The rule by which a date of a month or year is placed, for below a legend. */
export const RULE_OF_SPANS =
  "A date that is known only to a month or year is drawn as its span. It counts from the last day of it, where its mark ends: nobody can have known it earlier for sure.";

export function legendOfTimeline({ lanes, entries }: Timeline): readonly LegendEntry[] {
  const claims = entries.flatMap(({ claim, ...entry }) => (claim === null ? [] : [{ ...entry, ...claim }]));
  const bars = lanes.flatMap(({ bar }) => bar ?? []);
  const when = (is: boolean, label: string, draw: LegendEntry["draw"]) => (is ? [{ label, draw }] : []);
  return [
    ...legendOf({
      edges: claims.map((one) => ({
        ...one,
        claims: [{ id: one.id, sentence: one.sentence, period: one.period }],
      })),
      marks: entries.flatMap(({ answer, period }) => (answer === null ? [] : [{ answer, period }])),
      nodes: entries.some(({ what }) => what === "leak") ? [{ what: "channel" }] : [],
    }),
    ...when(bars.length > 0, "when the incident began and ended", (theme) => [
      element("rect", { x: 6, y: 6, width: 32, height: 8, fill: theme.rule }),
    ]),
    ...when(
      bars.some(({ unsure }) => unsure.length > 0),
      "it began or ended somewhere within this",
      ({ ground, rule }) => [
        element("rect", {
          x: 6,
          y: 6,
          width: 32,
          height: 8,
          fill: ground,
          stroke: rule,
          "stroke-dasharray": "2 2",
        }),
      ],
    ),
    ...when(
      bars.some(({ openEnded }) => openEnded),
      "when it ended is not stated",
      ({ rule }) => [
        element("rect", { x: 6, y: 6, width: 10, height: 8, fill: rule }),
        element("path", { d: "M18 10h20", stroke: rule, "stroke-width": 3, "stroke-dasharray": "2 2" }),
      ],
    ),
    ...when(
      entries.some(({ what }) => what === "disclosure"),
      "the incident was disclosed",
      (theme) => [asterisk(22, 10, theme)],
    ),
    ...when(
      entries.some(({ spanFrom }) => spanFrom !== null),
      "within this month or year; it counts from the last day of it",
      (theme) => [spanBand(8, 38, 10, theme)],
    ),
    ...when(
      entries.some(({ span }) => span?.by === true),
      "no later than this day",
      ({ rule }) => [element("path", { d: "M34 10h-22m5 -4l-5 4l5 4", stroke: rule, fill: "none" })],
    ),
  ];
}
