// Made by scripts/compile-operations.mjs.
import type { Operation } from "../operation";
import type * as types from "./types";

export const ClaimPage: Operation<types.ClaimPageQuery, types.ClaimPageQueryVariables> = {
  name: "ClaimPage",
  kind: "query",
  hash: "e0e715bf4d9c8a37f3a695a9b57884cc950c8eff9664ce026a3b42857a816f1c",
};

export const IncidentPage: Operation<types.IncidentPageQuery, types.IncidentPageQueryVariables> = {
  name: "IncidentPage",
  kind: "query",
  hash: "dcda52c48bcf57257d86a65ac605820e57f66eb0dbd8d7d5e937e79d3e6d1d9f",
};

export const IncidentStanding: Operation<types.IncidentStandingQuery, types.IncidentStandingQueryVariables> =
  {
    name: "IncidentStanding",
    kind: "query",
    hash: "7f8fc68d05d28d8b6a095d665d36f896e17e82fa4e8822c6e31632bee3b31c4a",
  };

export const IncidentHistory: Operation<types.IncidentHistoryQuery, types.IncidentHistoryQueryVariables> = {
  name: "IncidentHistory",
  kind: "query",
  hash: "8fb4426137f7b6e5622616f5a8f018ad6690acc3b47bdd86ed0bdbc6724ae403",
};

export const Sources: Operation<types.SourcesQuery, types.SourcesQueryVariables> = {
  name: "Sources",
  kind: "query",
  hash: "cae79470f5690b919f350df6f639623169afd6e22dcff3275c50311986cbab3b",
};

export const Lanes: Operation<types.LanesQuery, types.LanesQueryVariables> = {
  name: "Lanes",
  kind: "query",
  hash: "e47771ec1c2ec70f683ab7091124d0bd29972637c5e5ab2a19d0f6988eef0e13",
};
