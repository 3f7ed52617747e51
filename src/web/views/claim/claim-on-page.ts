import type { ClaimPageQuery } from "../generated/types";

type Part<P extends keyof ClaimPageQuery> = NonNullable<ClaimPageQuery[P]>;

export type ClaimOnPage = Part<"claim"> & Part<"linked"> & Part<"ended"> & Part<"replies"> & Part<"record">;

/** A claim with all that its page tells; null where there is none, undefined where a part of the answer failed. */
export function claimOnPage({
  claim,
  linked,
  ended,
  replies,
  record,
}: ClaimPageQuery): ClaimOnPage | null | undefined {
  if ([claim, linked, ended, replies, record].every((part) => part === null)) return null;
  return claim === null || linked === null || ended === null || replies === null || record === null
    ? undefined
    : { ...claim, ...linked, ...ended, ...replies, ...record };
}
