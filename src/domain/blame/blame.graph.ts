import { type Compiler, isTuple, type Place, type TypeMapping } from "../../platform/read/compiler";
import { type FieldMapping, property, value } from "../../platform/read/mapping";
import type { ListMapping } from "../../platform/read/page";
import { between, comparing, whether } from "../../platform/read/where";
import { isActor, someActor } from "../actors/actor-match";
import { liftedChain, structureDay } from "../actors/roll-up.cypher";
import type { RollUp } from "../actors/roll-up.terms";
import { isLive, isSigned } from "../claims/liveness.cypher";
import { onScale } from "../confidence/confidence.type";
import { placement, statedDate } from "../dates/date.type";
import { PLACED } from "../records/placed-list";
import { recordId } from "../records/record-id";
import { existsOrTrue, inTime } from "../records/visibility";
import { denialsOfRow } from "../responses/denials.cypher";

/** The variables of one row, all starting with the row's own name. */
function parts(row: string) {
  return {
    claim: `${row}Claim`,
    incident: `${row}Incident`,
    accuser: `${row}Accuser`,
    accused: `${row}Accused`,
    role: `${row}Role`,
    inherited: `${row}Inherited`,
  };
}

type Part = keyof ReturnType<typeof parts>;

/** A field read from one of the row's variables, as the node's own field would be. */
function from(part: Part, mapping: FieldMapping): FieldMapping {
  return (place) => mapping({ ...place, on: parts(place.on)[part] });
}

function node(part: Part): FieldMapping {
  return ({ compiler, on, selection }) => {
    const found = parts(on)[part];
    const projection = compiler.node(selection, found);
    return { ...projection, cypher: `CASE WHEN ${found} IS NULL THEN null ELSE ${projection.cypher} END` };
  };
}

function chainOf(compiler: Compiler, row: string, side: "accused" | "accuser"): string {
  const actor = parts(row)[side];
  const rollUp = compiler.args(compiler.root)[`${side}RollUp`] as RollUp;
  const chain =
    rollUp === "NONE" ? `[${actor}]` : liftedChain(compiler, actor, rollUp, structureDay(parts(row).claim));
  return `CASE WHEN ${actor} IS NULL THEN [] ELSE ${chain} END`;
}

/** The actor after the roll-up asked for: the end of its chain. */
function lifted(side: "accused" | "accuser"): FieldMapping {
  return ({ compiler, on, selection }) => {
    const actor = compiler.fresh(side);
    const projection = compiler.node(selection, actor);
    return {
      cypher: `COLLECT { UNWIND ${chainOf(compiler, on, side)}[-1..] AS ${actor} RETURN ${projection.cypher} }[0]`,
      decode: projection.decode,
    };
  };
}

function chain(side: "accused" | "accuser"): FieldMapping {
  return ({ compiler, on, selection }) => {
    const step = compiler.fresh("step");
    const projection = compiler.node(selection, step);
    return {
      cypher: `COLLECT { UNWIND ${chainOf(compiler, on, side)} AS ${step} RETURN ${projection.cypher} }`,
      decode: (steps, answer) =>
        (Array.isArray(steps) ? steps : []).map((item) => projection.decode(item, answer)),
    };
  };
}

function isDenied(compiler: Compiler, row: string): string {
  const { accused } = parts(row);
  return `(${accused} IS NOT NULL AND EXISTS { ${denialsOfRow(compiler, parts(row), compiler.fresh("denial"))} })`;
}

const denials: FieldMapping = ({ compiler, on, selection }: Place) => {
  const denial = compiler.fresh("denial");
  const { cypher, decode } = compiler.node(selection, denial);
  const { accused } = parts(on);
  const found = `COLLECT { ${denialsOfRow(compiler, parts(on), denial)} WITH DISTINCT ${denial} ORDER BY ${inTime(denial)} RETURN ${cypher} }`;
  return {
    cypher: `CASE WHEN ${accused} IS NULL THEN [] ELSE ${found} END`,
    decode: (items, answer) =>
      (Array.isArray(items) ? items.filter(isTuple) : []).map((item) => decode(item, answer)),
  };
};

export const blameRow: TypeMapping = {
  fields: {
    id: ({ on }) => ({
      cypher: `${parts(on).claim}.id + '/' + ${tie(on)}`,
      decode: (id) => `blame:${id}`,
    }),
    accused: lifted("accused"),
    accusedChain: chain("accused"),
    unnamedAccused: ({ on }) => ({
      cypher: `CASE WHEN ${parts(on).accused} IS NULL THEN ${parts(on).claim}.unnamedAccused END`,
      decode: (words) => words ?? null,
    }),
    incident: node("incident"),
    accuser: lifted("accuser"),
    accuserChain: chain("accuser"),
    unnamedAccuser: from(
      "claim",
      value(["unnamedAccuser", "unnamedAccuserCoded"], (words, coded) =>
        typeof words === "string" ? { words, coded: coded === true } : null,
      ),
    ),
    role: ({ on }) => ({ cypher: parts(on).role, decode: (role) => role ?? null }),
    accusedMode: from("claim", property()),
    statedOn: from("claim", statedDate()),
    placedOn: from("claim", placement),
    likelihood: from("claim", onScale("likelihood")),
    analyticConfidence: from("claim", onScale("analyticConfidence")),
    denied: ({ compiler, on }) => ({ cypher: isDenied(compiler, on), decode: (denied) => denied === true }),
    denials,
    inherited: ({ on }) => ({ cypher: parts(on).inherited, decode: (inherited) => inherited === true }),
    claim: node("claim"),
  },
};

function tie(row: string): string {
  const { incident, accuser, accused, role } = parts(row);
  return `${incident}.id + '/' + coalesce(${accuser}.id, '') + '/' + coalesce(${accused}.id, '') + '/' + coalesce(${role}, '')`;
}

/** Binds the incidents a claim's rows are about: its own, and with INCLUDE the parts that inherit it. */
function incidents(row: string, inherited: boolean): string {
  const { claim, incident, inherited: flag } = parts(row);
  const own = `MATCH (${claim})-[:ABOUT]->(${incident}:Incident)`;
  if (!inherited) return `${own} WITH *, false AS ${flag}`;
  return `CALL (${claim}) { ${own} RETURN ${incident}, false AS ${flag} UNION ${own.replace(incident, "whole")} MATCH (${incident}:Incident)-[:PART_OF*1..8]->(whole) RETURN ${incident}, true AS ${flag} }`;
}

/** An inherited row is replaced where its accuser has a live claim of its own about the part, or nearer to it. */
function notReplaced(compiler: Compiler, row: string): string {
  const { claim, incident, accuser, inherited } = parts(row);
  const own = compiler.fresh("own");
  return `(NOT ${inherited} OR ${accuser} IS NULL OR NOT EXISTS { MATCH (${accuser})<-[:MADE_BY]-(${own}:Claim {kind: 'ATTRIBUTION'})-[:ABOUT]->(nearer:Incident) WHERE EXISTS { (nearer)-[:PART_OF*1..8]->(:Incident {id: ${claim}.incidentId}) } AND EXISTS { (${incident})-[:PART_OF*0..8]->(nearer) } AND ${existsOrTrue(compiler, own)} AND ${isLive(compiler, own)} AND ${isSigned(compiler, own, accuser)} })`;
}

/** Rows of live attributions that accuse: claim × accuser × accused, each side once with null if it is unnamed. */
export const blameList: ListMapping = {
  as: "row",
  dated: true,
  row: {
    variables: (row) => Object.values(parts(row)),
    keyed: (row) => parts(row).claim,
    tie,
  },
  match: (row, _, compiler) => {
    const { claim, accuser, accused, role } = parts(row);
    const inherited = compiler.args(compiler.root)["inherited"] === "INCLUDE";
    return {
      source: `MATCH (${claim}:Claim)`,
      conditions: [`${claim}.kind = 'ATTRIBUTION'`, `${claim}.stance = 'ASSERTS'`, isLive(compiler, claim)],
      expand: [
        incidents(row, inherited),
        `OPTIONAL MATCH (${claim})-[:MADE_BY]->(${accuser}:Actor)`,
        `OPTIONAL MATCH (${claim})-[accuses:ACCUSES]->(${accused}:Actor)`,
        `WITH *, accuses.role AS ${role}`,
      ].join(" "),
      rowConditions: [
        `(${accuser} IS NULL OR ${isSigned(compiler, claim, accuser)})`,
        ...(inherited ? [notReplaced(compiler, row)] : []),
      ],
    };
  },
  orders: PLACED,
  defaultOrder: { field: "PLACED_ON", direction: "DESC" },
  where: {
    accused: (at) => onSide(at, "accused"),
    accuser: (at) => onSide(at, "accuser"),
    incident: ({ on, bind }) => `${parts(on).incident}.id = ${bind(recordId("incident"))}`,
    victim: (at) =>
      someActor(
        at,
        (victim) => `(${parts(at.on).incident})-[:HIT]->(${victim}:Actor)`,
        structureDay(parts(at.on).claim),
      ),
    role: comparing((on) => parts(on).role),
    denied: whether(({ compiler, on }) => isDenied(compiler, on)),
    placedOn: between((on) => `${parts(on).claim}.placedKey`),
  },
};

function onSide(at: Parameters<typeof isActor>[0], side: "accused" | "accuser"): string {
  const actor = parts(at.on)[side];
  return `(${actor} IS NOT NULL AND ${isActor(at, actor, structureDay(parts(at.on).claim))})`;
}
