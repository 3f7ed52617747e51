import { pathOfId } from "../address/record-path";
import type { ClaimSaidFragment, SourceToldFragment } from "../generated/types";
import { accusersOf, claimSentence } from "../wording/sentences";

/** What a reference needs; `knownAt` freezes it: whoever follows it reads the records as they were then. */
export interface CitedClaim {
  readonly id: string;
  readonly accusers: readonly string[];
  readonly sentence: string;
  /** `2016`, `2016-10` or `2016-10-07`; null if it was not stated. */
  readonly statedOn: string | null;
  readonly sources: readonly Pick<SourceToldFragment, "title" | "url">[];
  readonly knownAt: string;
  readonly link: string;
}

type Cited = Omit<ClaimSaidFragment, "live"> & {
  readonly documented: readonly { readonly source: Pick<SourceToldFragment, "title" | "url"> }[];
};

export function citedClaim(claim: Cited, knownAt: string, origin: string): CitedClaim {
  const names = claim.accusers.map(({ name }) => name);
  return {
    id: claim.id,
    accusers: names.length > 0 ? names : [accusersOf(claim)],
    sentence: claimSentence(claim),
    statedOn: claim.statedOn?.date ?? null,
    sources: claim.documented.map(({ source }) => ({ title: source.title, url: source.url })),
    knownAt,
    link: `${origin}${pathOfId(claim.id)}?knownAt=${knownAt}`,
  };
}
