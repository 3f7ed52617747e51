import type {
  AccusedMode,
  ActorKind,
  AttributionClass,
  ClaimForm,
  ClaimKind,
  ClaimRole,
  ClaimStance,
  ConfidenceScale,
  DateQualifier,
  IncidentKind,
  ResponseKind,
  SourceKind,
} from "../generated/types";

/**
 * What somebody is writing down, as it stands in the form: texts as they were typed, "" where nothing is stated. Nothing has a
 * value that nobody gave.
 */
export interface Draft {
  /** Ids that the draft makes end with it, and so do keys of its commands: they are the same again when it is sent again. */
  readonly seed: string;
  readonly source: SourceDraft;
  readonly incident: IncidentDraft;
  readonly claims: readonly ClaimDraft[];
  readonly answers: readonly AnswerDraft[];
  /** For whoever reviews it, and whoever reads the history. */
  readonly reason: string;
  /** The proposal that it is of, once the service keeps it or an editor sent it back. */
  readonly proposal: { readonly id: string; readonly version: number } | null;
  /** The record that it corrects, as that was written when the correction was begun. */
  readonly correction: Correction | null;
}

export interface Correction {
  readonly id: string;
  readonly version: number | null;
  readonly before: NativeRecord;
}

/** A record in the native format, as `history` and proposals have it. */
export type NativeRecord = Readonly<Record<string, unknown>>;

export interface DateDraft {
  /** `2016`, `2016-10` or `2016-10-07`: what is typed is how much is known. */
  readonly text: string;
  readonly qualifier: DateQualifier;
}

/** Somebody by name: chosen from those there are, or new. A text alone is neither yet. */
export interface ActorDraft {
  readonly text: string;
  readonly id: string | null;
  readonly isNew: boolean;
  readonly kind: ActorKind | "";
}

export interface QuoteDraft {
  readonly text: string;
  readonly language: string;
}

export interface GradedDraft {
  readonly words: string;
  readonly scale: ConfidenceScale | "";
  /** Of the scale; for a percentage the number. */
  readonly term: string;
}

export interface SourceDraft {
  /** Of a source that is there already; null of a new one. */
  readonly id: string | null;
  readonly url: string;
  readonly archivedUrl: string;
  readonly title: string;
  readonly kind: SourceKind | "";
  readonly publisher: ActorDraft;
  readonly publishedOn: DateDraft;
  readonly language: string;
}

export interface IncidentDraft {
  /** Of an incident that is there already; null of a new one. */
  readonly id: string | null;
  readonly title: string;
  readonly kinds: readonly IncidentKind[];
  readonly startedOn: DateDraft;
  readonly victims: readonly VictimDraft[];
  readonly summary: string;
}

export interface VictimDraft {
  readonly actor: ActorDraft;
  readonly sector: string;
}

export interface NamedDraft {
  readonly actor: ActorDraft;
  readonly role: ClaimRole | "";
}

export interface ClaimDraft {
  /** What its answers call it by while it has no id. */
  readonly key: string;
  readonly kind: ClaimKind;
  readonly stance: ClaimStance | "";
  readonly accusers: readonly ActorDraft[];
  readonly unnamedAccuser: string;
  readonly named: readonly NamedDraft[];
  readonly unnamedAccused: string;
  readonly mode: AccusedMode;
  readonly quote: QuoteDraft;
  readonly statedOn: DateDraft;
  readonly attributionClass: AttributionClass | "";
  readonly form: ClaimForm | "";
  readonly likelihood: GradedDraft;
  readonly analyticConfidence: GradedDraft;
  readonly locator: string;
}

export interface AnswerDraft {
  readonly key: string;
  readonly kind: ResponseKind | "";
  /** Keys of claims of this draft, ids of claims that are there, or `WHOLE` for the incident as such. */
  readonly to: readonly string[];
  readonly by: readonly ActorDraft[];
  readonly unnamedBy: string;
  readonly quote: QuoteDraft;
  readonly statedOn: DateDraft;
  readonly locator: string;
}

export const WHOLE = "incident";

export const NO_DATE: DateDraft = { text: "", qualifier: "ON" };
export const NOBODY: ActorDraft = { text: "", id: null, isNew: false, kind: "" };
export const NO_QUOTE: QuoteDraft = { text: "", language: "" };
export const NOT_GRADED: GradedDraft = { words: "", scale: "", term: "" };
export const NO_NAMED: NamedDraft = { actor: NOBODY, role: "" };

export const NO_SOURCE: SourceDraft = {
  id: null,
  url: "",
  archivedUrl: "",
  title: "",
  kind: "",
  publisher: NOBODY,
  publishedOn: NO_DATE,
  language: "",
};

export const NO_INCIDENT: IncidentDraft = {
  id: null,
  title: "",
  kinds: [],
  startedOn: NO_DATE,
  victims: [],
  summary: "",
};

export function aClaim(key: string): ClaimDraft {
  return {
    key,
    kind: "ATTRIBUTION",
    stance: "",
    accusers: [NOBODY],
    unnamedAccuser: "",
    named: [NO_NAMED],
    unnamedAccused: "",
    mode: "ALL_OF",
    quote: NO_QUOTE,
    statedOn: NO_DATE,
    attributionClass: "",
    form: "",
    likelihood: NOT_GRADED,
    analyticConfidence: NOT_GRADED,
    locator: "",
  };
}

export function anAnswer(key: string, to: readonly string[]): AnswerDraft {
  return {
    key,
    kind: "",
    to,
    by: [NOBODY],
    unnamedBy: "",
    quote: NO_QUOTE,
    statedOn: NO_DATE,
    locator: "",
  };
}

export function aDraft(seed: string): Draft {
  return {
    seed,
    source: NO_SOURCE,
    incident: NO_INCIDENT,
    claims: [aClaim("c1")],
    answers: [],
    reason: "",
    proposal: null,
    correction: null,
  };
}

/** A key that none of the draft's claims and answers has. */
export function nextKey(draft: Draft, letter: "c" | "r"): string {
  const used = [...draft.claims, ...draft.answers].map(({ key }) => Number(key.slice(1)) || 0);
  return `${letter}${Math.max(0, ...used) + 1}`;
}

export function isNobody({ text, id }: ActorDraft): boolean {
  return text.trim() === "" && id === null;
}

const isBlank = (draft: object, blank: object, but: readonly string[]): boolean =>
  Object.entries(draft).every(
    ([key, value]) => but.includes(key) || JSON.stringify(value) === JSON.stringify(Reflect.get(blank, key)),
  );

/** Without rows in which nothing is written, so that what is sent and what is on the screen count alike. */
export function tidied(draft: Draft): Draft {
  const claims = draft.claims
    .map((claim) => ({
      ...claim,
      accusers: claim.accusers.filter((actor) => !isNobody(actor)),
      named: claim.named.filter(({ actor, role }) => !isNobody(actor) || role !== ""),
    }))
    .filter((claim) => !isBlank(claim, { ...aClaim(claim.key), accusers: [], named: [] }, ["key", "kind"]));
  const kept = new Set(claims.map(({ key }) => key));
  const gone = new Set(draft.claims.flatMap(({ key }) => (kept.has(key) ? [] : [key])));
  const answers = draft.answers
    .map((answer) => ({
      ...answer,
      by: answer.by.filter((actor) => !isNobody(actor)),
      to: answer.to.filter((one) => !gone.has(one)),
    }))
    .filter((answer) => !isBlank(answer, { ...anAnswer(answer.key, []), by: [] }, ["key", "to"]));
  const victims = draft.incident.victims.filter(({ actor, sector }) => !isNobody(actor) || sector !== "");
  return { ...draft, incident: { ...draft.incident, victims }, claims, answers };
}

/** Whether anything was written at all. */
export function isEmpty(draft: Draft): boolean {
  const { source, incident, claims, answers, reason } = tidied(draft);
  return (
    isBlank(source, NO_SOURCE, []) &&
    isBlank(incident, NO_INCIDENT, []) &&
    claims.length === 0 &&
    answers.length === 0 &&
    reason.trim() === ""
  );
}
