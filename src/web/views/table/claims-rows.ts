import type { AnswerToldFragment, ClaimToldFragment } from "../generated/types";
import { dateLabel } from "../wording/dates";
import { accusersOf, claimSentence, inList, responders } from "../wording/sentences";
import { CLASSES, FORMS, MODES, RESPONSES, ROLES } from "../wording/terms";
import { type ColumnOf, type Table, tableOf } from "./table";

const STANCES: Readonly<Record<ClaimToldFragment["stance"], string>> = {
  ASSERTS: "blames",
  WITHHOLDS: "declines to attribute",
  REJECTS: "says not responsible",
};

const CLAIM_COLUMNS: readonly ColumnOf<ClaimToldFragment>[] = [
  { key: "claim", heading: "Claim", of: ({ id }) => id },
  { key: "stated_on", heading: "Stated", of: ({ statedOn }) => statedOn?.date ?? null },
  { key: "placed_on", heading: "Placed on", of: ({ placedOn }) => placedOn?.date ?? null },
  {
    key: "placed_by_document",
    heading: "Placed by its document",
    of: ({ placedOn }) => (placedOn === null ? null : placedOn.inferred ? "yes" : "no"),
  },
  { key: "accusers", heading: "Accusers", of: accusersOf },
  { key: "stance", heading: "Stance", of: ({ stance }) => STANCES[stance] },
  // In two columns, so that no list of the accused ever has whom somebody declined to blame.
  { key: "accused", heading: "Accused", of: (claim) => (claim.stance === "ASSERTS" ? whom(claim) : null) },
  {
    key: "named_without_blame",
    heading: "Named without blame",
    of: (claim) => (claim.stance === "ASSERTS" ? null : whom(claim)),
  },
  { key: "accused_mode", heading: "Together", of: ({ accusedMode }) => MODES[accusedMode] },
  { key: "incident", heading: "Incident", of: ({ incident }) => incident?.title ?? null },
  {
    key: "class",
    heading: "Class",
    of: ({ attributionClass }) => CLASSES[attributionClass ?? "NOT_STATED"].label,
  },
  { key: "form", heading: "Form", of: ({ form }) => (form === null ? null : FORMS[form]) },
  { key: "likelihood", heading: "Likelihood", of: ({ likelihood }) => likelihood?.words ?? null },
  {
    key: "confidence",
    heading: "Confidence",
    of: ({ analyticConfidence }) => analyticConfidence?.words ?? null,
  },
  { key: "quote", heading: "Quote", of: ({ quote }) => quote?.text ?? null },
  { key: "stands", heading: "Stands", of: ({ live }) => (live ? "yes" : "no") },
  { key: "answers", heading: "Answers", of: ({ responses }) => responses.totalCount },
  {
    key: "answered_by",
    heading: "Answered by",
    of: ({ responses }) =>
      responses.nodes.map((answer) => `${responders(answer)}: ${RESPONSES[answer.kind]}`).join("; ") || null,
  },
  {
    key: "sources",
    heading: "Sources",
    of: ({ citations }) => citations.map(({ source }) => source.title).join("; ") || null,
  },
  { key: "sentence", heading: "Sentence", of: claimSentence },
];

/** The blame lanes' claims, one row each, in their order. */
export function claimsTable(claims: readonly ClaimToldFragment[]): Table {
  return tableOf(CLAIM_COLUMNS, claims);
}

interface Answered {
  readonly claim: ClaimToldFragment;
  readonly answer: AnswerToldFragment;
}

const ANSWER_COLUMNS: readonly ColumnOf<Answered>[] = [
  { key: "answer", heading: "Answer", of: ({ answer }) => answer.id },
  { key: "claim", heading: "Claim", of: ({ claim }) => claim.id },
  { key: "stated", heading: "Stated", of: ({ answer }) => dateLabel(answer.statedOn) },
  { key: "placed_on", heading: "Placed on", of: ({ answer }) => answer.placedOn?.date ?? null },
  { key: "by", heading: "By", of: ({ answer }) => responders(answer) },
  { key: "kind", heading: "Kind", of: ({ answer }) => RESPONSES[answer.kind] },
  { key: "quote", heading: "Quote", of: ({ answer }) => answer.quote?.text ?? null },
];

/** What was said back to these claims: one row for each answer and claim that it answers. */
export function answersTable(claims: readonly ClaimToldFragment[]): Table {
  return tableOf(
    ANSWER_COLUMNS,
    claims.flatMap((claim) => claim.responses.nodes.map((answer) => ({ claim, answer }))),
  );
}

function whom({ named, unnamedAccused, accusedMode }: ClaimToldFragment): string | null {
  const words = named.map(({ actor, role }) => `${actor.name} (${ROLES[role]})`);
  if (unnamedAccused !== null) words.push(`“${unnamedAccused}”`);
  return words.length === 0 ? null : inList(words, accusedMode === "ANY_OF" ? "or" : "and");
}
