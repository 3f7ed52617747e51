import { WIDTH } from "./draw";
import { type Drawn, element } from "./drawn";
import type { LegendEntry } from "./legend";
import { answersInWords, COLUMN, claimsInWords, type Matrix, type MatrixCell, ROW_HEAD } from "./matrix";
import type { Theme } from "./theme";

export const GLYPH = { width: 36, height: 28 } as const;
const LARGEST = 24;
const SMALLEST = 4;
const BOTTOM = 26;

type Glyph = Pick<MatrixCell, "side" | "rows" | "denied" | "answered">;

/**
 * A square as large as there are claims; beside it the flat bar of a denial, as long as the share that is denied, on a thin
 * line for the whole. Answers of any kind show as an open notch below.
 */
export function cellGlyph({ side, rows, denied, answered }: Glyph, theme: Theme): readonly Drawn[] {
  const size = Math.round((SMALLEST + (LARGEST - SMALLEST) * side) * 10) / 10;
  const notch = Math.min(7, size / 2);
  return [
    element("rect", { x: 2, y: BOTTOM - size, width: size, height: size, fill: theme.rule }),
    ...(answered !== null && answered > 0
      ? [
          element("path", {
            d: `M2 ${BOTTOM}h${notch}l-${notch} -${notch}z`,
            fill: theme.ground,
            stroke: theme.ground,
          }),
        ]
      : []),
    ...(denied > 0 ? denialBar(denied / rows, theme) : []),
  ];
}

/** The flat end of a denial, on a thin line as long as the whole; as dark as the square of the claims. */
function denialBar(share: number, { rule }: Theme): readonly Drawn[] {
  const length = Math.round(LARGEST * share * 10) / 10;
  const bar = (height: number, width: number) =>
    element("path", { d: `M31 ${BOTTOM}v-${height}`, stroke: rule, "stroke-width": width, fill: "none" });
  return [bar(LARGEST, 0.75), bar(length, 4)];
}

/** The table as a picture, for a file. */
export function drawMatrix(
  { width, height, accusers, accused, cells }: Matrix,
  theme: Theme,
): readonly Drawn[] {
  const line = (d: string) => element("path", { d, stroke: theme.faint, "stroke-width": 0.5, fill: "none" });
  const text = (x: number, y: number, words: string, small = false, anchor: string | null = null) =>
    element(
      "text",
      {
        x,
        y,
        "font-size": small ? 11 : 13,
        fill: small ? theme.rule : theme.ink,
        "text-anchor": anchor,
      },
      words,
    );
  const top = accusers[0]?.from ?? height;
  return [
    element(
      "text",
      { x: 0, y: 16, "font-size": 13, "font-weight": 600, fill: theme.rule },
      "who blames, in rows · whom, in columns",
    ),
    ...accused.flatMap(({ from, lines, claims }) => [
      ...lines.map((words, index) => text(from + 6, 44 + index * 16, words)),
      text(from + 6, 44 + lines.length * 16, `all: ${claims}`, true),
    ]),
    line(`M0 ${top}H${width}`),
    ...accusers.flatMap(({ from, size, lines, claims }) => [
      ...lines.map((words, index) => text(0, from + 18 + index * 16, words)),
      text(0, from + 18 + lines.length * 16, `all: ${claims}`, true),
      line(`M0 ${from + size}H${width}`),
    ]),
    line(`M${ROW_HEAD - 6} ${top}V${height}`),
    ...cells.map((cell) =>
      element(
        "g",
        {
          "data-id": cell.id,
          role: "img",
          "aria-label": cell.sentence,
          transform: `translate(${cell.accused.from} ${cell.accuser.from + 4})`,
        },
        ...cellGlyph(cell, theme),
        text(42, 22, claimsInWords(cell)),
        ...answersInWords(cell).map((words, index) => text(4, 36 + index * 12, words, true)),
      ),
    ),
    ...accused.map(({ from }) => line(`M${from + COLUMN - 6} ${top}V${height}`)),
  ];
}

/** What a matrix's marks mean; that of an empty cell is always there. */
export function legendOfMatrix({ cells }: Pick<Matrix, "cells">): readonly LegendEntry[] {
  const as = (glyph: Glyph) => (theme: Theme) => [
    element("g", { transform: "translate(4 0) scale(0.7)" }, ...cellGlyph(glyph, theme)),
  ];
  const none = { rows: 1, denied: 0, answered: null };
  return [
    { label: "claims: the larger the square, the more", draw: as({ ...none, side: 0.8 }) },
    ...(cells.some(({ answered }) => (answered ?? 0) > 0)
      ? [
          {
            label: "some of them were answered, in whatever way",
            draw: as({ ...none, side: 0.8, answered: 1 }),
          },
        ]
      : []),
    ...(cells.some(({ denied }) => denied > 0)
      ? [
          {
            label: "denied by the accused or its side: the bar is as long as the share",
            draw: (theme: Theme) => [element("g", { transform: "scale(0.7)" }, ...denialBar(0.5, theme))],
          },
        ]
      : []),
    {
      label: "empty: no public claim that anybody blames them; to decline to attribute is no claim",
      draw: ({ faint }) => [
        element("rect", {
          x: 10,
          y: 2,
          width: 24,
          height: 16,
          fill: "none",
          stroke: faint,
          "stroke-width": WIDTH / 2,
        }),
      ],
    },
  ];
}
