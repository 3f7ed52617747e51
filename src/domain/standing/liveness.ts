import type { Day, RetractionFact } from "./facts";
import { byText, distinct, firstDay } from "./order";

/** What decides for how long a claim stands, and for whom; a claim of any kind has it. */
export interface Withdrawable {
  readonly placedOn: Day | null;
  readonly accusers: readonly string[];
  readonly retractions: readonly Pick<RetractionFact, "placedOn" | "by">[];
  readonly supersededBy: readonly { readonly placedOn: Day | null }[];
}

/** Days from `from` to the last one before `until`; null = open. */
export interface Span {
  readonly from: Day;
  readonly until: Day | null;
}

/** True where a record is part of the answer: always without `asOf`, else if it was said by that day. */
export function isSaidBy(placedOn: Day | null, asOf: Day | null): boolean {
  return asOf === null || (placedOn !== null && placedOn <= asOf);
}

/** True for a claim that was stated and neither superseded nor taken back by all of its accusers by `asOf`. */
export function isLive(claim: Withdrawable, asOf: Day | null): boolean {
  return voicesOf(claim).some((accuser) => isLiveFor(claim, accuser, asOf));
}

/**
 * The named accusers a claim still stands for: all of them less those who took it back by `asOf`, each once,
 * in text order. Empty where the claim is not live, and for every claim without a named accuser.
 */
export function liveAccusers(claim: Withdrawable, asOf: Day | null): readonly string[] {
  return distinct(claim.accusers.filter((accuser) => isLiveFor(claim, accuser, asOf)));
}

/** True where a claim stands by `asOf` for this one of its accusers; null = an accuser without a name. */
export function isLiveFor(claim: Withdrawable, accuser: string | null, asOf: Day | null): boolean {
  if (asOf === null) return endsFor(claim, accuser).length === 0;
  const span = spanFor(claim, accuser);
  return span !== undefined && contains(span, asOf);
}

/** The days on which a dated claim stands for this one of its accusers; none for an undated claim. */
export function spanFor(claim: Withdrawable, accuser: string | null): Span | undefined {
  if (claim.placedOn === null) return undefined;
  const until = firstDay(endsFor(claim, accuser));
  return until !== null && until <= claim.placedOn ? undefined : { from: claim.placedOn, until };
}

/** Spans as few as can be: in order, none overlapping or touching another. */
export function merge(spans: readonly Span[]): readonly Span[] {
  const merged: { from: Day; until: Day | null }[] = [];
  for (const { from, until } of [...spans].sort((left, right) => byText(left.from, right.from))) {
    const last = merged.at(-1);
    if (last === undefined || (last.until !== null && last.until < from)) merged.push({ from, until });
    else if (last.until !== null && (until === null || until > last.until)) last.until = until;
  }
  return merged;
}

/** True where one of the spans, as `merge` leaves them, contains the day. */
export function isWithin(spans: readonly Span[], day: Day): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const span = spans[middle];
    if (span !== undefined && span.from <= day) low = middle + 1;
    else high = middle;
  }
  const last = spans[low - 1];
  return last !== undefined && contains(last, day);
}

function contains(span: Span, day: Day): boolean {
  return span.from <= day && (span.until === null || day < span.until);
}

/** The accusers of a claim one by one; null stands for one without a name. */
export function voicesOf(claim: Withdrawable): readonly (string | null)[] {
  return claim.accusers.length === 0 ? [null] : claim.accusers;
}

/** The days of all that ends a claim for an accuser. Nobody but its recorder speaks for an unnamed one. */
function endsFor(claim: Withdrawable, accuser: string | null): readonly (Day | null)[] {
  const taken = claim.retractions.filter(({ by }) => accuser === null || by.includes(accuser));
  return [...claim.supersededBy, ...taken].map(({ placedOn }) => placedOn);
}
