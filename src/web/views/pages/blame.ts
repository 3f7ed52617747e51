import { Lanes } from "../generated/operations";
import type { LanesQuery, LanesQueryVariables } from "../generated/types";
import { lanesOf } from "../scene/lanes";
import { paintingOf } from "../scene/picture-file";
import { incidentsIn } from "../scene/rings";
import type { Scene } from "../scene/scene";
import { claimsCome, partOfClaims, wholeList } from "./claims-in-parts";
import type { ViewPage } from "./view-page";

const AT_ONCE = 200; // a page of the API's

/** Who blames whom for what, and who denies it. */
export const blamePage = {
  name: "blame",
  path: "/blame",
  operation: Lanes,
  variables: (view, _slug, part) => partOfClaims(view, part, AT_ONCE),
  title: () => "Who blames whom for what, and who denies it",
  scene: ({ claims }) => lanesOf(claims.nodes.map((claim) => ({ claim }))),
  incidents: incidentsIn,
  paint: (scene, { asOf }, theme, rings) => paintingOf(scene, asOf, theme, rings),
  claims: ({ claims }) => claimsCome(claims),
  withClaims: (answer, nodes) => ({ ...answer, claims: wholeList(answer.claims, nodes) }),
} as const satisfies ViewPage<LanesQuery, LanesQueryVariables, Scene>;
