// Made by scripts/compile-operations.mjs.
import type { Operation } from "../operation";
import type * as types from "./types";

export const ClaimPage: Operation<types.ClaimPageQuery, types.ClaimPageQueryVariables> = {
  name: "ClaimPage",
  kind: "query",
  hash: "1c629ab6e856c6a97676859a1ca525bb0bcab0258bc89514d343ced2496c5dee",
};

export const IncidentPage: Operation<types.IncidentPageQuery, types.IncidentPageQueryVariables> = {
  name: "IncidentPage",
  kind: "query",
  hash: "f0b6e37b4265f45a76f24ffacb6628c099c7d7af028649d274eddb62d1fd4f64",
};

export const IncidentStanding: Operation<types.IncidentStandingQuery, types.IncidentStandingQueryVariables> = {
  name: "IncidentStanding",
  kind: "query",
  hash: "7f8fc68d05d28d8b6a095d665d36f896e17e82fa4e8822c6e31632bee3b31c4a",
};

export const IncidentHistory: Operation<types.IncidentHistoryQuery, types.IncidentHistoryQueryVariables> = {
  name: "IncidentHistory",
  kind: "query",
  hash: "8fb4426137f7b6e5622616f5a8f018ad6690acc3b47bdd86ed0bdbc6724ae403",
};

export const Lanes: Operation<types.LanesQuery, types.LanesQueryVariables> = {
  name: "Lanes",
  kind: "query",
  hash: "7ae315227329c5d378692cd374481822145e867d20e2aa5aa19db24023ddea68",
};
