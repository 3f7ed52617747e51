import type { ActorMatch, ClaimWhere, ResponseWhere } from "../generated/types";

/** Which records each part of an actor's page lists; no claim stands in two of them. */
export interface PartsOfActor {
  /** Others accuse it. */
  readonly blamed: ClaimWhere;
  /** What it is: its own claims of responsibility, and anybody's about whom it belongs to or is. */
  readonly about: ClaimWhere;
  /** It accuses others. */
  readonly accuses: ClaimWhere;
  /** Somebody declines to blame it, or says that it is not responsible. It is accused of nothing by that. */
  readonly declined: ClaimWhere;
  /** It speaks of others and accuses none of them. */
  readonly others: ClaimWhere;
  /** It says something back. */
  readonly answers: ResponseWhere;
}

export type ClaimPart = Exclude<keyof PartsOfActor, "answers">;

const ABOUT_INCIDENTS: ClaimWhere = { kind: { eq: "ATTRIBUTION" } };
const ABOUT_ACTORS: ClaimWhere = { kind: { oneOf: ["AFFILIATION", "IDENTITY"] } };
const SPARES: ClaimWhere = { stance: { oneOf: ["WITHHOLDS", "REJECTS"] } };

export function partsOfActor(slug: string, rollup: "none" | "body" | "state"): PartsOfActor {
  const it: ActorMatch =
    rollup === "none" ? { slug } : { slug, rollUp: rollup === "body" ? "BODY" : "STATE" };
  const concernsIt: ClaimWhere = { OR: [{ subject: it }, { named: it }] };
  return {
    blamed: { ...ABOUT_INCIDENTS, accused: it, NOT: { accuser: it } },
    about: {
      OR: [
        { ...ABOUT_INCIDENTS, accused: it, accuser: it },
        { ...ABOUT_ACTORS, ...concernsIt },
      ],
    },
    accuses: { ...ABOUT_INCIDENTS, stance: { eq: "ASSERTS" }, accuser: it, NOT: { accused: it } },
    declined: { ...ABOUT_INCIDENTS, ...SPARES, named: it },
    others: {
      accuser: it,
      NOT: { OR: [{ ...ABOUT_INCIDENTS, stance: { eq: "ASSERTS" } }, { subject: it }, { named: it }] },
    },
    answers: { by: it },
  };
}
