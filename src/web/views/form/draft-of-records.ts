import {
  type ActorDraft,
  aClaim,
  aDraft,
  anAnswer,
  type ClaimDraft,
  type DateDraft,
  type Draft,
  type GradedDraft,
  type NativeRecord,
  NO_DATE,
  NO_QUOTE,
  NOBODY,
  NOT_GRADED,
  type QuoteDraft,
  WHOLE,
} from "./draft";

/** What records are called, by id; of actors, of which kind they are. */
export type Names = ReadonlyMap<string, { readonly name: string; readonly kind?: ActorDraft["kind"] }>;

/** A change of a proposal, as the API answers it. */
export interface ChangeShown {
  readonly act: string;
  readonly recordId: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
}

export type Restored = { readonly draft: Draft } | { readonly unfit: readonly string[] };

/** The form as one record fills it, to be corrected. */
export function draftOfRecord(record: NativeRecord, names: Names, seed: string): Draft {
  const empty = { ...aDraft(seed), claims: [] };
  const type = String(record["id"] ?? "").split(":")[0];
  const who = whoIn(names, new Map());
  if (type === "source") return { ...empty, source: { ...sourceOf(record, who), id: null } };
  if (type === "incident") return { ...empty, incident: { ...incidentOf(record, who), id: null } };
  if (type === "response") return { ...empty, answers: [answerOf(record, "r1", who, new Map())] };
  return { ...empty, claims: [claimOf(record, "c1", who)] };
}

/**
 * The form as a proposal fills it, so that its author goes on with it; or what the form has no fields for, so that nothing of
 * the proposal is lost by it.
 */
export function draftOfChanges(
  changes: readonly ChangeShown[],
  names: Names,
  seed: string,
  proposal: Draft["proposal"],
): Restored {
  const records = changes.map(({ act, recordId, before, after }) => ({
    act,
    id: recordId ?? "",
    type: (recordId ?? "").split(":")[0] ?? "",
    before: asRecord(before),
    after: asRecord(after),
  }));
  const newActors = new Map(
    records.flatMap(({ act, type, id, after }) =>
      act === "RECORD" && type === "actor" && isPlainActor(after) ? [[id, after] as const] : [],
    ),
  );
  const who = whoIn(names, newActors);
  const others = records.filter(({ id }) => !newActors.has(id));
  const [correction] = others;
  if (others.length === 1 && correction?.act === "CORRECT" && isCorrectable(correction.type)) {
    const { id, type, before, after } = correction;
    const draft = draftOfRecord({ ...after, id }, names, seed);
    const filled = type === "claim" ? { ...draft, claims: [claimOf(after, "c1", who)] } : draft;
    return { draft: { ...filled, proposal, correction: { id, version: null, before } } };
  }
  const of = (type: string) => others.filter((one) => one.type === type && one.act === "RECORD");
  const [sources, incidents, claims, responses] = [of("source"), of("incident"), of("claim"), of("response")];
  const unfit = others
    .filter(
      (one) =>
        one.act !== "RECORD" ||
        !["source", "incident", "claim", "response"].includes(one.type) ||
        one.id === "",
    )
    .map(({ act, id }) => `${act} ${id}`);
  const abouts = new Set(claims.map(({ after }) => String(after["about"] ?? "")));
  const cited = new Set([...claims, ...responses].flatMap(({ after }) => citedBy(after)));
  if (sources.length > 1) unfit.push("more than one source");
  if (incidents.length > 1 || abouts.size > 1) unfit.push("more than one incident");
  if (cited.size > 1) unfit.push("citations of several sources");
  for (const { id, after, type } of [...sources, ...incidents, ...claims, ...responses]) {
    const known = FIELDS[type as keyof typeof FIELDS];
    const more = Object.keys(after).filter((name) => isStated(after[name]) && !known.includes(name));
    if (!isPlainlyCited(after)) more.push("citations");
    if (asRecord(after["unnamedAccuser"])["coded"] === true) more.push("unnamedAccuser");
    if (more.length > 0) unfit.push(`${more.join(", ")} of ${id}`);
  }
  if (unfit.length > 0) return { unfit };
  const keys = new Map(claims.map(({ id }, index) => [id, `c${index + 1}`]));
  const [source] = sources;
  const [incident] = incidents;
  const [aboutId = incident?.id ?? null] = abouts;
  const [sourceId = null] = cited;
  const empty = aDraft(seed);
  const targets = new Map([...keys, ...(aboutId === null ? [] : [[aboutId, WHOLE] as const])]);
  return {
    draft: {
      ...empty,
      proposal,
      source:
        source !== undefined
          ? { ...sourceOf(source.after, who), id: null }
          : { ...empty.source, id: sourceId, title: called(sourceId, names) },
      incident:
        incident !== undefined
          ? { ...incidentOf(incident.after, who), id: null }
          : { ...empty.incident, id: aboutId, title: called(aboutId, names) },
      claims: claims.map(({ after }, index) => claimOf(after, `c${index + 1}`, who)),
      answers: responses.map(({ after }, index) =>
        answerOf(after, `r${claims.length + index + 1}`, who, targets),
      ),
    },
  };
}

/** Ids of everybody and everything that records refer to, to be asked what they are called. */
export function idsIn(value: unknown): readonly string[] {
  if (typeof value === "string")
    return /^(actor|incident|source|claim|response|leakChannel|leak|assessment|retraction):\S+$/.test(value)
      ? [value]
      : [];
  if (Array.isArray(value)) return [...new Set(value.flatMap(idsIn))];
  if (typeof value === "object" && value !== null) return [...new Set(Object.values(value).flatMap(idsIn))];
  return [];
}

export function isCorrectable(type: string): boolean {
  return ["claim", "response", "source", "incident"].includes(type);
}

const FIELDS = {
  source: ["type", "id", "title", "kind", "publisher", "url", "archivedUrl", "publishedOn", "language"],
  incident: ["type", "id", "slug", "title", "kinds", "summary", "startedOn", "victims"],
  claim: [
    "type",
    "id",
    "kind",
    "stance",
    "about",
    "accusers",
    "unnamedAccuser",
    "named",
    "unnamedAccused",
    "accusedMode",
    "quote",
    "statedOn",
    "attributionClass",
    "form",
    "likelihood",
    "analyticConfidence",
    "citations",
  ],
  response: ["type", "id", "kind", "answers", "by", "unnamedBy", "quote", "statedOn", "citations"],
} as const satisfies Record<string, readonly string[]> as Readonly<
  Record<"source" | "incident" | "claim" | "response", readonly string[]>
>;

type Who = (id: unknown) => ActorDraft;

function whoIn(names: Names, newActors: ReadonlyMap<string, NativeRecord>): Who {
  return (id) => {
    if (typeof id !== "string") return NOBODY;
    const own = newActors.get(id);
    if (own === undefined) {
      const { name = id, kind = "" } = names.get(id) ?? {};
      return { ...NOBODY, id, text: name, kind };
    }
    const [name] = listOf(own["names"]).map(asRecord);
    return { id: null, isNew: true, text: textOf(name?.["value"]), kind: termOf(own["kind"]) };
  };
}

/** Whether the form can say all that is said of a new actor: its name and its kind. */
function isPlainActor(actor: NativeRecord): boolean {
  const names = listOf(actor["names"]).map(asRecord);
  return (
    names.length === 1 &&
    hasOnly(names[0] ?? {}, ["value", "main"]) &&
    hasOnly(actor, ["type", "id", "kind", "names", "slug"])
  );
}

/** Whether nothing is stated but what these fields have. */
function hasOnly(record: NativeRecord, known: readonly string[]): boolean {
  return Object.entries(record).every(
    ([name, value]) => known.includes(name) || value === false || !isStated(value),
  );
}

/** Whether the form can say all that is said of where something stands: one source, and where in it. */
function isPlainlyCited(record: NativeRecord): boolean {
  const citations = listOf(record["citations"]).map(asRecord);
  return citations.length < 2 && citations.every((citation) => hasOnly(citation, ["source", "locator"]));
}

function sourceOf(record: NativeRecord, who: Who): Draft["source"] {
  return {
    id: null,
    url: textOf(record["url"]),
    archivedUrl: textOf(record["archivedUrl"]),
    title: textOf(record["title"]),
    kind: termOf(record["kind"]),
    publisher: who(record["publisher"]),
    publishedOn: dateOf(record["publishedOn"]),
    language: textOf(record["language"]),
  };
}

function incidentOf(record: NativeRecord, who: Who): Draft["incident"] {
  return {
    id: null,
    title: textOf(record["title"]),
    kinds: listOf(record["kinds"]) as Draft["incident"]["kinds"],
    startedOn: dateOf(record["startedOn"]),
    victims: listOf(record["victims"])
      .map(asRecord)
      .map(({ actor, sector }) => ({ actor: who(actor), sector: textOf(sector) })),
    summary: textOf(record["summary"]),
  };
}

function claimOf(record: NativeRecord, key: string, who: Who): ClaimDraft {
  return {
    ...aClaim(key),
    kind: termOf(record["kind"]) || "ATTRIBUTION",
    stance: termOf(record["stance"]),
    accusers: listOf(record["accusers"]).map(who),
    unnamedAccuser: textOf(asRecord(record["unnamedAccuser"])["words"]),
    named: listOf(record["named"])
      .map(asRecord)
      .map(({ actor, role }) => ({ actor: who(actor), role: termOf(role) })),
    unnamedAccused: textOf(record["unnamedAccused"]),
    mode: termOf(record["accusedMode"]) || "ALL_OF",
    quote: quoteOf(record["quote"]),
    statedOn: dateOf(record["statedOn"]),
    attributionClass: termOf(record["attributionClass"]),
    form: termOf(record["form"]),
    likelihood: gradedOf(record["likelihood"]),
    analyticConfidence: gradedOf(record["analyticConfidence"]),
    locator: locatorOf(record),
  };
}

function answerOf(record: NativeRecord, key: string, who: Who, targets: ReadonlyMap<string, string>) {
  return {
    ...anAnswer(
      key,
      listOf(record["answers"]).map((id) => targets.get(String(id)) ?? String(id)),
    ),
    kind: termOf<Draft["answers"][number]["kind"]>(record["kind"]),
    by: listOf(record["by"]).map(who),
    unnamedBy: textOf(record["unnamedBy"]),
    quote: quoteOf(record["quote"]),
    statedOn: dateOf(record["statedOn"]),
    locator: locatorOf(record),
  };
}

function locatorOf(record: NativeRecord): string {
  const [citation] = listOf(record["citations"]).map(asRecord);
  return textOf(citation?.["locator"]);
}

function citedBy(record: NativeRecord): readonly string[] {
  return listOf(record["citations"])
    .map(asRecord)
    .map(({ source }) => String(source));
}

/** A date as a file has it: a text, or an object with its qualifier. */
function dateOf(value: unknown): DateDraft {
  if (typeof value === "string") return { text: value, qualifier: "ON" };
  const { date, qualifier } = asRecord(value);
  return typeof date === "string" ? { text: date, qualifier: qualifier === "BY" ? "BY" : "ON" } : NO_DATE;
}

function quoteOf(value: unknown): QuoteDraft {
  const { text, language } = asRecord(value);
  return typeof text === "string" ? { text, language: textOf(language) } : NO_QUOTE;
}

function gradedOf(value: unknown): GradedDraft {
  const { words, scale, term, number } = asRecord(value);
  if (typeof words !== "string") return NOT_GRADED;
  return {
    words,
    scale: termOf(scale),
    term: textOf(term) || (typeof number === "number" ? `${number}` : ""),
  };
}

function called(id: string | null, names: Names): string {
  return id === null ? "" : (names.get(id)?.name ?? id);
}

/** A record that was checked has its lists, empty where nothing is stated. */
function isStated(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function asRecord(value: unknown): NativeRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as NativeRecord) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A term of the API's; what it means is checked there. */
function termOf<Term extends string>(value: unknown): Term | "" {
  return typeof value === "string" ? (value as Term) : "";
}
