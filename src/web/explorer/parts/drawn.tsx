import { createElement, type ReactNode } from "react";
import type { Drawn } from "../../views/scene/drawn";
import { SCREEN } from "../../views/scene/theme";

type Draw = (theme: typeof SCREEN) => readonly Drawn[];
type Attributes = Drawn["attributes"];

/** A small mark beside the words that say the same. */
export function Mark({ width, height, draw }: { width: number; height: number; draw: Draw }) {
  return (
    <svg className="mark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {draw(SCREEN).map(asReact)}
    </svg>
  );
}

export const asReact = reactWith((attributes) => attributes);

/** What is drawn as React's elements, each with its attributes as `changed` has them. */
export function reactWith(changed: (attributes: Attributes) => Attributes) {
  return function inReact(drawn: Drawn | string, key: number): ReactNode {
    if (typeof drawn === "string") return drawn;
    return createElement(
      drawn.tag,
      { key, ...propsOf(changed(drawn.attributes)) },
      ...drawn.children.map(inReact),
    );
  };
}

/** React spells SVG's attributes in one word, except those of ARIA and of pages. */
export function propsOf(attributes: Attributes): Attributes {
  const named = Object.entries(attributes).map(([name, value]) => [
    /^(aria|data)-/.test(name) ? name : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return Object.fromEntries(named);
}
