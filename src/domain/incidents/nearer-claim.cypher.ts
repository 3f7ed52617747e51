import type { Compiler } from "../../platform/read/compiler";
import { isSigned } from "../claims/liveness.cypher";
import { existsOrTrue } from "../records/visibility";
import { MAX_INCIDENT_STEPS } from "./part-of";

/**
 * Holds where an accuser of a claim about a whole has a live one about the incident, or about something between the
 * two: for that accuser the nearer one stands instead.
 */
export function hasNearerClaim(
  compiler: Compiler,
  of: { readonly accuser: string; readonly claim: string; readonly incident: string },
): string {
  const [own, signed, nearer] = [
    compiler.fresh("own"),
    compiler.fresh("signed"),
    compiler.fresh("nearer"),
  ] as const;
  return `EXISTS { MATCH (${of.accuser})<-[${signed}:MADE_BY]-(${own}:Claim {kind: 'ATTRIBUTION'})-[:ABOUT]->(${nearer}:Incident) WHERE EXISTS { (${nearer})-[:PART_OF*1..${MAX_INCIDENT_STEPS}]->(:Incident {id: ${of.claim}.incidentId}) } AND EXISTS { (${of.incident})-[:PART_OF*0..${MAX_INCIDENT_STEPS}]->(${nearer}) } AND ${existsOrTrue(compiler, own)} AND ${isSigned(compiler, signed)} }`;
}
