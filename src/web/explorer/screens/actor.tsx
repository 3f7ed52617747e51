import "../style/actor.css";
import { useParams } from "@tanstack/react-router";
import { liftsTo } from "../../views/actor/ladder";
import { partsOfActor } from "../../views/actor/parts-of-actor";
import { ActorPage } from "../../views/generated/operations";
import type { ActorPageQuery } from "../../views/generated/types";
import { ACTOR_KINDS } from "../../views/wording/terms";
import { useAnswer } from "../api/use-answer";
import { Clocks } from "../parts/clocks";
import { RecordHistory } from "../parts/record-history";
import { ShowQuery } from "../parts/show-query";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { ViewProblems } from "../parts/view-problems";
import { useTitle } from "../use-title";
import { useView } from "../use-view";
import { Ladder, Names } from "./actor/identity";
import { PagedPart } from "./actor/paged-part";
import { Quadrants } from "./actor/quadrants";
import { RollUp } from "./actor/roll-up";
import { VictimOf } from "./actor/victim-of";

type Shown = NonNullable<ActorPageQuery["actor"]>;

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
      {actor !== undefined && actor !== null && (
        <>
          <PartsMissing errors={data?.errors ?? []} />
          <Head actor={actor} />
          <div className="ways">
            <a href={`/explore?focus=${encodeURIComponent(actor.id).replace("%3A", ":")}`}>
              Explore around it
            </a>
            <ShowQuery operation={ActorPage} variables={variables} />
          </div>
          <Clocks view={view} change={change} />
          <RollUp actor={actor} view={view} change={change} />
          <Body actor={actor} />
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

function Body({ actor }: { readonly actor: Shown }) {
  const { view, change } = useView();
  // Lifted only to where a roll-up ends; anywhere else it would find nothing, and look as if nothing were said.
  const rollup = view.rollup !== "none" && liftsTo(actor).includes(view.rollup) ? view.rollup : "none";
  const parts = partsOfActor(actor.slug, rollup);
  if (view.only !== "all") return <PagedPart part={view.only} parts={parts} view={view} change={change} />;
  return (
    <>
      <div className="identity">
        <Names actor={actor} />
        <Ladder actor={actor} />
      </div>
      <Quadrants actor={actor} parts={parts} rollup={rollup} view={view} change={change} />
      <VictimOf victimOf={actor.victimOf} />
      <RecordHistory history={actor.history} />
    </>
  );
}
