// Made by scripts/compile-operations.mjs.
import type { Operation } from "../operation";
import type * as types from "./types";

export const ActorPage: Operation<types.ActorPageQuery, types.ActorPageQueryVariables> = {
  name: "ActorPage",
  kind: "query",
  hash: "b91934b8d206e8377eb428763f9dced57624c3a9f2a109e8085becd27d3cbe6c",
};

export const ClaimsPaged: Operation<types.ClaimsPagedQuery, types.ClaimsPagedQueryVariables> = {
  name: "ClaimsPaged",
  kind: "query",
  hash: "a17007472705fd7bb3a8c575662d3d1ffd637627acb732c83d11a07215039d12",
};

export const AnswersPaged: Operation<types.AnswersPagedQuery, types.AnswersPagedQueryVariables> = {
  name: "AnswersPaged",
  kind: "query",
  hash: "359eb467e2dbd0aa6190ca60573ea0a09d53086215cd91e419cc71367aedc046",
};

export const ChannelPage: Operation<types.ChannelPageQuery, types.ChannelPageQueryVariables> = {
  name: "ChannelPage",
  kind: "query",
  hash: "6e56efdfff629c1fe1c784d77cae2546ae0a22f8d487d07e0953861c54d2834d",
};

export const ClaimPage: Operation<types.ClaimPageQuery, types.ClaimPageQueryVariables> = {
  name: "ClaimPage",
  kind: "query",
  hash: "9fa55899b66e9dcab50378c4dd514240b43a3515281223febc52d774dd315c3a",
};

export const Surroundings: Operation<types.SurroundingsQuery, types.SurroundingsQueryVariables> = {
  name: "Surroundings",
  kind: "query",
  hash: "96d91cba7ea3aa48144b324712079d9e2d3b7a75516f05e6ddcd8e7244c72551",
};

export const Paths: Operation<types.PathsQuery, types.PathsQueryVariables> = {
  name: "Paths",
  kind: "query",
  hash: "9ccc86065c23e0260dd92900c1dfdb669801f65817f6f1b49a642872e3c60b1c",
};

export const FindRecords: Operation<types.FindRecordsQuery, types.FindRecordsQueryVariables> = {
  name: "FindRecords",
  kind: "query",
  hash: "e667e0980f9e8b1aebee2f7d226c8bc67d8daf803e1229b406eceb57c8f5800c",
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

export const Matrix: Operation<types.MatrixQuery, types.MatrixQueryVariables> = {
  name: "Matrix",
  kind: "query",
  hash: "57cf753bb47f2f6c5392f52c1546e98164416e8b4d444de2fce98577223bf47d",
};

export const MatrixCell: Operation<types.MatrixCellQuery, types.MatrixCellQueryVariables> = {
  name: "MatrixCell",
  kind: "query",
  hash: "4cb79983738e6730e4023d22596c6d46def449edacceb8fcc7a4236609fe1150",
};

export const SourcePage: Operation<types.SourcePageQuery, types.SourcePageQueryVariables> = {
  name: "SourcePage",
  kind: "query",
  hash: "f3fd326dc19656690092a0547b93b0721370588cb0f60c85e8840d46c89ea3c4",
};

export const Timeline: Operation<types.TimelineQuery, types.TimelineQueryVariables> = {
  name: "Timeline",
  kind: "query",
  hash: "7dc48fc51fd47d96dc2d4018afe64f974ed67272af1b194afae09339a83559ba",
};

export const IncidentsAround: Operation<types.IncidentsAroundQuery, types.IncidentsAroundQueryVariables> = {
  name: "IncidentsAround",
  kind: "query",
  hash: "98a7cddbcc9c6f6711d60c22f723f78ca085b63f1e3a6193885fec6a4222b76a",
};
