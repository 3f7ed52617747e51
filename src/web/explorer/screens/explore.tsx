import "../style/actor.css";
import "../style/explore.css";
import { useMemo } from "react";
import type { View } from "../../views/address/view";
import { legendOfNetwork } from "../../views/explore/legend";
import { isTooLarge, MOST_ELEMENTS, type Network, networkOf } from "../../views/explore/network";
import { placesOf } from "../../views/explore/places";
import { linkLabel } from "../../views/explore/sentences";
import { Surroundings } from "../../views/generated/operations";
import { useAnswers } from "../api/use-answers";
import { NetworkPicture } from "../network/network-picture";
import { Clocks } from "../parts/clocks";
import { LegendOf } from "../parts/legend";
import { ShowQuery } from "../parts/show-query";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { ViewProblems } from "../parts/view-problems";
import { useTitle } from "../use-title";
import { useView } from "../use-view";
import { ChooseRecord } from "./explore/choose-record";
import { LinksTable, NodeLink, Records } from "./explore/links-table";
import { Paths } from "./explore/paths";
import { Beyond, NodeButtons, type NodeWays, RecordsTable } from "./explore/records-table";

const OF_EACH_KIND = 6; // what an anonymous reader can ask several times a minute

type Change = ReturnType<typeof useView>["change"];

/** What else is connected: a network from one record, which grows where it is expanded. */
export function Explore() {
  const { view, problems, change } = useView();
  const { focus } = view;
  return (
    <>
      <ViewProblems problems={problems} />
      {focus === null ? (
        <Start view={view} change={change} />
      ) : (
        <Around focus={focus} view={view} change={change} />
      )}
    </>
  );
}

function Start({ view, change }: { readonly view: View; readonly change: Change }) {
  useTitle("Explore");
  const { q, asOf, knownAt } = view;
  return (
    <>
      <h1>What else is connected?</h1>
      <Empty why="A network starts from one actor or incident.">
        <ChooseRecord
          label="Name of an actor or incident"
          kinds={["ACTOR", "INCIDENT"]}
          q={q}
          search={(words) => change({ q: words })}
          choose={(focus) => change({ focus, q: null })}
          asOf={asOf}
          knownAt={knownAt}
        />
      </Empty>
    </>
  );
}

function Around({
  focus,
  view,
  change,
}: {
  readonly focus: string;
  readonly view: View;
  readonly change: Change;
}) {
  const { open, pin, depth, asOf, knownAt } = view;
  const asked = [focus, ...open].map((of, index) => ({
    of,
    depth: index === 0 ? Number(depth) : 1,
    limit: OF_EACH_KIND,
    asOf,
    knownAt,
  }));
  const answers = useAnswers(Surroundings, asked);
  const steps = answers.map(({ data }) => data?.data.neighbourhood);
  // React compares lists of dependencies only as far as the shorter one goes: the steps, which grow, are one text.
  const state = JSON.stringify([asked, answers.map(({ dataUpdatedAt }) => dataUpdatedAt)]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the steps are is what `state` says
  const network = useMemo(() => networkOf(steps), [state]);
  const title = network.nodes.find(({ id }) => id === focus)?.title;
  useTitle(title === undefined ? "Explore" : `Around ${title}`);
  const failed = answers.find(({ error }) => error !== null);
  const places = useMemo(() => placesOf(network, pin), [network, pin]);
  const ways: NodeWays = {
    start: focus,
    isOpen: (id) => open.includes(id),
    isPinned: (id) => pin.some((one) => one.id === id),
    expand: (id) => {
      if (id !== focus && !open.includes(id)) void change({ open: [...open, id] });
    },
    togglePin: (id) => {
      const { x = 0, y = 0 } = places.get(id) ?? {};
      const others = pin.filter((one) => one.id !== id);
      void change({ pin: others.length < pin.length ? others : [...pin, { id, x, y }] });
    },
    startFrom: (id) => void change({ focus: id, open: [], pin: [], sel: null, path: null }),
    pathTo: (id) => void change({ path: id }),
  };
  const isMissing = steps[0] === null;
  return (
    <>
      <h1>
        What is connected to <bdi>{title ?? focus}</bdi>
      </h1>
      {failed !== undefined && <Failed error={failed.error} retry={() => void failed.refetch()} />}
      <PartsMissing errors={answers.flatMap(({ data }) => data?.errors ?? [])} />
      {steps[0] === undefined && failed === undefined && <Loading what="the network" />}
      {isMissing && (
        <Empty why={`There is no actor, incident or channel ${focus}.`}>
          <button type="button" onClick={() => change({ focus: null, open: [], pin: [] })}>
            Choose another
          </button>
        </Empty>
      )}
      {network.nodes.length > 0 && (
        <>
          <Bar
            view={view}
            change={change}
            asked={asked[0]}
            waiting={answers.some(({ isPending }) => isPending)}
          />
          <Clocks view={view} change={change} />
          <p className="count" role="status">
            {network.nodes.length} records and {network.links.length} links, up to {OF_EACH_KIND} of each kind
            from each record. Being linked is not being accused.
          </p>
          <PictureWithPanel network={network} places={places} view={view} change={change} ways={ways} />
          <PathSection view={view} change={change} focus={focus} />
          <LinksTable network={network} />
          <RecordsTable network={network} ways={ways} />
        </>
      )}
    </>
  );
}

function Bar(props: {
  readonly view: View;
  readonly change: Change;
  readonly asked: Parameters<NonNullable<typeof Surroundings.types>>[0] | undefined;
  readonly waiting: boolean;
}) {
  const { view, change, asked, waiting } = props;
  const { open } = view;
  return (
    <div className="ways">
      <button type="button" disabled={open.length === 0} onClick={() => change({ open: open.slice(0, -1) })}>
        Undo the last expansion
      </button>
      <button
        type="button"
        disabled={open.length === 0 && view.pin.length === 0}
        onClick={() => change({ open: [], pin: [], sel: null })}
      >
        Only the start
      </button>
      <span className="field">
        <label htmlFor="depth">Links deep</label>
        <select
          id="depth"
          value={view.depth}
          onChange={({ target }) => change({ depth: target.value as View["depth"] })}
        >
          <option value="1">1</option>
          <option value="2">2</option>
          <option value="3">3</option>
        </select>
      </span>
      <button type="button" onClick={() => change({ view: view.view === "table" ? "picture" : "table" })}>
        {view.view === "table" ? "With the picture" : "Tables only"}
      </button>
      {asked !== undefined && <ShowQuery operation={Surroundings} variables={asked} />}
      {waiting && <span role="status">Looking…</span>}
    </div>
  );
}

function PictureWithPanel(props: {
  readonly network: Network;
  readonly places: ReturnType<typeof placesOf>;
  readonly view: View;
  readonly change: Change;
  readonly ways: NodeWays;
}) {
  const { network, places, view, change, ways } = props;
  if (isTooLarge(network))
    return (
      <p className="notice" role="status">
        This picture would have {(network.nodes.length + network.links.length).toLocaleString("en-GB")}{" "}
        elements; with more than {MOST_ELEMENTS.toLocaleString("en-GB")} nobody could read it. The tables
        below have them all.
      </p>
    );
  if (view.view === "table") return null;
  return (
    <div className="with-panel">
      <div>
        <NetworkPicture
          label={`Network of ${network.nodes.length} records and ${network.links.length} links; the tables below say the same.`}
          network={network}
          places={places}
          start={ways.start}
          pinned={new Set(view.pin.map(({ id }) => id))}
          chosen={view.sel}
          choose={(sel) => change({ sel })}
          expand={ways.expand}
          pin={(moved) => change({ pin: [...view.pin.filter(({ id }) => id !== moved.id), moved] })}
        />
        <p className="fine">
          Click to select, twice to expand, drag to pin. The tables below do the same by keyboard.
        </p>
        <LegendOf entries={legendOfNetwork(network)} />
      </div>
      <Panel network={network} view={view} change={change} ways={ways} />
    </div>
  );
}

function Panel(props: {
  readonly network: Network;
  readonly view: View;
  readonly change: Change;
  readonly ways: NodeWays;
}) {
  const { network, view, change, ways } = props;
  const node = network.nodes.find(({ id }) => id === view.sel);
  const link = network.links.find(({ id }) => id === view.sel);
  if (node === undefined && link === undefined) return null;
  return (
    <aside aria-label="Selected">
      <button type="button" className="quiet close" onClick={() => change({ sel: null })}>
        Close
      </button>
      {node !== undefined && (
        <>
          <h2>
            <NodeLink node={node} />
          </h2>
          <p className="fine">{node.note}</p>
          <p>
            Beyond the picture: <Beyond node={node} />
          </p>
          <NodeButtons node={node} ways={ways} />
        </>
      )}
      {link !== undefined && (
        <>
          <h2 dir="auto">{linkLabel(link, new Map(network.nodes.map((one) => [one.id, one])))}</h2>
          <Records link={link} />
        </>
      )}
    </aside>
  );
}

function PathSection({
  view,
  change,
  focus,
}: {
  readonly view: View;
  readonly change: Change;
  readonly focus: string;
}) {
  const { path, q, asOf, knownAt, open } = view;
  if (focus.startsWith("leakChannel:")) return null;
  return (
    <section aria-labelledby="paths">
      <h2 id="paths">How does it lead to somebody?</h2>
      <ChooseRecord
        label="Name of an actor"
        kinds={["ACTOR"]}
        q={q}
        search={(words) => change({ q: words })}
        choose={(id) => change({ path: id, q: null })}
        asOf={asOf}
        knownAt={knownAt}
      />
      {path !== null && (
        <Paths
          from={focus}
          to={path}
          asOf={asOf}
          knownAt={knownAt}
          show={(ids) => change({ open: [...new Set([...open, ...ids])].filter((id) => id !== focus) })}
        />
      )}
    </section>
  );
}
