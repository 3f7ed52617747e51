import { partsOfActor } from "./actor/parts-of-actor";
import { blameWhere } from "./address/blame-where";
import { rollUpOf } from "./address/claims-where";
import { actorsWhere, incidentsWhere } from "./address/list-where";
import { readView, WHOLE } from "./address/view";
import {
  ActorList,
  ActorPage,
  AnswersPaged,
  ChangesAfter,
  ChannelPage,
  ClaimPage,
  ClaimsPaged,
  ClaimsToAnswer,
  FindRecords,
  IncidentFile,
  IncidentHistory,
  IncidentList,
  IncidentPage,
  IncidentStanding,
  IncidentStandings,
  IncidentsAround,
  LatestClaims,
  MatrixCell,
  NamesOf,
  Offers,
  Paths,
  RecordAsWritten,
  Search,
  SourcePage,
  Sources,
  SourcesOfAddress,
  SpanOfChanges,
  StartCounts,
  StartDelays,
  StartLists,
  StartMatrix,
  StoryThere,
  Surroundings,
  WhoAmI,
} from "./generated/operations";
import type { Operation } from "./operation";
import { blamePage } from "./pages/blame";
import { matrixPage } from "./pages/matrix";
import { timelinePage } from "./pages/timeline";
import { FIRST_PART } from "./pages/view-page";
import { STORY, type StoryStep } from "./story/story";

/** A trusted document with variables, as the body of a request. */
export interface FirstQuestion {
  readonly operationName: string;
  readonly documentId: string;
  readonly variables: unknown;
}

const NOBODY = "nobody"; // which records there are decides no plan
const A_DAY = "2016-10-07";
const A_MOMENT = "1900-01-01T00:00:00Z";
const ONE_PAGE = { first: 1 };
const CELL = { ...WHOLE, accuser: [NOBODY], accused: [NOBODY] };
const ALL_KINDS = { query: NOBODY, kinds: null };

/**
 * What the explorer asks, in the order in which somebody who opens it comes to ask it: the start and the story, then
 * what they lead to. Each is asked in the form in which the screens ask it; which values it has does not matter.
 * What needs the role of a RESEARCHER is left out: whoever asks these is a reader.
 */
export function firstQuestions(): readonly FirstQuestion[] {
  const slug = { slug: NOBODY };
  const ids = { ids: [] };
  const parts = partsOfActor(NOBODY, WHOLE.rollup);
  return [
    question(WhoAmI, {}),
    question(StoryThere, ids),
    question(StartCounts, {}),
    question(StartMatrix, {}),
    question(LatestClaims, {}),
    question(StartLists, {}),
    question(StartDelays, {}),
    question(SpanOfChanges, { from: A_MOMENT, until: null }),
    question(ChangesAfter, { after: 0, first: 1 }),
    ...STORY.flatMap(questionsOfStep),
    question(IncidentStandings, ids),
    question(IncidentPage, slug),
    question(IncidentStanding, slug),
    question(Sources, ids),
    question(IncidentStanding, { ...slug, asOf: A_DAY }),
    question(ClaimPage, { id: `claim:${NOBODY}` }),
    question(ActorPage, slug),
    question(ClaimsPaged, { where: parts.blamed, ...ONE_PAGE }),
    question(AnswersPaged, { where: parts.answers, ...ONE_PAGE }),
    question(ClaimsPaged, { where: parts.about, ...ONE_PAGE }),
    question(ClaimsPaged, { where: parts.accuses, ...ONE_PAGE }),
    question(ClaimsPaged, { where: parts.declined, ...ONE_PAGE }),
    question(ClaimsPaged, { where: parts.others, ...ONE_PAGE }),
    question(blamePage.operation, blamePage.variables(WHOLE, "", FIRST_PART)),
    question(matrixPage.operation, matrixPage.variables(WHOLE)),
    question(matrixPage.operation, matrixPage.variables({ ...WHOLE, asOf: A_DAY })),
    question(timelinePage.operation, timelinePage.variables(WHOLE, "", FIRST_PART)),
    question(IncidentsAround, ids),
    question(Search, { ...ALL_KINDS, ...ONE_PAGE }),
    question(IncidentList, { where: incidentsWhere(WHOLE), ...ONE_PAGE }),
    question(MatrixCell, { where: { AND: [blameWhere(WHOLE), blameWhere(CELL)] }, rollUp: rollUpOf(WHOLE) }),
    question(ActorList, { where: actorsWhere(WHOLE), ...ONE_PAGE }),
    question(SourcePage, { id: `source:${NOBODY}`, ...ONE_PAGE }),
    question(ChannelPage, { ...slug, ...ONE_PAGE }),
    question(IncidentHistory, slug),
    question(FindRecords, ALL_KINDS),
    question(Surroundings, { of: `incident:${NOBODY}`, depth: 1, limit: 1 }),
    question(Surroundings, { of: `actor:${NOBODY}`, depth: 1, limit: 1 }),
    question(Paths, { incident: `incident:${NOBODY}`, to: `actor:${NOBODY}` }),
    question(IncidentFile, { ...slug, ...ONE_PAGE }),
    question(Offers, { query: NOBODY, kinds: ["ACTOR"] }),
    question(NamesOf, ids),
    question(ClaimsToAnswer, { incident: `incident:${NOBODY}` }),
    question(SourcesOfAddress, { urls: [] }),
    question(RecordAsWritten, { id: `claim:${NOBODY}` }),
  ];
}

/** The pictures of a step: its incidents are asked for as all incidents are. */
function questionsOfStep({ at, also }: StoryStep): readonly FirstQuestion[] {
  return [at, ...also].flatMap(({ path, view: raw }) => {
    const { view } = readView(raw);
    if (path === blamePage.path)
      return [question(blamePage.operation, blamePage.variables(view, "", FIRST_PART))];
    if (path === matrixPage.path) return [question(matrixPage.operation, matrixPage.variables(view))];
    return [];
  });
}

function question<Variables>(
  { name, hash }: Operation<unknown, Variables>,
  variables: Variables,
): FirstQuestion {
  return { operationName: name, documentId: `sha256:${hash}`, variables };
}
