// Made by scripts/compile-operations.mjs.
import type { Operation } from "../operation";
import type * as types from "./types";

export const ClaimPage: Operation<types.ClaimPageQuery, types.ClaimPageQueryVariables> = {
  name: "ClaimPage",
  kind: "query",
  hash: "9fa55899b66e9dcab50378c4dd514240b43a3515281223febc52d774dd315c3a",
};

export const IncidentFile: Operation<types.IncidentFileQuery, types.IncidentFileQueryVariables> = {
  name: "IncidentFile",
  kind: "query",
  hash: "db9c8bf6d103d07c1a9c29755fe2b2cc5a1a0091025aa6d15d1e30086f177577",
};

export const IncidentPage: Operation<types.IncidentPageQuery, types.IncidentPageQueryVariables> = {
  name: "IncidentPage",
  kind: "query",
  hash: "60ff28e39d5f654c38e0879b258e20486df9078e1898f326c0f97a0cec55f0f1",
};

export const IncidentStanding: Operation<types.IncidentStandingQuery, types.IncidentStandingQueryVariables> = {
  name: "IncidentStanding",
  kind: "query",
  hash: "7f8fc68d05d28d8b6a095d665d36f896e17e82fa4e8822c6e31632bee3b31c4a",
};

export const IncidentHistory: Operation<types.IncidentHistoryQuery, types.IncidentHistoryQueryVariables> = {
  name: "IncidentHistory",
  kind: "query",
  hash: "6bf11c8c88f3d7b8ba7b23fa9170a53e307bdfd6e242e0e50bd73cadd063c8c2",
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
