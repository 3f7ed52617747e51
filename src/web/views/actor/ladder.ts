import type { ActorNameFragment, MembershipToldFragment } from "../generated/types";

/** A step up from an actor by uncontested structure, with the steps above it as far as they were asked for. */
export interface StepUp extends MembershipToldFragment {
  readonly actor: MembershipToldFragment["actor"] & { readonly partOf?: readonly StepUp[] };
}

export interface Rung {
  readonly actor: ActorNameFragment;
  /** 1 for what the actor is directly part of. */
  readonly up: number;
  /** Of what it is part of it, and when. */
  readonly memberships: readonly (MembershipToldFragment & { readonly part: ActorNameFragment })[];
}

/** What an actor is part of, the highest first; whoever is reached twice stands where it is highest. */
export function ladderOf(actor: ActorNameFragment, partOf: readonly StepUp[]): readonly Rung[] {
  const rungs = new Map<string, { -readonly [P in keyof Rung]: Rung[P] }>();
  const climb = (part: ActorNameFragment, steps: readonly StepUp[], up: number) => {
    for (const step of steps) {
      const { actor: above, from, to } = step;
      const rung = rungs.get(above.id) ?? { actor: above, up, memberships: [] };
      rung.up = Math.max(rung.up, up);
      if (!rung.memberships.some((one) => one.part.id === part.id && one.from?.date === from?.date))
        rung.memberships = [...rung.memberships, { actor: above, from, to, part }];
      rungs.set(above.id, rung);
      climb(above, above.partOf ?? [], up + 1);
    }
  };
  climb(actor, partOf, 1);
  return [...rungs.values()].sort((a, b) => b.up - a.up || (a.actor.id < b.actor.id ? -1 : 1));
}

/** How far claims about an actor's parts can be lifted to it: only to where a roll-up ends. */
export function liftsTo(actor: {
  readonly rollUpBody: boolean;
  readonly partOf: readonly unknown[];
  readonly parts: readonly unknown[];
}): readonly ("body" | "state")[] {
  return [
    ...(actor.rollUpBody ? (["body"] as const) : []),
    ...(actor.partOf.length === 0 && actor.parts.length > 0 ? (["state"] as const) : []),
  ];
}
