import { createElement, type ReactNode, useMemo } from "react";
import { draw } from "../../views/scene/draw";
import type { Drawn } from "../../views/scene/drawn";
import type { Scene } from "../../views/scene/scene";
import { SCREEN } from "../../views/scene/theme";
import { inReact } from "./drawn";

/** A scene to look at, which leads nowhere; what it shows is said in words beside it. */
export function StillPicture({ scene, label }: { readonly scene: Scene; readonly label: string }) {
  const drawn = useMemo(() => draw(scene, { theme: SCREEN, day: null }), [scene]);
  return (
    <div className="still-picture">
      <svg viewBox={`0 0 ${scene.width} ${scene.height}`} role="img" aria-label={label}>
        {drawn.map((one, index) => toReact(one, index))}
      </svg>
    </div>
  );
}

function toReact(drawn: Drawn | string, key: number): ReactNode {
  if (typeof drawn === "string") return drawn;
  // What is named in a picture that one goes through is not named in this one: it is one image, and said beside.
  const own = Object.entries(drawn.attributes)
    .filter(([name]) => name !== "role" && !name.startsWith("aria-"))
    .map(([name, value]) => [inReact(name), value]);
  return createElement(drawn.tag, { key, ...Object.fromEntries(own) }, ...drawn.children.map(toReact));
}
