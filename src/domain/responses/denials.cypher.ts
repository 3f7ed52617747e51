import type { Compiler } from "../../platform/read/compiler";
import { MAX_INCIDENT_STEPS } from "../incidents/part-of";
import { existsOrTrue, inTime } from "../records/visibility";

/** The variables of one row (claim × accused) for an incident; `accuses` is the relationship from claim to accused. */
export interface DenialRow {
  readonly claim: string;
  readonly incident: string;
  readonly accuses: string;
  readonly accused: string;
}

/**
 * Holds of a row that is denied for the incident its claim is about, by a derived property: the day of the first
 * of `denialsOfRow`.
 */
export function isDenied(compiler: Compiler, accuses: string): string {
  return compiler.asOf ? `coalesce(${accuses}.deniedOn <= $asOf, false)` : `${accuses}.deniedOn IS NOT NULL`;
}

/** The denials of a row in order of the world, as a list. */
export function listOfDenials(compiler: Compiler, row: DenialRow): string {
  const denial = compiler.fresh("denial");
  const found = denialsOfRow(row, denial, (stem) => compiler.fresh(stem));
  return `COLLECT { ${found} AND ${existsOrTrue(compiler, denial)} WITH DISTINCT ${denial} ORDER BY ${inTime(denial)} RETURN ${denial} }`;
}

/**
 * What binds the denials, in variable `denial`, of one row: a DENIAL by the accused, or by an actor of the same
 * state or top organisation, that answers the claim, the incident as such, or a whole the incident is part of. It
 * ends in a condition, to which more can be added.
 */
export function denialsOfRow(
  { claim, incident, accuses, accused }: DenialRow,
  denial: string,
  fresh: (stem: string) => string,
): string {
  const [denier, spoke, target, whole] = ["denier", "spoke", "target", "whole"].map(fresh);
  return [
    `UNWIND [${claim}] + COLLECT { MATCH (${incident})-[:PART_OF*0..${MAX_INCIDENT_STEPS}]->(${whole}:Incident) RETURN DISTINCT ${whole} } AS ${target}`,
    `MATCH (${target})<-[:ANSWERS]-(${denial}:Response {kind: 'DENIAL'})-[${spoke}:MADE_BY]->(${denier}:Actor)`,
    `WHERE (${denier} = ${accused} OR ${spoke}.state = ${accuses}.state)`,
  ].join(" ");
}
