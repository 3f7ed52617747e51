import type { AttributionFact, StandingStatus } from "./facts";
import { type Comparer, namesAccused, type Position } from "./positions";

type Stance = AttributionFact["stance"];

/** Which positions are held, by which voices, by how many claims each. */
export interface Held {
  readonly voicesOf: Map<Position, Map<string, number>>;
  /** How many positions of each stance are held. */
  readonly positions: Record<Stance, number>;
}

/** Two positions that make a contest. */
export type Contest = readonly [Position, Position];

export function nothingHeld(): Held {
  return { voicesOf: new Map(), positions: { ASSERTS: 0, WITHHOLDS: 0, REJECTS: 0 } };
}

/** Adds (1) or takes away (-1) one claim; true where a voice now holds a position that it did not hold. */
export function count({ voicesOf, positions }: Held, position: Position, voice: string, by: 1 | -1): boolean {
  const known = voicesOf.get(position);
  const voices = known ?? new Map<string, number>();
  const claims = (voices.get(voice) ?? 0) + by;
  if (claims > 0) voices.set(voice, claims);
  else voices.delete(voice);
  if (known === undefined && voices.size > 0) {
    voicesOf.set(position, voices);
    positions[position.stance] += 1;
  }
  if (known !== undefined && voices.size === 0) {
    voicesOf.delete(position);
    positions[position.stance] -= 1;
  }
  return by === 1 && claims === 1;
}

/** The test whether another position contradicts this one, whoever holds them. */
export function contradictionWith(left: Position, comparer: Comparer): (right: Position) => boolean {
  switch (left.stance) {
    case "WITHHOLDS":
      return () => false;
    case "REJECTS":
      return (right) => right.stance === "ASSERTS" && namesAccused(left.rejected, right);
    case "ASSERTS": {
      const compare = comparer.against(left);
      return (right) => {
        if (right.stance === "REJECTS") return namesAccused(right.rejected, left);
        if (right.stance === "WITHHOLDS") return false;
        const { kind } = compare(right);
        return kind === "RIVAL" || kind === "ONLY";
      };
    }
  }
}

/** True where both positions are held, by different voices, and contradict each other. */
export function isContest({ voicesOf }: Held, [left, right]: Contest, comparer: Comparer): boolean {
  return areDifferent(voicesOf.get(left), voicesOf.get(right)) && contradictionWith(left, comparer)(right);
}

/** A contest that one of the candidates is part of, if there is any. */
export function findContest(
  { voicesOf }: Held,
  candidates: Iterable<Position>,
  comparer: Comparer,
): Contest | undefined {
  for (const candidate of candidates) {
    const voices = voicesOf.get(candidate);
    if (voices === undefined) continue;
    const contradicts = contradictionWith(candidate, comparer);
    for (const [other, others] of voicesOf)
      if (areDifferent(voices, others) && contradicts(other)) return [candidate, other];
  }
  return undefined;
}

export function statusOf({ positions }: Held, contest: Contest | undefined): StandingStatus {
  if (contest !== undefined) return "CONTESTED";
  if (positions.ASSERTS > 0) return "ATTRIBUTED";
  return positions.WITHHOLDS > 0 ? "WITHHELD" : "UNATTRIBUTED";
}

/** Accusers are the same where their sets are equal, so that each position has to be held by one and the same. */
function areDifferent(
  left: ReadonlyMap<string, number> | undefined,
  right: ReadonlyMap<string, number> | undefined,
): boolean {
  if (left === undefined || right === undefined) return false;
  if (left.size > 1 || right.size > 1) return true;
  for (const voice of left.keys()) return !right.has(voice);
  return false;
}
