import type { Answer } from "../../platform/read/compiler";
import { type ComputedAside, computed } from "../../platform/read/computed";
import type { FieldMapping } from "../../platform/read/mapping";
import type { RootMapping } from "../../platform/read/reader";
import { nameOf } from "../actors/actor.graph";
import { recordId } from "../records/record-id";
import type { RollUp, StandingFacts } from "./facts";
import { factsClauses, factsColumn } from "./facts.cypher";
import { areMany, readFacts, undatedIn } from "./read-facts";
import { standingOf } from "./standing";
import { thread } from "./standing.thread";

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
    const question = questionOf(args, answer.parameters);
    if (question.asOf !== null) answer.undatedLeftOut += undatedIn(found);
    return standingOf(found, question);
  },
  aside: thread === undefined ? undefined : asideIn(thread),
});

function asideIn(computing: NonNullable<typeof thread>): ComputedAside {
  return {
    isLong: areMany,
    compute: (facts, args, parameters, fields) =>
      computing.ask({ facts, fields, ...questionOf(args, parameters) }),
  };
}

function questionOf(args: Readonly<Record<string, unknown>>, { asOf }: Answer["parameters"]) {
  return { asOf: typeof asOf === "string" ? asOf : null, rollUp: args["rollUp"] as RollUp };
}

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
