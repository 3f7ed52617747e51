import type { StandingToldFragment } from "../generated/types";

/** The claims about wholes that apply to the part: what the reasons of inheritance name. */
export function lentIn({ reasons }: Pick<StandingToldFragment, "reasons">): ReadonlySet<string> {
  return new Set(
    reasons.filter(({ kind }) => kind === "INHERITED").flatMap(({ records }) => records.map(({ id }) => id)),
  );
}
