import { type KeyboardEvent, type MouseEvent, memo, useCallback, useId, useState } from "react";
import type { Drawn } from "../../views/scene/drawn";
import { reactWith } from "./drawn";

interface PaintingProps {
  readonly width: number;
  readonly height: number;
  /** Groups with a `data-id` can be picked, and are named by their `aria-label`. */
  readonly drawn: readonly Drawn[];
  readonly label: string;
  /** Where a key leads from what is focused; undefined where it means nothing. */
  readonly walk: (at: string | null, key: string) => string | undefined;
  /** By id; null when nothing is picked any longer. Alone, by Alt and a click: without everything else. */
  readonly choose: (id: string | null, alone: boolean) => void;
  /** Enter, on what is focused. */
  readonly enter: (id: string) => void;
}

/** Any picture on the screen: one stop for Tab, within which keys go from mark to mark. */
export function Painting({ width, height, drawn, label, walk, choose, enter }: PaintingProps) {
  const prefix = useId();
  const [at, setAt] = useState<string | null>(null);
  const domId = useCallback(
    (id: string) => `${prefix}${[...id].map((c) => c.charCodeAt(0).toString(36)).join("-")}`,
    [prefix],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && at !== null) {
      enter(at);
      return;
    }
    const next = walk(at, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    document.getElementById(domId(next))?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const onClick = ({ target, altKey }: MouseEvent) => {
    const id = (target as Element).closest("[data-id]")?.getAttribute("data-id") ?? null;
    setAt(id);
    choose(id, altKey);
  };
  return (
    <div className="picture">
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="application"
        aria-roledescription="picture"
        aria-label={label}
        aria-activedescendant={at === null ? undefined : domId(at)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is one stop, with its own keys within
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {drawn.map((one, index) => (
          <Group
            // biome-ignore lint/suspicious/noArrayIndexKey: a picture has its groups in one order
            key={index}
            drawn={one}
            at={at !== null && holds(one, at) ? at : null}
            domId={domId}
          />
        ))}
      </svg>
    </div>
  );
}

interface GroupProps {
  readonly drawn: Drawn;
  /** What is focused, where it is in this group. */
  readonly at: string | null;
  readonly domId: (id: string) => string;
}

/** Thousands of them are left alone when a few change. */
const Group = memo(({ drawn, at, domId }: GroupProps) => {
  const marked = reactWith((attributes) => {
    const id = attributes["data-id"];
    if (typeof id !== "string") return attributes;
    return { ...attributes, id: domId(id), ...(id === at && { className: "at" }) };
  });
  return marked(drawn, 0);
});

function holds({ attributes, children }: Drawn, id: string): boolean {
  return (
    attributes["data-id"] === id || children.some((child) => typeof child !== "string" && holds(child, id))
  );
}
