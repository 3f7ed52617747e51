import type { StandingStatus } from "./facts";
import { type Compare, namesAccused, type Position } from "./positions";

/** Which positions are held, by which voices, by how many claims each. */
export type Held = Map<Position, Map<string, number>>;

/** Two positions that make a contest. */
export type Contest = readonly [Position, Position];

/** Adds (1) or takes away (-1) one claim; true where a voice now holds a position that it did not hold. */
export function count(held: Held, position: Position, voice: string, by: 1 | -1): boolean {
  const voices = held.get(position) ?? new Map<string, number>();
  const claims = (voices.get(voice) ?? 0) + by;
  if (claims > 0) voices.set(voice, claims);
  else voices.delete(voice);
  if (voices.size > 0) held.set(position, voices);
  else held.delete(position);
  return by === 1 && claims === 1;
}

/** True where the positions contradict each other, whoever holds them. */
export function contradict(left: Position, right: Position, compare: Compare): boolean {
  if (left.stance === "WITHHOLDS" || right.stance === "WITHHOLDS") return false;
  if (left.stance === "REJECTS")
    return right.stance === "ASSERTS" && left.rejected.length > 0 && namesAccused(left.rejected, right);
  if (right.stance === "REJECTS") return contradict(right, left, compare);
  const { kind } = compare(left, right);
  return kind === "RIVAL" || kind === "ONLY";
}

/** True where both positions are held, by different voices, and contradict each other. */
export function isContest(held: Held, [left, right]: Contest, compare: Compare): boolean {
  return haveDifferentVoices(held.get(left), held.get(right)) && contradict(left, right, compare);
}

/** A contest that one of the candidates is part of, if there is any. */
export function findContest(
  held: Held,
  candidates: Iterable<Position>,
  compare: Compare,
): Contest | undefined {
  for (const candidate of candidates) {
    for (const other of held.keys())
      if (isContest(held, [candidate, other], compare)) return [candidate, other];
  }
  return undefined;
}

export function statusOf(held: Held, contest: Contest | undefined): StandingStatus {
  if (contest !== undefined) return "CONTESTED";
  const stances = new Set([...held.keys()].map(({ stance }) => stance));
  if (stances.has("ASSERTS")) return "ATTRIBUTED";
  return stances.has("WITHHOLDS") ? "WITHHELD" : "UNATTRIBUTED";
}

function haveDifferentVoices(
  left: ReadonlyMap<string, number> | undefined,
  right: ReadonlyMap<string, number> | undefined,
): boolean {
  if (left === undefined || right === undefined) return false;
  const [first] = left.keys();
  return left.size > 1 || right.size > 1 || (first !== undefined && !right.has(first));
}
