import type { ActorNameFragment, ClaimToldFragment } from "../generated/types";
import { inOrderOfDays, type LaneClaim } from "../scene/lane-bundles";
import { periodOfClaim } from "../scene/period-of-claim";
import type { Period } from "../scene/scene";

/** A column for each accused, for those not named, and for who withholds or rejects: all of one rank. */
export type ColumnKind = "accused" | "unnamed" | "withheld" | "rejected";

export interface BoardColumn {
  readonly key: string;
  readonly kind: ColumnKind;
  /** Whom the column is about; null where it is about nobody who is accused by name. */
  readonly actor: ActorNameFragment | null;
  /** By day, then id; undated last. */
  readonly entries: readonly BoardEntry[];
}

export interface BoardEntry {
  readonly claim: ClaimToldFragment;
  /** About a whole that the incident is part of. */
  readonly inherited: boolean;
  /** Who accuses is among the accused of its own claim. */
  readonly isSelf: boolean;
  /** Whom the same claim names beside the column's own. */
  readonly others: readonly ActorNameFragment[];
  readonly period: Period;
}

/**
 * What each side says, side by side: columns in the order of the day on which each was first said, then id, never by confidence
 * or by how many say so. A claim that names several is in the column of each.
 */
export function boardOf(claims: readonly LaneClaim[]): readonly BoardColumn[] {
  const columns = new Map<string, BoardColumn & { readonly entries: BoardEntry[] }>();
  for (const one of inOrderOfDays(claims)) {
    if (one.claim.kind !== "ATTRIBUTION") continue;
    for (const { key, kind, actor } of placesOf(one.claim)) {
      const column = columns.get(key) ?? { key, kind, actor, entries: [] };
      columns.set(key, column);
      column.entries.push(entryOf(one, actor));
    }
  }
  return [...columns.values()];
}

type Place = Pick<BoardColumn, "key" | "kind" | "actor">;

function placesOf({ stance, named, unnamedAccused }: ClaimToldFragment): readonly Place[] {
  if (stance !== "ASSERTS") {
    const kind = stance === "WITHHOLDS" ? "withheld" : "rejected";
    return [{ key: kind, kind, actor: null }];
  }
  const actors = new Map(named.map(({ actor }) => [actor.id, actor]));
  const accused = [...actors.values()].map((actor): Place => ({ key: actor.id, kind: "accused", actor }));
  return unnamedAccused === null ? accused : [...accused, { key: "unnamed", kind: "unnamed", actor: null }];
}

function entryOf({ claim, inherited = false }: LaneClaim, own: ActorNameFragment | null): BoardEntry {
  const named = [...new Map(claim.named.map(({ actor }) => [actor.id, actor])).values()];
  return {
    claim,
    inherited,
    isSelf: claim.stance === "ASSERTS" && claim.accusers.some(({ id }) => id === own?.id),
    others: claim.stance === "ASSERTS" ? named.filter(({ id }) => id !== own?.id) : [],
    period: periodOfClaim(claim),
  };
}
