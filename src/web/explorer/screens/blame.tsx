import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { choicesOf } from "../../views/address/choices";
import { NARROWED_BY_NOTHING, picking } from "../../views/address/view";
import { blamePage } from "../../views/pages/blame";
import { FIRST_PART } from "../../views/pages/view-page";
import { daysOf, undatedIn } from "../../views/scene/days";
import { lanesOf } from "../../views/scene/lanes";
import { claimsOf, relatedTo } from "../../views/scene/related";
import { useParts } from "../api/use-parts";
import { useRings } from "../api/use-rings";
import { useViewKeys } from "../keys/use-view-keys";
import { AsOfSlider } from "../parts/as-of-slider";
import { ClaimsTable } from "../parts/claims-table";
import { Legend } from "../parts/legend";
import { Picture } from "../parts/picture";
import { SelectedClaims } from "../parts/selected-claims";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { ViewBar } from "../parts/view-bar";
import { useTitle } from "../use-title";
import { useView } from "../use-view";

const MANY = "2000";

/** Who blames whom for what, and who denies it. */
export function Blame() {
  useTitle("Who blames whom");
  const { view, problems, change } = useView();
  const navigate = useNavigate();
  const variables = blamePage.variables(view, "", FIRST_PART);
  const { data, error, retry, isPlaceholderData, isGoingOn } = useParts(blamePage, view);
  const answer = data?.data;
  const claims = answer?.claims.nodes;
  // Over the whole span, whatever the day: nothing moves while the slider does.
  const scene = useMemo(() => (answer === undefined ? lanesOf([]) : blamePage.scene(answer)), [answer]);
  const days = useMemo(() => daysOf(scene), [scene]);
  const chosen = useMemo(() => relatedTo(scene, view.sel), [scene, view.sel]);
  const rings = useRings(scene, view);
  const left = useMemo(() => (answer === undefined ? undefined : choicesOf(answer.claims)), [answer]);
  const inPanel = useMemo(
    () =>
      (view.sel === null ? [] : claimsOf(scene, view.sel)).flatMap(
        (id) => claims?.find((one) => one.id === id) ?? [],
      ),
    [scene, claims, view.sel],
  );
  useViewKeys({ view, change, days });
  const total = data?.data.claims.totalCount ?? 0;
  return (
    <>
      <h1>Who blames whom for what, and who denies it</h1>
      <ViewBar
        view={view}
        problems={problems}
        change={change}
        operation={blamePage.operation}
        variables={variables}
        left={left}
      />
      {error !== null && <Failed error={error} retry={retry} />}
      {data === undefined && error === null && <Loading what="claims" />}
      {data !== undefined && (
        <>
          <PartsMissing errors={data.errors} />
          <Shown
            shown={claims?.length ?? 0}
            total={total}
            isGoingOn={isGoingOn}
            all={view.lines === MANY ? undefined : () => change({ lines: MANY })}
          />
          {total === 0 ? (
            <Empty why="No claim fits this view.">
              <button type="button" onClick={() => change(NARROWED_BY_NOTHING)}>
                Clear the filters
              </button>
            </Empty>
          ) : (
            <div className={isPlaceholderData ? "with-panel dimmed" : "with-panel"}>
              <div>
                {view.view === "table" ? (
                  <ClaimsTable claims={claims ?? []} caption="Claims of this view" day={view.asOf} />
                ) : (
                  <Picture
                    scene={scene}
                    label="Blame lanes"
                    day={view.asOf}
                    rings={rings}
                    chosen={chosen}
                    alone={view.alone === true}
                    choose={(id, alone) => change(picking(id, alone))}
                    open={(path) => navigate({ to: path })}
                  />
                )}
                <AsOfSlider
                  days={days}
                  undated={undatedIn(scene)}
                  asOf={view.asOf}
                  change={(asOf) => change({ asOf }, { inPlace: true })}
                />
                {view.view === "picture" && <Legend scene={scene} rings={rings} />}
              </div>
              <SelectedClaims claims={inPanel.map((claim) => ({ claim }))} view={view} change={change} />
            </div>
          )}
        </>
      )}
    </>
  );
}

/** How many of the claims are there, and how to have the others. */
function Shown(props: {
  readonly shown: number;
  readonly total: number;
  readonly isGoingOn: boolean;
  readonly all: (() => void) | undefined;
}) {
  const { shown, total, isGoingOn, all } = props;
  const told = shown.toLocaleString("en");
  const ofAll = total.toLocaleString("en");
  return (
    <div className="count">
      <p role="status">
        {shown === total && `${ofAll} ${total === 1 ? "claim" : "claims"}`}
        {shown < total && isGoingOn && `${told} of ${ofAll} claims are there; the others are coming…`}
        {shown < total && !isGoingOn && `Showing ${told} of ${ofAll} claims, earliest first.`}
        {shown < total && !isGoingOn && all === undefined && " Narrow the view to see the others."}
      </p>
      {shown < total && !isGoingOn && all !== undefined && (
        <button type="button" onClick={all}>
          Show {total > Number(MANY) ? `the first ${Number(MANY).toLocaleString("en")}` : "all of them"}
        </button>
      )}
    </div>
  );
}
