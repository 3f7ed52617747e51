import type { ClaimRecord } from "../../claims/claim.record";
import type { FaultBetween, Pool } from "./pool";

/** A newer claim replaces an older one only if everybody who made the older one makes it as well. */
export function supersedingFaults(pool: Pool): FaultBetween[] {
  return claims(pool).flatMap((newer) =>
    newer.supersedes.flatMap((id, index) => {
      const older = pool.get(id);
      if (older?.type !== "claim") return [];
      const base = { record: newer.id, others: [id], pointer: `/supersedes/${index}` };
      if (older.accusers.length === 0) {
        return [
          {
            ...base,
            problem: `is ${id}, whose accuser is not named`,
            remedy: "expected a claim by the same named accusers; let the newer one stand beside it",
          },
        ];
      }
      const missing = older.accusers.filter((accuser) => !newer.accusers.includes(accuser));
      if (missing.length === 0) return [];
      return [
        {
          ...base,
          problem: `is ${id}, which ${missing.join(" and ")} made as well`,
          remedy: "expected a claim by the same accusers; one who leaves a joint claim retracts it",
        },
      ];
    }),
  );
}

/** Only those who made a claim can take it back. */
export function retractionFaults(pool: Pool): FaultBetween[] {
  return [...pool.values()].flatMap((record) => {
    if (record.type !== "retraction") return [];
    const claim = pool.get(record.claim);
    if (claim?.type !== "claim") return [];
    return record.by.flatMap((actor, index) =>
      claim.accusers.includes(actor)
        ? []
        : [
            {
              record: record.id,
              others: [claim.id],
              pointer: `/by/${index}`,
              problem: `is ${actor}, who did not make ${claim.id}`,
              remedy: accusersRemedy(claim),
            },
          ],
    );
  });
}

function accusersRemedy({ accusers }: ClaimRecord): string {
  return accusers.length === 0
    ? "expected a claim with named accusers"
    : `expected one of its accusers (${accusers.join(", ")})`;
}

function claims(pool: Pool): ClaimRecord[] {
  return [...pool.values()].filter((record) => record.type === "claim");
}
