import {
  type Compiler,
  isTuple,
  type Place,
  type Projection,
  type TypeMapping,
} from "../../platform/read/compiler";
import { type FieldMapping, property, value } from "../../platform/read/mapping";
import type { ListMapping } from "../../platform/read/page";
import type { Selection } from "../../platform/read/selection";
import { between, comparing, whether } from "../../platform/read/where";
import { isActor, someActor } from "../actors/actor-match";
import { liftedChain, structureDay } from "../actors/roll-up.cypher";
import type { RollUp } from "../actors/roll-up.terms";
import { isLive, isSigned } from "../claims/liveness.cypher";
import { onScale } from "../confidence/confidence.type";
import { placement, statedDate } from "../dates/date.type";
import { MAX_INCIDENT_STEPS } from "../incidents/part-of";
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
  return ({ compiler, on, selection }) => nodeOrNull(compiler, selection, parts(on)[part]);
}

type Side = "accused" | "accuser";

/** The chain from an actor of the row to what it is lifted to, bound once for the row. */
function chainTo(compiler: Compiler, row: string, side: Side, rollUp: Exclude<RollUp, "NONE">): string {
  const actor = parts(row)[side];
  return compiler.shared(`${actor}To${rollUp}`, () => {
    const chain = liftedChain(compiler, actor, rollUp, structureDay(parts(row).claim));
    return `CASE WHEN ${actor} IS NULL THEN [] ELSE ${chain} END`;
  });
}

/** What a chain leads to, bound once for the row. */
function topOf(compiler: Compiler, chain: string): string {
  return compiler.shared(`${chain}Top`, () => `last(${chain})`);
}

function rollUpOf(compiler: Compiler, side: Side): RollUp {
  return compiler.args(compiler.root)[`${side}RollUp`] as RollUp;
}

/** The actor after the roll-up asked for: the end of its chain. */
function lifted(side: Side): FieldMapping {
  return ({ compiler, on, selection }) => {
    const rollUp = rollUpOf(compiler, side);
    if (rollUp === "NONE") return nodeOrNull(compiler, selection, parts(on)[side]);
    return nodeOrNull(compiler, selection, topOf(compiler, chainTo(compiler, on, side, rollUp)));
  };
}

function chain(side: Side): FieldMapping {
  return ({ compiler, on, selection }) => {
    const rollUp = rollUpOf(compiler, side);
    const steps =
      rollUp === "NONE"
        ? `[actor IN [${parts(on)[side]}] WHERE actor IS NOT NULL]`
        : chainTo(compiler, on, side, rollUp);
    const step = compiler.fresh("step");
    const projection = compiler.node(selection, step);
    return {
      cypher: `[${step} IN ${steps} | ${projection.cypher}]`,
      decode: (found, answer) =>
        (Array.isArray(found) ? found : []).map((item) => projection.decode(item, answer)),
    };
  };
}

function nodeOrNull(compiler: Compiler, selection: Selection, variable: string): Projection {
  const projection = compiler.node(selection, variable);
  return { ...projection, cypher: `CASE WHEN ${variable} IS NULL THEN null ELSE ${projection.cypher} END` };
}

/** The denials of the row, bound once for it; none where the accused is known by words alone. */
function denialsOf(compiler: Compiler, row: string): string {
  const side = topOf(compiler, chainTo(compiler, row, "accused", "STATE"));
  return compiler.shared(`${row}Denials`, () => {
    const denial = compiler.fresh("denial");
    const found = denialsOfRow(compiler, { ...parts(row), side }, denial);
    return `COLLECT { ${found} WITH DISTINCT ${denial} ORDER BY ${inTime(denial)} RETURN ${denial} }`;
  });
}

function isDenied(compiler: Compiler, row: string): string {
  return `size(${denialsOf(compiler, row)}) > 0`;
}

const denials: FieldMapping = ({ compiler, on, selection }: Place) => {
  const denial = compiler.fresh("denial");
  const { cypher, decode } = compiler.node(selection, denial);
  return {
    cypher: `[${denial} IN ${denialsOf(compiler, on)} | ${cypher}]`,
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
  return `CALL (${claim}) { ${own} RETURN ${incident}, false AS ${flag} UNION ${own.replace(incident, "whole")} MATCH (${incident}:Incident)-[:PART_OF*1..${MAX_INCIDENT_STEPS}]->(whole) RETURN ${incident}, true AS ${flag} }`;
}

/** An inherited row is replaced where its accuser has a live claim of its own about the part, or nearer to it. */
function notReplaced(compiler: Compiler, row: string): string {
  const { claim, incident, accuser, inherited } = parts(row);
  const own = compiler.fresh("own");
  return `(NOT ${inherited} OR ${accuser} IS NULL OR NOT EXISTS { MATCH (${accuser})<-[:MADE_BY]-(${own}:Claim {kind: 'ATTRIBUTION'})-[:ABOUT]->(nearer:Incident) WHERE EXISTS { (nearer)-[:PART_OF*1..${MAX_INCIDENT_STEPS}]->(:Incident {id: ${claim}.incidentId}) } AND EXISTS { (${incident})-[:PART_OF*0..${MAX_INCIDENT_STEPS}]->(nearer) } AND ${existsOrTrue(compiler, own)} AND ${isLive(compiler, own)} AND ${isSigned(compiler, own, accuser)} })`;
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
