import { createElement, type ReactNode } from "react";
import type { Drawn } from "../../views/scene/drawn";
import { SCREEN } from "../../views/scene/theme";
import type { Figure } from "../../views/start/questions";
import { HEIGHT, smallPicture, WIDTH } from "../../views/start/small-pictures";
import { inReact } from "./picture";

/** A figure beside words that say the same. */
export function SmallPicture({ figure }: { readonly figure: Figure }) {
  return (
    <svg className="small-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {smallPicture(figure, SCREEN).map(toReact)}
    </svg>
  );
}

function toReact(drawn: Drawn | string, key: number): ReactNode {
  if (typeof drawn === "string") return drawn;
  const own = Object.entries(drawn.attributes).map(([name, value]) => [inReact(name), value]);
  return createElement(drawn.tag, { key, ...Object.fromEntries(own) }, ...drawn.children.map(toReact));
}
