import { type Contest, count, findContest, type Held, isContest, statusOf } from "./contest";
import type { Day, StandingStatus } from "./facts";
import { applied, type Lending, turningDays } from "./inheritance";
import { distinct, groupBy } from "./order";
import { comparerOf, type FindPosition, type Position } from "./positions";
import { type AllJoins, joinDays, joinsBy, NO_JOINS } from "./reach";
import type { Structure } from "./roll-up";

/** From this day, to the day before the next change, the status was this one. */
export interface StatusChange {
  readonly from: Day;
  readonly status: StandingStatus;
}

interface Turn {
  readonly day: Day;
  readonly position: Position;
  readonly voice: string;
  readonly by: 1 | -1;
}

/**
 * Every change of status along the axis of dated records, oldest first; before the first one the incident is
 * UNATTRIBUTED. Walks the days once and compares only what a day brings new with what is held, so that its
 * cost grows with the claims and the pairs of positions, not with days times pairs.
 */
export function statusChanges(
  lending: Lending,
  joins: AllJoins,
  structure: Structure,
  find: FindPosition,
): readonly StatusChange[] {
  const turns = groupBy(turnsOf(lending, find), ({ day }) => day);
  const changed = new Set(joinDays(joins));
  const held: Held = new Map();
  const changes: StatusChange[] = [];
  let compare = comparerOf(structure, NO_JOINS);
  let contest: Contest | undefined;
  let status: StandingStatus = "UNATTRIBUTED";

  for (const day of distinct([...turns.keys(), ...changed])) {
    if (changed.has(day)) compare = comparerOf(structure, joinsBy(joins, day));
    const fresh = new Set<Position>();
    for (const { position, voice, by } of turns.get(day) ?? [])
      if (count(held, position, voice, by)) fresh.add(position);
    if (contest === undefined) contest = findContest(held, changed.has(day) ? held.keys() : fresh, compare);
    else if (!isContest(held, contest, compare)) contest = findContest(held, held.keys(), compare);
    const next = statusOf(held, contest);
    if (next !== status) changes.push({ from: day, status: next });
    status = next;
  }
  return changes;
}

/**
 * The latest day, up to `asOf`, on which the status became what it is. Null where it has never changed, and
 * where what made it so is undated.
 */
export function changedOn(
  changes: readonly StatusChange[],
  present: StandingStatus,
  asOf: Day | null,
): Day | null {
  const last = changes.filter(({ from }) => asOf === null || from <= asOf).at(-1);
  return last?.status === present ? last.from : null;
}

function turnsOf(lending: Lending, find: FindPosition): readonly Turn[] {
  return lending.claims.flatMap((claim) => {
    const days = turningDays(lending, claim);
    const held = days.map((day) => {
      const here = applied(lending, claim, day);
      return here === undefined ? undefined : { position: find(here), voice: here.voice };
    });
    return days.flatMap((day, index): readonly Turn[] => {
      const before = held[index - 1];
      const now = held[index];
      if (before?.position === now?.position && before?.voice === now?.voice) return [];
      return [
        ...(before === undefined ? [] : [{ day, ...before, by: -1 as const }]),
        ...(now === undefined ? [] : [{ day, ...now, by: 1 as const }]),
      ];
    });
  });
}
