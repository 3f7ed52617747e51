import {
  type Compiler,
  type Place,
  type Projection,
  type TypeMapping,
  tuplesIn,
} from "../../platform/read/compiler";
import { type FieldMapping, property, value } from "../../platform/read/mapping";
import type { Expansion, ListMapping } from "../../platform/read/page";
import type { Selection } from "../../platform/read/selection";
import {
  comparing,
  type FilterMapping,
  has,
  type RowFilterMapping,
  type WhereMapping,
  whether,
} from "../../platform/read/where";
import { isActor, someActor } from "../actors/actor-match";
import { LIFTED, liftedChain, structureDay } from "../actors/roll-up.cypher";
import type { RollUp } from "../actors/roll-up.terms";
import { claimConditions } from "../claims/claim.where";
import { isLive, isSigned } from "../claims/liveness.cypher";
import { onScale } from "../confidence/confidence.type";
import { likelihoodKey } from "../confidence/confidence.where.type";
import { placement, statedDate } from "../dates/date.type";
import { whereOfItsIncident } from "../incidents/incident-list.graph";
import { hasNearerClaim } from "../incidents/nearer-claim.cypher";
import { MAX_INCIDENT_STEPS } from "../incidents/part-of";
import { PLACED } from "../records/placed-list";
import { recordId } from "../records/record-id";
import { isDenied, listOfDenials } from "../responses/denials.cypher";

/** The variables of one row, all starting with the row's own name. `madeBy` and `accuses` are relationships. */
export function parts(row: string) {
  return {
    claim: `${row}Claim`,
    incident: `${row}Incident`,
    accuser: `${row}Accuser`,
    madeBy: `${row}MadeBy`,
    accused: `${row}Accused`,
    accuses: `${row}Accuses`,
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

export type Side = "accused" | "accuser";

/** The relationship that leads from the row's claim to each side: it knows what the actor is lifted to. */
const LED_TO_BY = { accuser: "madeBy", accused: "accuses" } as const satisfies Record<Side, Part>;

export function mentionOf(row: string, side: Side) {
  const of = parts(row);
  return { actor: of[side], by: of[LED_TO_BY[side]] };
}

function rollUpOf(compiler: Compiler, side: Side): RollUp {
  return compiler.args(compiler.root)[`${side}RollUp`] as RollUp;
}

/** The actor after the roll-up asked for, bound once for the row. */
function lifted(side: Side): FieldMapping {
  return ({ compiler, on, selection }) => {
    const { actor, by } = mentionOf(on, side);
    const rollUp = rollUpOf(compiler, side);
    if (rollUp === "NONE") return nodeOrNull(compiler, selection, actor);
    const top = compiler.shared(`${actor}To${rollUp}`, () => {
      const found = compiler.fresh("top");
      return `COLLECT { MATCH (${found}:Actor {id: ${by}.${LIFTED[rollUp]}}) RETURN ${found} }[0]`;
    });
    return nodeOrNull(compiler, selection, top);
  };
}

function chain(side: Side): FieldMapping {
  return ({ compiler, on, selection }) => {
    const { actor } = mentionOf(on, side);
    const rollUp = rollUpOf(compiler, side);
    const steps =
      rollUp === "NONE"
        ? `[actor IN [${actor}] WHERE actor IS NOT NULL]`
        : `CASE WHEN ${actor} IS NULL THEN [] ELSE ${liftedChain(compiler, actor, rollUp, structureDay(parts(on).claim))} END`;
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

/** An inherited row is also denied by what answers the part it is inherited to, which the claim's own row is not. */
function isRowDenied(compiler: Compiler, row: string): string {
  const own = isDenied(compiler, parts(row).accuses);
  if (!includesInherited(compiler)) return own;
  return `(${own} OR (${parts(row).inherited} AND size(${listOfDenials(compiler, parts(row))}) > 0))`;
}

function includesInherited(compiler: Compiler): boolean {
  return compiler.args(compiler.root)["inherited"] === "INCLUDE";
}

const denials: FieldMapping = ({ compiler, on, selection }: Place) => {
  const denial = compiler.fresh("denial");
  const { cypher, decode } = compiler.node(selection, denial);
  return {
    cypher: `[${denial} IN ${listOfDenials(compiler, parts(on))} | ${cypher}]`,
    decode: (items, answer) => tuplesIn(items).map((item) => decode(item, answer)),
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
    role: ({ on }) => ({ cypher: `${parts(on).accuses}.role`, decode: (role) => role ?? null }),
    accusedMode: from("claim", property()),
    statedOn: from("claim", statedDate()),
    placedOn: from("claim", placement),
    likelihood: from("claim", onScale("likelihood")),
    analyticConfidence: from("claim", onScale("analyticConfidence")),
    denied: ({ compiler, on }) => ({
      cypher: isRowDenied(compiler, on),
      decode: (denied) => denied === true,
    }),
    denials,
    inherited: ({ on }) => ({ cypher: parts(on).inherited, decode: (inherited) => inherited === true }),
    claim: node("claim"),
  },
};

function tie(row: string): string {
  const { incident, accuser, accused, accuses } = parts(row);
  return `${incident}.id + '/' + coalesce(${accuser}.id, '') + '/' + coalesce(${accused}.id, '') + '/' + coalesce(${accuses}.role, '')`;
}

/** Binds the incidents a claim's rows are about: its own, and with INCLUDE the parts that inherit it. */
function incidents(row: string, inherited: boolean): readonly Expansion[] {
  const { claim, incident, inherited: flag } = parts(row);
  const own = `MATCH (${claim})-[:ABOUT]->(${incident}:Incident)`;
  // An attribution is about one incident, always.
  if (!inherited) {
    return [
      { clauses: own, lookUp: incident },
      { clauses: `WITH *, false AS ${flag}`, lookUp: flag },
    ];
  }
  const clauses = `CALL (${claim}) { ${own} RETURN ${incident}, false AS ${flag} UNION ${own.replace(incident, "whole")} MATCH (${incident}:Incident)-[:PART_OF*1..${MAX_INCIDENT_STEPS}]->(whole) RETURN ${incident}, true AS ${flag} }`;
  return [{ clauses }];
}

const LENDING = "lending";

/** Binds the incidents whose claims the rows of an incident may come from: itself and what it is part of. */
function lenders(incident: string): string {
  return `MATCH (:Incident {id: ${incident}})-[:PART_OF*0..${MAX_INCIDENT_STEPS}]->(${LENDING}:Incident) WITH DISTINCT *`;
}

/**
 * Where the rows of one incident are asked for, its lenders come before the claims: each leads to its claims by the
 * index over (incidentId, placedKey, id), which the planner does not take for a list of ids.
 */
function lendersFirst(compiler: Compiler, selection: Selection): readonly string[] {
  if (!has(compiler.args(selection)["where"], "incident")) return [];
  const id = compiler.bind(selection, ({ where }) =>
    recordId("incident")(Reflect.get(Object(where), "incident")),
  );
  return [lenders(id)];
}

/** An inherited row is replaced where its accuser has a live claim of its own about the part, or nearer to it. */
function notReplaced(compiler: Compiler, row: string): string {
  const { claim, incident, accuser, inherited } = parts(row);
  return `(NOT ${inherited} OR ${accuser} IS NULL OR NOT ${hasNearerClaim(compiler, { accuser, claim, incident })})`;
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
  match: (row, _, compiler, selection) => {
    const { claim, accuser, madeBy, accused, accuses } = parts(row);
    const inherited = includesInherited(compiler);
    const first = inherited ? lendersFirst(compiler, selection) : [];
    return {
      source: [...first, `MATCH (${claim}:Claim)`].join(" "),
      conditions: [
        ...first.map(() => `${claim}.incidentId = ${LENDING}.id`),
        `${claim}.kind = 'ATTRIBUTION'`,
        `${claim}.stance = 'ASSERTS'`,
        isLive(compiler, claim),
      ],
      expand: [
        ...incidents(row, inherited),
        { clauses: `OPTIONAL MATCH (${claim})-[${madeBy}:MADE_BY]->(${accuser})` },
        { clauses: `OPTIONAL MATCH (${claim})-[${accuses}:ACCUSES]->(${accused})` },
      ],
      rowConditions: [isSigned(compiler, madeBy), ...(inherited ? [notReplaced(compiler, row)] : [])],
    };
  },
  orders: {
    ...PLACED,
    ACCUSED: { key: nameBy("accused"), ofItem: nameOnSide("accused") },
    ACCUSER: { key: nameBy("accuser"), ofItem: nameOnSide("accuser") },
    INCIDENT: { key: "title", ofItem: (row) => `${parts(row).incident}.title` },
    LIKELIHOOD: { key: "likelihood", ofItem: (row) => likelihoodKey(parts(row).claim) },
  },
  defaultOrder: { field: "PLACED_ON", direction: "DESC" },
  where: {
    ...each(claimConditions, (filter) => ({ ofKeyed: (at) => filter({ ...at, on: parts(at.on).claim }) })),
    // Of the row's incident, which an inherited claim is not about.
    ...each(whereOfItsIncident, (filter) => (at) => filter({ ...at, on: parts(at.on).incident })),
    accused: { ofKeyed: someOnSide("accused"), ofRow: onSide("accused") },
    accuser: { ofKeyed: someOnSide("accuser"), ofRow: onSide("accuser") },
    unnamedAccused: whether(({ on }) => `${parts(on).accused} IS NULL`),
    incident: {
      ofKeyed: ({ compiler, on, bind }) => {
        const { claim } = parts(on);
        const id = bind(recordId("incident"));
        if (!includesInherited(compiler)) return `${claim}.incidentId = ${id}`;
        return `${claim}.incidentId IN ${compiler.once("lendingIds", `COLLECT { ${lenders(id)} RETURN ${LENDING}.id }`)}`;
      },
      ofRow: ({ on, bind }) => `${parts(on).incident}.id = ${bind(recordId("incident"))}`,
    },
    role: comparing((on) => `${parts(on).accuses}.role`),
    denied: whether(({ compiler, on }) => isRowDenied(compiler, on)),
    inherited: whether(({ on }) => parts(on).inherited),
  },
};

function each(
  filters: Readonly<Record<string, FilterMapping>>,
  ofRow: (filter: FilterMapping) => FilterMapping | RowFilterMapping,
): WhereMapping {
  return Object.fromEntries(Object.entries(filters).map(([name, filter]) => [name, ofRow(filter)]));
}

/** What rows are ordered by: under `asOf` not by a name, which may be coined later. */
function nameBy(side: Side) {
  return (compiler: Compiler): string => `${compiler.asOf ? "slug" : "name"} ${rollUpOf(compiler, side)}`;
}

function nameOnSide(side: Side) {
  return (row: string, compiler: Compiler): string => {
    const { actor, by } = mentionOf(row, side);
    const rollUp = rollUpOf(compiler, side);
    const name = compiler.asOf ? "slug" : "name";
    if (rollUp === "NONE") return `${actor}.${name}`;
    const top = compiler.fresh("top");
    return `COLLECT { MATCH (${top}:Actor {id: ${by}.${LIFTED[rollUp]}}) RETURN ${top}.${name} }[0]`;
  };
}

const TYPES = { accused: "ACCUSES", accuser: "MADE_BY" } as const satisfies Record<Side, string>;

/** Whether the claim has the actor on this side at all. */
function someOnSide(side: Side): FilterMapping {
  return (at) =>
    someActor(at, (actor, by) => `(${parts(at.on).claim})-[${by}:${TYPES[side]}]->(${actor}:Actor)`);
}

function onSide(side: Side): FilterMapping {
  return (at) => `(${parts(at.on)[side]} IS NOT NULL AND ${isActor(at, mentionOf(at.on, side))})`;
}
