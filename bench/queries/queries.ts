import { readFileSync } from "node:fs";
import { join } from "node:path";

export const QUERY_NAMES = [
  "Q1",
  "Q2",
  "Q2h",
  "Q3",
  "Q3h",
  "Q4",
  "Q4d",
  "Q5",
  "Q6",
  "Q7",
  "Q7n",
  "Q8",
  "Q9",
  "Q10",
  "Q11",
  "Q11n",
  "Q12",
] as const;
export type QueryName = (typeof QUERY_NAMES)[number];

/** What a query is asked with, in the domain's terms; each arm makes of it what its own API takes. */
export interface Draw {
  readonly id?: string;
  /** Where the page before ended. */
  readonly after?: { readonly key: string; readonly id: string; readonly position: number };
  readonly from?: string;
  readonly to?: string;
  readonly accuser?: string;
  readonly accused?: string;
  readonly query?: string;
  readonly asOf?: string;
}

export const MEANINGS: Readonly<Record<QueryName, string>> = {
  Q1: "a claim by its id",
  Q2: "an incident's page: 20 claims × accusers, accused, sources",
  Q2h: "the same of a hot incident",
  Q3: "five levels",
  Q3h: "five levels, hot incident",
  Q4: "the first 50 of all claims",
  Q4d: "page 100 of them, by keyset",
  Q5: "totalCount with a filter",
  Q6: "by accuser and accused, rolled up to states",
  Q7: "blame matrix by states",
  Q7n: "the same, as of another day each time",
  Q8: "full text, 20 hits",
  Q9: "blame matrix with origins",
  Q10: "contested and denied incidents, first 50 and total",
  Q11: "statistics",
  Q11n: "the same, as of another day each time",
  Q12: "200 claims with nearly all of each",
};

/** What neither resolvers nor a library that maps types to nodes have an answer of their own to. */
export function isOverEverything(name: QueryName): boolean {
  return /^Q(7|9|10|11)n?$/.test(name);
}

/** The document of a query for the product's API. */
export function documentOf(name: QueryName): string {
  return readFileSync(join(__dirname, `${name.replace(/[hdn]$/, "").toLowerCase()}.graphql`), "utf8");
}

/** Every query's document for @neo4j/graphql. */
export function neo4jGraphqlDocumentOf(name: QueryName): string {
  return readFileSync(
    join(__dirname, "neo4j-graphql", `${name.replace(/[h]$/, "").toLowerCase()}.graphql`),
    "utf8",
  );
}
