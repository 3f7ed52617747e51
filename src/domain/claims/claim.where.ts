import { anyOf, contains, equals, type FilterMapping, some, whether } from "../../platform/read/where";
import { someActor } from "../actors/actor-match";
import { confidenceWhere } from "../confidence/confidence.where.type";
import { whereOfItsIncident } from "../incidents/incident-list.graph";
import { placedWhere } from "../records/placed-where.type";
import { recordId } from "../records/record-id";
import { existsOrTrue, someRecord } from "../records/visibility";
import { isDenied } from "../responses/denials.cypher";
import { isLive } from "./liveness.cypher";

const answer = (claim: string) => (response: string) => `(${claim})<-[:ANSWERS]-(${response}:Response)`;

/** What a claim can be asked wherever it is met, in lists of claims and in rows of blame (`ClaimConditions`). */
export const claimConditions = {
  ...placedWhere("statedOn"),
  attributionClass: equals("attributionClass"),
  form: equals("form"),
  basis: anyOf("basis"),
  accusedMode: equals("accusedMode"),
  likelihood: confidenceWhere("likelihood"),
  analyticConfidence: confidenceWhere("analyticConfidence"),
  unnamedAccuser: whether(({ on }) => `${on}.unnamedAccuser IS NOT NULL`),
  responder: (at) => {
    const response = at.compiler.fresh("response");
    return someActor(
      at,
      (actor, by) => `${answer(at.on)(response)}-[${by}:MADE_BY]->(${actor}:Actor)`,
      () => existsOrTrue(at.compiler, response),
    );
  },
  answered: whether(({ compiler, on }) => someRecord(compiler, "response", answer(on))),
  answeredBy: some(({ compiler, on }, fulfils) =>
    someRecord(compiler, "response", answer(on), (response) => fulfils(`${response}.kind`)),
  ),
  answeredByDenial: whether(({ compiler, on }) =>
    someRecord(compiler, "denial", answer(on), (denial) => `${denial}.denialKey IS NOT NULL`),
  ),
  withdrawn: whether(({ compiler, on }) =>
    someRecord(compiler, "retraction", (retraction) => `(${on})<-[:RETRACTS]-(${retraction}:Retraction)`),
  ),
  contains: contains((on, compiler) => {
    const evidence = compiler.fresh("evidence");
    return `[${on}.quote, ${on}.unnamedAccuser, ${on}.unnamedAccused] + [(${on})-[:RESTS_ON]->(${evidence}:Evidence) | ${evidence}.text]`;
  }),
} satisfies Readonly<Record<string, FilterMapping>>;

/** The condition on the incident that a claim is about: a claim about an actor fulfils none. */
function ofIncident(filter: FilterMapping): FilterMapping {
  return (at) => {
    const incident = at.compiler.fresh("incident");
    return `EXISTS { MATCH (${at.on})-[:ABOUT]->(${incident}:Incident) WHERE ${filter({ ...at, on: incident })} }`;
  };
}

/** What lists of claims can be asked (`ClaimWhere`). */
export const claimWhere: Readonly<Record<string, FilterMapping>> = {
  ...claimConditions,
  ...Object.fromEntries(
    Object.entries(whereOfItsIncident).map(([name, filter]) => [name, ofIncident(filter)]),
  ),
  kind: equals("kind"),
  stance: equals("stance"),
  accuser: (at) => someActor(at, (a, by) => `(${at.on})-[${by}:MADE_BY]->(${a}:Actor)`),
  accused: (at) => someActor(at, (a, by) => `(${at.on})-[${by}:ACCUSES]->(${a}:Actor)`),
  named: (at) => someActor(at, (a, by) => `(${at.on})-[${by}:ACCUSES|NAMES]->(${a}:Actor)`),
  subject: (at) => someActor(at, (a, by) => `(${at.on})-[${by}:ABOUT]->(${a}:Actor)`),
  role: some(({ compiler, on }, fulfils) => {
    const naming = compiler.fresh("naming");
    return `EXISTS { MATCH (${on})-[${naming}:ACCUSES|NAMES]->(:Actor) WHERE ${fulfils(`${naming}.role`)} }`;
  }),
  unnamedAccused: whether(({ on }) => `${on}.unnamedAccused IS NOT NULL`),
  incident: ({ on, bind }) => `${on}.incidentId = ${bind(recordId("incident"))}`,
  live: whether(({ compiler, on }) => isLive(compiler, on)),
  denied: whether(({ compiler, on }) => {
    const accuses = compiler.fresh("accuses");
    return `EXISTS { MATCH (${on})-[${accuses}:ACCUSES]->(:Actor) WHERE ${isDenied(compiler, accuses)} }`;
  }),
  superseded: whether(({ compiler, on }) =>
    someRecord(compiler, "newer", (newer) => `(${on})<-[:SUPERSEDES]-(${newer}:Claim)`),
  ),
};
