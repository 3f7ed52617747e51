import { memo, type ReactNode } from "react";
import { type LegendEntry, legendOf } from "../../views/scene/legend";
import { type Rings, ringsMissing } from "../../views/scene/rings";
import type { Scene } from "../../views/scene/scene";
import { Mark } from "./drawn";

/** What the marks of blame lanes mean; without lanes, all marks there are. */
export const Legend = memo(({ scene, rings }: { readonly scene?: Scene; readonly rings?: Rings }) => (
  <LegendOf entries={legendOf(scene, rings)}>
    {scene &&
      ringsMissing(scene).map((note) => (
        <p key={note} className="fine">
          {note}
        </p>
      ))}
  </LegendOf>
));

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
            <Mark width={44} height={20} draw={draw} />
            {label}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
