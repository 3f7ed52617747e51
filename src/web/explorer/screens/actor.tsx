import "../style/actor.css";
import { useParams } from "@tanstack/react-router";
import { liftsTo } from "../../views/actor/ladder";
import { type ClaimPart, type PartsOfActor, partsOfActor } from "../../views/actor/parts-of-actor";
import { searchOf, type View, WHOLE } from "../../views/address/view";
import { ActorPage } from "../../views/generated/operations";
import type { ActorPageQuery } from "../../views/generated/types";
import { CHANNEL_KINDS } from "../../views/wording/record-terms";
import { ACTOR_KINDS } from "../../views/wording/terms";
import { useAnswer } from "../api/use-answer";
import { Clocks } from "../parts/clocks";
import { Counted } from "../parts/counted";
import { RecordHistory } from "../parts/history-table";
import { ShowQuery } from "../parts/show-query";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { ViewProblems } from "../parts/view-problems";
import { useTitle } from "../use-title";
import { useView } from "../use-view";
import { CoAccused } from "./actor/co-accused";
import { Ladder, Names } from "./actor/identity";
import { AnswersPart, ClaimsPart, useTurns } from "./actor/parts";
import { RollUp } from "./actor/roll-up";
import { VictimOf } from "./actor/victim-of";

type Shown = NonNullable<ActorPageQuery["actor"]>;
type Channels = ActorPageQuery["leakChannels"];

/** What an actor is blamed for, what it says of itself, what it answers, and whom it accuses. */
export function Actor() {
  const { slug = "" } = useParams({ strict: false });
  const { view, problems, change } = useView();
  const { asOf, knownAt } = view;
  const variables = { slug, asOf, knownAt };
  const { data, error, refetch } = useAnswer(ActorPage, variables);
  const actor = data?.data.actor;
  useTitle(actor?.name ?? "Actor");
  return (
    <>
      <ViewProblems problems={problems} />
      {error !== null && <Failed error={error} retry={refetch} />}
      {data === undefined && error === null && (
        <>
          <h1>Actor</h1>
          <Loading what="the actor" />
        </>
      )}
      {actor === null && (
        <>
          <h1>There is no such actor</h1>
          <Empty
            why={
              knownAt === null
                ? `No actor has the address ${slug}.`
                : `The database of that moment had no actor with the address ${slug}.`
            }
          >
            {knownAt === null ? (
              <a href={`/search?q=${encodeURIComponent(slug)}`}>Search for it</a>
            ) : (
              <button type="button" onClick={() => change({ knownAt: null })}>
                Back to the present
              </button>
            )}
          </Empty>
        </>
      )}
      {data !== undefined && actor !== undefined && actor !== null && (
        <>
          <PartsMissing errors={data.errors} />
          <Head actor={actor} />
          <div className="ways">
            <a href={`/explore?focus=${encodeURIComponent(actor.id).replace("%3A", ":")}`}>
              Explore around it
            </a>
            <ShowQuery operation={ActorPage} variables={variables} />
          </div>
          <Clocks view={view} change={change} />
          <RollUp actor={actor} view={view} change={change} />
          <Body actor={actor} channels={data.data.leakChannels} />
        </>
      )}
    </>
  );
}

function Head({ actor }: { readonly actor: Shown }) {
  return (
    <header className="page-head">
      <p className="fine">Actor · {ACTOR_KINDS[actor.kind]}</p>
      <h1 dir="auto">{actor.name}</h1>
      {actor.description !== null && <p dir="auto">{actor.description}</p>}
    </header>
  );
}

function Body({ actor, channels }: { readonly actor: Shown; readonly channels: Channels }) {
  const { view, change } = useView();
  // Lifted only to where a roll-up ends; anywhere else it would find nothing, and look as if nothing were said.
  const rollup = view.rollup !== "none" && liftsTo(actor).includes(view.rollup) ? view.rollup : "none";
  const parts = partsOfActor(actor.slug, rollup);
  const shared = { parts, view, change };
  if (view.only === "all") return <Whole actor={actor} channels={channels} rollup={rollup} {...shared} />;
  return (
    <>
      <p>
        <button type="button" onClick={() => change({ only: "all", after: null })}>
          Back to the whole page
        </button>
      </p>
      {view.only === "answers" ? <AnswersPart {...shared} /> : <ClaimsPart part={view.only} {...shared} />}
    </>
  );
}

interface WholeProps {
  readonly actor: Shown;
  readonly channels: Channels;
  readonly rollup: View["rollup"];
  readonly parts: PartsOfActor;
  readonly view: View;
  readonly change: (changes: Partial<View>) => unknown;
}

function Whole({ actor, channels, rollup, ...shared }: WholeProps) {
  const { parts, view } = shared;
  const { asOf, knownAt } = view;
  const turns = useTurns(parts, view);
  const lanes = (narrowed: Partial<View>) => ({
    href: `/blame${searchOf({ ...WHOLE, asOf, knownAt, rollup, ...narrowed })}`,
    label: "See these as blame lanes",
  });
  const part = (name: ClaimPart) => ({ ...shared, part: name, enabled: turns[name] });
  const id = actor.id.replace(/^actor:/, "");
  return (
    <>
      <div className="identity">
        <Names actor={actor} />
        <Ladder actor={actor} />
      </div>
      <div className="quadrants">
        <ClaimsPart {...part("blamed")} elsewhere={lanes({ accused: [id] })} />
        <AnswersPart {...shared} />
        <ClaimsPart {...part("about")} />
        <ClaimsPart {...part("accuses")} elsewhere={lanes({ accuser: [id] })} />
      </div>
      <div className="apart">
        <ClaimsPart {...part("declined")} onlyIfAny />
        <ClaimsPart {...part("others")} onlyIfAny />
      </div>
      <CoAccused id={actor.id} parts={parts} view={view} />
      <ChannelsOperated channels={channels} />
      <VictimOf victimOf={actor.victimOf} />
      <RecordHistory history={actor.history} />
    </>
  );
}

function ChannelsOperated({ channels: { totalCount, nodes } }: { readonly channels: Channels }) {
  if (totalCount === 0) return null;
  return (
    <section aria-labelledby="channels">
      <h2 id="channels">
        Channels it operates<span className="number"> {totalCount}</span>
      </h2>
      <Counted shown={nodes.length} total={totalCount} order="by name" />
      <ul>
        {nodes.map((channel) => (
          <li key={channel.id}>
            <a href={`/ch/${encodeURIComponent(channel.slug)}`} dir="auto">
              {channel.name}
            </a>{" "}
            <span className="fine">{CHANNEL_KINDS[channel.kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
