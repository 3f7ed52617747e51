import { type Contest, count, findContest, isContest, nothingHeld, statusOf } from "./contest";
import type { Day, StandingStatus } from "./facts";
import { distinct, groupBy } from "./order";
import type { Phases } from "./phases";
import { comparerOf, type FindPosition, type Position } from "./positions";
import { type Joins, joinTurns } from "./reach";
import type { Structure } from "./roll-up";

/** From this day, to the day before the next change, the status was this one. */
export interface StatusChange {
  readonly from: Day;
  readonly status: StandingStatus;
}

/** On this day a voice begins (1) or ceases (-1) to hold a position through one claim. */
interface Turn {
  readonly day: Day;
  readonly position: Position;
  readonly voice: string;
  readonly by: 1 | -1;
}

/** A day before all days. */
const BEFORE_ALL: Day = "";

/**
 * Every change of status along the axis of dated records, oldest first; before the first one the incident is
 * UNATTRIBUTED. Walks the days once and compares only what a day brings new with what is held, so that its
 * cost grows with the claims and the pairs of positions, not with days times pairs.
 */
export function statusChanges(
  phases: Phases,
  joins: Joins,
  structure: Structure,
  find: FindPosition,
): readonly StatusChange[] {
  const turns = turnsOf(phases, find);
  const turnsOn = groupBy(turns, ({ day }) => day);
  const joinTurnsOn = joinTurns(joins);
  const positions = [...new Set(turns.map(({ position }) => position))];
  const naming = groupBy(
    positions.flatMap((position) => position.named.map((actor) => ({ actor, position }))),
    ({ actor }) => actor,
  );
  const comparer = comparerOf(structure, joins, BEFORE_ALL);
  const held = nothingHeld();
  const changes: StatusChange[] = [];
  let contest: Contest | undefined;
  let status: StandingStatus = "UNATTRIBUTED";

  for (const day of distinct([...turnsOn.keys(), ...joinTurnsOn.keys()])) {
    const fresh = new Set<Position>();
    const changed = joinTurnsOn.get(day) ?? [];
    comparer.moveTo(day, changed);
    for (const actor of changed) for (const { position } of naming.get(actor) ?? []) fresh.add(position);
    for (const { position, voice, by } of turnsOn.get(day) ?? [])
      if (count(held, position, voice, by)) fresh.add(position);
    if (contest === undefined) contest = findContest(held, fresh, comparer);
    else if (!isContest(held, contest, comparer)) contest = findContest(held, held.voicesOf.keys(), comparer);
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

function turnsOf(phases: Phases, find: FindPosition): readonly Turn[] {
  return [...phases.values()].flatMap((of) => {
    const held = of.map(({ applied }) =>
      applied === undefined ? undefined : { position: find(applied), voice: applied.voice },
    );
    return of.flatMap(({ from: day }, index): readonly Turn[] => {
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
