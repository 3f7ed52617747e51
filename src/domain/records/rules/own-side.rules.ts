import type { FaultBetween, Pool } from "./pool";

/** What an accused, or somebody of the same state, says of its own part is a response. */
export function ownSideFaults(pool: Pool): FaultBetween[] {
  return [...pool.values()].flatMap((record) => {
    if (record.type !== "claim" || record.stance !== "REJECTS") return [];
    return record.accusers.flatMap((accuser, index) => {
      const named = record.named.find(({ actor }) => onOneSide(accuser, actor, pool));
      if (named === undefined) return [];
      const side = accuser === named.actor ? "whom the claim clears" : `of one side with ${named.actor}`;
      return [
        {
          record: record.id,
          // Whoever stands between them may be what has changed.
          others: [...new Set([...liftsOf(accuser, pool), ...liftsOf(named.actor, pool)])],
          pointer: `/accusers/${index}`,
          problem: `is ${accuser}, ${side}`,
          remedy: "expected a third party; this is a Response, of kind DENIAL for example",
        },
      ];
    });
  });
}

/** One is the other or a part of it, or both are of one state. */
function onOneSide(one: string, other: string, pool: Pool): boolean {
  const above = liftsOf(one, pool);
  const aboveOther = liftsOf(other, pool);
  if (above.has(other) || aboveOther.has(one)) return true;
  return [...above].some((id) => aboveOther.has(id) && isState(id, pool));
}

/** The actor and every whole it is part of, at any time. */
function liftsOf(actor: string, pool: Pool): Set<string> {
  const reached = new Set([actor]);
  for (const id of reached) {
    const record = pool.get(id);
    if (record?.type === "actor") for (const whole of record.partOf) reached.add(whole.actor);
  }
  return reached;
}

function isState(id: string, pool: Pool): boolean {
  const record = pool.get(id);
  return record?.type === "actor" && record.kind === "STATE";
}
