import {
  createElement,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useId,
  useMemo,
  useState,
} from "react";
import { draw } from "../../views/scene/draw";
import type { Drawn } from "../../views/scene/drawn";
import type { Scene } from "../../views/scene/scene";
import { SCREEN } from "../../views/scene/theme";
import { walk } from "../../views/scene/walk";
import { inReact } from "./drawn";

interface PictureProps {
  readonly scene: Scene;
  readonly label: string;
  readonly day: string | null;
  /** What is picked, and all that belongs to it; everything else steps back. */
  readonly chosen: ReadonlySet<string>;
  /** By the id of a box, a line or an answer; null when nothing is picked any longer. */
  readonly choose: (id: string | null) => void;
  /** Where Enter leads from a box. */
  readonly open: (path: string) => void;
}

/** A scene on the screen: one stop for Tab, within which arrows go from box to line to answer. */
export function Picture({ scene, label, day, chosen, choose, open }: PictureProps) {
  const prefix = useId();
  const [at, setAt] = useState<string | null>(null);
  const drawn = useMemo(() => draw(scene, { theme: SCREEN, day, chosen }), [scene, day, chosen]);
  const domId = (id: string) => `${prefix}${[...id].map((c) => c.charCodeAt(0).toString(36)).join("-")}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && at !== null) {
      const node = scene.nodes.find(({ id }) => id === at);
      if (node?.path) open(node.path);
      else choose(at);
      return;
    }
    const next = walk(scene, at, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  const onClick = ({ target }: MouseEvent) => {
    const id = (target as Element).closest("[data-id]")?.getAttribute("data-id") ?? null;
    setAt(id);
    choose(id);
  };
  return (
    <div className="picture">
      <svg
        width={scene.width}
        height={scene.height}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        role="application"
        aria-roledescription="picture"
        aria-label={`${label}. Arrow keys go from box to line to answer; Enter opens.`}
        aria-activedescendant={at === null ? undefined : domId(at)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is one stop, with its own keys within
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {drawn.map((one, index) => toReact(one, index, at, domId))}
      </svg>
    </div>
  );
}

function toReact(
  drawn: Drawn | string,
  key: number,
  at: string | null,
  domId: (id: string) => string,
): ReactNode {
  if (typeof drawn === "string") return drawn;
  const { tag, attributes, children } = drawn;
  const id = attributes["data-id"];
  const own = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [inReact(name), value]));
  const marked =
    typeof id === "string" ? { id: domId(id), ...(id === at && { className: "at" }) } : undefined;
  return createElement(
    tag,
    { key, ...own, ...marked },
    ...children.map((child, index) => toReact(child, index, at, domId)),
  );
}
