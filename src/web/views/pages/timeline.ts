import type { View } from "../address/view";
import { IncidentsAround, Timeline } from "../generated/operations";
import type { IncidentsAroundQuery, TimelineQuery, TimelineQueryVariables } from "../generated/types";
import { timelinePainting } from "../scene/paintings";
import { type Timeline as Scene, timelineOf } from "../scene/timeline";
import {
  aroundOf,
  type IncidentAround,
  incidentsOf,
  type LaneTold,
  lanesTold,
} from "../scene/timeline-entries";
import { timelineTable } from "../table/timeline-rows";
import { claimsCome, partOfClaims, wholeList } from "./claims-in-parts";
import type { ViewPage } from "./view-page";

const AT_ONCE = 100; // claims; twice as many would cost half of what an address may ask in a minute

/** The claims, and what is asked of their incidents once these are known. */
type Told = TimelineQuery & { readonly around?: IncidentsAroundQuery };

/** When it was said, how long after, and what changed: a lane for each incident. */
export const timelinePage = {
  name: "timeline",
  path: "/timeline",
  operation: Timeline,
  variables: (view, _slug, part) => partOfClaims(view, part, AT_ONCE),
  further: {
    operation: IncidentsAround,
    variables: (answer, view) => aroundVariables(incidentsShown(answer, view), view),
    with: (answer, around) => ({ ...answer, around: around as IncidentsAroundQuery }),
  },
  title: () => "When it was said, how long after, and what changed",
  scene: (answer, view) => timelineOf(lanesOfAnswer(answer, view)),
  paint: (scene, { asOf }, theme) => timelinePainting(scene, asOf, theme),
  claims: ({ claims }) => claimsCome(claims),
  // They come with the days of their incidents, and keep them.
  withClaims: (answer, nodes) => ({
    ...answer,
    claims: wholeList(answer.claims, nodes as Told["claims"]["nodes"]),
  }),
  table: (answer, view) => timelineTable(lanesOfAnswer(answer, view)),
} as const satisfies ViewPage<Told, TimelineQueryVariables, Scene>;

type Shown = ReturnType<typeof incidentsOf>;

/** The incidents of the claims, as many as the view has room for. */
export function incidentsShown({ claims }: TimelineQuery, { most }: Pick<View, "most">): Shown {
  return incidentsOf(claims.nodes).slice(0, Number(most));
}

/** Undefined where there is nothing to ask of. */
export function aroundVariables(shown: Shown, { knownAt }: Pick<View, "knownAt">) {
  return shown.length === 0 ? undefined : { ids: shown.map(({ incident }) => incident.id), knownAt };
}

function lanesOfAnswer(answer: Told, view: View): readonly LaneTold[] {
  const around: ReadonlyMap<string, IncidentAround> | undefined = answer.around && aroundOf(answer.around);
  return lanesTold(incidentsShown(answer, view), around);
}
