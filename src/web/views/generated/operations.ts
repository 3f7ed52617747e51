// Made by scripts/compile-operations.mjs.
import type { Operation } from "../operation";
import type * as types from "./types";

export const ActorPage: Operation<types.ActorPageQuery, types.ActorPageQueryVariables> = {
  name: "ActorPage",
  kind: "query",
  hash: "c327b2e299b76c54d8bf7f0dd915f8ac596237ca222b3bca1936c80f8e00e8bf",
};

export const ClaimsPaged: Operation<types.ClaimsPagedQuery, types.ClaimsPagedQueryVariables> = {
  name: "ClaimsPaged",
  kind: "query",
  hash: "b4dca32e7070dc8f25a0452c51b34746b4210ea9e9dccb239bdd1b2e9b1638ec",
};

export const AnswersPaged: Operation<types.AnswersPagedQuery, types.AnswersPagedQueryVariables> = {
  name: "AnswersPaged",
  kind: "query",
  hash: "3596413fe384c63a65f091bf23d803dcd800613331a62ded47aec69981bf6377",
};

export const ChangesAfter: Operation<types.ChangesAfterQuery, types.ChangesAfterQueryVariables> = {
  name: "ChangesAfter",
  kind: "query",
  hash: "929cc510b07b042540558b4fa49d9f600e9d98e8a1f64a6843490752e44b9f30",
};

export const SpanOfChanges: Operation<types.SpanOfChangesQuery, types.SpanOfChangesQueryVariables> = {
  name: "SpanOfChanges",
  kind: "query",
  hash: "18ac6669fee0643d89f27b446f1452a0190c841e191293bf10d60b6e5b7611ca",
};

export const ChangesFrom: Operation<types.ChangesFromSubscription, types.ChangesFromSubscriptionVariables> = {
  name: "ChangesFrom",
  kind: "subscription",
  hash: "6abcfdca68083bc1be18161b80464a8b75ca29287f479a11171cacb59b77d8a5",
};

export const ChannelPage: Operation<types.ChannelPageQuery, types.ChannelPageQueryVariables> = {
  name: "ChannelPage",
  kind: "query",
  hash: "65e85b30a8f3ca105498d5f27870a4c1b596fd397bf6d6427ce37c162bfc28c3",
};

export const ClaimPage: Operation<types.ClaimPageQuery, types.ClaimPageQueryVariables> = {
  name: "ClaimPage",
  kind: "query",
  hash: "f04881274f3862abe43ce563740344e56556de85c9fcf6a4bce825b9ded6dfc9",
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
  hash: "068af915b649aa8c150221ad3b706f523eeb8f387c6c11b2bed43057169d4e16",
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

export const Surroundings: Operation<types.SurroundingsQuery, types.SurroundingsQueryVariables> = {
  name: "Surroundings",
  kind: "query",
  hash: "15f85115408c20c7378869d9c0ae7a39a2029c72aa3b2010a69f55a06376dded",
};

export const Paths: Operation<types.PathsQuery, types.PathsQueryVariables> = {
  name: "Paths",
  kind: "query",
  hash: "d87a43078ea66807d48e072721c11828ec2a4dba9a0e20c97ce93b12ecd4139b",
};

export const FindRecords: Operation<types.FindRecordsQuery, types.FindRecordsQueryVariables> = {
  name: "FindRecords",
  kind: "query",
  hash: "e667e0980f9e8b1aebee2f7d226c8bc67d8daf803e1229b406eceb57c8f5800c",
};

export const IncidentFile: Operation<types.IncidentFileQuery, types.IncidentFileQueryVariables> = {
  name: "IncidentFile",
  kind: "query",
  hash: "95e17e72b3eaa2f9cdd5bab245de8832e90b1d44c1022d89fdc7c91f3e9b3580",
};

export const IncidentPage: Operation<types.IncidentPageQuery, types.IncidentPageQueryVariables> = {
  name: "IncidentPage",
  kind: "query",
  hash: "616889602e009b92e3434ed6f94b684cbfafbd5e252f34d229bcd6d4a2662d41",
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
  hash: "fb60a7d9e53f6fc92760df3b624630547764a3aaa16407b17d4c53cd28a7208d",
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

export const Matrix: Operation<types.MatrixQuery, types.MatrixQueryVariables> = {
  name: "Matrix",
  kind: "query",
  hash: "57cf753bb47f2f6c5392f52c1546e98164416e8b4d444de2fce98577223bf47d",
};

export const MatrixCell: Operation<types.MatrixCellQuery, types.MatrixCellQueryVariables> = {
  name: "MatrixCell",
  kind: "query",
  hash: "380ba807c84adbbe1851554da5c605a727c83eb276496d75080c4b1634aa5c0f",
};

export const Search: Operation<types.SearchQuery, types.SearchQueryVariables> = {
  name: "Search",
  kind: "query",
  hash: "058a1db1306b51dc07780226189b53060694b6c7f8962a41b25c61e58d648ed9",
};

export const SourcePage: Operation<types.SourcePageQuery, types.SourcePageQueryVariables> = {
  name: "SourcePage",
  kind: "query",
  hash: "accd3acb3b936257a2799ed638f1961300b23a6829fabd9152471ca2914c2b95",
};

export const StartMatrix: Operation<types.StartMatrixQuery, types.StartMatrixQueryVariables> = {
  name: "StartMatrix",
  kind: "query",
  hash: "4af45d01b95b4a3a8ac5c1091834a42c523778ac485b7538057ca73c086920be",
};

export const StartLists: Operation<types.StartListsQuery, types.StartListsQueryVariables> = {
  name: "StartLists",
  kind: "query",
  hash: "ea2085372e79b015cdc9c88d56b824291585ba3d3020d4b6eecebc403153110c",
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
  hash: "2505041f894c241883a08dd5ef3a3aaad3c34d076c9fd551a18ec0dc7f25985b",
};

export const StoryThere: Operation<types.StoryThereQuery, types.StoryThereQueryVariables> = {
  name: "StoryThere",
  kind: "query",
  hash: "52aa7fd6925167f963f755b52b79422676d807e2a102d23f9418caed890de655",
};

export const Timeline: Operation<types.TimelineQuery, types.TimelineQueryVariables> = {
  name: "Timeline",
  kind: "query",
  hash: "77a6511d36043a2c88daee862ca16c9c8ed39e02c4855e0ba987bcc07c1d27ae",
};

export const IncidentsAround: Operation<types.IncidentsAroundQuery, types.IncidentsAroundQueryVariables> = {
  name: "IncidentsAround",
  kind: "query",
  hash: "98a7cddbcc9c6f6711d60c22f723f78ca085b63f1e3a6193885fec6a4222b76a",
};
