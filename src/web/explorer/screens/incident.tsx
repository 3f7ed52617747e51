import "../style/incident.css";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { type ReactNode, useCallback, useMemo } from "react";
import { pathOfId } from "../../views/address/record-path";
import { picking } from "../../views/address/view";
import { boardOf } from "../../views/board/board";
import { boardOnDay } from "../../views/board/board-on-day";
import { IncidentPage, IncidentStanding } from "../../views/generated/operations";
import {
  answersOfIncident,
  claimsOfIncident,
  type IncidentTold,
  incidentOf,
  leaksOfIncident,
  type Responded,
} from "../../views/incident/claims-of-incident";
import { daysOf, undatedIn } from "../../views/scene/days";
import { lanesOf } from "../../views/scene/lanes";
import { claimsOf, relatedTo } from "../../views/scene/related";
import { ringsOf } from "../../views/scene/rings";
import { lentIn } from "../../views/standing/lent";
import { answerSentence } from "../../views/wording/sentences";
import { useAnswer } from "../api/use-answer";
import { AnswersToIncident, Assessments, Leaks } from "../incident/beside-claims";
import { Board } from "../incident/board";
import { Facts } from "../incident/facts";
import { History } from "../incident/history";
import { Sources } from "../incident/sources";
import { Reasons, StandingLine } from "../incident/standing";
import { AsOfSlider } from "../parts/as-of-slider";
import { ClaimsTable } from "../parts/claims-table";
import { KnownAtBanner } from "../parts/known-at-banner";
import { Legend } from "../parts/legend";
import { ClaimLink } from "../parts/names";
import { Picture } from "../parts/picture";
import { SelectedClaims } from "../parts/selected-claims";
import { ShowQuery } from "../parts/show-query";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { TableTwin } from "../parts/table-twin";
import { ViewProblems } from "../parts/view-problems";
import { useTitle } from "../use-title";
import { useView } from "../use-view";

/** What happened, what each side says of it, and what was not attributed. */
export function Incident() {
  const { slug = "" } = useParams({ strict: false });
  const { view, problems, change } = useView();
  const { data, error, refetch, isPlaceholderData } = useAnswer(IncidentPage, {
    slug,
    knownAt: view.knownAt,
  });
  const incident = useMemo(() => (data === undefined ? undefined : incidentOf(data.data)), [data]);
  useTitle(incident?.title ?? "Incident");
  return (
    <>
      <KnownAtBanner knownAt={view.knownAt} change={change} />
      <ViewProblems problems={problems} />
      {error !== null && (
        <>
          <h1>Incident</h1>
          <Failed error={error} retry={refetch} />
        </>
      )}
      {data === undefined && error === null && <Loading what="the incident" />}
      {data !== undefined && <PartsMissing errors={data.errors} />}
      {incident === null && data?.errors.length === 0 && !isPlaceholderData && (
        <>
          <h1>There is no such incident</h1>
          <Empty
            why={
              view.knownAt === null
                ? "No incident has this address. It may have been merged with another, or never been recorded."
                : "This database had no incident of this address at that moment."
            }
          >
            {view.knownAt === null ? (
              <Link to="/blame">All claims</Link>
            ) : (
              <button type="button" onClick={() => change({ knownAt: null })}>
                Look in the present
              </button>
            )}
          </Empty>
        </>
      )}
      {incident != null && <Told incident={incident} isStale={isPlaceholderData} />}
      {incident == null && (data?.errors.length ?? 0) > 0 && (
        <>
          <h1>Incident</h1>
          <button type="button" onClick={() => refetch()}>
            Try again
          </button>
        </>
      )}
    </>
  );
}

function Told({ incident, isStale }: { readonly incident: IncidentTold; readonly isStale: boolean }) {
  const { view, change } = useView();
  const navigate = useNavigate();
  const { asOf, knownAt, sel } = view;
  const onDay = { slug: incident.slug, asOf, knownAt };
  const { data, error, refetch, isPlaceholderData } = useAnswer(IncidentStanding, onDay);
  const answered = data?.data.incident;
  const standing = answered?.id === incident.id ? answered.standing : undefined;

  const claims = useMemo(() => claimsOfIncident(incident), [incident]);
  // Over the whole span, whatever the day: nothing moves while the slider does.
  const scene = useMemo(() => lanesOf(claims, leaksOfIncident(incident)), [claims, incident]);
  const days = useMemo(() => daysOf(scene), [scene]);
  const chosen = useMemo(() => relatedTo(scene, sel), [scene, sel]);
  const inPanel = useMemo(() => {
    const ids = new Set(sel === null ? [] : [...claimsOf(scene, sel), sel]);
    return claims.filter(({ claim }) => ids.has(claim.id));
  }, [scene, claims, sel]);
  const columns = useMemo(() => boardOf(claims), [claims]);
  const lent = standing === undefined || isPlaceholderData ? null : lentIn(standing);
  const board = boardOnDay(columns, asOf, lent);
  const rings = useMemo(
    () => ringsOf(answered == null || isPlaceholderData ? [] : [answered]),
    [answered, isPlaceholderData],
  );
  const nameOf = useNames(incident);
  const total = incident.claimed.totalCount;
  return (
    <div className={isStale ? "dimmed" : undefined}>
      <h1 dir="auto">{incident.title}</h1>
      <Facts incident={incident} />
      {error !== null && <Failed error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading what="its standing" />}
      {data !== undefined && <PartsMissing errors={data.errors} />}
      {standing !== undefined && <StandingLine standing={standing} asOf={asOf} />}
      <div className="ways">
        <TableTwin view={view} change={change} />
        <ShowQuery operation={IncidentStanding} variables={onDay} />
        <a className="button" href={`/add?about=${encodeURIComponent(incident.slug)}`}>
          Add or correct
        </a>
      </div>
      {total > claims.length && (
        <p role="status">
          Showing {claims.length} of {total} claims, earliest first.{" "}
          <Link to="/blame" search={{ about: incident.slug }}>
            Narrow them down
          </Link>
          .
        </p>
      )}
      {incident.responded.totalCount > incident.responded.nodes.length && (
        <p role="status">
          Of {incident.responded.totalCount} answers the first {incident.responded.nodes.length} are shown;
          each claim has all of its own on its page.
        </p>
      )}
      {claims.length > 0 && (
        <section aria-label="Who blames whom for it, and who answers">
          {view.view === "table" ? (
            <ClaimsTable
              claims={claims.map(({ claim }) => claim)}
              caption="Claims about this incident"
              day={asOf}
            />
          ) : (
            <div className="with-panel">
              <Picture
                scene={scene}
                label="Who blames whom for it, and who answers"
                day={asOf}
                rings={rings}
                chosen={chosen}
                alone={view.alone === true}
                choose={(id, alone) => change(picking(id, alone))}
                open={(path) => navigate({ to: path })}
              />
              <SelectedClaims claims={inPanel} view={view} change={change} />
            </div>
          )}
          <AsOfSlider
            days={days}
            undated={undatedIn(scene)}
            asOf={asOf}
            change={(day) => change({ asOf: day }, { inPlace: true })}
          />
          {view.view === "picture" && (
            <details>
              <summary>What the marks mean</summary>
              <Legend scene={scene} rings={rings} />
            </details>
          )}
        </section>
      )}
      {standing !== undefined && <Reasons standing={standing} asOf={asOf} nameOf={nameOf} />}
      <Board columns={board} asOf={asOf} standing={standing} goTo={(day) => change({ asOf: day })} />
      <AnswersToIncident incident={incident} asOf={asOf} />
      <Leaks incident={incident} asOf={asOf} />
      <Assessments incident={incident} asOf={asOf} />
      <Sources incident={incident} knownAt={knownAt} />
      <History incident={incident} asOf={asOf} knownAt={knownAt} nameOf={nameOf} />
    </div>
  );
}

/** An answer is told with each claim that it answers; the page of the first has its sources. */
function placeOf({ claims: [first] }: Responded): string {
  return first === undefined ? "#answers" : `${pathOfId(first.id)}#answers`;
}

/** What a record of the page is called, with a way to it. */
function useNames(incident: IncidentTold): (recordId: string) => ReactNode {
  const names = useMemo(() => {
    const claims = claimsOfIncident(incident).map(({ claim }) => claim);
    const answers = answersOfIncident(incident);
    return new Map<string, ReactNode>([
      [incident.id, "the incident itself"],
      ...claims.map((claim) => [claim.id, <ClaimLink key={claim.id} claim={claim} />] as const),
      ...answers.map(
        (answer) =>
          [
            answer.id,
            <a key={answer.id} href={placeOf(answer)}>
              {answerSentence(answer)}
            </a>,
          ] as const,
      ),
      ...incident.leaks.nodes.map(
        ({ id, what }) =>
          [
            id,
            <a key={id} href={`#${id}`}>
              {what}
            </a>,
          ] as const,
      ),
      ...incident.assessments.nodes.map(
        ({ id, text, quote }) =>
          [
            id,
            <a key={id} href={`#${id}`}>
              {text ?? quote?.text ?? id}
            </a>,
          ] as const,
      ),
    ]);
  }, [incident]);
  return useCallback(
    (id) => {
      const known = names.get(id);
      if (known !== undefined) return known;
      return id.startsWith("claim:") ? <a href={pathOfId(id)}>{id}</a> : <bdi>{id}</bdi>;
    },
    [names],
  );
}
