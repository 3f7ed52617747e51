import { useMemo } from "react";
import { claimsWhere } from "../../views/address/claims-where";
import { NARROWED_BY_NOTHING } from "../../views/address/view";
import { Timeline } from "../../views/generated/operations";
import { lanesTold } from "../../views/scene/timeline-entries";
import { timelineTable } from "../../views/table/timeline-rows";
import { useAnswer } from "../api/use-answer";
import { PlainTable } from "../parts/plain-table";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { SwimLanes } from "../parts/swim-lanes";
import { ViewBar } from "../parts/view-bar";
import { useTitle } from "../use-title";
import { useView } from "../use-view";

const AT_ONCE = 200; // a page of the API's

/** When it was said, how long after, and what changed. */
export function TimelineScreen() {
  useTitle("When it was said");
  const { view, problems, change } = useView();
  const variables = { where: claimsWhere(view), first: AT_ONCE, knownAt: view.knownAt };
  const { data, error, refetch, isPlaceholderData } = useAnswer(Timeline, variables);
  const claims = data?.data.claims;
  const told = useMemo(() => lanesTold(claims?.nodes ?? []), [claims]);
  const lanes = useMemo(() => told.slice(0, Number(view.most)), [told, view.most]);
  const undated = told.flatMap(({ entries }) => entries).filter(({ span }) => span === null).length;
  return (
    <>
      <h1>When it was said, how long after, and what changed</h1>
      <ViewBar view={view} problems={problems} change={change} operation={Timeline} variables={variables} />
      {error !== null && <Failed error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading what="the timeline" />}
      {data !== undefined && <PartsMissing errors={data.errors} />}
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
            {lanes.length < told.length
              ? `Showing ${lanes.length} of ${told.length} incidents, by their first day. `
              : `${told.length} ${told.length === 1 ? "incident" : "incidents"} with ${claims.nodes.length} ${claims.nodes.length === 1 ? "claim" : "claims"}, by their first day. `}
            {lanes.length < told.length && view.most === "20" && (
              <button type="button" className="quiet" onClick={() => change({ most: "100" })}>
                Show up to 100
              </button>
            )}
            {undated > 0 &&
              `${undated} undated ${undated === 1 ? "record has" : "records have"} no place in time; the table lists them.`}
          </p>
          {view.view === "table" ? (
            <PlainTable
              table={timelineTable(told)}
              caption="What was said of each incident, in order of time"
            />
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
