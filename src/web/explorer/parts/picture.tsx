import { useMemo } from "react";
import { draw, type LastDrawn } from "../../views/scene/draw";
import type { Rings } from "../../views/scene/rings";
import type { Scene } from "../../views/scene/scene";
import { SCREEN } from "../../views/scene/theme";
import { walk } from "../../views/scene/walk";
import { Painting } from "./painting";

interface PictureProps {
  readonly scene: Scene;
  readonly label: string;
  readonly day: string | null;
  /** What is contested on that day. */
  readonly rings: Rings;
  /** What is picked, and all that belongs to it; everything else steps back. */
  readonly chosen: ReadonlySet<string>;
  /** Whether everything else is left out instead. */
  readonly alone: boolean;
  /** By the id of a box, a line or an answer; null when nothing is picked any longer. */
  readonly choose: (id: string | null, alone: boolean) => void;
  /** Where Enter leads from a box. */
  readonly open: (path: string) => void;
}

/** Blame lanes on the screen. */
export function Picture({ scene, label, day, rings, chosen, alone, choose, open }: PictureProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn is of one scene
  const last = useMemo((): LastDrawn => new WeakMap(), [scene]);
  const drawn = useMemo(
    () => draw(scene, { theme: SCREEN, day, chosen, alone, rings }, last),
    [scene, day, chosen, alone, rings, last],
  );
  return (
    <Painting
      width={scene.width}
      height={scene.height}
      drawn={drawn}
      label={`${label}. Arrow keys go from box to line to answer; Enter opens.`}
      walk={(at, key) => walk(scene, at, key)}
      choose={choose}
      enter={(id) => {
        const node = scene.nodes.find((one) => one.id === id);
        if (node?.path) open(node.path);
        else choose(id, alone);
      }}
    />
  );
}
