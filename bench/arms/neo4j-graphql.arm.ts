import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { type Draw, isOverEverything, neo4jGraphqlDocumentOf, type QueryName } from "../queries/queries";
import { apolloOnFastify } from "./apollo-on-fastify";
import type { Arm, OpenArm } from "./arm";
import { handWritten, matchOf } from "./hand-written";

const TYPES = readFileSync(join(__dirname, "../queries/neo4j-graphql/types.graphql"), "utf8");

/** Its own full text takes an index per type and finds one type at a time: over all of them one writes Cypher. */
const SEARCH = `
type Hit {
  distance: Int
  id: ID
}

type Query {
  search(
    lucene: String!
    fuzzy: String!
    typed: String!
    phrase: String
    key: String!
    beginning: String
    sameName: String
    sameBeginning: String
    folds: [[String!]!]!
  ): [Hit!]!
    @cypher(
      statement: """
      ${handWritten.Q8?.statement.replace("RETURN best[0] AS distance, id", "RETURN {distance: best[0], id: id} AS hit")}
      """
      columnName: "hit"
    )
}
`;

export const openNeo4jGraphql: OpenArm = async (driver) => {
  const library = new Neo4jGraphQL({
    typeDefs: `${TYPES}${SEARCH}`,
    driver,
    features: { filters: { String: { GTE: true, LTE: true } } },
  });
  return apolloOnFastify(await library.getSchema(), () => ({}));
};

type Fields = Readonly<Record<string, unknown>>;

function variablesOf(query: QueryName, draw: Draw): object {
  const { after, ...rest } = draw;
  if (query === "Q8") return handWritten.Q8?.parameters(draw) ?? {};
  if (after === undefined) return rest;
  // Its cursors count from the start of the list.
  return { after: Buffer.from(`arrayconnection:${after.position - 1}`).toString("base64") };
}

export const neo4jGraphqlArm: Arm = {
  request: (query, draw) =>
    isOverEverything(query)
      ? undefined
      : { query: neo4jGraphqlDocumentOf(query), variables: variablesOf(query, draw) },
  data(query, answer) {
    const found = answer as Readonly<Record<string, Fields & readonly Fields[]>>;
    const { claims, incidents, claimsConnection, search } = found;
    switch (query) {
      case "Q1":
        return { claim: claims === undefined ? null : (claims.map(claimOf)[0] ?? null) };
      case "Q2":
      case "Q2h":
      case "Q3":
      case "Q3h":
        return { incident: incidents?.map(incidentOf)[0] ?? null };
      case "Q5":
        return { claims: { totalCount: at(claimsConnection, "aggregate", "count", "nodes") } };
      case "Q8":
        return { search: search?.map(({ distance, id }) => ({ match: matchOf(distance), record: { id } })) };
      case "Q4":
      case "Q4d":
        return {
          claims: {
            nodes: nodesOf(claimsConnection, ({ node }) => claimOf(node as Fields)),
            pageInfo: claimsConnection?.["pageInfo"],
          },
        };
      default:
        return { claims: { nodes: claims?.map(claimOf) } };
    }
  },
};

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => Reflect.get(Object(found), key), value);
}

function nodesOf(connection: unknown, read: (edge: Fields) => unknown): unknown[] {
  return (at(connection, "edges") as readonly Fields[]).map(read);
}

function incidentOf(incident: Fields): object {
  const { startedOn, startedOnQualifier, claims, ...rest } = incident;
  return {
    ...rest,
    ...(startedOn === undefined ? {} : { startedOn: datedAs(startedOn, startedOnQualifier) }),
    claims: { nodes: (claims as readonly Fields[]).map(claimOf) },
  };
}

/** A claim with its small objects put together as the product has them. */
function claimOf(claim: Fields): object {
  const {
    quote,
    quoteLanguage,
    statedOn,
    statedOnQualifier,
    accusedConnection,
    sourcesConnection,
    sources,
    incident,
    basis,
    ...rest
  } = claim;
  const plain = Object.entries(rest).filter(([name]) => !name.startsWith("likelihood"));
  const {
    likelihoodWords: words,
    likelihoodScale: scale,
    likelihoodTerm: term,
    likelihoodLow: low,
    likelihoodHigh: high,
  } = rest;
  return {
    ...Object.fromEntries(plain),
    ...(quote === undefined
      ? {}
      : { quote: quote === null ? null : { text: quote, language: quoteLanguage } }),
    ...(statedOn === undefined ? {} : { statedOn: datedAs(statedOn, statedOnQualifier) }),
    ...(words === undefined ? {} : { likelihood: words === null ? null : { words, scale, term, low, high } }),
    ...(basis === undefined ? {} : { basis: basis ?? [] }),
    ...(incident === undefined ? {} : { incident: (incident as readonly Fields[])[0] ?? null }),
    accused: nodesOf(accusedConnection, ({ properties, node }) => ({
      role: at(properties, "role"),
      actor: actorOf(node as Fields),
    })),
    ...(sourcesConnection === undefined
      ? {}
      : {
          citations: nodesOf(sourcesConnection, ({ properties, node }) => ({
            locator: at(properties, "locator"),
            source: node,
          })),
        }),
    ...(sources === undefined
      ? {}
      : {
          citations: (sources as readonly Fields[]).map(({ publisher, ...source }) => ({
            source: { ...source, publisher: (publisher as readonly unknown[])[0] ?? null },
          })),
        }),
  };
}

function actorOf({ partOf, ...actor }: Fields): object {
  return partOf === undefined
    ? actor
    : { ...actor, partOf: (partOf as readonly Fields[]).map((whole) => ({ actor: actorOf(whole) })) };
}

function datedAs(date: unknown, qualifier: unknown): object | null {
  return date === null ? null : { date, qualifier };
}
