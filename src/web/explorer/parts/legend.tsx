import { createElement, type ReactNode } from "react";
import type { Drawn } from "../../views/scene/drawn";
import { type LegendEntry, legendOf } from "../../views/scene/legend";
import type { Scene } from "../../views/scene/scene";
import { SCREEN } from "../../views/scene/theme";
import { inReact } from "./painting";

/** What the marks of blame lanes mean; without lanes, all marks there are. */
export function Legend({ scene }: { readonly scene?: Scene }) {
  return <LegendOf entries={legendOf(scene)} />;
}

/** What the marks of any picture mean, and what else is to be known of it. */
export function LegendOf({
  entries,
  children,
}: {
  readonly entries: readonly LegendEntry[];
  readonly children?: ReactNode;
}) {
  return (
    <section className="legend" aria-label="What the marks mean">
      <ul>
        {entries.map(({ label, draw }) => (
          <li key={label}>
            <svg width={44} height={20} viewBox="0 0 44 20" aria-hidden="true">
              {inSvg(draw(SCREEN))}
            </svg>
            {label}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

/** Marks that nobody picks, for within an `svg`. */
export function inSvg(drawn: readonly Drawn[]): ReactNode {
  return drawn.map((one, index) => plain(one, index));
}

function plain(drawn: Drawn | string, key: number): ReactNode {
  if (typeof drawn === "string") return drawn;
  const own = Object.entries(drawn.attributes).map(([name, value]) => [inReact(name), value]);
  return createElement(drawn.tag, { key, ...Object.fromEntries(own) }, ...drawn.children.map(plain));
}
