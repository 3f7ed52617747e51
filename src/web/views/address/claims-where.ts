import type { ActorMatch, ClaimWhere } from "../generated/types";
import type { View } from "./view";

/** The claims that a view is about, as the API filters them. */
export function claimsWhere(view: View): ClaimWhere {
  return {
    kind: { eq: "ATTRIBUTION" },
    ...(view.accuser.length > 0 && { accuser: actors(view.accuser, view) }),
    ...(view.accused.length > 0 && { accused: actors(view.accused, view) }),
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

function actors(ids: readonly string[], { rollup }: View): ActorMatch {
  const oneOf = ids.map((id) => `actor:${id}`);
  return rollup === "none" ? { oneOf } : { oneOf, rollUp: rollup === "body" ? "BODY" : "STATE" };
}
