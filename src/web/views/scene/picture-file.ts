import { draw } from "./draw";
import { type Drawn, element, textOf } from "./drawn";
import { fitText } from "./fit-text";
import { type LegendEntry, legendOf } from "./legend";
import { type Rings, ringsMissing } from "./rings";
import type { Scene } from "./scene";
import { PAPER, type Theme } from "./theme";

export interface Caption {
  readonly title: string;
  /** Filters, the days of both clocks, and how much of how much is shown: one line each. */
  readonly lines: readonly string[];
  /** Where the same view is found again. */
  readonly link: string;
}

const MARGIN = 24;
const ROW = 22;
const NARROWEST = 1120;

/** Any kind of picture, in the colours that it was painted with. */
export interface Painting {
  readonly width: number;
  readonly height: number;
  readonly drawn: readonly Drawn[];
  readonly legend: readonly LegendEntry[];
  /** Rules that stand below the legend. */
  readonly notes?: readonly string[];
}

/** Blame lanes, or whatever else is a scene. */
export function paintingOf(scene: Scene, day: string | null, theme: Theme, rings: Rings): Painting {
  const { width, height } = scene;
  const drawn = draw(scene, { theme, day, rings });
  return { width, height, drawn, legend: legendOf(scene, rings), notes: ringsMissing(scene) };
}

/** A file of SVG that stands for itself: title, picture, legend, and from where and when it is. */
export function pictureFile(painting: Painting, caption: Caption): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${textOf(captioned(painting, caption, PAPER))}\n`;
}

/** The same as one element. */
export function captioned(painting: Painting, { title, lines, link }: Caption, theme: Theme): Drawn {
  const { drawn, legend, notes = [] } = painting;
  const across = Math.max(painting.width, NARROWEST); // so that its legend and footer fit
  const width = across + 2 * MARGIN;
  const columns = 2;
  const rows = Math.ceil(legend.length / columns);
  const legendTop = MARGIN + 36 + painting.height + 20;
  const footerTop = legendTop + rows * ROW + 24;
  const footer = [...notes, ...lines, link].flatMap((line) => fitText(line, 150, 3));
  const height = footerTop + footer.length * 18 + MARGIN;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": title,
      "font-family": theme.font,
    },
    element("title", {}, title),
    element("rect", { width, height, fill: theme.ground }),
    element(
      "text",
      { x: MARGIN, y: MARGIN + 18, "font-size": 20, "font-weight": 600, fill: theme.ink },
      ...fitText(title, 110, 1),
    ),
    element("g", { transform: `translate(${MARGIN} ${MARGIN + 36})` }, ...drawn),
    ...legend.map(({ label, draw: mark }, index) => {
      const x = MARGIN + Math.floor(index / rows) * (across / columns);
      const y = legendTop + (index % rows) * ROW;
      return element(
        "g",
        { transform: `translate(${x} ${y})` },
        ...mark(theme),
        element("text", { x: 54, y: 14, "font-size": 12, fill: theme.ink }, label),
      );
    }),
    ...footer.map((line, index) =>
      element("text", { x: MARGIN, y: footerTop + 14 + index * 18, "font-size": 12, fill: theme.rule }, line),
    ),
  );
}
