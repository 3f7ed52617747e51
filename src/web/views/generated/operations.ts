// Made by scripts/compile-operations.mjs.
import type { Operation } from "../operation";
import type * as types from "./types";

export const ActorPage: Operation<types.ActorPageQuery, types.ActorPageQueryVariables> = {
  name: "ActorPage",
  kind: "query",
  hash: "aae81bb69832aa35b20d370f43d5393ed210c28f3da00efd57340dd3d5aa1460",
};

export const ClaimsPaged: Operation<types.ClaimsPagedQuery, types.ClaimsPagedQueryVariables> = {
  name: "ClaimsPaged",
  kind: "query",
  hash: "b7a8945dbe9330ca5b777fd7598286513258ba8a2b4693fce87a33cfa11a5362",
};

export const AnswersPaged: Operation<types.AnswersPagedQuery, types.AnswersPagedQueryVariables> = {
  name: "AnswersPaged",
  kind: "query",
  hash: "d7cc2cdbd20dcdf89795e11cb2c70291fb259bb9b9759338293ea19da4234f59",
};

export const ChangesAfter: Operation<types.ChangesAfterQuery, types.ChangesAfterQueryVariables> = {
  name: "ChangesAfter",
  kind: "query",
  hash: "8d1a74aadc6151b7023fd05e72acbff7ada07b0130f7f32eac1eb28e2ae126e0",
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
  hash: "de5570bb08c446116b42a568d590956ed1dba40bfb1971ca67bf82add7d3b4fa",
};

export const ClaimPage: Operation<types.ClaimPageQuery, types.ClaimPageQueryVariables> = {
  name: "ClaimPage",
  kind: "query",
  hash: "e7ab3739a30969e7e0382f5bbfc2991a6478815e76afc4f77e17f182f19f722f",
};

export const WhoAmI: Operation<types.WhoAmIQuery, types.WhoAmIQueryVariables> = {
  name: "WhoAmI",
  kind: "query",
  hash: "aca1e477434b3057a7901959b038d959cf04f0ea43d1697eb69b2f7ac73d4d35",
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
  hash: "e247314a74cb6af49a1d9e14137b9c78519bd5535b71fc421c53465b389b6158",
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
  hash: "41923152a41b4e8a168767ceb6a701fb4ea5a679cc1e639691159c6c626336b1",
};

export const Paths: Operation<types.PathsQuery, types.PathsQueryVariables> = {
  name: "Paths",
  kind: "query",
  hash: "ab56039d0ec3e608845b460d4e70c13f21e2fb687b292b8390e25721d078cf7c",
};

export const FindRecords: Operation<types.FindRecordsQuery, types.FindRecordsQueryVariables> = {
  name: "FindRecords",
  kind: "query",
  hash: "e667e0980f9e8b1aebee2f7d226c8bc67d8daf803e1229b406eceb57c8f5800c",
};

export const IncidentFile: Operation<types.IncidentFileQuery, types.IncidentFileQueryVariables> = {
  name: "IncidentFile",
  kind: "query",
  hash: "eb1e7295f546df7cba38a470390924ce3cfaaa13642ce018f57e954f17189962",
};

export const IncidentPage: Operation<types.IncidentPageQuery, types.IncidentPageQueryVariables> = {
  name: "IncidentPage",
  kind: "query",
  hash: "348874fddccccf74ac6dfab3fc857fce6b1a0ea0034896de7c7c0de5b3934d54",
};

export const IncidentStanding: Operation<types.IncidentStandingQuery, types.IncidentStandingQueryVariables> = {
  name: "IncidentStanding",
  kind: "query",
  hash: "6e6503c04467f03aafe84165d7bbd0a95b1db6c074322f3a4f395b3dfb65ccfb",
};

export const IncidentHistory: Operation<types.IncidentHistoryQuery, types.IncidentHistoryQueryVariables> = {
  name: "IncidentHistory",
  kind: "query",
  hash: "12b9ba7e7925e0df157057681257c2719341c342c23ac0bfa5fb1717482b36d5",
};

export const Sources: Operation<types.SourcesQuery, types.SourcesQueryVariables> = {
  name: "Sources",
  kind: "query",
  hash: "a3d2947486c0c57fe55444238e064572b7d269defedfafd86139b36cf7d48657",
};

export const Lanes: Operation<types.LanesQuery, types.LanesQueryVariables> = {
  name: "Lanes",
  kind: "query",
  hash: "16ab08cbf075da3e756c88beee05f68cdbdda94b4641ff8a4f7412262b024597",
};

export const IncidentStandings: Operation<types.IncidentStandingsQuery, types.IncidentStandingsQueryVariables> = {
  name: "IncidentStandings",
  kind: "query",
  hash: "5057b5c0432e8c6c1d44de44f42554bb06ad3ecad1f1d7d5a305f7cc63649b00",
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
  hash: "5a90f8104e9c7c26a6ee2af3ffa424143d8cb89db17c8e0d4d381adb18841aaa",
};

export const Search: Operation<types.SearchQuery, types.SearchQueryVariables> = {
  name: "Search",
  kind: "query",
  hash: "7902713c34e4e46278363245753b288e7b2b073b4f26c1865e07ce4aede08a7b",
};

export const SourcePage: Operation<types.SourcePageQuery, types.SourcePageQueryVariables> = {
  name: "SourcePage",
  kind: "query",
  hash: "d49bbf8d4dc6451c65e83abe933d69985c63bee5c0f7aeb95059571dbc75353d",
};

export const StartMatrix: Operation<types.StartMatrixQuery, types.StartMatrixQueryVariables> = {
  name: "StartMatrix",
  kind: "query",
  hash: "e8dbccd8173d820b2aa012ccf09c325ac70645233bdb88584e01794955d71f82",
};

export const StartLists: Operation<types.StartListsQuery, types.StartListsQueryVariables> = {
  name: "StartLists",
  kind: "query",
  hash: "9ab9953be8df1c2cbd4dd1882b890060c48d973cccc96076362e9bb54fc3c56a",
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
  hash: "12bf34957c01fb05076994956c9102ed59900319068e3fda2fd547345bba35a4",
};

export const StoryThere: Operation<types.StoryThereQuery, types.StoryThereQueryVariables> = {
  name: "StoryThere",
  kind: "query",
  hash: "52aa7fd6925167f963f755b52b79422676d807e2a102d23f9418caed890de655",
};

export const Timeline: Operation<types.TimelineQuery, types.TimelineQueryVariables> = {
  name: "Timeline",
  kind: "query",
  hash: "439dfd1054765a5b09332bb1df36b39f15d39518b7b415eff112bb1e6d5ac9b8",
};

export const IncidentsAround: Operation<types.IncidentsAroundQuery, types.IncidentsAroundQueryVariables> = {
  name: "IncidentsAround",
  kind: "query",
  hash: "bc0919bd49efae38c9ca4ae5ff2de05094de01c36695afeddf4e139ad5757363",
};
