/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which way a claim speaks of the actors it names. */
export type ClaimStance =
  /** Says that the actors named are what the claim says of them; they are the accused. */
  | 'ASSERTS'
  /** Says that the actors named are not responsible; it accuses nobody. */
  | 'REJECTS'
  /** Says expressly that it cannot, does not or does not yet attribute to the actors named; it accuses nobody. */
  | 'WITHHOLDS';

export type DashboardQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardQuery = { readonly attributed: { readonly totalCount: number }, readonly contested: { readonly totalCount: number }, readonly withheld: { readonly totalCount: number }, readonly unattributed: { readonly totalCount: number }, readonly claims: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly stance: ClaimStance, readonly unnamedAccused: string | null, readonly accusers: ReadonlyArray<{ readonly name: string }>, readonly unnamedAccuser: { readonly words: string } | null, readonly named: ReadonlyArray<{ readonly actor: { readonly name: string } }>, readonly incident: { readonly title: string } | null, readonly placedOn: { readonly date: string, readonly inferred: boolean } | null }> }, readonly statistics: { readonly deniers: ReadonlyArray<{ readonly denials: number, readonly claims: number, readonly denier: { readonly name: string } }> } };
