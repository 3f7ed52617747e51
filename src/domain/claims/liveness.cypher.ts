import type { Compiler } from "../../platform/read/compiler";
import { existsOrTrue } from "../records/visibility";

/** Holds of a claim that stands: neither superseded nor wholly taken back (by then, under `asOf`). */
export function isLive(compiler: Compiler, claim: string): string {
  const [newer, accuser, retraction] = ["newer", "signer", "retraction"].map((stem) =>
    compiler.fresh(stem),
  ) as [string, string, string];
  return [
    `NOT EXISTS { (${claim})<-[:SUPERSEDES]-(${newer}:Claim) WHERE ${existsOrTrue(compiler, newer)} }`,
    `(NOT EXISTS { (${claim})<-[:RETRACTS]-(${retraction}:Retraction) WHERE ${existsOrTrue(compiler, retraction)} } OR EXISTS { (${claim})-[:MADE_BY]->(${accuser}) WHERE ${isSigned(compiler, claim, accuser)} })`,
  ].join(" AND ");
}

/** Holds of an accuser that has not taken the claim back. */
export function isSigned(compiler: Compiler, claim: string, accuser: string): string {
  const retraction = compiler.fresh("retraction");
  return `NOT EXISTS { (${claim})<-[:RETRACTS]-(${retraction}:Retraction)-[:MADE_BY]->(${accuser}) WHERE ${existsOrTrue(compiler, retraction)} }`;
}
