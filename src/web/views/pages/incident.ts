import { IncidentFile } from "../generated/operations";
import type { ClaimToldFragment, IncidentFileQuery, IncidentFileQueryVariables } from "../generated/types";
import type { LaneLeak } from "../scene/lane-boxes";
import { lanesOf } from "../scene/lanes";
import { paintingOf } from "../scene/picture-file";
import { incidentsIn } from "../scene/rings";
import type { Scene } from "../scene/scene";
import type { ViewPage } from "./view-page";

const AT_ONCE = 100; // a page of the API's timeline

type Told = NonNullable<IncidentFileQuery["incident"]>;

/** An incident with all that was said of it, and of what it is part of. */
export const incidentPage = {
  name: "incident",
  path: "/i/",
  operation: IncidentFile,
  variables: ({ knownAt }, slug, { after, asOf }) => ({
    slug,
    first: AT_ONCE,
    knownAt,
    ...(after !== null && { after }),
    ...(asOf !== null && { asOf }),
  }),
  title: ({ incident }) => incident?.title,
  scene: ({ incident }) => (incident === null ? lanesOf([]) : sceneOf(incident)),
  incidents: incidentsIn,
  paint: (scene, { asOf }, theme, rings) => paintingOf(scene, asOf, theme, rings),
  claims: ({ incident }) => ({
    nodes: incident === null ? [] : claimsIn(incident),
    totalCount: incident?.claimed.totalCount ?? 0,
    next: incident?.claimed.pageInfo.hasNextPage ? (incident.claimed.pageInfo.endCursor ?? null) : null,
  }),
  withClaims: (answer, claims) => ({
    ...answer,
    incident: answer.incident && {
      ...answer.incident,
      claimed: {
        ...answer.incident.claimed,
        pageInfo: { hasNextPage: false, endCursor: null },
        nodes: claims.map((record) => ({ record })),
      },
    },
  }),
} as const satisfies ViewPage<IncidentFileQuery, IncidentFileQueryVariables, Scene>;

function claimsIn({ claimed }: Told): readonly ClaimToldFragment[] {
  return claimed.nodes.map(({ record }) => record).filter(isClaim);
}

function isClaim(record: object): record is ClaimToldFragment {
  return "stance" in record;
}

/** A claim about a whole is drawn at the incident, and says that it is one. */
function sceneOf(incident: Told): Scene {
  const { id, slug, title } = incident;
  const claims = claimsIn(incident).map((claim) => ({
    claim: { ...claim, incident: { id, slug, title } },
    inherited: claim.incident?.id !== id,
  }));
  return lanesOf(claims, leaksOf(incident));
}

/** Each channel once, however much surfaced on it. */
function leaksOf({ id, leaks }: Told): readonly LaneLeak[] {
  return [
    ...new Map(
      leaks.nodes.map(({ id: leak, channel }) => [channel.id, { id: leak, incident: id, channel }]),
    ).values(),
  ];
}
