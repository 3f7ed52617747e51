import { type LegendEntry, legendOf } from "../../views/scene/legend";
import type { Scene } from "../../views/scene/scene";
import { Mark } from "./drawn";

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
            <Mark width={44} height={20} draw={draw} />
            {label}
          </li>
        ))}
      </ul>
    </section>
  );
}
