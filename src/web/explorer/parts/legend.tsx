import { createElement, type ReactNode } from "react";
import type { Drawn } from "../../views/scene/drawn";
import { type LegendEntry, legendOf } from "../../views/scene/legend";
import type { Scene } from "../../views/scene/scene";
import { SCREEN } from "../../views/scene/theme";
import { inReact } from "./picture";

/** What the marks of a picture mean; without a picture, all marks there are. */
export function Legend({ scene }: { readonly scene?: Scene }) {
  return <LegendList entries={legendOf(scene)} />;
}

export function LegendList({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <section className="legend" aria-label="What the marks mean">
      <ul>
        {entries.map(({ label, draw }) => (
          <li key={label}>
            <svg width={44} height={20} viewBox="0 0 44 20" aria-hidden="true">
              {draw(SCREEN).map((one, index) => plain(one, index))}
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </section>
  );
}

function plain(drawn: Drawn | string, key: number): ReactNode {
  if (typeof drawn === "string") return drawn;
  const own = Object.entries(drawn.attributes).map(([name, value]) => [inReact(name), value]);
  return createElement(drawn.tag, { key, ...Object.fromEntries(own) }, ...drawn.children.map(plain));
}
