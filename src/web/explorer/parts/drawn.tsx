import { createElement, type ReactNode } from "react";
import type { Drawn as DrawnElement } from "../../views/scene/drawn";
import { SCREEN } from "../../views/scene/theme";

type Draw = (theme: typeof SCREEN) => readonly DrawnElement[];

/** A small mark beside the words that say the same. */
export function Mark({ width, height, draw }: { width: number; height: number; draw: Draw }) {
  return (
    <svg className="mark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {draw(SCREEN).map(asReact)}
    </svg>
  );
}

export function asReact(drawn: DrawnElement | string, key: number): ReactNode {
  if (typeof drawn === "string") return drawn;
  const own = Object.entries(drawn.attributes).map(([name, value]) => [inReact(name), value]);
  return createElement(drawn.tag, { key, ...Object.fromEntries(own) }, ...drawn.children.map(asReact));
}

/** React spells SVG's attributes in one word, except those of ARIA and of pages. */
export function inReact(name: string): string {
  return /^(aria|data)-/.test(name)
    ? name
    : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
