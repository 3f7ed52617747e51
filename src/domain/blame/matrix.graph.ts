import { getNamedType } from "graphql";
import { within } from "../../platform/read/bounds";
import { Candidates } from "../../platform/read/candidates";
import { type Compiler, type Projection, tuplesIn } from "../../platform/read/compiler";
import { reshape } from "../../platform/read/mapping";
import { compileMatches } from "../../platform/read/page";
import type { RootMapping } from "../../platform/read/reader";
import { LIFTED } from "../actors/roll-up.cypher";
import type { RollUp } from "../actors/roll-up.terms";
import { isLive, isSigned } from "../claims/liveness.cypher";
import { originKey } from "../claims/origin-key.cypher";
import { existsOrTrue } from "../records/visibility";
import { isDenied } from "../responses/denials.cypher";
import { blameList, mentionOf, parts, type Side } from "./blame.graph";
import { MAX_HEADS } from "./blame.type";
import { type CountOrigins, originCounter, type Repetition } from "./matrix-origins";

/**
 * What is counted of the rows that fall into a cell, step by step: of each claim its rows, of each incident its claims,
 * of the cell its incidents. The first step is made for each claim apart: for all together it would hold every row.
 * `count(DISTINCT …)` would say the same in one step, but each takes some twelve kilobytes a cell: the matrix of ten
 * thousand claims would be more than a transaction may have.
 */
interface Measure {
  readonly ofClaim?: (row: string, compiler: Compiler) => string;
  readonly ofIncident?: (row: string) => string;
  readonly ofCell: string;
}

const MEASURES: Readonly<Record<string, Measure>> = {
  claims: { ofIncident: () => "count(*)", ofCell: "sum(claims)" },
  incidents: { ofCell: "count(*)" },
  rows: { ofClaim: () => "count(*)", ofIncident: () => "sum(rows)", ofCell: "sum(rows)" },
  deniedRows: {
    ofClaim: (row, compiler) => `count(CASE WHEN ${isDenied(compiler, parts(row).accuses)} THEN 1 END)`,
    ofIncident: () => "sum(deniedRows)",
    ofCell: "sum(deniedRows)",
  },
  firstOn: { ofIncident: (row) => `min(nullif(${parts(row).claim}.placedKey, ''))`, ofCell: "min(firstOn)" },
  lastOn: { ofIncident: (row) => `max(nullif(${parts(row).claim}.placedKey, ''))`, ofCell: "max(lastOn)" },
  undated: {
    ofIncident: (row) => `count(CASE WHEN ${parts(row).claim}.placedKey = '' THEN 1 END)`,
    ofCell: "sum(undated)",
  },
  origins: { ofCell: "collect(origins)" },
};

/** What a field is computed from, where that is not the measure of its own name. */
const NEEDED: Readonly<Record<string, readonly string[]>> = { deniedShare: ["deniedRows", "rows"] };

/** The id that a side's actor is lifted to; the empty string where nobody is named. */
function headOf(compiler: Compiler, row: string, side: Side): string {
  const rollUp = compiler.args(compiler.root)[`${side}RollUp`] as RollUp;
  const { actor, by } = mentionOf(row, side);
  return `coalesce(${rollUp === "NONE" ? `${actor}.id` : `${by}.${LIFTED[rollUp]}`}, '')`;
}

/** The derived key, and where there is none the key made from the accusers that the claim stands for (by then). */
function originOf(claim: string, signed: (made: string) => string): string {
  const made = `${claim}Made`;
  return `coalesce(${claim}.originKey, ${originKey(claim, made, signed(made))})`;
}

/** The repetitions among claims about an accused of the matrix, live or not, by then: they join origins. */
function repetitions(compiler: Compiler): string {
  const rollUp = compiler.args(compiler.root)["accusedRollUp"] as RollUp;
  const accusedBy = (by: string, actor: string) =>
    rollUp === "NONE" ? `${actor}.id` : `${by}.${LIFTED[rollUp]}`;
  const said = (claim: string) =>
    `${claim}.kind = 'ATTRIBUTION' AND ${claim}.stance = 'ASSERTS' AND ${existsOrTrue(compiler, claim)}`;
  const key = (claim: string) =>
    originOf(claim, (made) => `(NOT ${isLive(compiler, claim)} OR ${isSigned(compiler, made)})`);
  return `MATCH (repeating:Claim)-[:REPEATS]->(repeated:Claim) WHERE ${said("repeating")} AND ${said("repeated")} MATCH (repeating)-[one:ACCUSES]->(oneAccused) WHERE ${accusedBy("one", "oneAccused")} IN heads MATCH (repeated)-[other:ACCUSES]->(otherAccused) WHERE ${accusedBy("one", "oneAccused")} = ${accusedBy("other", "otherAccused")} RETURN collect(DISTINCT [${accusedBy("one", "oneAccused")}, ${key("repeating")}, ${key("repeated")}]) AS repeats`;
}

/**
 * Accusers × accused. The rows of `blame` are grouped once into cells; the heads with most claims are taken, and
 * only their cells and what was selected of their actors leave the database. What is read beside the cells is read in
 * subqueries that return one row: a COLLECT of many rows counts the cells once for each of them.
 */
export const blameMatrix: RootMapping = (compiler) => {
  const { root } = compiler;
  const matches = compileMatches(blameList, compiler, root, undefined);
  const row = matches.item;
  const { claim } = parts(row);
  const measures = measuresFor(compiler);
  const withOrigins = measures.includes("origins");

  const nodes: { readonly projection: Projection; readonly variable: string }[] = [];
  let current: readonly Candidates[] = [];
  const shape = reshape(compiler, root, (_, child) => {
    if (getNamedType(child.field.type).name !== "Actor") return undefined;
    const variable = compiler.fresh("head");
    const index = nodes.push({ projection: compiler.node(child, variable), variable }) - 1;
    return (id, answer) => current[index]?.find(id, answer) ?? null;
  });

  const first = (side: Side) =>
    compiler.bind(root, (args) =>
      within(
        args[`${side}First`],
        MAX_HEADS,
        `A matrix has 1 to ${MAX_HEADS} accusers and as many accused`,
        "narrow it with where",
      ),
    );
  const [accusers, accused] = [first("accuser"), first("accused")];
  const undated =
    matches.visible.length === 0
      ? "0"
      : `COUNT { ${matches.pass([`${claim}.placedKey = ''`], [], "", [])} RETURN DISTINCT ${claim}.id }`;
  const read = (index: number) => `read${index}`;
  const known = matches.visible.length > 0 ? matches.visible : [`${claim}.id IS NOT NULL`];
  const atStart = compiler.atStart.map((name) => `${name}, `).join("");
  return {
    statement: [
      `WITH ${atStart}COLLECT { ${matches.passOfEach(known, pairs(compiler, row, measures))}`,
      ...grouping(compiler, row, measures),
      ...ranking(measures),
      `} AS lines`,
      `WITH ${atStart}lines, COLLECT { UNWIND lines AS line UNWIND line[2] AS cell WITH cell WHERE cell[0] < ${accused} RETURN DISTINCT cell[..3] } AS accused`,
      `WITH ${atStart}lines, accused, [head IN accused | head[1]] AS heads, [line IN lines[..${accusers}] | [line[0], line[1], [cell IN line[2] WHERE cell[0] < ${accused}]]] AS shown`,
      `WITH ${atStart}shown, accused, heads, size(lines) AS accusersInAll, COUNT { UNWIND lines AS line UNWIND line[2] AS cell RETURN DISTINCT cell[0] } AS accusedInAll`,
      ...(withOrigins ? [`CALL (${atStart}heads) { ${repetitions(compiler)} }`] : []),
      `WITH *, [line IN shown | line[0]] + heads AS ids`,
      ...nodes.map(
        ({ projection, variable }, index) =>
          `CALL (${atStart}ids) { UNWIND ids AS id WITH DISTINCT id MATCH (${variable}:Actor {id: id}) RETURN collect([id, ${projection.cypher}]) AS ${read(index)} }`,
      ),
      // Each column has a name of its own: two that read the same, `[]`, would be one name twice.
      `RETURN shown, accused, accusersInAll, accusedInAll, ${withOrigins ? "repeats" : "[] AS repeats"}, ${undated} AS undated, [${nodes.map((_, index) => read(index)).join(", ")}] AS read`,
    ].join(" "),
    decode([found = []], answer) {
      const [shown, ranked, accusersInAll, accusedInAll, repeats, undatedLeftOut, read] = found;
      answer.undatedLeftOut += Number(undatedLeftOut);
      current = nodes.map(({ projection }, index) => new Candidates(tuplesIn(read)[index], projection));
      const origins = originCounter(tuplesIn(repeats).map(toRepetition));
      const lines = tuplesIn(shown);
      const across = tuplesIn(ranked)
        .sort(byRank)
        .map(([, ...head]) => toHead(head));
      return shape(
        {
          accusers: lines.map(toHead),
          accused: across,
          accusersLeftOut: Number(accusersInAll) - lines.length,
          accusedLeftOut: Number(accusedInAll) - across.length,
          cells: lines.flatMap(([accuser, , cells]) =>
            tuplesIn(cells)
              .sort(byRank)
              .map(([, accused, , ...values]) => toCell([accuser, accused, ...values], measures, origins)),
          ),
        },
        answer,
      );
    },
  };
};

/** What the selected fields of cells are made of; by claims the heads are chosen. */
function measuresFor(compiler: Compiler): readonly string[] {
  const fields = compiler
    .children(compiler.root, compiler.objectType(compiler.root))
    .filter(({ field }) => field.name === "cells")
    .flatMap((cells) => compiler.children(cells, compiler.objectType(cells)))
    .flatMap(({ field: { name } }) => NEEDED[name] ?? (name in MEASURES ? [name] : []));
  return [...new Set(["claims", ...fields])];
}

/** The measures of one step, and what it groups by. */
function step(
  clause: "WITH" | "RETURN",
  names: readonly string[],
  keys: readonly string[],
  how: (measure: Measure, name: string) => string | undefined,
): string {
  const measured = names.flatMap((name) => {
    const counted = MEASURES[name] && how(MEASURES[name], name);
    return counted === undefined ? [] : [`${counted} AS ${name}`];
  });
  return `${clause} ${[...keys, ...measured].join(", ")}`;
}

const PAIR = ["accuser", "accused"] as const satisfies readonly Side[];

/** The pairs of one claim: it is in a cell once, however many of its accusers and accused are lifted to it. */
function pairs(compiler: Compiler, row: string, names: readonly string[]): string {
  const heads = PAIR.map((side) => `${headOf(compiler, row, side)} AS ${side}`).join(", ");
  if (names.every((name) => MEASURES[name]?.ofClaim === undefined)) return `RETURN DISTINCT ${heads}`;
  const counted = step("RETURN", names, PAIR, ({ ofClaim }) => ofClaim?.(row, compiler));
  return `WITH DISTINCT ${heads}, ${parts(row).accuses} ${counted}`;
}

/** From the pairs of claims to cells. */
function grouping(compiler: Compiler, row: string, names: readonly string[]): readonly string[] {
  const { claim } = parts(row);
  const incident = `${claim}.incidentId AS incident`;
  const ofIncidents = (keys: readonly string[]) =>
    step("WITH", names, [...PAIR, incident, ...keys], ({ ofIncident }) => ofIncident?.(row));
  const ofCells = step("WITH", names, PAIR, ({ ofCell }) => ofCell);
  if (!names.includes("origins")) return [ofIncidents([]), ofCells];
  const origin = `${originOf(claim, (made) => isSigned(compiler, made))} AS origin`;
  return [
    ofIncidents([origin]),
    step("WITH", names, [...PAIR, "incident"], ({ ofIncident, ofCell }, name) =>
      name === "origins" ? "collect(origin)" : ofIncident && ofCell,
    ),
    ofCells,
  ];
}

/**
 * From cells to lines: one for each accuser, those with most claims first, each with its cells, and each cell with the
 * rank and the claims of its accused. Rows are sorted only while they hold no more than their own line or column: what
 * else is in scope the database counts for every row.
 */
function ranking(measures: readonly string[]): readonly string[] {
  return [
    `WITH accused, sum(claims) AS across, collect([accuser, ${measures.join(", ")}]) AS cells ORDER BY across DESC, accused`,
    "WITH collect([accused, across, cells]) AS columns",
    "UNWIND range(0, size(columns) - 1) AS rank",
    "WITH rank, columns[rank] AS column",
    "UNWIND column[2] AS cell",
    "WITH cell[0] AS accuser, sum(cell[1]) AS claims, collect([rank, column[0], column[1]] + cell[1..]) AS cells",
    "ORDER BY claims DESC, accuser",
    "RETURN [accuser, claims, cells]",
  ];
}

function byRank([one]: readonly unknown[], [other]: readonly unknown[]): number {
  return Number(one) - Number(other);
}

interface Head {
  readonly actor: string;
  readonly claims: number;
}

function toHead([actor, claims]: readonly unknown[]): Head {
  return { actor: String(actor), claims: Number(claims) };
}

function toCell(
  [accuser, accused, ...values]: readonly unknown[],
  names: readonly string[],
  count: CountOrigins,
) {
  const found: Readonly<Record<string, unknown>> = Object.fromEntries(
    names.map((name, index) => [name, values[index]]),
  );
  const { rows, deniedRows, origins } = found;
  return {
    ...found,
    accuser: String(accuser),
    accused: String(accused),
    deniedShare: Number(deniedRows) / Number(rows),
    origins: Array.isArray(origins) ? count(String(accused), origins.flat().map(String)) : null,
  };
}

function toRepetition([accused, repeating, repeated]: readonly unknown[]): Repetition {
  return { accused: String(accused), repeating: String(repeating), repeated: String(repeated) };
}
