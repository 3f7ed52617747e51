import type { StandingToldFragment } from "../generated/types";
import { STATUSES } from "../wording/terms";

type Told = Pick<StandingToldFragment, "status" | "denied" | "victimDenies" | "reasons">;

/** "contested: 2 rival positions, denied": what the claims amount to and what accompanies it; it crowns nobody. */
export function standingInWords({ status, denied, victimDenies, reasons }: Told): string {
  const has = (kind: Told["reasons"][number]["kind"]) => reasons.some((reason) => reason.kind === kind);
  const because = [
    rivals(reasons),
    has("REJECTED") ? "rejected by a third party" : null,
    denied ? "denied" : null,
    victimDenies ? "the victim denies it" : null,
    has("DISPUTED") ? "disputed" : null,
  ].filter((words) => words !== null);
  return because.length === 0 ? STATUSES[status] : `${STATUSES[status]}: ${because.join(", ")}`;
}

// How the service tells more pairs of rivals than anybody reads, all in one reason.
const TOLD_TOGETHER =
  /each a rival of at least one other|each of which leaves no room for at least one other/;

/** The same in as few words as fit beside a mark: "2 rival", "rejected", "denied". */
export function contestedBecause({ denied, victimDenies, reasons }: Told): readonly string[] {
  const has = (kind: Told["reasons"][number]["kind"]) => reasons.some((reason) => reason.kind === kind);
  return [
    rivals(reasons)?.replace(/ positions$/, "") ?? null,
    has("REJECTED") ? "rejected" : null,
    denied || victimDenies ? "denied" : null,
    has("DISPUTED") ? "disputed" : null,
  ].filter((words) => words !== null);
}

function rivals(reasons: Told["reasons"]): string | null {
  const pairs = reasons.filter(({ kind }) => kind === "RIVAL" || kind === "ONLY");
  if (pairs.length === 0) return null;
  if (pairs.some(({ sentence }) => TOLD_TOGETHER.test(sentence))) return "many rival positions";
  return `${positionsIn(pairs)} rival positions`;
}

/**
 * A pair names the claims of both camps and not which is on which side; but claims of one camp are in the same pairs, and a
 * pair within what then looks like one camp holds two.
 */
function positionsIn(pairs: Told["reasons"]): number {
  const pairsOf = new Map<string, number[]>();
  pairs.forEach(({ records }, pair) => {
    for (const { id } of records) pairsOf.set(id, [...(pairsOf.get(id) ?? []), pair]);
  });
  const camps = new Map<string, Set<string>>();
  for (const [id, own] of pairsOf) camps.set(own.join(), (camps.get(own.join()) ?? new Set()).add(id));
  return [...camps.values()].reduce((sum, camp) => {
    const isTwo = pairs.some(({ records }) => records.every(({ id }) => camp.has(id)));
    return sum + (isTwo ? 2 : 1);
  }, 0);
}
