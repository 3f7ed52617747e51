import {
  comparisonReasons,
  type HeldPositions,
  rejectedReasons,
  selfInconsistentReasons,
} from "./contradictions";
import { type Denials, denialsOfRow } from "./denials";
import type { Day, IncidentFact, Reason, ResponseFact, RetractionFact } from "./facts";
import type { AppliedClaim, Lending } from "./inheritance";
import { isSaidBy } from "./liveness";
import { distinct, groupBy, inOrder, type Placed } from "./order";
import { type ReasonDraft, toReasons } from "./reason-drafts";
import {
  type Actors,
  claimsWords,
  names,
  quoted,
  type Speech,
  saying,
  sentence,
  speechOf,
  whatIsSaid,
} from "./sentences";

/** All that reasons are told from, at one time. */
export interface Told extends HeldPositions {
  readonly claims: readonly AppliedClaim[];
  readonly lending: Lending;
  /** Said by then, in the order of the world. */
  readonly responses: readonly ResponseFact[];
  readonly denials: Denials;
  /** Those of `VICTIM_DENIES_INCIDENT` that concern the incident. */
  readonly victimDenials: readonly ResponseFact[];
  readonly asked: IncidentFact | undefined;
}

/** A claim and one accused of it that is denied, with what denies it. */
interface DeniedRow {
  readonly applied: AppliedClaim;
  readonly accused: string;
  readonly denials: readonly ResponseFact[];
}

/**
 * Why the standing is what it is: a sentence and its records each. Every live claim has a reason of its own;
 * answers are told together where they answer the same.
 */
export function reasonsOf(told: Told): readonly Reason[] {
  return toReasons([
    ...claimReasons(told),
    ...rejectedReasons(told),
    ...comparisonReasons(told),
    ...selfInconsistentReasons(told),
    ...deniedReasons(told),
    ...victimReasons(told),
    ...supportReasons(told, "DISPUTE"),
    ...supportReasons(told, "ENDORSEMENT"),
    ...inheritedReasons(told),
  ]);
}

/** `ASSERTED` and `WITHHELD`, one per claim, with what some of its accusers have taken back of it. */
function claimReasons({ claims, lending, actors, asOf }: Told): readonly ReasonDraft[] {
  return claims.flatMap((applied): readonly ReasonDraft[] => {
    const { claim, inherited } = applied;
    if (claim.stance === "REJECTS") return [];
    const about = inherited ? lending.incidents.get(claim.about)?.title : undefined;
    const taken = takenBack(applied, asOf);
    const speeches = taken.map(({ by, ...retraction }) => ({
      ...retraction,
      by: by.filter((accuser) => claim.accusers.includes(accuser)),
      unnamed: null,
    }));
    const end =
      speeches.length === 0
        ? ""
        : `; ${saying(speeches, { one: "takes this back", several: "take this back" }, actors)}`;
    return [
      {
        kind: claim.stance === "ASSERTS" ? "ASSERTED" : "WITHHELD",
        sentence: sentence(`${claimsWords([applied], actors, about)}${end}`),
        records: [claim, ...taken],
      },
    ];
  });
}

function takenBack({ claim }: AppliedClaim, asOf: Day | null): readonly RetractionFact[] {
  return inOrder(claim.retractions).filter(
    ({ placedOn, by }) => isSaidBy(placedOn, asOf) && by.some((accuser) => claim.accusers.includes(accuser)),
  );
}

/**
 * One `DENIED` per set of denials that deny the same rows, answers to claims apart from answers to the
 * incident as such.
 */
function deniedReasons({ claims, denials, actors }: Told): readonly ReasonDraft[] {
  const rows = rowsOf(claims).map(({ applied, accused }) => {
    const { id, placedOn } = applied.claim;
    return { applied, accused, ...denialsOfRow(denials, { claim: id, accused, placedOn }) };
  });
  const answered = [
    ...rows.map(({ applied, accused, ofClaim }): DeniedRow => ({ applied, accused, denials: ofClaim })),
    ...rows.map(({ applied, accused, ofIncident }): DeniedRow => ({ applied, accused, denials: ofIncident })),
  ].filter((row) => row.denials.length > 0);
  return [...groupBy(answered, (row) => idsOf(row.denials)).values()].map((same) => {
    const denied = [...new Set(same.map(({ applied }) => applied))];
    const by = same[0]?.denials ?? [];
    const what = whatIsSaid(denied.map(speechOf), actors);
    const whom = names(
      same.map(({ accused }) => accused),
      actors,
    );
    const said = `${what} of ${whom}`;
    return {
      kind: "DENIED",
      sentence: sentence(answering(by, { one: `denies ${said}`, several: `deny ${said}` }, actors)),
      records: [...denied.map(({ claim }) => claim), ...by],
    };
  });
}

function victimReasons({ victimDenials, asked, actors }: Told): readonly ReasonDraft[] {
  if (victimDenials.length === 0) return [];
  const hit = asked === undefined ? "being a victim" : `being a victim of ${quoted(asked.title)}`;
  const text = answering(victimDenials, { one: `denies ${hit}`, several: `deny ${hit}` }, actors);
  return [{ kind: "VICTIM_DENIES", sentence: sentence(text), records: victimDenials }];
}

/** One `DISPUTED` or `ENDORSED` per set of live claims and incidents that third parties answer. */
function supportReasons(told: Told, kind: "DISPUTE" | "ENDORSEMENT"): readonly ReasonDraft[] {
  const { responses, claims, lending, actors } = told;
  const live = new Map(claims.map((applied) => [applied.claim.id, applied]));
  const answers = responses
    .filter((response) => response.kind === kind)
    .map((response) => ({
      response,
      inScope: distinct(response.answers).filter((id) => live.has(id) || lending.incidents.has(id)),
    }))
    .filter(({ inScope }) => inScope.length > 0);
  return [...groupBy(answers, ({ inScope }) => JSON.stringify(inScope)).values()].map((same): ReasonDraft => {
    const ids = same[0]?.inScope ?? [];
    const by = same.map(({ response }) => response);
    const answered = claims.filter(({ claim }) => ids.includes(claim.id));
    const incidents = ids.flatMap((id) => lending.incidents.get(id)?.title ?? []);
    const what = [
      ...(answered.length === 0 ? [] : [whatIsSaid(answered.map(speechOf), actors)]),
      ...incidents.map((title) => `what is said of ${quoted(title)}`),
    ].join(" and ");
    const verbs =
      kind === "DISPUTE"
        ? { one: `disputes ${what}`, several: `dispute ${what}` }
        : { one: `supports ${what}`, several: `support ${what}` };
    return {
      kind: kind === "DISPUTE" ? "DISPUTED" : "ENDORSED",
      sentence: sentence(answering(by, verbs, actors)),
      records: [...answered.map(({ claim }) => claim), ...by],
    };
  });
}

/** One `INHERITED` per whole, and per set of accusers whose own claims about a part stand instead. */
function inheritedReasons({ claims, lending, actors }: Told): readonly ReasonDraft[] {
  const lent = claims.filter(({ inherited }) => inherited);
  const groups = groupBy(lent, ({ claim, replaced }) => JSON.stringify([claim.about, replaced]));
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { claim, replaced } = first;
    const title = lending.incidents.get(claim.about)?.title ?? claim.about;
    const below = lending.below.get(claim.about);
    const own = claims.filter(
      (applied) =>
        below?.has(applied.claim.about) === true &&
        applied.accusers.some((accuser) => replaced.includes(accuser)),
    );
    const end =
      own.length === 0
        ? ""
        : `; for ${names(replaced, actors)}, what they say of a part stands instead: ${claimsWords(own, actors)}`;
    return [
      {
        kind: "INHERITED" as const,
        sentence: sentence(
          `This incident is part of ${quoted(title)}, for which ${claimsWords(same, actors)}${end}`,
        ),
        records: [...same.map((applied) => applied.claim), ...own.map((applied) => applied.claim)],
      },
    ];
  });
}

/** Every live claim that accuses, once for each of its accused. */
export function rowsOf(
  claims: readonly AppliedClaim[],
): readonly { readonly applied: AppliedClaim; readonly accused: string }[] {
  return claims.flatMap((applied) =>
    applied.claim.stance === "ASSERTS"
      ? distinct(applied.claim.named.map(({ actor }) => actor)).map((accused) => ({ applied, accused }))
      : [],
  );
}

function answering(
  responses: readonly ResponseFact[],
  verbs: { readonly one: string; readonly several: string },
  actors: Actors,
): string {
  const speeches = responses.map(
    ({ placedOn, statedOn, by, unnamedBy }): Speech => ({ placedOn, statedOn, by, unnamed: unnamedBy }),
  );
  return saying(speeches, verbs, actors);
}

function idsOf(records: readonly Placed[]): string {
  return JSON.stringify(records.map(({ id }) => id));
}
