import type { Compiler } from "../../platform/read/compiler";
import { sameSide, structureDay } from "../actors/roll-up.cypher";
import { existsOrTrue } from "../records/visibility";

/**
 * What binds the denials, in variable `denial`, of one row (claim × accused) for an incident: a DENIAL by the
 * accused, or by an actor of the same state or top organisation, that answers the claim, the incident as such,
 * or a whole the incident is part of. To stand inside EXISTS or COLLECT.
 */
export function denialsOfRow(
  compiler: Compiler,
  row: { readonly claim: string; readonly incident: string; readonly accused: string },
  denial: string,
): string {
  const [denier, target] = [compiler.fresh("denier"), compiler.fresh("target")];
  const bySide = sameSide(
    compiler,
    { actor: denier, day: structureDay(denial) },
    { actor: row.accused, day: structureDay(row.claim) },
  );
  return [
    `UNWIND [${row.claim}] + COLLECT { MATCH (${row.incident})-[:PART_OF*0..8]->(whole:Incident) RETURN DISTINCT whole } AS ${target}`,
    `MATCH (${target})<-[:ANSWERS]-(${denial}:Response {kind: 'DENIAL'}) WHERE ${existsOrTrue(compiler, denial)}`,
    `AND EXISTS { MATCH (${denial})-[:MADE_BY]->(${denier}:Actor) WHERE ${denier} = ${row.accused} OR ${bySide} }`,
  ].join(" ");
}
