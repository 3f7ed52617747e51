import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { askOwnApi } from "./own-api";
import type { ViewAnswer } from "./view-answer";
import type { View } from "./views/address/view";
import { IncidentStandings } from "./views/generated/operations";
import type { IncidentStandingsQuery } from "./views/generated/types";
import type { ViewPage } from "./views/pages/view-page";
import type { Painting } from "./views/scene/picture-file";
import { ringsIn } from "./views/scene/rings";
import { PAPER } from "./views/scene/theme";

/** The picture of a view, with what is contested on its day; without that where the service cannot tell. */
export async function paintingFor(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  page: ViewPage<unknown, unknown>,
  { data }: ViewAnswer,
  view: View,
  theme = PAPER,
): Promise<Painting> {
  const scene = page.scene?.(data, view);
  const ids = page.incidents?.(scene) ?? [];
  const { asOf, knownAt } = view;
  const answer =
    ids.length === 0
      ? undefined
      : await askOwnApi(app, request, reply, IncidentStandings, { ids, asOf, knownAt });
  const standings =
    answer === undefined || "sentence" in answer ? undefined : (answer.data as IncidentStandingsQuery);
  const painting = page.paint?.(scene, view, theme, ringsIn(standings));
  if (painting === undefined) throw new Error(`${page.name} has no picture`);
  return painting;
}
