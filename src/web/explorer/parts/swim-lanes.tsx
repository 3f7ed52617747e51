import { useNavigate } from "@tanstack/react-router";
import { useMemo, useSyncExternalStore } from "react";
import { picking, type View } from "../../views/address/view";
import type { ClaimToldFragment } from "../../views/generated/types";
import { daysOfAll } from "../../views/scene/days";
import { drawTimeline, legendOfTimeline, RULE_OF_SPANS } from "../../views/scene/draw-timeline";
import { SCREEN } from "../../views/scene/theme";
import { NARROW, timelineOf, WIDE } from "../../views/scene/timeline";
import type { EntryTold, LaneTold } from "../../views/scene/timeline-entries";
import { relatedOnTimeline, walkTimeline } from "../../views/scene/timeline-walk";
import { AsOfSlider } from "./as-of-slider";
import { LegendOf } from "./legend";
import { Painting } from "./painting";
import { SelectedClaims } from "./selected-claims";

interface SwimLanesProps {
  readonly lanes: readonly LaneTold[];
  /** Those that the lanes are made of. */
  readonly claims: readonly ClaimToldFragment[];
  readonly view: View;
  readonly change: (changes: Partial<View>, how?: { readonly inPlace?: boolean }) => unknown;
}

const narrow = window.matchMedia("(max-width: 40rem)");

function onWidth(listener: () => void): () => void {
  narrow.addEventListener("change", listener);
  return () => narrow.removeEventListener("change", listener);
}

/** A lane for each incident, its days below, and beside it the claims of what is picked. */
export function SwimLanes({ lanes, claims, view, change }: SwimLanesProps) {
  const { asOf, sel } = view;
  const alone = view.alone === true;
  const navigate = useNavigate();
  // Over the whole span, whatever the day: nothing moves while the slider does.
  const layout = useSyncExternalStore(onWidth, () => (narrow.matches ? NARROW : WIDE));
  const scene = useMemo(() => timelineOf(lanes, layout), [lanes, layout]);
  const chosen = useMemo(() => relatedOnTimeline(scene, sel), [scene, sel]);
  const drawn = useMemo(
    () => drawTimeline(scene, { theme: SCREEN, day: asOf, chosen, alone }),
    [scene, asOf, chosen, alone],
  );
  const told = useMemo(() => saidOn(lanes), [lanes]);
  const inPanel = claims.filter(({ id }) => chosen.has(id));
  return (
    <div className="with-panel">
      <div>
        <Painting
          width={scene.width}
          height={scene.height}
          drawn={drawn}
          label="Timeline: incidents, and what was said of them. Arrow keys go from incident to incident, on in time, and from a claim to its answers; Enter opens."
          walk={(at, key) => walkTimeline(scene, at, key)}
          choose={(id, isAlone) => change(picking(id, isAlone))}
          enter={(id) => {
            const lane = scene.lanes.find((one) => one.id === id);
            if (lane === undefined) change(picking(id, alone));
            else void navigate({ to: lane.path });
          }}
        />
        <AsOfSlider
          days={daysOfAll(told)}
          undated={told.filter(({ span }) => span === null).length}
          asOf={asOf}
          change={(day) => change({ asOf: day }, { inPlace: true })}
        />
        <LegendOf entries={legendOfTimeline(scene)}>
          <p className="fine">{RULE_OF_SPANS}</p>
        </LegendOf>
      </div>
      <SelectedClaims claims={inPanel.map((claim) => ({ claim }))} view={view} change={change} />
    </div>
  );
}

/** Claims and answers, each once, though an answer may stand on several lanes. */
function saidOn(lanes: readonly LaneTold[]): readonly EntryTold[] {
  const said = lanes
    .flatMap(({ entries }) => entries)
    .filter(({ what }) => what === "claim" || what === "answer");
  return [...new Map(said.map((entry) => [entry.record, entry])).values()];
}
