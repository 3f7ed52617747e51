import { SCALES } from "../wording/scales";
import { actorsOf } from "./changes-of-draft";
import { EXPECTED_DATE, isDate } from "./dates";
import type { AnswerDraft, ClaimDraft, DateDraft, Draft, GradedDraft } from "./draft";

/** What keeps a draft from being sent, and where in it. */
export interface Mistake {
  /** `claims.0.statedOn`; empty where it is of no field. */
  readonly place: string;
  readonly message: string;
  /** Whether it could not even be kept by the service as a draft: the API has no place for what is written. */
  readonly keepsFromKeeping?: boolean;
}

/** What is wrong at one place, in words, and the id of where they stand. */
export interface MistakeAt {
  readonly message: string;
  readonly describedBy: string | undefined;
}

/** What can be told of a tidied draft before the API is asked; it tells the rest. */
export function mistakesOf(draft: Draft): readonly Mistake[] {
  const type = draft.correction?.id.split(":")[0];
  const asks = (one: string) => type === undefined || type === one;
  return [
    ...(asks("source") ? sourceMistakes(draft) : []),
    ...(asks("incident") ? incidentMistakes(draft) : []),
    ...(type === undefined && draft.claims.length + draft.answers.length === 0
      ? [{ place: "claims", message: "Write down a claim or an answer: what was said, by whom." }]
      : []),
    ...draft.claims.flatMap((claim, index) => claimMistakes(claim, `claims.${index}`)),
    ...draft.answers.flatMap((answer, index) =>
      answerMistakes(answer, `answers.${index}`, type === undefined),
    ),
    ...actorMistakes(draft),
    ...(type !== undefined && draft.reason.trim() === ""
      ? [{ place: "reason", message: "Say why; whoever reads the history will ask." }]
      : []),
  ];
}

export function isAddress(text: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

function sourceMistakes({ source, correction }: Draft): readonly Mistake[] {
  if (source.id !== null) return [];
  return [
    ...missing("source.title", source.title, "Give the document's title."),
    ...missing("source.kind", source.kind, "Say what kind of document it is."),
    ...(correction === null && source.url.trim() === "" && source.archivedUrl.trim() === ""
      ? []
      : (["url", "archivedUrl"] as const).flatMap((field) =>
          source[field].trim() === "" || isAddress(source[field].trim())
            ? []
            : [{ place: `source.${field}`, message: "Give the whole address, with http:// or https://." }],
        )),
    ...dateMistakes("source.publishedOn", source.publishedOn),
  ];
}

function incidentMistakes({ incident, claims, answers, correction }: Draft): readonly Mistake[] {
  if (incident.id !== null) return [];
  const answersOthers = answers.some(({ to }) => to.some((one) => one.startsWith("claim:")));
  const isNeeded = correction !== null || claims.length > 0 || !answersOthers;
  if (!isNeeded && incident.title.trim() === "") return [];
  return [
    ...missing("incident.title", incident.title, "Name the incident, or choose one that is there."),
    ...(incident.kinds.length === 0
      ? [{ place: "incident.kinds", message: "Say what kind of incident it was; “other” is one." }]
      : []),
    ...dateMistakes("incident.startedOn", incident.startedOn),
  ];
}

function claimMistakes(claim: ClaimDraft, at: string): readonly Mistake[] {
  return [
    ...missing(
      `${at}.stance`,
      claim.stance,
      "Say what the accuser does: blames, declines to attribute, or rejects.",
    ),
    ...(claim.accusers.length === 0 && claim.unnamedAccuser.trim() === ""
      ? [
          {
            place: `${at}.accusers.0`,
            message: "Name who says it, or give the words used for somebody unnamed.",
          },
        ]
      : []),
    ...(claim.named.length === 0 && claim.unnamedAccused.trim() === "" && claim.stance !== "WITHHOLDS"
      ? [{ place: `${at}.named.0.actor`, message: "Name of whom it is said, or give the words used." }]
      : []),
    ...claim.named.flatMap(({ role }, index) =>
      role === ""
        ? [
            {
              place: `${at}.named.${index}.role`,
              message: "Choose a role; “role not stated” if the accuser does not say.",
              keepsFromKeeping: true,
            },
          ]
        : [],
    ),
    ...dateMistakes(`${at}.statedOn`, claim.statedOn),
    ...(claim.quote.text.trim() === "" && claim.quote.language.trim() !== ""
      ? [{ place: `${at}.quote`, message: "There is a language without words; give the quote." }]
      : []),
    ...gradedMistakes(`${at}.likelihood`, claim.likelihood),
    ...gradedMistakes(`${at}.analyticConfidence`, claim.analyticConfidence),
  ];
}

function answerMistakes(answer: AnswerDraft, at: string, needsTarget: boolean): readonly Mistake[] {
  return [
    ...missing(`${at}.kind`, answer.kind, "Say what kind of answer it is."),
    ...(needsTarget && answer.to.length === 0
      ? [{ place: `${at}.to`, message: "Say what it answers." }]
      : []),
    ...(answer.by.length === 0 && answer.unnamedBy.trim() === ""
      ? [
          {
            place: `${at}.by.0`,
            message: "Name who answers, or give the words used for somebody unnamed.",
          },
        ]
      : []),
    ...dateMistakes(`${at}.statedOn`, answer.statedOn),
  ];
}

function actorMistakes(draft: Draft): readonly Mistake[] {
  return actorsOf(draft).flatMap(([place, { text, id, isNew, kind }]): readonly Mistake[] => {
    const at = place.includes(".named.") ? `${place}.actor` : place;
    if (id !== null || text.trim() === "") return [];
    if (!isNew)
      return [
        {
          place: at,
          message: `Choose one of the actors found for “${text}”, or add it as a new one.`,
          keepsFromKeeping: true,
        },
      ];
    return kind === "" ? [{ place: at, message: `Say what kind of actor “${text}” is.` }] : [];
  });
}

function gradedMistakes(place: string, { words, scale, term }: GradedDraft): readonly Mistake[] {
  if (words.trim() === "" && scale === "" && term === "") return [];
  if (words.trim() === "")
    return [{ place, message: "Give the accuser's own words.", keepsFromKeeping: true }];
  if (scale === "PERCENT" && !/^(100|\d{1,2})$/.test(term.trim()))
    return [{ place, message: "Give a whole number from 0 to 100.", keepsFromKeeping: true }];
  if (scale !== "" && scale !== "PERCENT" && !(term in SCALES[scale].terms))
    return [{ place, message: "Choose the term of the scale, or no scale.", keepsFromKeeping: true }];
  return [];
}

function dateMistakes(place: string, { text }: DateDraft): readonly Mistake[] {
  return text.trim() === "" || isDate(text.trim())
    ? []
    : [{ place, message: `“${text}” is no date here; expected ${EXPECTED_DATE}.` }];
}

function missing(place: string, text: string, message: string): readonly Mistake[] {
  return text.trim() === "" ? [{ place, message }] : [];
}
