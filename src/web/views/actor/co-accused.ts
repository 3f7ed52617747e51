import type { ActorNameFragment, ClaimOnLineFragment } from "../generated/types";

/** Somebody whom the same claims accuse beside an actor, with these claims. */
export interface CoAccused {
  readonly actor: ActorNameFragment;
  readonly claims: readonly ClaimOnLineFragment[];
}

/** In the order of the first claim that names them. `own` are ids that the page is about: the actor, or its parts. */
export function coAccusedIn(
  claims: readonly ClaimOnLineFragment[],
  own: ReadonlySet<string>,
): readonly CoAccused[] {
  const found = new Map<string, { actor: ActorNameFragment; claims: ClaimOnLineFragment[] }>();
  for (const claim of claims) {
    if (claim.stance !== "ASSERTS") continue;
    for (const { actor } of claim.named) {
      if (own.has(actor.id)) continue;
      const before = found.get(actor.id);
      if (before === undefined) found.set(actor.id, { actor, claims: [claim] });
      else before.claims.push(claim);
    }
  }
  return [...found.values()];
}
