import { readFileSync } from "node:fs";
import DataLoader from "dataloader";
import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from "graphql";
import neo4j, { type Driver } from "neo4j-driver";
import { shipped } from "../../src/package-root";
import { cursorOf, parseCursor } from "../../src/platform/read/cursor";
import { isOverEverything } from "../queries/queries";
import { apolloOnFastify } from "./apollo-on-fastify";
import type { Arm, OpenArm } from "./arm";
import { handWritten, matchOf } from "./hand-written";
import { productArm } from "./product.arm";

type Fields = Readonly<Record<string, unknown>>;

/** What one level asks of the database for many parents at once: rows of `parent`, and what belongs to it. */
const LEVELS = {
  accusers: `
    UNWIND $ids AS parent
    MATCH (:Claim {id: parent})-[made:MADE_BY]->(accuser)
    RETURN parent, properties(accuser) AS found ORDER BY made.position`,
  accused: `
    UNWIND $ids AS parent
    MATCH (:Claim {id: parent})-[named:ACCUSES]->(accused)
    RETURN parent, {role: named.role, actor: properties(accused)} AS found ORDER BY named.position`,
  citations: `
    UNWIND $ids AS parent
    MATCH (:Claim {id: parent})-[cites:CITES]->(source)
    RETURN parent, {locator: cites.locator, source: properties(source)} AS found ORDER BY cites.position`,
  incident: `
    UNWIND $ids AS parent
    MATCH (:Claim {id: parent})-[:ABOUT]->(incident:Incident)
    RETURN parent, properties(incident) AS found`,
  claims: `
    UNWIND $ids AS parent
    CALL (parent) {
      MATCH (:Incident {id: parent})<-[:ABOUT]-(claim)
      RETURN claim ORDER BY claim.placedKey DESC, claim.id DESC LIMIT 20
    }
    RETURN parent, properties(claim) AS found`,
  partOf: `
    UNWIND $ids AS parent
    MATCH (:Actor {id: parent})-[step:PART_OF]->(whole)
    RETURN parent, {actor: properties(whole)} AS found ORDER BY step.position`,
  publisher: `
    UNWIND $ids AS parent
    MATCH (:Source {id: parent})-[:PUBLISHED_BY]->(publisher)
    RETURN parent, properties(publisher) AS found`,
} as const;

type Level = keyof typeof LEVELS;
type Loaders = Readonly<Record<Level, DataLoader<string, readonly unknown[]>>>;
type Context = Readonly<{ loaders: Loaders }>;

const PAGE = `
    MATCH (claim:Claim)
    WHERE claim.placedKey >= '' AND claim.placedKey <= $key AND (claim.placedKey < $key OR claim.id < $id) AND claim.id IS NOT NULL
    RETURN properties(claim) AS node ORDER BY claim.placedKey DESC, claim.id DESC LIMIT $limit`;
const BEHIND_ALL = "\uffff";
const ORDER = "claim by PLACED_ON DESC (placedKey)";
const OF_SIDES = `${handWritten.Q6?.statement.split("RETURN claim.id,")[0]}RETURN properties(claim) AS node`;

/** The resolvers of static Cypher; with `batched: false` each object asks for itself, as naive resolvers do. */
const open =
  ({ batched }: { readonly batched: boolean }): OpenArm =>
  async (driver) => {
    const rows = rowsOf(driver);
    const context = (): Context => {
      const loader = (level: Level) =>
        new DataLoader<string, readonly unknown[]>(
          async (ids) => {
            const found = new Map<unknown, unknown[]>();
            for (const row of await rows(LEVELS[level], { ids })) {
              const of = found.get(row["parent"]);
              if (of === undefined) found.set(row["parent"], [row["found"]]);
              else of.push(row["found"]);
            }
            return ids.map((id) => found.get(id) ?? []);
          },
          { batch: batched, cache: batched },
        );
      const loaders = Object.fromEntries(
        (Object.keys(LEVELS) as Level[]).map((level) => [level, loader(level)]),
      );
      return { loaders: loaders as Loaders };
    };
    return apolloOnFastify(schemaOver(rows), context);
  };

type Rows = (statement: string, parameters: Fields) => Promise<Fields[]>;

function rowsOf(driver: Driver): Rows {
  return async (statement, parameters) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(statement, parameters);
      return records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  };
}

type Resolver = GraphQLFieldResolver<Fields, Context, Fields>;

function schemaOver(rows: Rows): GraphQLSchema {
  const many =
    (level: Level): Resolver =>
    ({ id }, _, { loaders }) =>
      loaders[level].load(String(id));
  const one =
    (level: Level): Resolver =>
    async ({ id }, _, { loaders }) =>
      (await loaders[level].load(String(id)))[0] ?? null;
  const byId =
    (label: "Claim" | "Incident"): Resolver =>
    async (_, { id }) => {
      const [row] = await rows(`MATCH (node:${label} {id: $id}) RETURN properties(node) AS node`, { id });
      return row?.["node"] ?? null;
    };
  const date =
    (name: string): Resolver =>
    (node) =>
      node[name] === undefined ? null : { date: node[name], qualifier: node[`${name}Qualifier`] };
  const resolvers: Readonly<Record<string, Readonly<Record<string, Resolver>>>> = {
    Query: {
      claim: byId("Claim"),
      incident: byId("Incident"),
      claims: async (_, args) => claimsOf(rows, args),
      search: async (_, { query }) => {
        const { statement = "", parameters } = handWritten.Q8 ?? {};
        const found = await rows(statement, parameters?.({ query: String(query) }) ?? {});
        return found.map((row) => ({
          match: matchOf(row["distance"]),
          record: { id: row["id"], __typename: typeOf(String(row["id"])) },
        }));
      },
    },
    Incident: {
      startedOn: date("startedOn"),
      claims: async (incident, args, context, info) => ({
        nodes: await many("claims")(incident, args, context, info),
      }),
    },
    Claim: {
      quote: ({ quote, quoteLanguage }) =>
        quote === undefined ? null : { text: quote, language: quoteLanguage ?? null },
      statedOn: date("statedOn"),
      likelihood: (claim) =>
        claim["likelihoodWords"] === undefined
          ? null
          : Object.fromEntries(
              ["Words", "Scale", "Term", "Low", "High"].map((part) => [
                part.toLowerCase(),
                claim[`likelihood${part}`],
              ]),
            ),
      basis: ({ basis }) => basis ?? [],
      accusers: many("accusers"),
      accused: many("accused"),
      citations: many("citations"),
      incident: one("incident"),
    },
    Actor: { partOf: many("partOf") },
    Source: { publisher: one("publisher") },
  };
  const schema = buildSchema(readFileSync(shipped("schema", "schema.graphql"), "utf8"));
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`the schema has no type ${name}`);
    for (const [field, resolve] of Object.entries(fields)) {
      const found = type.getFields()[field];
      if (found === undefined) throw new Error(`the schema has no ${name}.${field}`);
      found.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return schema;
}

async function claimsOf(rows: Rows, { first, after, where }: Fields): Promise<object> {
  const { placedOn, accuser, accused } = (where ?? {}) as Readonly<Record<string, Fields | undefined>>;
  if (placedOn !== undefined) {
    const [row] = await rows((handWritten.Q5?.statement ?? "").replace("count(*)", "count(*) AS total"), {
      ...placedOn,
    });
    return { totalCount: row?.["total"] };
  }
  if (accuser !== undefined && accused !== undefined) {
    const found = await rows(OF_SIDES, { accuser: accuser["slug"], accused: accused["slug"] });
    return { nodes: found.map(({ node }) => node) };
  }
  const size = Number(first ?? 20);
  const position = typeof after === "string" ? parseCursor(after, ORDER, 1) : { key: BEHIND_ALL, ties: [] };
  const found = await rows(PAGE, {
    key: position.key,
    id: position.ties[0] ?? "",
    limit: neo4j.int(size + 1),
  });
  const nodes = found.slice(0, size).map(({ node }) => node as Fields);
  const last = nodes.at(-1);
  const endCursor =
    last === undefined
      ? null
      : cursorOf({ order: ORDER, key: String(last["placedKey"]), ties: [String(last["id"])] });
  return { nodes, pageInfo: { hasNextPage: found.length > size, endCursor } };
}

function typeOf(id: string): string {
  const type = id.slice(0, id.indexOf(":"));
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

export const openLoaders = open({ batched: true });
export const openNaive = open({ batched: false });

/** They take the product's own documents; what is counted over everything would be the product's own statement. */
export const loadersArm: Arm = {
  request: (query, draw) => (isOverEverything(query) ? undefined : productArm.request(query, draw)),
  data: (_, answer) => answer,
};
