import type { ActorMatch, ClaimWhere, RollUp } from "../generated/types";
import { UNNAMED, type View } from "./view";

/** The claims that a view is about, as the API filters them. */
export function claimsWhere(view: View): ClaimWhere {
  return { kind: { eq: "ATTRIBUTION" }, ...sidesWhere(view), ...sharedWhere(view) };
}

/** What claims and rows of blame are filtered by in the same words. */
export function sharedWhere(view: View) {
  return {
    ...(view.about !== null && { incident: `incident:${view.about}` }),
    ...(view.class.length > 0 && { attributionClass: { oneOf: view.class } }),
    ...(view.form.length > 0 && { form: { oneOf: view.form } }),
    ...(view.answered !== null && { answered: view.answered }),
    ...(view.denied !== null && { denied: view.denied }),
    ...((view.from ?? view.to) !== null && {
      placedOn: { ...(view.from !== null && { from: view.from }), ...(view.to !== null && { to: view.to }) },
    }),
    ...(view.q !== null && { contains: view.q }),
  };
}

interface SideWhere {
  readonly accuser?: ActorMatch;
  readonly accused?: ActorMatch;
  readonly unnamedAccuser?: boolean;
  readonly unnamedAccused?: boolean;
}

/** Who blames and who is blamed; nothing of a side that the view leaves open. */
export function sidesWhere(view: View): SideWhere & { readonly AND?: { OR: SideWhere[] }[] } {
  const sides = [
    [...named("accuser", view), ...(view.accuser.includes(UNNAMED) ? [{ unnamedAccuser: true }] : [])],
    [...named("accused", view), ...(view.accused.includes(UNNAMED) ? [{ unnamedAccused: true }] : [])],
  ];
  const either = sides.filter((ways) => ways.length > 1).map((ways) => ({ OR: ways }));
  const alone = sides.flatMap((ways) => (ways.length === 1 ? ways : []));
  return { ...Object.assign({}, ...alone), ...(either.length > 0 && { AND: either }) };
}

function named(side: "accuser" | "accused", view: View): readonly SideWhere[] {
  const ids = view[side].filter((id) => id !== UNNAMED).map((id) => `actor:${id}`);
  return ids.length === 0 ? [] : [{ [side]: actors(ids, view) }];
}

function actors(oneOf: readonly string[], view: View): ActorMatch {
  return view.rollup === "none" ? { oneOf } : { oneOf, rollUp: rollUpOf(view) };
}

export function rollUpOf({ rollup }: Pick<View, "rollup">): RollUp {
  return ({ none: "NONE", body: "BODY", state: "STATE" } as const)[rollup];
}
