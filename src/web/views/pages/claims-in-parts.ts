import { claimsWhere } from "../address/claims-where";
import type { View } from "../address/view";
import type { ClaimsCome, Part } from "./view-page";

interface ClaimsList<Claim> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Claim[];
}

/** What a part of the claims of a view is asked with, so many at once. */
export function partOfClaims(view: View, { after, asOf }: Part, first: number) {
  return {
    where: claimsWhere(view),
    first,
    knownAt: view.knownAt,
    ...(after !== null && { after }),
    ...(asOf !== null && { asOf }),
  };
}

/** What came of them. */
export function claimsCome<Claim extends ClaimsCome["nodes"][number]>(claims: ClaimsList<Claim>): ClaimsCome {
  const { nodes, totalCount, pageInfo } = claims;
  return { nodes, totalCount, next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
}

/** The same list with all of them. */
export function wholeList<List extends ClaimsList<unknown>>(claims: List, nodes: List["nodes"]): List {
  return { ...claims, nodes, pageInfo: { hasNextPage: false, endCursor: null } };
}
