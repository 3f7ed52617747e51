import type { ClaimRecord } from "../../claims/claim.record";
import type { RetractionRecord } from "../../claims/retraction.record";
import type { Fault } from "../faults";
import { endsBeforeItStarts } from "./period";
import type { FaultBetween, Pool } from "./pool";

/**
 * A newer claim replaces an older one only if it is of its kind and not of an earlier date, and everybody who
 * made the older one makes it as well.
 */
export function supersedingFaults(pool: Pool): FaultBetween[] {
  return claims(pool).flatMap((newer) =>
    newer.supersedes.flatMap((id, index) => {
      const older = pool.get(id);
      if (older?.type !== "claim") return [];
      const pointer = `/supersedes/${index}`;
      return [
        ...otherKindFaults(newer, older, pointer),
        ...otherAccusersFaults(newer, older, pointer),
        ...tooEarlyFaults(newer, older, "supersedes"),
      ].map((fault) => ({ record: newer.id, others: [id], ...fault }));
    }),
  );
}

/** Only those who made a claim can take it back, and not before they made it. */
export function retractionFaults(pool: Pool): FaultBetween[] {
  return [...pool.values()].flatMap((record) => {
    if (record.type !== "retraction") return [];
    const claim = pool.get(record.claim);
    if (claim?.type !== "claim") return [];
    return [...strangerFaults(record, claim), ...tooEarlyFaults(record, claim, "takes back")].map(
      (fault) => ({ record: record.id, others: [claim.id], ...fault }),
    );
  });
}

function otherKindFaults(newer: ClaimRecord, older: ClaimRecord, pointer: string): Fault[] {
  if (newer.kind === older.kind) return [];
  return [
    {
      pointer,
      problem: `is ${older.id}, an ${older.kind} claim`,
      remedy: `expected an ${newer.kind} claim, as this one is`,
    },
  ];
}

function otherAccusersFaults(newer: ClaimRecord, older: ClaimRecord, pointer: string): Fault[] {
  if (older.accusers.length === 0) {
    return [
      {
        pointer,
        problem: `is ${older.id}, whose accuser is not named`,
        remedy: "expected a claim by the same named accusers; let the newer one stand beside it",
      },
    ];
  }
  const missing = older.accusers.filter((accuser) => !newer.accusers.includes(accuser));
  if (missing.length === 0) return [];
  return [
    {
      pointer,
      problem: `is ${older.id}, which ${missing.join(" and ")} made as well`,
      remedy: "expected a claim by the same accusers; one who leaves a joint claim retracts it",
    },
  ];
}

function strangerFaults(retraction: RetractionRecord, claim: ClaimRecord): Fault[] {
  return retraction.by.flatMap((actor, index) =>
    claim.accusers.includes(actor)
      ? []
      : [
          {
            pointer: `/by/${index}`,
            problem: `is ${actor}, who did not make ${claim.id}`,
            remedy: accusersRemedy(claim),
          },
        ],
  );
}

/** Only what is surely earlier: the publication of a source says by when something was said, not since when. */
function tooEarlyFaults(
  later: ClaimRecord | RetractionRecord,
  { id, statedOn }: ClaimRecord,
  does: string,
): Fault[] {
  if (statedOn === undefined || !endsBeforeItStarts(statedOn, later.statedOn)) return [];
  return [
    {
      pointer: "/statedOn",
      problem: `is ${later.statedOn?.date}, before ${statedOn.date}, the date of ${id}, which it ${does}`,
      remedy: `expected ${statedOn.date} or later`,
    },
  ];
}

function accusersRemedy({ accusers }: ClaimRecord): string {
  return accusers.length === 0
    ? "expected a claim with named accusers"
    : `expected one of its accusers (${accusers.join(", ")})`;
}

function claims(pool: Pool): ClaimRecord[] {
  return [...pool.values()].filter((record) => record.type === "claim");
}
