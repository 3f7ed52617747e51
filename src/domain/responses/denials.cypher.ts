import type { Compiler } from "../../platform/read/compiler";
import { liftedChain, structureDay } from "../actors/roll-up.cypher";
import { MAX_INCIDENT_STEPS } from "../incidents/part-of";
import { existsOrTrue } from "../records/visibility";

/**
 * What binds the denials, in variable `denial`, of one row (claim × accused) for an incident: a DENIAL by the
 * accused, or by an actor of the same state or top organisation (`side`, the actor at the end of the accused's
 * chain on the claim's day), that answers the claim, the incident as such, or a whole the incident is part of.
 * To stand inside EXISTS or COLLECT.
 */
export function denialsOfRow(
  compiler: Compiler,
  row: { readonly claim: string; readonly incident: string; readonly accused: string; readonly side: string },
  denial: string,
): string {
  const [denier, speaksFor, target] = ["denier", "speaksFor", "target"].map((stem) =>
    compiler.fresh(stem),
  ) as [string, string, string];
  const side = `last(${liftedChain(compiler, denier, "STATE", structureDay(denial))})`;
  return [
    `UNWIND [${row.claim}] + COLLECT { MATCH (${row.incident})-[:PART_OF*0..${MAX_INCIDENT_STEPS}]->(whole:Incident) RETURN DISTINCT whole } AS ${target}`,
    `MATCH (${target})<-[:ANSWERS]-(${denial}:Response {kind: 'DENIAL'})-[:MADE_BY]->(${denier}:Actor) WHERE ${existsOrTrue(compiler, denial)}`,
    `WITH ${denial}, ${denier}, ${side} AS ${speaksFor} WHERE ${denier} = ${row.accused} OR ${speaksFor} = ${row.side}`,
  ].join(" ");
}
