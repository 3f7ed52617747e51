import { draw } from "./draw";
import { type Drawn, element, textOf } from "./drawn";
import { fitText } from "./fit-text";
import { legendOf } from "./legend";
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

/** A file of SVG that stands for itself: title, picture, legend, and from where and when it is. */
export function pictureFile(scene: Scene, day: string | null, caption: Caption): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${textOf(captioned(scene, day, caption, PAPER))}\n`;
}

/** The same as one element. */
export function captioned(
  scene: Scene,
  day: string | null,
  { title, lines, link }: Caption,
  theme: Theme,
): Drawn {
  const width = scene.width + 2 * MARGIN;
  const legend = legendOf(scene);
  const columns = 2;
  const rows = Math.ceil(legend.length / columns);
  const legendTop = MARGIN + 36 + scene.height + 20;
  const footerTop = legendTop + rows * ROW + 24;
  const footer = [...lines, link].flatMap((line) => fitText(line, 150, 3));
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
    element("g", { transform: `translate(${MARGIN} ${MARGIN + 36})` }, ...draw(scene, { theme: theme, day })),
    ...legend.map(({ label, draw: mark }, index) => {
      const x = MARGIN + Math.floor(index / rows) * (scene.width / columns);
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
