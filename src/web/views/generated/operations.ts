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

export const Matrix: Operation<types.MatrixQuery, types.MatrixQueryVariables> = {
  name: "Matrix",
  kind: "query",
  hash: "57417448e51415c7927b52be1a3b68de549ef04e3b06e45d1ce976dc93b14303",
};

export const MatrixCell: Operation<types.MatrixCellQuery, types.MatrixCellQueryVariables> = {
  name: "MatrixCell",
  kind: "query",
  hash: "ba0373069b9a7f940d0f7f001f8961004195e7b149cad9c764498a8a6f7822ac",
};

export const Timeline: Operation<types.TimelineQuery, types.TimelineQueryVariables> = {
  name: "Timeline",
  kind: "query",
  hash: "fa08eeb53c420b9102e2a9d1c754d6dc8927e1febc2caa927fdf83ababace742",
};
