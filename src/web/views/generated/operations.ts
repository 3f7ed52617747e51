// Made by scripts/compile-operations.mjs.
import type { Operation } from "../operation";
import type * as types from "./types";

export const ClaimPage: Operation<types.ClaimPageQuery, types.ClaimPageQueryVariables> = {
  name: "ClaimPage",
  kind: "query",
  hash: "9fa55899b66e9dcab50378c4dd514240b43a3515281223febc52d774dd315c3a",
};

export const WhoAmI: Operation<types.WhoAmIQuery, types.WhoAmIQueryVariables> = {
  name: "WhoAmI",
  kind: "query",
  hash: "bad1d460103e10eac36d3827f7965fbf597237766f6721be6ade2fa9a98281de",
};

export const Offers: Operation<types.OffersQuery, types.OffersQueryVariables> = {
  name: "Offers",
  kind: "query",
  hash: "2d0264558ac1ccd8298b92713a286cda56a517288801629127dcee200f7c8c28",
};

export const SourcesOfAddress: Operation<types.SourcesOfAddressQuery, types.SourcesOfAddressQueryVariables> = {
  name: "SourcesOfAddress",
  kind: "query",
  hash: "6114c1eed79bfc57f6df1208690bc4b1d1ee2615fc699e70ef8b1e4a04bc9ad1",
};

export const NamesOf: Operation<types.NamesOfQuery, types.NamesOfQueryVariables> = {
  name: "NamesOf",
  kind: "query",
  hash: "add76d0892e009262c21357b629bddc246b2c3d9b6d6e30a99715d68012e0760",
};

export const ClaimsToAnswer: Operation<types.ClaimsToAnswerQuery, types.ClaimsToAnswerQueryVariables> = {
  name: "ClaimsToAnswer",
  kind: "query",
  hash: "9d7077d9bda1518524172c5c0ade010a972f9ce30e132f9060a73051ac01c166",
};

export const RecordAsWritten: Operation<types.RecordAsWrittenQuery, types.RecordAsWrittenQueryVariables> = {
  name: "RecordAsWritten",
  kind: "query",
  hash: "b119f847d3e4326ede573d66f54f4d01066f4e6af917197b36d17a95efd5b785",
};

export const Proposals: Operation<types.ProposalsQuery, types.ProposalsQueryVariables> = {
  name: "Proposals",
  kind: "query",
  hash: "3b37d47f0a7972b7ad7ed2ba95d587d8ef165c2bf5582406a49f842814223186",
};

export const ProposalWhole: Operation<types.ProposalWholeQuery, types.ProposalWholeQueryVariables> = {
  name: "ProposalWhole",
  kind: "query",
  hash: "4639ff4c32038afe1e327c9266aa17ff00aa7966b514d9960c55f4c8dc6d9bd2",
};

export const RecordTogether: Operation<types.RecordTogetherMutation, types.RecordTogetherMutationVariables> = {
  name: "RecordTogether",
  kind: "mutation",
  hash: "6ce868d7b022dfce996202bcc101d3f5798d47c17da638eedc35e8d60a9a71a8",
};

export const KeepDraft: Operation<types.KeepDraftMutation, types.KeepDraftMutationVariables> = {
  name: "KeepDraft",
  kind: "mutation",
  hash: "0ce237c221e66961f24b56f00beb0d571b27f45042fef7bfc0b83f6f9a2a23e1",
};

export const HandIn: Operation<types.HandInMutation, types.HandInMutationVariables> = {
  name: "HandIn",
  kind: "mutation",
  hash: "69604a5b3bed44ee3517df6a4cbe6d0d644d99d6f3a31c02012446c9c16c0d39",
};

export const TakeBack: Operation<types.TakeBackMutation, types.TakeBackMutationVariables> = {
  name: "TakeBack",
  kind: "mutation",
  hash: "f76936a6cabbcb9ea112d6d6ede038f76430511f1f8e557f84bacead1d334a6b",
};

export const AcceptProposal: Operation<types.AcceptProposalMutation, types.AcceptProposalMutationVariables> = {
  name: "AcceptProposal",
  kind: "mutation",
  hash: "505dbabf93b26ada8ce0bcfa071ee3326f4dc922b78960686d4b4b3afc8e3396",
};

export const AskForChanges: Operation<types.AskForChangesMutation, types.AskForChangesMutationVariables> = {
  name: "AskForChanges",
  kind: "mutation",
  hash: "df75cf7540054388a73cdcb893153ae80ad48790adca7c47473336d75325f0bb",
};

export const RejectProposal: Operation<types.RejectProposalMutation, types.RejectProposalMutationVariables> = {
  name: "RejectProposal",
  kind: "mutation",
  hash: "e9ed36732e7c63ceacc11e95a63a3c901cfbf6d869b0daaa8465d005505af783",
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
