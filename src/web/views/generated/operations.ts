// Made by scripts/compile-operations.mjs.
import type { Operation } from "../operation";
import type * as types from "./types";

export const ActorPage: Operation<types.ActorPageQuery, types.ActorPageQueryVariables> = {
  name: "ActorPage",
  kind: "query",
  hash: "636d47a1bc5d1da7e4e3f64d35b2015f7d9a795836c02b1d671f2572ec3f8864",
};

export const ActorClaims: Operation<types.ActorClaimsQuery, types.ActorClaimsQueryVariables> = {
  name: "ActorClaims",
  kind: "query",
  hash: "1c1e284a4410a87176271921754471e1f365770a160053919e9bcf335574f515",
};

export const ClaimsPaged: Operation<types.ClaimsPagedQuery, types.ClaimsPagedQueryVariables> = {
  name: "ClaimsPaged",
  kind: "query",
  hash: "51d9c1e3edfcb87d5bf8dc4fcfbc3780ac32e613c850aef5fcd11fc9d1a6ec94",
};

export const AnswersPaged: Operation<types.AnswersPagedQuery, types.AnswersPagedQueryVariables> = {
  name: "AnswersPaged",
  kind: "query",
  hash: "fd3039bb0587958e9a316919e02b3b23fbf88d8ca24c12d051ac8e37999ec010",
};

export const ChannelPage: Operation<types.ChannelPageQuery, types.ChannelPageQueryVariables> = {
  name: "ChannelPage",
  kind: "query",
  hash: "6e56efdfff629c1fe1c784d77cae2546ae0a22f8d487d07e0953861c54d2834d",
};

export const Surroundings: Operation<types.SurroundingsQuery, types.SurroundingsQueryVariables> = {
  name: "Surroundings",
  kind: "query",
  hash: "09f2ae383f6caea8357b0e45f58bef61941297f521a876a4c9e7d7df2497df4f",
};

export const Paths: Operation<types.PathsQuery, types.PathsQueryVariables> = {
  name: "Paths",
  kind: "query",
  hash: "c299f1fee4fdd2c2593a7a12974bc7068c3ffd8de3dec6d8302ca27f651ac67b",
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
  hash: "083b79f318ba7e7126278fb548ae6c49eabbcc3507f7a1ec13d8007f7a6d75bb",
};
