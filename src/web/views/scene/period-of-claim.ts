import type { ClaimToldFragment } from "../generated/types";
import type { Period } from "./scene";

/** While a claim is live, by the days of what ends it: a newer claim, or its accusers' retractions once all have retracted. */
export function periodOfClaim(
  claim: Pick<ClaimToldFragment, "placedOn" | "accusers" | "supersededBy" | "retractions">,
): Period {
  const ends = [
    ...claim.supersededBy.flatMap(({ placedOn }) => placedOn?.date ?? []),
    ...(allRetractedOn(claim) ?? []),
  ].sort();
  return { from: claim.placedOn?.date ?? null, until: ends[0] ?? null };
}

function allRetractedOn({
  accusers,
  retractions,
}: Pick<ClaimToldFragment, "accusers" | "retractions">): readonly string[] | undefined {
  if (retractions.length === 0) return undefined;
  const dated = retractions
    .flatMap(({ by, placedOn }) => (placedOn === null ? [] : [{ by, date: placedOn.date }]))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const left = new Set(accusers.map(({ id }) => id));
  for (const { by, date } of dated) {
    for (const { id } of by) left.delete(id);
    if (left.size === 0) return [date];
  }
  return undefined;
}
