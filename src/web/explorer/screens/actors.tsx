import "../style/lists.css";
import { useId } from "react";
import { actorsWhere } from "../../views/address/list-where";
import type { View } from "../../views/address/view";
import { ActorList } from "../../views/generated/operations";
import { ACTOR_KINDS } from "../../views/wording/terms";
import { useAnswer } from "../api/use-answer";
import { ListPages } from "../parts/list-pages";
import { ActorLink } from "../parts/names";
import { ShowQuery } from "../parts/show-query";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { WordsFilter } from "../parts/words-filter";
import { useTitle } from "../use-title";
import { useView } from "../use-view";

const AT_ONCE = 50;

/** Actors by name: how many claims each of them makes, and in how many it is accused. */
export function Actors() {
  useTitle("Actors");
  const id = useId();
  const { view, problems, change } = useView();
  const { asOf, knownAt, after } = view;
  const variables = { where: actorsWhere(view), first: AT_ONCE, after, asOf, knownAt };
  const { data, error, refetch, isPlaceholderData } = useAnswer(ActorList, variables);
  const list = data?.data.actors;
  return (
    <>
      <h1>Actors</h1>
      {problems.map(({ param, message }) => (
        <p key={param} role="alert" className="notice">
          This part of the address is left out: {message}.
        </p>
      ))}
      <div className="filters">
        <span className="field">
          <label htmlFor={id}>Kind</label>
          <select
            id={id}
            value={view.kind[0] ?? ""}
            onChange={({ target }) =>
              change({ kind: target.value === "" ? [] : [target.value as View["kind"][number]], after: null })
            }
          >
            <option value="">any kind</option>
            {Object.entries(ACTOR_KINDS).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </select>
        </span>
        <WordsFilter label="In a name" value={view.q} choose={(q) => change({ q, after: null })} />
        <ShowQuery operation={ActorList} variables={variables} />
      </div>
      {error !== null && <Failed error={error} retry={refetch} />}
      {list === undefined && error === null && <Loading what="actors" />}
      {list !== undefined && data !== undefined && error === null && (
        <div className={isPlaceholderData ? "dimmed" : undefined}>
          <PartsMissing errors={data.errors} />
          <p className="count" role="status">
            {list.totalCount > list.nodes.length
              ? `Showing ${list.nodes.length} of ${list.totalCount} actors, by name.`
              : `${list.totalCount} ${list.totalCount === 1 ? "actor" : "actors"}`}
          </p>
          {list.totalCount === 0 ? (
            <Empty why="No actor fits.">
              <button type="button" onClick={() => change({ kind: [], q: null, after: null })}>
                Clear the filters
              </button>
            </Empty>
          ) : (
            // Wider than a narrow screen: it scrolls by itself, by keyboard too.
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
            <section className="scrolls" tabIndex={0} aria-label="Actors">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Actor</th>
                    <th scope="col">Kind</th>
                    <th scope="col">Claims it makes</th>
                    <th scope="col">Claims that accuse it</th>
                  </tr>
                </thead>
                <tbody>
                  {list.nodes.map((actor) => (
                    <tr key={actor.id}>
                      <th scope="row">
                        <ActorLink actor={actor} />
                      </th>
                      <td>{ACTOR_KINDS[actor.kind]}</td>
                      <td className="number">{actor.claims.totalCount}</td>
                      <td className="number">{actor.accusedIn.totalCount}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
          <ListPages path="/actors" view={view} pageInfo={list.pageInfo} />
        </div>
      )}
    </>
  );
}
