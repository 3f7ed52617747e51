import type {
  ChangeInput,
  CitationInput,
  ClaimInput,
  ClaimRole,
  GradedInput,
  IncidentInput,
  OneRecordInput,
  QuoteInput,
  ResponseInput,
  SourceInput,
} from "../generated/types";
import { statedDate } from "./dates";
import {
  type ActorDraft,
  type AnswerDraft,
  type ClaimDraft,
  type Draft,
  type GradedDraft,
  type IncidentDraft,
  isNobody,
  type QuoteDraft,
  type SourceDraft,
  WHOLE,
} from "./draft";
import { draftOfRecord } from "./draft-of-records";
import { slugOf } from "./slug";

/** What a draft asks the API for, and where in the draft each of the changes is written. */
export interface Asked {
  readonly changes: readonly ChangeInput[];
  readonly places: readonly string[];
}

/** Ids by which the records of one draft refer to each other. */
interface Ids {
  readonly source: string;
  readonly incident: string;
  readonly actor: (draft: ActorDraft) => string;
  readonly claim: (key: string) => string;
}

/** Every record that a tidied draft writes down, in the order in which they refer back. What is not stated is not there. */
export function changesOfDraft(draft: Draft): Asked {
  const newActors = newActorsOf(draft);
  const ids = idsOf(draft, newActors);
  const asked: (readonly [string, ChangeInput])[] = newActors.map(({ place, id, text, kind }) => [
    place,
    { record: { actor: { id, names: [{ value: text.trim() }], ...(kind !== "" && { kind }) } } },
  ]);
  if (draft.correction !== null) {
    asked.push(correctionOf(draft, draft.correction, ids));
    return split(asked);
  }
  if (draft.source.id === null)
    asked.push(["source", { record: { source: { id: ids.source, ...sourceInput(draft.source, ids) } } }]);
  if (draft.incident.id === null && isWritten(draft.incident))
    asked.push([
      "incident",
      { record: { incident: { id: ids.incident, ...incidentInput(draft.incident, ids) } } },
    ]);
  for (const [index, claim] of draft.claims.entries()) {
    const about = { about: ids.incident, citations: [citation(ids.source, claim.locator)] };
    const record = { id: ids.claim(claim.key), ...claimInput(claim, ids), ...about };
    asked.push([`claims.${index}`, { record: { claim: record } }]);
  }
  for (const [index, answer] of draft.answers.entries()) {
    const record: ResponseInput = {
      ...responseInput(answer, ids),
      answers: answer.to.map((to) => targetOf(to, ids)),
      citations: [citation(ids.source, answer.locator)],
    };
    asked.push([`answers.${index}`, { record: { response: record } }]);
  }
  return split(asked);
}

function split(asked: readonly (readonly [string, ChangeInput])[]): Asked {
  return { changes: asked.map(([, change]) => change), places: asked.map(([place]) => place) };
}

function targetOf(to: string, ids: Ids): string {
  if (to === WHOLE) return ids.incident;
  return to.includes(":") ? to : ids.claim(to);
}

/** Only what reads otherwise than it did; what was taken out is null. */
function correctionOf(
  draft: Draft,
  { id, version, before }: NonNullable<Draft["correction"]>,
  ids: Ids,
): readonly [string, ChangeInput] {
  const [type = ""] = id.split(":");
  const was = correctable(draftOfRecord({ ...before, id }, new Map(), draft.seed), type, ids);
  const is = correctable(draft, type, ids);
  const set = { [type]: changed(was.fields, is.fields) } as OneRecordInput;
  return [is.place, { correct: { id, ...(version !== null && { expectedVersion: version }), set } }];
}

function correctable(draft: Draft, type: string, ids: Ids): { place: string; fields: object } {
  const [claim] = draft.claims;
  const [answer] = draft.answers;
  if (type === "source") return { place: "source", fields: sourceInput(draft.source, ids) };
  if (type === "incident") return { place: "incident", fields: incidentInput(draft.incident, ids) };
  if (type === "response" && answer !== undefined)
    return { place: "answers.0", fields: responseInput(answer, ids) };
  return { place: "claims.0", fields: claim === undefined ? {} : claimInput(claim, ids) };
}

export function changed(was: object, is: object): Readonly<Record<string, unknown>> {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return Object.fromEntries(
    fields
      .filter((name) => JSON.stringify(Reflect.get(was, name)) !== JSON.stringify(Reflect.get(is, name)))
      .map((name) => [name, Reflect.get(is, name) ?? null]),
  );
}

/** Whether a new incident is begun: answers to claims that are there need none. */
function isWritten({ title, kinds, summary }: IncidentDraft): boolean {
  return title.trim() !== "" || kinds.length > 0 || summary.trim() !== "";
}

interface NewActor extends ActorDraft {
  readonly place: string;
  readonly id: string;
}

/** Each new actor once, where it is first named. */
function newActorsOf(draft: Draft): readonly NewActor[] {
  const found = new Map<string, NewActor>();
  const taken = new Set<string>();
  for (const [place, actor] of actorsOf(draft)) {
    if (!actor.isNew || found.has(keyOf(actor))) continue;
    const stem = `actor:${slugOf(actor.text) || "new"}-${draft.seed}`;
    let id = stem;
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
    taken.add(id);
    found.set(keyOf(actor), { ...actor, place, id });
  }
  return [...found.values()];
}

function keyOf({ text }: ActorDraft): string {
  return text.trim().normalize("NFKC").toLowerCase();
}

/** Everybody whom a draft names, with the place where. */
export function actorsOf(draft: Draft): readonly (readonly [place: string, actor: ActorDraft])[] {
  const listed = (place: string, actors: readonly ActorDraft[]) =>
    actors.map((actor, index) => [`${place}.${index}`, actor] as const);
  return [
    ...(draft.source.id === null ? [["source.publisher", draft.source.publisher] as const] : []),
    ...(draft.incident.id === null
      ? listed(
          "incident.victims",
          draft.incident.victims.map(({ actor }) => actor),
        )
      : []),
    ...draft.claims.flatMap((claim, index) => [
      ...listed(`claims.${index}.accusers`, claim.accusers),
      ...listed(
        `claims.${index}.named`,
        claim.named.map(({ actor }) => actor),
      ),
    ]),
    ...draft.answers.flatMap((answer, index) => listed(`answers.${index}.by`, answer.by)),
  ];
}

function idsOf(draft: Draft, newActors: readonly NewActor[]): Ids {
  const { seed, source, incident } = draft;
  const actors = new Map(newActors.map((actor) => [keyOf(actor), actor.id]));
  const about = slugOf(incident.id?.replace(/^incident:/, "") ?? incident.title) || "untitled";
  return {
    source: source.id ?? `source:${slugOf(source.title) || "untitled"}-${seed}`,
    incident: incident.id ?? `incident:${about}-${seed}`,
    actor: (actor) => actor.id ?? actors.get(keyOf(actor)) ?? actor.text,
    claim: (key) => `claim:${about}-${seed}-${key}`,
  };
}

function sourceInput(source: SourceDraft, ids: Ids): SourceInput {
  const publishedOn = statedDate(source.publishedOn);
  return {
    ...given("title", source.title),
    ...(source.kind !== "" && { kind: source.kind }),
    ...(!isNobody(source.publisher) && { publisher: ids.actor(source.publisher) }),
    ...given("url", source.url),
    ...given("archivedUrl", source.archivedUrl),
    ...(publishedOn !== undefined && { publishedOn }),
    ...given("language", source.language),
  };
}

function incidentInput(incident: IncidentDraft, ids: Ids): IncidentInput {
  const startedOn = statedDate(incident.startedOn);
  return {
    ...given("title", incident.title),
    ...(incident.kinds.length > 0 && { kinds: [...incident.kinds] }),
    ...given("summary", incident.summary),
    ...(startedOn !== undefined && { startedOn }),
    ...(incident.victims.length > 0 && {
      victims: incident.victims.map(({ actor, sector }) => ({
        actor: ids.actor(actor),
        ...given("sector", sector),
      })),
    }),
  };
}

function claimInput(claim: ClaimDraft, ids: Ids): ClaimInput {
  const statedOn = statedDate(claim.statedOn);
  const quote = quoteInput(claim.quote);
  const likelihood = gradedInput(claim.likelihood);
  const analyticConfidence = gradedInput(claim.analyticConfidence);
  return {
    kind: claim.kind,
    ...(claim.stance !== "" && { stance: claim.stance }),
    ...(claim.accusers.length > 0 && { accusers: claim.accusers.map(ids.actor) }),
    ...(claim.unnamedAccuser.trim() !== "" && { unnamedAccuser: { words: claim.unnamedAccuser.trim() } }),
    ...(claim.named.length > 0 && {
      named: claim.named.map(({ actor, role }) => ({
        actor: ids.actor(actor),
        role: role as ClaimRole, // nothing is sent that lacks one: mistakes.ts
      })),
    }),
    ...given("unnamedAccused", claim.unnamedAccused),
    ...(claim.mode !== "ALL_OF" && { accusedMode: claim.mode }),
    ...(quote !== undefined && { quote }),
    ...(statedOn !== undefined && { statedOn }),
    ...(claim.attributionClass !== "" && { attributionClass: claim.attributionClass }),
    ...(claim.form !== "" && { form: claim.form }),
    ...(likelihood !== undefined && { likelihood }),
    ...(analyticConfidence !== undefined && { analyticConfidence }),
  };
}

function responseInput(answer: AnswerDraft, ids: Ids): ResponseInput {
  const statedOn = statedDate(answer.statedOn);
  const quote = quoteInput(answer.quote);
  return {
    ...(answer.kind !== "" && { kind: answer.kind }),
    ...(answer.by.length > 0 && { by: answer.by.map(ids.actor) }),
    ...given("unnamedBy", answer.unnamedBy),
    ...(quote !== undefined && { quote }),
    ...(statedOn !== undefined && { statedOn }),
  };
}

function quoteInput({ text, language }: QuoteDraft): QuoteInput | undefined {
  if (text.trim() === "") return undefined;
  return { text: text.trim(), ...given("language", language) };
}

/** The accuser's own words, and what they stand for on a scale where there is one. */
function gradedInput({ words, scale, term }: GradedDraft): GradedInput | undefined {
  if (words.trim() === "" && scale === "") return undefined;
  const said = { words: words.trim() };
  if (scale === "") return said;
  return scale === "PERCENT"
    ? { ...said, scale, ...(/^\d{1,3}$/.test(term.trim()) && { number: Number(term) }) }
    : { ...said, scale, ...given("term", term) };
}

function citation(source: string, locator: string): CitationInput {
  return { source, ...given("locator", locator) };
}

function given<Name extends string>(name: Name, text: string): { readonly [N in Name]?: string } {
  return (text.trim() === "" ? {} : { [name]: text.trim() }) as { readonly [N in Name]?: string };
}
