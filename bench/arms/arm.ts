import type { Driver } from "neo4j-driver";
import type { Draw, QueryName } from "../queries/queries";

export const ARM_NAMES = ["A", "K", "B", "C", "E", "P"] as const;
export type ArmName = (typeof ARM_NAMES)[number];

export const ARMS: Readonly<Record<ArmName, string>> = {
  A: "hand-written Cypher over the plain graph, raw driver, JSON.stringify, node:http: the limit",
  K: "as A, over the product's derived indexes where that makes another statement",
  B: "@neo4j/graphql 7.6.3, Apollo on Fastify",
  C: "static Cypher per root field, DataLoader per level, Apollo on Fastify",
  E: "as C without batches or cache: a statement per object, for scale",
  P: "the product",
};

/** Something that answers the queries over HTTP, in this process. */
export interface ArmServer {
  /** Listens on a free port of loopback and says which. */
  listen(): Promise<number>;
  close(): Promise<void>;
}

/** How an arm is asked, and how its answers read as the product's would. */
export interface Arm {
  /** What is posted to /graphql; undefined for a query that the arm does not have. */
  request(query: QueryName, draw: Draw): object | undefined;
  /** The data in the product's form; what is left of differences is in `normalised`. */
  data(query: QueryName, answer: unknown): unknown;
}

export type OpenArm = (driver: Driver) => Promise<ArmServer>;
