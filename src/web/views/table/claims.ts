import type { AnswerToldFragment, ClaimToldFragment } from "../generated/types";
import { answerSentence, claimSentence } from "../wording/sentences";
import { type ColumnOf, type Table, tableOf } from "./table";

/** Between the entries of a cell; in an entry, a semicolon or backslash has a backslash before it. */
const BETWEEN_ENTRIES = "; ";

const CLAIM_COLUMNS: readonly ColumnOf<ClaimToldFragment>[] = [
  { key: "id", heading: "Id", of: ({ id }) => id },
  { key: "kind", heading: "Kind", of: ({ kind }) => kind },
  { key: "stance", heading: "Stance", of: ({ stance }) => stance },
  { key: "statedOn", heading: "Stated", of: ({ statedOn }) => statedOn?.date ?? null },
  { key: "statedOn.precision", heading: "Precision", of: ({ statedOn }) => statedOn?.precision ?? null },
  { key: "statedOn.qualifier", heading: "On or by", of: ({ statedOn }) => statedOn?.qualifier ?? null },
  { key: "placedOn", heading: "Counts from", of: ({ placedOn }) => placedOn?.date ?? null },
  {
    key: "placedOnInferred",
    heading: "Placed by its document",
    of: ({ placedOn }) => (placedOn === null ? null : String(placedOn.inferred)),
  },
  { key: "live", heading: "Stands", of: ({ live }) => String(live) },
  { key: "accusers", heading: "Accusers (ids)", of: ({ accusers }) => entries(accusers.map(({ id }) => id)) },
  {
    key: "accusers_name",
    heading: "Accusers",
    of: ({ accusers }) => entries(accusers.map(({ name }) => name)),
  },
  {
    key: "unnamedAccuser",
    heading: "Unnamed accuser",
    of: ({ unnamedAccuser }) => unnamedAccuser?.words ?? null,
  },
  { key: "accused", heading: "Accused (ids)", of: (claim) => entries(accusedOf(claim).map(({ id }) => id)) },
  {
    key: "accused_name",
    heading: "Accused",
    of: (claim) => entries(accusedOf(claim).map(({ name }) => name)),
  },
  {
    key: "notAccused",
    heading: "Named without blame (ids)",
    of: (claim) => entries(notAccusedOf(claim).map(({ id }) => id)),
  },
  {
    key: "notAccused_name",
    heading: "Named without blame",
    of: (claim) => entries(notAccusedOf(claim).map(({ name }) => name)),
  },
  { key: "named.role", heading: "Roles", of: ({ named }) => entries(named.map(({ role }) => role)) },
  { key: "unnamedAccused", heading: "Unnamed accused", of: ({ unnamedAccused }) => unnamedAccused },
  { key: "accusedMode", heading: "Together", of: ({ accusedMode }) => accusedMode },
  { key: "incident", heading: "Incident (id)", of: ({ incident }) => incident?.id ?? null },
  { key: "incident_name", heading: "Incident", of: ({ incident }) => incident?.title ?? null },
  { key: "subject", heading: "Actor it is about (id)", of: ({ subject }) => subject?.id ?? null },
  { key: "subject_name", heading: "Actor it is about", of: ({ subject }) => subject?.name ?? null },
  { key: "attributionClass", heading: "Class", of: ({ attributionClass }) => attributionClass },
  { key: "form", heading: "Form", of: ({ form }) => form },
  { key: "likelihood", heading: "Likelihood", of: ({ likelihood }) => likelihood?.words ?? null },
  { key: "likelihood.low", heading: "Likelihood from", of: ({ likelihood }) => likelihood?.low ?? null },
  { key: "likelihood.high", heading: "Likelihood to", of: ({ likelihood }) => likelihood?.high ?? null },
  {
    key: "analyticConfidence",
    heading: "Confidence",
    of: ({ analyticConfidence }) => analyticConfidence?.words ?? null,
  },
  { key: "quote", heading: "Quote", of: ({ quote }) => quote?.text ?? null },
  { key: "quote.language", heading: "Language of the quote", of: ({ quote }) => quote?.language ?? null },
  {
    key: "sources",
    heading: "Sources (ids)",
    of: ({ citations }) => entries(citations.map(({ source }) => source.id)),
  },
  {
    key: "sources_name",
    heading: "Sources",
    of: ({ citations }) => entries(citations.map(({ source }) => source.title)),
  },
  {
    key: "supersededBy",
    heading: "Superseded by",
    of: ({ supersededBy }) => entries(supersededBy.map(({ id }) => id)),
  },
  {
    key: "retractedBy",
    heading: "Retracted by",
    of: ({ retractions }) => entries(retractions.flatMap(({ by }) => by.map(({ id }) => id))),
  },
  { key: "answers", heading: "Answers", of: ({ responses }) => responses.totalCount },
  { key: "sentence", heading: "Sentence", of: claimSentence },
];

interface GivenTo {
  readonly claim: ClaimToldFragment;
  readonly answer: AnswerToldFragment;
}

const ANSWER_COLUMNS: readonly ColumnOf<GivenTo>[] = [
  { key: "id", heading: "Id", of: ({ answer }) => answer.id },
  { key: "claim", heading: "Claim", of: ({ claim }) => claim.id },
  { key: "kind", heading: "Kind", of: ({ answer }) => answer.kind },
  { key: "by", heading: "By (ids)", of: ({ answer }) => entries(answer.by.map(({ id }) => id)) },
  { key: "by_name", heading: "By", of: ({ answer }) => entries(answer.by.map(({ name }) => name)) },
  { key: "unnamedBy", heading: "Unnamed answerer", of: ({ answer }) => answer.unnamedBy },
  { key: "statedOn", heading: "Stated", of: ({ answer }) => answer.statedOn?.date ?? null },
  { key: "statedOn.precision", heading: "Precision", of: ({ answer }) => answer.statedOn?.precision ?? null },
  { key: "statedOn.qualifier", heading: "On or by", of: ({ answer }) => answer.statedOn?.qualifier ?? null },
  { key: "placedOn", heading: "Counts from", of: ({ answer }) => answer.placedOn?.date ?? null },
  {
    key: "placedOnInferred",
    heading: "Placed by its document",
    of: ({ answer }) => (answer.placedOn === null ? null : String(answer.placedOn.inferred)),
  },
  { key: "quote", heading: "Quote", of: ({ answer }) => answer.quote?.text ?? null },
  {
    key: "quote.language",
    heading: "Language of the quote",
    of: ({ answer }) => answer.quote?.language ?? null,
  },
  { key: "sentence", heading: "Sentence", of: ({ answer }) => answerSentence(answer) },
];

/** One row a claim, in their order. Whom a claim names without accusing stands in columns of its own. */
export function tableOfClaims(claims: readonly ClaimToldFragment[]): Table {
  return tableOf(CLAIM_COLUMNS, claims);
}

/** One row for each answer to a claim: who answers two claims at once has two. */
export function tableOfAnswers(claims: readonly ClaimToldFragment[]): Table {
  return tableOf(
    ANSWER_COLUMNS,
    claims.flatMap((claim) => claim.responses.nodes.map((answer) => ({ claim, answer }))),
  );
}

function accusedOf({ stance, named }: ClaimToldFragment) {
  return stance === "ASSERTS" ? named.map(({ actor }) => actor) : [];
}

function notAccusedOf({ stance, named }: ClaimToldFragment) {
  return stance === "ASSERTS" ? [] : named.map(({ actor }) => actor);
}

function entries(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\;]/g, "\\$&")).join(BETWEEN_ENTRIES);
}
