import type { ActorKind } from "../actors/actors.terms";
import type { StatedDate } from "../dates/dates";
import type { PathFacts, PlacedId, SaidFact, StructureFact } from "./path-facts";

type Row = readonly unknown[];

/** The tuples of the statement as facts, in the order of its columns (`attribution-paths.graph.ts`). */
export function readPathFacts(value: unknown): PathFacts {
  const [incident, actor, wanted, today, kinds, said, structure, whole, undated] = asRow(value);
  const ofActors = new Map(rows(kinds).map(([id, kind]) => [String(id), kind as ActorKind]));
  return {
    incident: textOrNull(incident),
    actor: textOrNull(actor),
    wanted: textOrNull(wanted),
    today: String(today),
    kinds: ofActors,
    // Claims also lead to actors beyond those who were read.
    said: rows(said)
      .map(toSaid)
      .filter(({ to }) => ofActors.has(to)),
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

function toStructure([from, to, begun, ended, heldFrom, heldTo]: Row): StructureFact {
  return {
    from: String(from),
    to: String(to),
    statedFrom: toStated(begun),
    statedTo: toStated(ended),
    heldFrom: textOrNull(heldFrom),
    heldTo: textOrNull(heldTo),
  };
}

function toStated(value: unknown): StatedDate | null {
  const [date, qualifier] = asRow(value);
  return typeof date === "string" ? { date, qualifier: qualifier === "BY" ? "BY" : "ON" } : null;
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
