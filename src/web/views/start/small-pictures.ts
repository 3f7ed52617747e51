import { ANSWER_ENDS, WIDTH as STROKE } from "../scene/draw";
import { type Drawn, element } from "../scene/drawn";
import { fitText } from "../scene/fit-text";
import type { Theme } from "../scene/theme";
import type { Bar, Figure, Grid } from "./questions";

export const WIDTH = 280;
export const HEIGHT = 106;

const FONT = 12;
const LABEL = 118;

/** What a figure looks like in a field of 280 by 106; what it says stands beside it in words. */
export function smallPicture(figure: Figure, theme: Theme): readonly Drawn[] {
  if (figure.what === "bars") return barsOf(figure.bars, theme);
  if (figure.what === "grid") return gridOf(figure.grid, theme);
  return markOf(figure, theme);
}

function label(
  text: string,
  x: number,
  y: number,
  { ink }: Theme,
  more: Record<string, string | number> = {},
): Drawn {
  return element("text", { x, y, "font-size": FONT, fill: ink, ...more }, text);
}

function short(text: string, characters: number): string {
  return fitText(text, characters, 1)[0] ?? "";
}

function barsOf(bars: readonly Bar[], theme: Theme): readonly Drawn[] {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const room = WIDTH - LABEL - 82;
  return bars.flatMap(({ label: name, value, text }, index) => {
    const y = index * 26 + 4;
    const width = Math.max(3, (room * value) / most);
    return [
      label(short(name, 18), LABEL - 6, y + 14, theme, { "text-anchor": "end" }),
      element("rect", { x: LABEL, y: y + 3, width, height: 14, fill: theme.rule }),
      label(text, LABEL + width + 6, y + 14, theme),
    ];
  });
}

function gridOf({ rows, columns, cells }: Grid, theme: Theme): readonly Drawn[] {
  const [mostRows, mostColumns] = [4, 4];
  const most = Math.max(...cells.map(({ claims }) => claims), 1);
  const side = 20;
  const left = LABEL;
  const top = 22;
  const step = (WIDTH - left) / Math.min(columns.length, mostColumns);
  const perColumn = Math.floor(step / 6.5); // px of a character, about
  const seen = cells.filter(
    ({ row, column }) => row >= 0 && row < mostRows && column >= 0 && column < mostColumns,
  );
  return [
    ...columns.slice(0, mostColumns).map((name, index) =>
      label(short(name, perColumn), left + step * index + step / 2, 12, theme, {
        "text-anchor": "middle",
        "font-size": 10,
      }),
    ),
    ...rows
      .slice(0, mostRows)
      .map((name, index) =>
        label(short(name, 18), left - 6, top + index * 22 + 14, theme, { "text-anchor": "end" }),
      ),
    ...seen.flatMap(({ row, column, claims, denied }) => {
      const size = Math.max(4, (side - 6) * Math.sqrt(claims / most));
      const x = left + step * column + step / 2;
      const y = top + row * 22 + 11;
      return [
        element("rect", { x: x - size / 2, y: y - size / 2, width: size, height: size, fill: theme.rule }),
        ...(denied
          ? [
              element("path", {
                d: `M${x - 8} ${y - size / 2 - 3}h16`,
                stroke: theme.rule,
                "stroke-width": STROKE,
              }),
            ]
          : []),
      ];
    }),
  ];
}

function markOf(
  { mark, count, unit, lines }: Extract<Figure, { what: "mark" }>,
  theme: Theme,
): readonly Drawn[] {
  return [
    element("g", { transform: "translate(4 4)" }, ...MARKS[mark](theme)),
    element("text", { x: 60, y: 26, "font-size": 22, "font-weight": 700, fill: theme.ink }, String(count)),
    label(unit, 60 + String(count).length * 14 + 6, 26, theme),
    ...lines
      .slice(0, 2)
      .flatMap((line, index) =>
        fitText(line, 44, 2).map((part, at) => label(part, 4, 52 + index * 32 + at * 14, theme)),
      ),
  ];
}

const MARKS: Readonly<Record<Extract<Figure, { what: "mark" }>["mark"], (theme: Theme) => readonly Drawn[]>> =
  {
    contested: ({ ink }) => [
      element("path", { d: "M20 2a13 13 0 0 0 0 26", fill: "none", stroke: ink, "stroke-width": 3 }),
      element("path", { d: "M26 2a13 13 0 0 1 0 26", fill: "none", stroke: ink, "stroke-width": 3 }),
    ],
    withheld: ({ said, ground }) => [
      element("path", { d: "M2 15H34", stroke: said, "stroke-width": STROKE }),
      element("circle", { cx: 38, cy: 15, r: 6, fill: ground, stroke: said, "stroke-width": STROKE }),
    ],
    denial: (theme) => [
      element("path", { d: "M2 15H36", stroke: theme.said, "stroke-width": STROKE }),
      element("g", { transform: "translate(38 15)" }, ...ANSWER_ENDS.DENIAL(theme)),
    ],
    self: ({ said }) => [
      element("path", { d: "M36 20C10 36 4 -4 36 9", fill: "none", stroke: said, "stroke-width": STROKE }),
      element("path", { d: "M41 11l-9 -6v9z", fill: said }),
    ],
    none: ({ ink }) => [
      element("circle", {
        cx: 22,
        cy: 15,
        r: 12,
        fill: "none",
        stroke: ink,
        "stroke-width": STROKE,
        "stroke-dasharray": "2 4",
      }),
    ],
  };
