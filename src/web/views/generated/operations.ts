// Made by scripts/compile-operations.mjs.
import type { Operation } from "../operation";
import type * as types from "./types";

export const ActorPage: Operation<types.ActorPageQuery, types.ActorPageQueryVariables> = {
  name: "ActorPage",
  kind: "query",
  hash: "0b016625bb522e8095095322840e81996080fdf0e2d7d5108aa7073f60d9fffb",
};

export const ClaimsPaged: Operation<types.ClaimsPagedQuery, types.ClaimsPagedQueryVariables> = {
  name: "ClaimsPaged",
  kind: "query",
  hash: "228650c65f65d3ebd068ef68a6d1e4c405ab87ebd0697749a35d467b89b61fcd",
};

export const AnswersPaged: Operation<types.AnswersPagedQuery, types.AnswersPagedQueryVariables> = {
  name: "AnswersPaged",
  kind: "query",
  hash: "e16eef881aade5ddf00a9c666179401f5989a8e94180f612be7f82153c156d6e",
};

export const ChangesAfter: Operation<types.ChangesAfterQuery, types.ChangesAfterQueryVariables> = {
  name: "ChangesAfter",
  kind: "query",
  hash: "b59f5349b283a1a4274f6204eb8bba2f1deb5663c0d4bd08a32702598a7cc91a",
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
  hash: "079199fa8454a2f1b7c46c96e6928d563d44427f6fcf2758faf5ef7a41bceffb",
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
  hash: "16852dbeb6cd0f753c59a1eee3a24beda2a47f0f7b54f58d9c5bb6f7a73dd125",
};

export const ProposalWhole: Operation<types.ProposalWholeQuery, types.ProposalWholeQueryVariables> = {
  name: "ProposalWhole",
  kind: "query",
  hash: "fae53beecb33055419d9eb2012ec7ce3974c0428e9045fcdddf76e4511f1a73f",
};

export const RecordTogether: Operation<types.RecordTogetherMutation, types.RecordTogetherMutationVariables> = {
  name: "RecordTogether",
  kind: "mutation",
  hash: "5da105406774a5d58c0eb9cb6575b997cd9ae7a77cdc41580d4adcb5d69d4968",
};

export const KeepDraft: Operation<types.KeepDraftMutation, types.KeepDraftMutationVariables> = {
  name: "KeepDraft",
  kind: "mutation",
  hash: "d3fedb724ea3f960ab636e6b8de26365b4a3579e90c6be823d9bf0415aac8991",
};

export const HandIn: Operation<types.HandInMutation, types.HandInMutationVariables> = {
  name: "HandIn",
  kind: "mutation",
  hash: "afe3206c3ce6560f9237ea3f026e57172dfa69d7595f790e53cd1cdbb15c3f15",
};

export const TakeBack: Operation<types.TakeBackMutation, types.TakeBackMutationVariables> = {
  name: "TakeBack",
  kind: "mutation",
  hash: "01f450e07918f9203547af4a0b48d71bf565028d77e1e99dbfdde64fe68a6809",
};

export const AcceptProposal: Operation<types.AcceptProposalMutation, types.AcceptProposalMutationVariables> = {
  name: "AcceptProposal",
  kind: "mutation",
  hash: "e1ace9ef476f4b68dd1b6c15a218a50b1e49c49eda13c93edd7d948a368cbbd0",
};

export const AskForChanges: Operation<types.AskForChangesMutation, types.AskForChangesMutationVariables> = {
  name: "AskForChanges",
  kind: "mutation",
  hash: "80111078d5d02ae199ea38b61ba55197931df26d1edca9d207b4583d9b229b0d",
};

export const RejectProposal: Operation<types.RejectProposalMutation, types.RejectProposalMutationVariables> = {
  name: "RejectProposal",
  kind: "mutation",
  hash: "20b71c6f303f08887df0a8e25ad889c7bb3d350e69e8b055e6233616f9705465",
};

export const Surroundings: Operation<types.SurroundingsQuery, types.SurroundingsQueryVariables> = {
  name: "Surroundings",
  kind: "query",
  hash: "28d9f69e12ccde0735907d6623418aae320ba7fb340174e439b56623aaa49e0b",
};

export const Paths: Operation<types.PathsQuery, types.PathsQueryVariables> = {
  name: "Paths",
  kind: "query",
  hash: "4d805ad75812c1c205e476cf823b8342e01783f077c252f0493e99b6b6daaba8",
};

export const FindRecords: Operation<types.FindRecordsQuery, types.FindRecordsQueryVariables> = {
  name: "FindRecords",
  kind: "query",
  hash: "e667e0980f9e8b1aebee2f7d226c8bc67d8daf803e1229b406eceb57c8f5800c",
};

export const IncidentFile: Operation<types.IncidentFileQuery, types.IncidentFileQueryVariables> = {
  name: "IncidentFile",
  kind: "query",
  hash: "8dd7af9f75647d4b40957f963a7735c7c562830f66e7a0d0bbbdd881f0036164",
};

export const IncidentPage: Operation<types.IncidentPageQuery, types.IncidentPageQueryVariables> = {
  name: "IncidentPage",
  kind: "query",
  hash: "94fe0334071701d17e796fe8c8704c7e6ec4673cf86f8e75967b5eea62b9201a",
};

export const IncidentStanding: Operation<types.IncidentStandingQuery, types.IncidentStandingQueryVariables> = {
  name: "IncidentStanding",
  kind: "query",
  hash: "6e6503c04467f03aafe84165d7bbd0a95b1db6c074322f3a4f395b3dfb65ccfb",
};

export const IncidentHistory: Operation<types.IncidentHistoryQuery, types.IncidentHistoryQueryVariables> = {
  name: "IncidentHistory",
  kind: "query",
  hash: "6bf11c8c88f3d7b8ba7b23fa9170a53e307bdfd6e242e0e50bd73cadd063c8c2",
};

export const Sources: Operation<types.SourcesQuery, types.SourcesQueryVariables> = {
  name: "Sources",
  kind: "query",
  hash: "a3d2947486c0c57fe55444238e064572b7d269defedfafd86139b36cf7d48657",
};

export const Lanes: Operation<types.LanesQuery, types.LanesQueryVariables> = {
  name: "Lanes",
  kind: "query",
  hash: "96caf40fd2ef800fb2e3d69cadd5730c7707fe8930c81fb192dfeea4ee9c010b",
};

export const IncidentList: Operation<types.IncidentListQuery, types.IncidentListQueryVariables> = {
  name: "IncidentList",
  kind: "query",
  hash: "a3afd54891cffbec2cbf92fc53dfccb25089a37eca24d99cfb057f0390ecbfdb",
};

export const ActorList: Operation<types.ActorListQuery, types.ActorListQueryVariables> = {
  name: "ActorList",
  kind: "query",
  hash: "28c3ca79e3896890cb559fb380adf0d4fff821aa38b3403655ef763ca3f3526e",
};

export const Matrix: Operation<types.MatrixQuery, types.MatrixQueryVariables> = {
  name: "Matrix",
  kind: "query",
  hash: "fbf68d0ced6934a4314efa63b24a331881475ffdd4fd577a458ee53e5548cb85",
};

export const MatrixCell: Operation<types.MatrixCellQuery, types.MatrixCellQueryVariables> = {
  name: "MatrixCell",
  kind: "query",
  hash: "5f344b0ddf18c68e8e93cd95a284691be3620619300c12412c5205eaa32f2676",
};

export const Search: Operation<types.SearchQuery, types.SearchQueryVariables> = {
  name: "Search",
  kind: "query",
  hash: "7aff514b8c367a0b565bf61ec4d01a87f652fa5d7d9a2691191c0d47eb605907",
};

export const SourcePage: Operation<types.SourcePageQuery, types.SourcePageQueryVariables> = {
  name: "SourcePage",
  kind: "query",
  hash: "f7975f4d881b175f4412654eb9a145647a543df5311ff7b92a4ebe2b41a8bc31",
};

export const StartMatrix: Operation<types.StartMatrixQuery, types.StartMatrixQueryVariables> = {
  name: "StartMatrix",
  kind: "query",
  hash: "e8dbccd8173d820b2aa012ccf09c325ac70645233bdb88584e01794955d71f82",
};

export const StartLists: Operation<types.StartListsQuery, types.StartListsQueryVariables> = {
  name: "StartLists",
  kind: "query",
  hash: "42a9f8ddcb65d36180772f3ad92159c935916f74bb4d36e1ab1031bffaf5e7c1",
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
  hash: "309517ba16ab2cf69b4462c820b1fd6cd9d74d668b754f4e6ef20d47b1836bda",
};

export const StoryThere: Operation<types.StoryThereQuery, types.StoryThereQueryVariables> = {
  name: "StoryThere",
  kind: "query",
  hash: "52aa7fd6925167f963f755b52b79422676d807e2a102d23f9418caed890de655",
};

export const Timeline: Operation<types.TimelineQuery, types.TimelineQueryVariables> = {
  name: "Timeline",
  kind: "query",
  hash: "e261021b3a04415d745e7d724a70bd4463ea730bcd570b5eea18b03ec9f6bd69",
};

export const IncidentsAround: Operation<types.IncidentsAroundQuery, types.IncidentsAroundQueryVariables> = {
  name: "IncidentsAround",
  kind: "query",
  hash: "cc4003a1ac5158d74266d68eb0dda205bac63d869a541d912699d13bf8b5d30e",
};
