import type { ActorKind } from "../actors/actors.terms";
import type { PathFacts, PlacedId, SaidFact, StructureFact } from "./path-facts";

type Row = readonly unknown[];

/** The tuples of the statement as facts, in the order of its columns (`attribution-paths.graph.ts`). */
export function readPathFacts(value: unknown): PathFacts {
  const [incident, actor, wanted, today, kinds, said, structure, whole, undated] = asRow(value);
  return {
    incident: textOrNull(incident),
    actor: textOrNull(actor),
    wanted: textOrNull(wanted),
    today: String(today),
    kinds: new Map(rows(kinds).map(([id, kind]) => [String(id), kind as ActorKind])),
    said: rows(said).map(toSaid),
    structure: rows(structure).map(toStructure),
    whole: whole === true,
    undated: Number(undated),
  };
}

function toSaid([kind, from, to, roles, day, claims, claimCount, accusers, inherited]: Row): SaidFact {
  return {
    kind: kind as SaidFact["kind"],
    from: textOrNull(from),
    to: String(to),
    roles: asRow(roles).map(String),
    day: textOrNull(day),
    claims: rows(claims).map(toPlaced),
    claimCount: Number(claimCount),
    accusers: rows(accusers).map(toPlaced),
    inherited: inherited === true,
  };
}

function toPlaced([id, placedOn]: Row): PlacedId {
  return { id: String(id), placedOn: textOrNull(placedOn) };
}

function toStructure([from, to, statedFrom, statedTo, heldFrom, heldTo]: Row): StructureFact {
  return {
    from: String(from),
    to: String(to),
    statedFrom: textOrNull(statedFrom),
    statedTo: textOrNull(statedTo),
    heldFrom: textOrNull(heldFrom),
    heldTo: textOrNull(heldTo),
  };
}

function rows(value: unknown): readonly Row[] {
  return asRow(value).map(asRow);
}

function asRow(value: unknown): Row {
  return Array.isArray(value) ? value : [];
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
