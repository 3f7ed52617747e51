// Made by scripts/compile-operations.mjs.
import type { Operation } from "../operation";
import type * as types from "./types";

export const IncidentPage: Operation<types.IncidentPageQuery, types.IncidentPageQueryVariables> = {
  name: "IncidentPage",
  kind: "query",
  hash: "4d92276208b3f827575595ba0d45899b8f3ec5b95f3e2741c64440e1a837bbe3",
};

export const InheritedClaims: Operation<types.InheritedClaimsQuery, types.InheritedClaimsQueryVariables> = {
  name: "InheritedClaims",
  kind: "query",
  hash: "30ce32a1be136f1bafdf46f8d587809f6c2c1204fa2282b65541b2103f3c01e8",
};

export const Lanes: Operation<types.LanesQuery, types.LanesQueryVariables> = {
  name: "Lanes",
  kind: "query",
  hash: "7ae315227329c5d378692cd374481822145e867d20e2aa5aa19db24023ddea68",
};
