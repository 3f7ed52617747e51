import "../style/lists.css";
import { useId } from "react";
import { incidentsWhere } from "../../views/address/list-where";
import type { View } from "../../views/address/view";
import { IncidentList } from "../../views/generated/operations";
import { dateInWords, dateLabel } from "../../views/wording/dates";
import { STATUSES } from "../../views/wording/terms";
import { useAnswer } from "../api/use-answer";
import { ListPages } from "../parts/list-pages";
import { IncidentLink } from "../parts/names";
import { ShowQuery } from "../parts/show-query";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { WordsFilter } from "../parts/words-filter";
import { useTitle } from "../use-title";
import { useView } from "../use-view";

const AT_ONCE = 50;

/** Incidents by title, with how each of them stands. */
export function Incidents() {
  useTitle("Incidents");
  const id = useId();
  const { view, problems, change } = useView();
  const { asOf, knownAt, after } = view;
  const variables = { where: incidentsWhere(view), first: AT_ONCE, after, asOf, knownAt };
  const { data, error, refetch, isPlaceholderData } = useAnswer(IncidentList, variables);
  const list = data?.data.incidents;
  return (
    <>
      <h1>Incidents, and how they stand</h1>
      {problems.map(({ param, message }) => (
        <p key={param} role="alert" className="notice">
          This part of the address is left out: {message}.
        </p>
      ))}
      <div className="filters">
        <span className="field">
          <label htmlFor={id}>Standing</label>
          <select
            id={id}
            value={view.standing[0] ?? ""}
            onChange={({ target }) =>
              change({
                standing: target.value === "" ? [] : [target.value as View["standing"][number]],
                after: null,
              })
            }
          >
            <option value="">any standing</option>
            {Object.entries(STATUSES).map(([status, label]) => (
              <option key={status} value={status}>
                {label}
              </option>
            ))}
          </select>
        </span>
        <WordsFilter label="With the words" value={view.q} choose={(q) => change({ q, after: null })} />
        <ShowQuery operation={IncidentList} variables={variables} />
      </div>
      {error !== null && <Failed error={error} retry={refetch} />}
      {list === undefined && error === null && <Loading what="incidents" />}
      {list !== undefined && data !== undefined && error === null && (
        <div className={isPlaceholderData ? "dimmed" : undefined}>
          <PartsMissing errors={data.errors} />
          <p className="count" role="status">
            {list.totalCount > list.nodes.length
              ? `Showing ${list.nodes.length} of ${list.totalCount} incidents, by title.`
              : `${list.totalCount} ${list.totalCount === 1 ? "incident" : "incidents"}`}
          </p>
          {list.totalCount === 0 ? (
            <Empty why="No incident fits.">
              <button
                type="button"
                onClick={() => change({ standing: [], q: null, from: null, to: null, after: null })}
              >
                Clear the filters
              </button>
            </Empty>
          ) : (
            // Wider than a narrow screen: it scrolls by itself, by keyboard too.
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
            <section className="scrolls" tabIndex={0} aria-label="Incidents">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Incident</th>
                    <th scope="col">Began</th>
                    <th scope="col">Stands as</th>
                    <th scope="col">Claims</th>
                    <th scope="col">Origins</th>
                    <th scope="col">Since</th>
                  </tr>
                </thead>
                <tbody>
                  {list.nodes.map((incident) => (
                    <tr key={incident.id}>
                      <th scope="row">
                        <IncidentLink incident={incident} />
                      </th>
                      <td>{incident.startedOn === null ? "not stated" : dateLabel(incident.startedOn)}</td>
                      <td>
                        {STATUSES[incident.standing.status]}
                        {incident.standing.denied && ", denied"}
                      </td>
                      <td className="number">{incident.standing.claimCount}</td>
                      <td className="number">{incident.standing.originCount}</td>
                      <td>
                        {incident.standing.changedOn === null
                          ? "–"
                          : dateInWords(incident.standing.changedOn)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
          <ListPages path="/incidents" view={view} pageInfo={list.pageInfo} />
        </div>
      )}
    </>
  );
}
