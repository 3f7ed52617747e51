import type { Day, ResponseFact } from "./facts";
import { isSaidBy } from "./liveness";
import { distinct, inOrder } from "./order";
import { type Structure, sideOf } from "./roll-up";

/** One claim and one of its accused: what a denial denies. */
export interface AccusedRow {
  readonly claim: string;
  readonly accused: string;
  /** The day of the claim, on which the accused's side is read. */
  readonly placedOn: Day | null;
}

/** Denials by what they answer and by who denies, ready to be looked up row by row. */
export interface Denials {
  readonly ofIncident: BySpeaker;
  readonly ofClaim: ReadonlyMap<string, BySpeaker>;
  readonly structure: Structure;
}

/** What denies a row, in the order of the world. */
export interface RowDenials {
  /** Answers to the claim itself. */
  readonly ofClaim: readonly ResponseFact[];
  /** Answers to the incident, or to a whole it is part of, as such. */
  readonly ofIncident: readonly ResponseFact[];
}

/** By each actor that speaks and, apart from that, by the state or top organisation it speaks from. */
interface BySpeaker {
  readonly actor: Map<string, ResponseFact[]>;
  readonly side: Map<string, ResponseFact[]>;
  readonly known: Map<string, readonly ResponseFact[]>;
}

/**
 * The denials said by `asOf`. `incidents` is the incident whose rows are asked about and all its wholes. A
 * denial without a named speaker denies no row: nobody knows that it is the accused who speaks.
 */
export function denialsOf(
  responses: readonly ResponseFact[],
  incidents: ReadonlySet<string>,
  structure: Structure,
  asOf: Day | null,
): Denials {
  const ofIncident = noSpeakers();
  const ofClaim = new Map<string, BySpeaker>();
  for (const denial of inOrder(responses)) {
    if (denial.kind !== "DENIAL" || !isSaidBy(denial.placedOn, asOf)) continue;
    if (denial.answers.some((id) => incidents.has(id))) add(ofIncident, denial, structure);
    for (const id of distinct(denial.answers)) {
      const speakers = ofClaim.get(id) ?? noSpeakers();
      ofClaim.set(id, speakers);
      add(speakers, denial, structure);
    }
  }
  return { ofIncident, ofClaim, structure };
}

/**
 * The denials of a row: by the accused, or by an actor of its state (or top organisation), read for the
 * accused on the day of the claim and for whoever denies on the day of the denial.
 */
export function denialsOfRow({ ofIncident, ofClaim, structure }: Denials, row: AccusedRow): RowDenials {
  const side = sideOf(row.accused, structure, row.placedOn);
  const speakers = ofClaim.get(row.claim);
  return {
    ofClaim: speakers === undefined ? [] : spokenFor(speakers, row.accused, side),
    ofIncident: spokenFor(ofIncident, row.accused, side),
  };
}

function spokenFor(speakers: BySpeaker, accused: string, side: string): readonly ResponseFact[] {
  const key = JSON.stringify([accused, side]);
  const known = speakers.known.get(key);
  if (known !== undefined) return known;
  const found = inOrder([...(speakers.actor.get(accused) ?? []), ...(speakers.side.get(side) ?? [])]);
  speakers.known.set(key, found);
  return found;
}

function add(speakers: BySpeaker, denial: ResponseFact, structure: Structure): void {
  for (const actor of denial.by) push(speakers.actor, actor, denial);
  for (const side of distinct(denial.by.map((actor) => sideOf(actor, structure, denial.placedOn))))
    push(speakers.side, side, denial);
}

function push(denials: Map<string, ResponseFact[]>, key: string, denial: ResponseFact): void {
  const known = denials.get(key);
  if (known === undefined) denials.set(key, [denial]);
  else known.push(denial);
}

function noSpeakers(): BySpeaker {
  return { actor: new Map(), side: new Map(), known: new Map() };
}
