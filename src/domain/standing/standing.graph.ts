import { computed } from "../../platform/read/computed";
import type { FieldMapping } from "../../platform/read/mapping";
import type { RootMapping } from "../../platform/read/reader";
import { nameOf } from "../actors/actor.graph";
import { recordId } from "../records/record-id";
import type { RollUp, StandingFacts } from "./facts";
import { factsClauses, factsColumn } from "./facts.cypher";
import { readFacts } from "./read-facts";
import { standingOf } from "./standing";

/** Undated records are no part of a standing as of a day. */
function undatedIn({ claims, responses }: StandingFacts): number {
  const records = [...claims, ...responses, ...claims.flatMap(({ retractions }) => retractions)];
  return records.filter(({ placedOn }) => placedOn === null).length;
}

/** The standing of the incident in the parent's variable, with the records it points at. */
export const standing: FieldMapping = computed<StandingFacts>({
  as: "standing",
  clauses: factsClauses,
  facts: (on, at, compiler) => factsColumn(on, at, (actor) => nameOf(actor, compiler)),
  read: readFacts,
  nodes: (at) => ({
    Actor: `${at}Actors`,
    Claim: `${at}Claims + ${at}Joins`,
    Response: `${at}Responses`,
    Retraction: `${at}Retractions`,
    Source: `COLLECT { UNWIND ${at}Claims AS ${at}Claim MATCH (${at}Claim)-[:CITES|RELAYS]->(${at}Source) RETURN DISTINCT ${at}Source }`,
  }),
  compute: (found, args, answer) => {
    const asOf = answer.parameters["asOf"];
    if (typeof asOf === "string") answer.undatedLeftOut += undatedIn(found);
    return standingOf(found, {
      asOf: typeof asOf === "string" ? asOf : null,
      rollUp: args["rollUp"] as RollUp,
    });
  },
});

/** The standing of one incident by its id. */
export const standingOfIncident: RootMapping = (compiler) => {
  const id = compiler.bind(compiler.root, (args) => recordId("incident")(args["incident"]));
  const incident = compiler.fresh("incident");
  const { cypher, decode } = standing({ compiler, on: incident, selection: compiler.root });
  return {
    statement: `MATCH (${incident}:Incident {id: ${id}}) RETURN ${cypher} AS found`,
    decode: ([row], answer) => decode(row?.[0], answer),
  };
};
