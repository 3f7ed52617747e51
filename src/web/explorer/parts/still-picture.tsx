import { useMemo } from "react";
import { draw } from "../../views/scene/draw";
import type { Scene } from "../../views/scene/scene";
import { SCREEN } from "../../views/scene/theme";
import { reactWith } from "./drawn";

/** A scene to look at, which leads nowhere; what it shows is said in words beside it. */
export function StillPicture({ scene, label }: { readonly scene: Scene; readonly label: string }) {
  const drawn = useMemo(() => draw(scene, { theme: SCREEN, day: null }), [scene]);
  return (
    <div className="still-picture">
      <svg viewBox={`0 0 ${scene.width} ${scene.height}`} role="img" aria-label={label}>
        {drawn.map(unnamed)}
      </svg>
    </div>
  );
}

/** What is named in a picture that one goes through is not named in this one: it is one image, and said beside. */
const unnamed = reactWith((attributes) =>
  Object.fromEntries(
    Object.entries(attributes).filter(([name]) => name !== "role" && !name.startsWith("aria-")),
  ),
);
