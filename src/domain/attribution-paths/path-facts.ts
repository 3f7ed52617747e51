import type { ActorKind } from "../actors/actors.terms";
import type { Day, StatedDate } from "../dates/dates";
import type { HopKind } from "./attribution-paths.terms";

/** A record and the day it is placed on. */
export interface PlacedId {
  readonly id: string;
  readonly placedOn: Day | null;
}

/**
 * Live claims that lead from one actor to another, or from the incident (`from` null), made while structure was
 * the same: what held on the day of one of them held on the day of each.
 */
export interface SaidFact {
  readonly kind: Exclude<HopKind, "STRUCTURE">;
  readonly from: string | null;
  readonly to: string;
  readonly roles: readonly string[];
  /** A day of these claims; null where they are undated. */
  readonly day: Day | null;
  /** The first of the claims, in order of the world, and how many there are. */
  readonly claims: readonly PlacedId[];
  readonly claimCount: number;
  /** All who make them, each with the day of its first claim. */
  readonly accusers: readonly PlacedId[];
  /** Whether every claim is about a whole that the incident is part of. */
  readonly inherited: boolean;
}

/** One edge of structure: as stated, and the days on which it held (null = open). */
export interface StructureFact {
  readonly from: string;
  readonly to: string;
  readonly statedFrom: StatedDate | null;
  readonly statedTo: StatedDate | null;
  readonly heldFrom: Day | null;
  readonly heldTo: Day | null;
}

/** All that can be on a path from a start. */
export interface PathFacts {
  readonly incident: string | null;
  readonly actor: string | null;
  readonly wanted: string | null;
  /** The day that structure is read on where no claim led to it. */
  readonly today: Day;
  readonly kinds: ReadonlyMap<string, ActorKind>;
  readonly said: readonly SaidFact[];
  readonly structure: readonly StructureFact[];
  /** False where more actors could be reached than are read. */
  readonly whole: boolean;
  /** Claims that `asOf` left out because they are undated. */
  readonly undated: number;
}
