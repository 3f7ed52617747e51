import type { AttributionFact, Day, IncidentFact } from "./facts";
import {
  isLive,
  isLiveFor,
  isSaidBy,
  isWithin,
  liveAccusers,
  merge,
  type Span,
  spanFor,
  voicesOf,
} from "./liveness";
import { byId, distinct, groupBy, inOrder } from "./order";

/** A live claim as it applies to the incident asked about. */
export interface AppliedClaim {
  readonly claim: AttributionFact;
  /** The named accusers it stands for here, in text order; empty for a claim without a named accuser. */
  readonly accusers: readonly string[];
  /** Equal for equal sets of accusers; a claim without a named accuser has a voice of its own. */
  readonly voice: string;
  /** Named accusers of a claim about a whole for whom a claim of their own about a part stands instead. */
  readonly replaced: readonly string[];
  readonly inherited: boolean;
}

/** The claims about an incident and its wholes, and which of them can replace which. */
export interface Lending {
  /** In the order of the world. */
  readonly claims: readonly AttributionFact[];
  readonly incidents: ReadonlyMap<string, IncidentFact>;
  /** For each whole the incidents strictly below it on the way to the one asked about. */
  readonly below: ReadonlyMap<string, ReadonlySet<string>>;
  /** Claims by accuser. */
  readonly claimsBy: ReadonlyMap<string, readonly AttributionFact[]>;
  readonly replacementsKnown: Map<string, Replacement>;
}

/** When an accuser's own claims about parts stand in place of what its claims about a whole would lend. */
interface Replacement {
  readonly spans: readonly Span[];
  /** The same without a limit in time, where undated claims count. */
  readonly now: boolean;
}

export function lendingOf(incidents: readonly IncidentFact[], claims: readonly AttributionFact[]): Lending {
  const known = byId(incidents);
  const about = inOrder(claims).filter((claim) => known.has(claim.about));
  const pairs = about.flatMap((claim) => distinct(claim.accusers).map((accuser) => ({ accuser, claim })));
  return {
    claims: about,
    incidents: known,
    below: incidentsBelow(known),
    claimsBy: new Map(
      [...groupBy(pairs, ({ accuser }) => accuser)].map(([accuser, own]) => [
        accuser,
        own.map((p) => p.claim),
      ]),
    ),
    replacementsKnown: new Map(),
  };
}

/**
 * The claims that apply to the incident asked about, in the order of the world: live ones about it, and live
 * ones about its wholes for those accusers who have no live claim of their own about a part on the way down.
 */
export function appliedClaims(lending: Lending, asOf: Day | null): readonly AppliedClaim[] {
  return lending.claims.flatMap((claim) => applied(lending, claim, asOf) ?? []);
}

/** The claim as it applies by `asOf`; undefined where it is not live or is replaced for all of its accusers. */
export function applied(
  lending: Lending,
  claim: AttributionFact,
  asOf: Day | null,
): AppliedClaim | undefined {
  const inherited = isInherited(lending, claim);
  if (claim.accusers.length === 0) {
    const voice = JSON.stringify({ unnamed: claim.id });
    return isLive(claim, asOf) ? { claim, accusers: [], voice, replaced: [], inherited } : undefined;
  }
  const live = liveAccusers(claim, asOf);
  const isOut = (accuser: string) => inherited && isReplaced(lending, accuser, claim.about, asOf);
  const accusers = live.filter((accuser) => !isOut(accuser));
  if (accusers.length === 0) return undefined;
  return { claim, accusers, voice: JSON.stringify(accusers), replaced: live.filter(isOut), inherited };
}

/** The days on which it can change for whom, or whether, a dated claim applies. */
export function turningDays(lending: Lending, claim: AttributionFact): readonly Day[] {
  const spans = voicesOf(claim).flatMap((accuser) => {
    const own = spanFor(claim, accuser);
    if (own === undefined) return [];
    if (accuser === null || !isInherited(lending, claim)) return [own];
    return [own, ...replacementOf(lending, accuser, claim.about).spans];
  });
  const days = distinct(spans.flatMap(({ from, until }) => (until === null ? [from] : [from, until])));
  return days.filter((day) => isSaidBy(claim.placedOn, day));
}

function isInherited({ incidents }: Lending, claim: AttributionFact): boolean {
  return (incidents.get(claim.about)?.distance ?? 0) > 0;
}

function isReplaced(lending: Lending, accuser: string, whole: string, asOf: Day | null): boolean {
  const { spans, now } = replacementOf(lending, accuser, whole);
  return asOf === null ? now : isWithin(spans, asOf);
}

function replacementOf(lending: Lending, accuser: string, whole: string): Replacement {
  const key = JSON.stringify([accuser, whole]);
  const known = lending.replacementsKnown.get(key);
  if (known !== undefined) return known;
  const own = ownBelow(lending, accuser, whole);
  const replacement = {
    spans: merge(own.flatMap((claim) => spanFor(claim, accuser) ?? [])),
    now: own.some((claim) => isLiveFor(claim, accuser, null)),
  };
  lending.replacementsKnown.set(key, replacement);
  return replacement;
}

function ownBelow({ below, claimsBy }: Lending, accuser: string, whole: string): readonly AttributionFact[] {
  return (claimsBy.get(accuser) ?? []).filter((claim) => below.get(whole)?.has(claim.about) === true);
}

/** In a circle of wholes (refused on writing) nothing is below, except the incident asked about. */
function incidentsBelow(
  incidents: ReadonlyMap<string, IncidentFact>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const above = new Map([...incidents.keys()].map((id) => [id, wholesOf(id, incidents)]));
  return new Map(
    [...incidents.values()].map((whole) => [
      whole.id,
      new Set(
        [...incidents.values()]
          .filter((part) => {
            if (whole.distance === 0) return false;
            if (part.distance === 0) return true;
            return above.get(part.id)?.has(whole.id) === true && above.get(whole.id)?.has(part.id) !== true;
          })
          .map(({ id }) => id),
      ),
    ]),
  );
}

function wholesOf(id: string, incidents: ReadonlyMap<string, IncidentFact>): ReadonlySet<string> {
  const reached = new Set<string>();
  const steps = [id];
  for (const step of steps) {
    for (const whole of incidents.get(step)?.partOf ?? []) {
      if (!incidents.has(whole) || reached.has(whole)) continue;
      reached.add(whole);
      steps.push(whole);
    }
  }
  return reached;
}
