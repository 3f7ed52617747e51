import { useMemo } from "react";
import { choicesOf } from "../../views/address/choices";
import { NARROWED_BY_NOTHING } from "../../views/address/view";
import { aroundVariables, incidentsShown, timelinePage } from "../../views/pages/timeline";
import { FIRST_PART } from "../../views/pages/view-page";
import { aroundOf, incidentsOf, lanesTold } from "../../views/scene/timeline-entries";
import { timelineTable } from "../../views/table/timeline-rows";
import { useAnswer } from "../api/use-answer";
import { PlainTable } from "../parts/plain-table";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { SwimLanes } from "../parts/swim-lanes";
import { ViewBar } from "../parts/view-bar";
import { useTitle } from "../use-title";
import { useView } from "../use-view";

/** When it was said, how long after, and what changed. */
export function TimelineScreen() {
  useTitle("When it was said");
  const { view, problems, change } = useView();
  const variables = timelinePage.variables(view, "", FIRST_PART);
  const { data, error, refetch, isPlaceholderData } = useAnswer(timelinePage.operation, variables);
  const claims = data?.data.claims;
  const left = useMemo(() => (claims === undefined ? undefined : choicesOf(claims)), [claims]);
  const all = useMemo(() => incidentsOf(claims?.nodes ?? []), [claims]);
  const shown = useMemo(
    () => (data === undefined ? [] : incidentsShown(data.data, { most: view.most })),
    [data, view.most],
  );
  const further = aroundVariables(shown, view);
  const around = useAnswer(timelinePage.further.operation, further ?? { ids: [] }, further !== undefined);
  const lanes = useMemo(
    () => lanesTold(shown, around.data && aroundOf(around.data.data)),
    [shown, around.data],
  );
  const undated = lanes.flatMap(({ entries }) => entries).filter(({ span }) => span === null).length;
  return (
    <>
      <h1>When it was said, how long after, and what changed</h1>
      <ViewBar
        view={view}
        problems={problems}
        change={change}
        operation={timelinePage.operation}
        variables={variables}
        left={left}
      />
      {error !== null && <Failed error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading what="the timeline" />}
      {around.error !== null && <Failed error={around.error} retry={around.refetch} />}
      {data !== undefined && <PartsMissing errors={[...data.errors, ...(around.data?.errors ?? [])]} />}
      {claims !== undefined && claims.totalCount === 0 && (
        <Empty why="No incident has a claim that fits this view.">
          <button type="button" onClick={() => change(NARROWED_BY_NOTHING)}>
            Clear the filters
          </button>
        </Empty>
      )}
      {claims !== undefined && claims.totalCount > 0 && (
        <>
          <p className="count" role="status">
            {claims.totalCount > claims.nodes.length &&
              `Of ${claims.totalCount} claims the ${claims.nodes.length} earliest are here; narrow the view to see others. `}
            {lanes.length < all.length
              ? `Showing ${lanes.length} of ${all.length} incidents, by their first day. `
              : `${all.length} ${all.length === 1 ? "incident" : "incidents"} with ${claims.nodes.length} ${claims.nodes.length === 1 ? "claim" : "claims"}, by their first day. `}
            {lanes.length < all.length && view.most === "20" && (
              <button type="button" className="quiet" onClick={() => change({ most: "100" })}>
                Show up to 100
              </button>
            )}
            {undated > 0 &&
              `${undated} undated ${undated === 1 ? "record has" : "records have"} no place in time; the table lists them.`}
          </p>
          {view.view === "table" ? (
            <PlainTable
              table={timelineTable(lanes)}
              caption="What was said of each incident, in order of time"
            />
          ) : around.data === undefined && around.error === null ? (
            <Loading what="what surfaced of the incidents" />
          ) : (
            <div className={isPlaceholderData ? "dimmed" : undefined}>
              <SwimLanes lanes={lanes} claims={claims.nodes} view={view} change={change} />
            </div>
          )}
        </>
      )}
    </>
  );
}
