import { denialsOf, denialsOfRow } from "./denials";
import type { Day, StandingFacts, StandingStatus } from "./facts";
import { statusChanges } from "./history";
import { lendingOf } from "./inheritance";
import { merge, type Span } from "./liveness";
import { distinct, firstDay } from "./order";
import { originChanges } from "./origin-history";
import { type Phase, type Phases, phasesOf } from "./phases";
import { positionFinder } from "./positions";
import { accusedIn, joinsOf } from "./reach";
import { type Structure, structureOf } from "./roll-up";
import { standingOf } from "./standing";
import { firstVictimDenial } from "./victim-denials";

/** What lists of incidents are filtered and ordered by. */
export interface StandingValues {
  readonly status: StandingStatus;
  readonly denied: boolean;
  readonly victimDenies: boolean;
  /** How many live claims apply, inherited ones included, whatever their stance. */
  readonly claims: number;
  /** The most origins that any one accused has, rolled up to states. */
  readonly origins: number;
  readonly changedOn: Day | null;
}

/** Days from `from` to the last one before `until` (null = open) as of which the values are these. */
export interface StandingPeriod extends StandingValues {
  readonly from: Day;
  readonly until: Day | null;
}

/** What an incident's standing comes to at every time, without its accused and reasons. */
export interface DerivedStanding {
  /** Without a day asked for: undated records count. */
  readonly present: StandingValues;
  /** As of every day, oldest first and without a gap; two that follow each other differ. */
  readonly periods: readonly StandingPeriod[];
}

/** A day before all days, on which the first period begins. */
export const BEFORE_ALL: Day = "";

const NOTHING_SAID: StandingValues = {
  status: "UNATTRIBUTED",
  denied: false,
  victimDenies: false,
  claims: 0,
  origins: 0,
  changedOn: null,
};

/**
 * The standing of an incident along the axis of dated records: on each day what `standingOf` answers as of that
 * day. Each value is followed by itself from one day on which it can change to the next, so that the cost grows
 * with the claims, not with claims times days. `structure` is that of the facts, for whoever has it already.
 */
export function standingPeriods(
  facts: StandingFacts,
  structure: Structure = structureOf(facts.actors, facts.structure),
): DerivedStanding {
  const lending = lendingOf(facts.incidents, facts.claims);
  const phases = phasesOf(lending);
  const joins = joinsOf(facts.joins, accusedIn(lending.claims));
  const incidents = new Set(lending.incidents.keys());
  const victimDenies = firstVictimDenial(facts.responses, facts.victims, lending, structure);

  const changes: readonly Change[] = [
    ...statusChanges(phases, joins, structure, positionFinder(structure)).map(({ from, status }) => ({
      from,
      values: { status, changedOn: from },
    })),
    ...deniedSpans(facts, phases, incidents, structure).flatMap(({ from, until }) => [
      { from, values: { denied: true } },
      ...(until === null ? [] : [{ from: until, values: { denied: false } }]),
    ]),
    ...(victimDenies === null ? [] : [{ from: victimDenies, values: { victimDenies: true } }]),
    ...claimChanges(phases),
    ...originChanges(phases, structure).map(({ from, origins }) => ({ from, values: { origins } })),
  ];
  return { present: presentOf(facts, structure), periods: periodsOf(changes) };
}

function presentOf(facts: StandingFacts, structure: Structure): StandingValues {
  const { status, denied, victimDenies, claimCount, originCount, changedOn } = standingOf(
    facts,
    { asOf: null },
    structure,
  );
  return { status, denied, victimDenies, claims: claimCount, origins: originCount, changedOn };
}

/** From this day on, some of the values are these. */
interface Change {
  readonly from: Day;
  readonly values: Partial<StandingValues>;
}

function periodsOf(changes: readonly Change[]): readonly StandingPeriod[] {
  const periods: (StandingValues & { readonly from: Day })[] = [{ from: BEFORE_ALL, ...NOTHING_SAID }];
  const changesOn = new Map<Day, Partial<StandingValues>>();
  for (const { from, values } of changes) changesOn.set(from, { ...changesOn.get(from), ...values });
  for (const from of distinct(changesOn.keys())) {
    const { from: _, ...before } = periods.at(-1) ?? { from, ...NOTHING_SAID };
    periods.push({ ...before, ...changesOn.get(from), from });
  }
  return periods.map((period, index) => ({ ...period, until: periods[index + 1]?.from ?? null }));
}

/** When at least one (claim × accused) is denied: while the claim applies, from the first denial on. */
function deniedSpans(
  { responses }: StandingFacts,
  phases: Phases,
  incidents: ReadonlySet<string>,
  structure: Structure,
): readonly Span[] {
  const dated = responses.filter(({ placedOn }) => placedOn !== null);
  const denials = denialsOf(dated, incidents, structure, null);
  return merge(
    [...phases].flatMap(([claim, of]) => {
      if (claim.stance !== "ASSERTS") return [];
      const accused = distinct(claim.named.map(({ actor }) => actor));
      const denied = firstDay(
        accused.map((actor) => {
          const row = { claim: claim.id, accused: actor, placedOn: claim.placedOn };
          const { ofClaim, ofIncident } = denialsOfRow(denials, row);
          return firstDay([...ofClaim.slice(0, 1), ...ofIncident.slice(0, 1)].map((by) => by.placedOn));
        }),
      );
      return denied === null ? [] : appliedSpans(of).flatMap((span) => since(span, denied));
    }),
  );
}

function claimChanges(phases: Phases): readonly Change[] {
  const turns = new Map<Day, number>();
  const add = (day: Day, by: number) => turns.set(day, (turns.get(day) ?? 0) + by);
  for (const of of phases.values()) {
    for (const { from, until } of appliedSpans(of)) {
      add(from, 1);
      if (until !== null) add(until, -1);
    }
  }
  let claims = 0;
  return distinct(turns.keys()).flatMap((from) => {
    const by = turns.get(from) ?? 0;
    claims += by;
    return by === 0 ? [] : [{ from, values: { claims } }];
  });
}

/** The days on which a claim applies, for whomever. */
function appliedSpans(phases: readonly Phase[]): readonly Span[] {
  return merge(
    phases.flatMap(({ from, applied }, index) =>
      applied === undefined ? [] : [{ from, until: phases[index + 1]?.from ?? null }],
    ),
  );
}

function since({ from, until }: Span, day: Day): readonly Span[] {
  if (day <= from) return [{ from, until }];
  return until === null || day < until ? [{ from: day, until }] : [];
}
