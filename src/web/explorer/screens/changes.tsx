import "../style/changes.css";
import { useMemo } from "react";
import { searchOf } from "../../views/address/view";
import { changesByDay } from "../../views/changes/change-lines";
import { pageOfSpan } from "../../views/changes/span";
import { ChangesAfter } from "../../views/generated/operations";
import { type Following, useFollowing } from "../api/follow-changes";
import { useSpanOfChanges } from "../api/span-of-changes";
import { useAnswer } from "../api/use-answer";
import { AddressLink } from "../parts/address-link";
import { ChangeList } from "../parts/change-list";
import { ShowQuery } from "../parts/show-query";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { ViewProblems } from "../parts/view-problems";
import { useTitle } from "../use-title";
import { useView } from "../use-view";

/** What belief changed, and why? */
export function Changes() {
  useTitle("Changes");
  const { view, problems, change } = useView();
  const span = useSpanOfChanges(view.from, view.to);
  const { after = 0, last = 0 } = span.data?.data.changes ?? {};
  const { begin, end } = pageOfSpan({ after, last }, view.upTo);
  const variables = { after: begin, first: Math.max(end - begin, 1) };
  const there = span.data !== undefined && end > after;
  const { data, error, refetch, isPlaceholderData } = useAnswer(ChangesAfter, variables, there);
  const days = useMemo(
    () => changesByDay((data?.data.changes.changes ?? []).filter(({ sequence }) => sequence <= end)),
    [data, end],
  );
  // What comes is of today: it belongs to a list that has today in it.
  const isOpen = view.to === null;
  const following = useFollowing(isOpen && span.data !== undefined ? last : undefined);
  const failure = span.error ?? error;
  const retry = () => void (span.error === null ? refetch() : span.refetch());
  const showNew = async () => {
    await span.refetch();
    if (view.upTo !== null) change({ upTo: null });
  };
  return (
    <>
      <h1>What belief changed, and why?</h1>
      <ViewProblems problems={problems} />
      <fieldset className="filters">
        <legend>Recorded</legend>
        {(["from", "to"] as const).map((param) => (
          <label key={param} className="field">
            {param === "from" ? "From" : "To"}
            <input
              type="date"
              value={view[param] ?? ""}
              onChange={({ target }) =>
                change({ [param]: target.value === "" ? null : target.value, upTo: null })
              }
            />
          </label>
        ))}
        <ShowQuery operation={ChangesAfter} variables={variables} />
        <a className="button" href={`/changes.atom${searchOf({ ...view, upTo: null })}`}>
          Atom feed
        </a>
        <a className="button" href={`/changes.json${searchOf({ ...view, upTo: null })}`}>
          JSON feed
        </a>
      </fieldset>
      {isOpen && <News following={following} show={showNew} />}
      {failure !== null && <Failed error={failure} retry={retry} />}
      {failure === null && (span.data === undefined || (there && data === undefined)) && (
        <Loading what="changes" />
      )}
      {span.data !== undefined && !there && failure === null && (
        <Empty
          why={
            last === 0 && view.from === null && view.to === null
              ? "Nothing was recorded in this database yet."
              : "Nothing was recorded in this span."
          }
        >
          {view.from !== null || view.to !== null || view.upTo !== null ? (
            <button type="button" onClick={() => change({ from: null, to: null, upTo: null })}>
              All changes
            </button>
          ) : (
            <p>
              <AddressLink address="/">To the start</AddressLink>, where it says how to begin.
            </p>
          )}
        </Empty>
      )}
      {there && data !== undefined && (
        <div className={isPlaceholderData ? "dimmed" : undefined}>
          <PartsMissing errors={data.errors} />
          <p className="count">
            Changes {begin + 1} to {end} of {last - after}
            {after > 0 && ` in this span (${after + 1} to ${last})`}, newest first.
          </p>
          <ChangeList days={days} />
          <nav className="ways" aria-label="Pages">
            {end < last && (
              <AddressLink address={`/changes${searchOf({ ...view, upTo: null })}`}>Newest</AddressLink>
            )}
            {begin > after && (
              <AddressLink address={`/changes${searchOf({ ...view, upTo: begin })}`}>
                Older changes
              </AddressLink>
            )}
          </nav>
        </div>
      )}
    </>
  );
}

function News({ following, show }: { readonly following: Following; readonly show: () => unknown }) {
  const { count, state } = following;
  return (
    <div className="news">
      <p role="status">
        {count > 0 && (
          <button type="button" onClick={show}>
            {count} new {count === 1 ? "change" : "changes"}
          </button>
        )}
      </p>
      <p className="fine" data-live={state}>
        {state === "live" && "New changes are announced here as they come."}
        {state === "connecting" && "Connecting, to hear of new changes…"}
        {state === "off" && "Not connected: new changes are not announced. It is being tried again."}
      </p>
    </div>
  );
}
