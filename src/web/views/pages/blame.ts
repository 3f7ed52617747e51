import { claimsWhere } from "../address/claims-where";
import { Lanes } from "../generated/operations";
import type { LanesQuery, LanesQueryVariables } from "../generated/types";
import { lanesOf } from "../scene/lanes";
import { paintingOf } from "../scene/picture-file";
import { incidentsIn } from "../scene/rings";
import type { Scene } from "../scene/scene";
import type { ViewPage } from "./view-page";

const AT_ONCE = 200; // a page of the API's

/** Who blames whom for what, and who denies it. */
export const blamePage = {
  name: "blame",
  path: "/blame",
  operation: Lanes,
  variables: (view, _slug, { after, asOf }) => ({
    where: claimsWhere(view),
    first: AT_ONCE,
    knownAt: view.knownAt,
    ...(after !== null && { after }),
    ...(asOf !== null && { asOf }),
  }),
  title: () => "Who blames whom for what, and who denies it",
  scene: ({ claims }) => lanesOf(claims.nodes.map((claim) => ({ claim }))),
  incidents: incidentsIn,
  paint: (scene, { asOf }, theme, rings) => paintingOf(scene, asOf, theme, rings),
  claims: ({ claims: { nodes, totalCount, pageInfo } }) => ({
    nodes,
    totalCount,
    next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
  }),
  withClaims: (answer, nodes) => ({
    ...answer,
    claims: { ...answer.claims, nodes, pageInfo: { hasNextPage: false, endCursor: null } },
  }),
} as const satisfies ViewPage<LanesQuery, LanesQueryVariables, Scene>;
