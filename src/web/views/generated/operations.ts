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

export const SourcePage: Operation<types.SourcePageQuery, types.SourcePageQueryVariables> = {
  name: "SourcePage",
  kind: "query",
  hash: "f3fd326dc19656690092a0547b93b0721370588cb0f60c85e8840d46c89ea3c4",
};
