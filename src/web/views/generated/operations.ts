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
  hash: "57cf753bb47f2f6c5392f52c1546e98164416e8b4d444de2fce98577223bf47d",
};

export const MatrixCell: Operation<types.MatrixCellQuery, types.MatrixCellQueryVariables> = {
  name: "MatrixCell",
  kind: "query",
  hash: "73308cd2c5d2673df2f7407fbf02b07f034295aa028eef00158417b0f6b4297d",
};

export const Timeline: Operation<types.TimelineQuery, types.TimelineQueryVariables> = {
  name: "Timeline",
  kind: "query",
  hash: "abbf97e02e458b33202c2aa4bba1fad468862f1caac5c69592595e796e3ce455",
};

export const IncidentsAround: Operation<types.IncidentsAroundQuery, types.IncidentsAroundQueryVariables> = {
  name: "IncidentsAround",
  kind: "query",
  hash: "98a7cddbcc9c6f6711d60c22f723f78ca085b63f1e3a6193885fec6a4222b76a",
};
