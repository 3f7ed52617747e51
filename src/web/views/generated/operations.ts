// Made by scripts/compile-operations.mjs.
import type { Operation } from "../operation";
import type * as types from "./types";

export const ChangesAfter: Operation<types.ChangesAfterQuery, types.ChangesAfterQueryVariables> = {
  name: "ChangesAfter",
  kind: "query",
  hash: "a321f83aa4007921351a94247b548e4d32e02a4f2ceb95b26c8d0e0d8eaf4b27",
};

export const ChangesNumbered: Operation<types.ChangesNumberedQuery, types.ChangesNumberedQueryVariables> = {
  name: "ChangesNumbered",
  kind: "query",
  hash: "9243b4d890cdce27784be9cc2aab51e980f251eea44838b7c38ba12027bcf73f",
};

export const ChangesFrom: Operation<types.ChangesFromSubscription, types.ChangesFromSubscriptionVariables> = {
  name: "ChangesFrom",
  kind: "subscription",
  hash: "6abcfdca68083bc1be18161b80464a8b75ca29287f479a11171cacb59b77d8a5",
};

export const ClaimPage: Operation<types.ClaimPageQuery, types.ClaimPageQueryVariables> = {
  name: "ClaimPage",
  kind: "query",
  hash: "9fa55899b66e9dcab50378c4dd514240b43a3515281223febc52d774dd315c3a",
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

export const IncidentList: Operation<types.IncidentListQuery, types.IncidentListQueryVariables> = {
  name: "IncidentList",
  kind: "query",
  hash: "f920a09ffa765d19afc4f64b0b4bc0c3a7fe2573a440c23ff30ea839a2bb39ad",
};

export const ActorList: Operation<types.ActorListQuery, types.ActorListQueryVariables> = {
  name: "ActorList",
  kind: "query",
  hash: "1fdd4e63f25b352941959631eb7dc13d239470265647c2b9750e666f8db4f7bf",
};

export const Search: Operation<types.SearchQuery, types.SearchQueryVariables> = {
  name: "Search",
  kind: "query",
  hash: "058a1db1306b51dc07780226189b53060694b6c7f8962a41b25c61e58d648ed9",
};

export const StartMatrix: Operation<types.StartMatrixQuery, types.StartMatrixQueryVariables> = {
  name: "StartMatrix",
  kind: "query",
  hash: "4af45d01b95b4a3a8ac5c1091834a42c523778ac485b7538057ca73c086920be",
};

export const StartLists: Operation<types.StartListsQuery, types.StartListsQueryVariables> = {
  name: "StartLists",
  kind: "query",
  hash: "174cc0c7e6b824b391c338eb0f1144dce13ec9947a8a13da8cecdf89473b9c53",
};

export const StartCounts: Operation<types.StartCountsQuery, types.StartCountsQueryVariables> = {
  name: "StartCounts",
  kind: "query",
  hash: "3c11a73f7621a975c8360fd2c4f27fbc76f6872c67984fee3efab81ad85b05df",
};

export const StartDelays: Operation<types.StartDelaysQuery, types.StartDelaysQueryVariables> = {
  name: "StartDelays",
  kind: "query",
  hash: "ea6f812dcb72c012b01868dc046dc806a4b07eb5cfa1b71cd9d5eb508802c57d",
};

export const LatestClaims: Operation<types.LatestClaimsQuery, types.LatestClaimsQueryVariables> = {
  name: "LatestClaims",
  kind: "query",
  hash: "2953019ad8cb43ec8b35f070123183eafad189e3fc7fea18e57bbb045ecb9c5a",
};

export const StoryThere: Operation<types.StoryThereQuery, types.StoryThereQueryVariables> = {
  name: "StoryThere",
  kind: "query",
  hash: "52aa7fd6925167f963f755b52b79422676d807e2a102d23f9418caed890de655",
};
