import type { AnswerToldFragment, ClaimToldFragment } from "../generated/types";
import { SCALES } from "../wording/scales";
import { toldDate } from "./dates";
import type { ActorDraft, AnswerDraft, ClaimDraft, Draft, GradedDraft } from "./draft";
import { tidied } from "./draft";
import { slugOf } from "./slug";

const OPEN = "…";

/**
 * Claims of a draft as they would be told and drawn, with "…" where something is still to be written. What the accuser does is
 * not guessed: without a stance there is no sentence yet.
 */
export function previewOf(
  draft: Draft,
  existing: readonly ClaimToldFragment[] = [],
): readonly ClaimToldFragment[] {
  const { claims, answers, incident, source } = tidied(draft);
  const said = answers.filter(({ kind }) => kind !== "");
  const told = claims.filter(({ stance }) => stance !== "").map((claim) => toldClaim(claim, draft, said));
  const answered = existing.flatMap((claim) => {
    const own = said.filter(({ to }) => to.includes(claim.id)).map(toldAnswer);
    if (own.length === 0) return [];
    const nodes = [...claim.responses.nodes, ...own];
    return [{ ...claim, responses: { ...claim.responses, totalCount: nodes.length, nodes } }];
  });
  const about = { id: incident.id ?? "incident:draft", slug: "", title: incident.title || OPEN };
  const citations = [{ source: { id: source.id ?? "source:draft", title: source.title || OPEN } }];
  return [...told.map((claim) => ({ ...claim, incident: about, citations })), ...answered];
}

function toldClaim(claim: ClaimDraft, { source }: Draft, answers: readonly AnswerDraft[]): ClaimToldFragment {
  const statedOn = toldDate(claim.statedOn);
  const inferred = toldDate(source.publishedOn);
  const own = answers.filter(({ to }) => to.includes(claim.key)).map(toldAnswer);
  return {
    id: `claim:${claim.key}`,
    kind: claim.kind,
    stance: claim.stance === "" ? "ASSERTS" : claim.stance,
    live: true,
    accusers:
      claim.accusers.length > 0 || claim.unnamedAccuser.trim() !== ""
        ? claim.accusers.map(toldActor)
        : [toldActor({ text: OPEN, id: null, isNew: false, kind: "" })],
    unnamedAccuser:
      claim.unnamedAccuser.trim() === "" ? null : { words: claim.unnamedAccuser.trim(), coded: false },
    named:
      claim.named.length > 0 || claim.unnamedAccused.trim() !== "" || claim.stance === "WITHHOLDS"
        ? claim.named.map(({ actor, role }) => ({
            actor: toldActor(actor),
            role: role === "" ? ("UNSPECIFIED" as const) : role,
          }))
        : [{ actor: toldActor({ text: OPEN, id: null, isNew: false, kind: "" }), role: "UNSPECIFIED" }],
    unnamedAccused: claim.unnamedAccused.trim() || null,
    accusedMode: claim.mode,
    incident: null,
    subject: null,
    attributionClass: claim.attributionClass === "" ? null : claim.attributionClass,
    form: claim.form === "" ? null : claim.form,
    likelihood: toldGrade(claim.likelihood),
    analyticConfidence: toldGrade(claim.analyticConfidence),
    quote: claim.quote.text.trim() === "" ? null : { text: claim.quote.text.trim(), language: null },
    statedOn,
    placedOn: placed(statedOn, inferred),
    supersededBy: [],
    repeats: [],
    answers: [],
    retractions: [],
    responses: { totalCount: own.length, nodes: own },
    citations: [],
  };
}

function toldAnswer(answer: AnswerDraft): AnswerToldFragment {
  const statedOn = toldDate(answer.statedOn);
  return {
    id: `response:${answer.key}`,
    kind: answer.kind === "" ? "NO_COMMENT" : answer.kind,
    by: answer.by.map(toldActor),
    unnamedBy: answer.unnamedBy.trim() || null,
    quote: answer.quote.text.trim() === "" ? null : { text: answer.quote.text.trim(), language: null },
    statedOn,
    placedOn: placed(statedOn, null),
  };
}

function placed(
  statedOn: { readonly lastDay: string } | null,
  published: { readonly lastDay: string } | null,
): { readonly date: string; readonly inferred: boolean } | null {
  if (statedOn !== null) return { date: statedOn.lastDay, inferred: false };
  return published === null ? null : { date: published.lastDay, inferred: true };
}

function toldActor({ id, text, kind }: ActorDraft): ClaimToldFragment["accusers"][number] {
  const name = text.trim() || OPEN;
  return {
    id: id ?? `actor:${slugOf(name) || name}`,
    slug: "",
    name,
    kind: kind === "" ? "ORGANIZATION" : kind,
  };
}

function toldGrade({ words, scale, term }: GradedDraft): ClaimToldFragment["likelihood"] {
  if (words.trim() === "") return null;
  const percent = scale === "PERCENT" && /^\d+$/.test(term) ? Number(term) : null;
  const low = percent ?? (scale === "" ? null : (SCALES[scale].terms[term] ?? null));
  return {
    words: words.trim(),
    scale: scale === "" ? null : scale,
    term: term === "" || percent !== null ? null : term,
    low,
    high: percent,
  };
}
