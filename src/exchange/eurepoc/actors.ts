import type { Place } from "../../domain/records/faults";
import type { CsvRow } from "../csv/read-csv";
import type { Gathering } from "../gathering";
import { basesOf, coded, GOVERNMENT, INITIATOR_KINDS, NO_GOVERNMENT, RECEIVER_KINDS } from "./codebook";
import { actorIdOf, EUREPOC, plainSpaces, said } from "./reading";

/**
 * An initiator as EuRepoC writes it: `Andariel/G0138 (RGB) < Lazarus Group/G0032`. What slashes part are names of one
 * actor; what stands behind `<` is what it is part of; whom it is taken to belong to, in brackets, is left to the claims of
 * those who say so.
 */
export interface Initiator {
  readonly id: string;
  readonly names: readonly string[];
  readonly partOf: Initiator | undefined;
  readonly hasBrackets: boolean;
}

export function parseInitiator(cell: string): Initiator | undefined {
  const [own = "", ...wholes] = plainSpaces(cell).split("<");
  const bracket = own.indexOf("(");
  const names = said((bracket === -1 ? own : own.slice(0, bracket)).split("/"));
  if (names.length === 0) return undefined;
  return {
    id: actorIdOf(names.join("/")),
    names,
    partOf: wholes.length === 0 ? undefined : parseInitiator(wholes.join("<")),
    hasBrackets: bracket !== -1,
  };
}

/** Who accuses in a row: an actor by name, or a firm. */
export function accuserNames({ cells }: CsvRow): readonly string[] {
  return said([cells["attributing_actor"] ?? "", cells["attribution_it_company"] ?? ""]);
}

/**
 * Whoever the files name. What kind of actor somebody is follows from all that all rows say of it, so that the order of
 * the rows makes no difference.
 */
export class Actors {
  readonly #hints = new Map<string, Set<string>>();

  constructor(
    private readonly gathering: Gathering,
    attributions: readonly (readonly CsvRow[])[],
    receivers: readonly CsvRow[],
  ) {
    for (const { cells } of receivers) {
      const [name] = said([cells["receiver_name"] ?? ""]);
      if (name !== undefined)
        this.#hint(actorIdOf(name), coded(RECEIVER_KINDS, cells["receiver_category"] ?? ""));
    }
    for (const rows of attributions) {
      const bases = basesOf(rows);
      // Of several bases nobody can tell which is whose.
      const basis = bases.length === 1 ? bases[0] : undefined;
      for (const row of rows) {
        for (const name of accuserNames(row)) this.#hint(actorIdOf(name), basis);
        const initiator = parseInitiator(row.cells["attributed_initiator"] ?? "");
        const category = plainSpaces(row.cells["attributed_initiator_category"] ?? "");
        if (initiator !== undefined) this.#hint(initiator.id, INITIATOR_KINDS[category]);
      }
    }
  }

  /** Records somebody of whom there is a name alone; the id, undefined where the name cannot be one. */
  record(where: Place, name: string): string | undefined {
    return this.#record(where, actorIdOf(name), [name], "ORGANIZATION");
  }

  /** Records an initiator, and what it is part of. */
  recordInitiator(where: Place, { id, names, partOf, hasBrackets }: Initiator): string | undefined {
    if (this.#record(where, id, names, "THREAT_GROUP") === undefined) return undefined;
    if (hasBrackets) this.gathering.passOver("whom an initiator is taken to belong to, in brackets");
    if (partOf !== undefined) this.#sayPartOf(where, id, partOf);
    return id;
  }

  #hint(id: string, hint: string | undefined): void {
    if (hint === undefined) return;
    this.#hints.set(id, (this.#hints.get(id) ?? new Set()).add(hint));
  }

  #record(where: Place, id: string, names: readonly string[], otherwise: string): string | undefined {
    const hints = this.#hints.get(id) ?? new Set();
    const isOfState =
      hints.has("STATE_BODY") || (hints.has(GOVERNMENT) && !NO_GOVERNMENT.some((basis) => hints.has(basis)));
    const kinds = ["INTERNATIONAL_ORGANIZATION", "THREAT_GROUP", "PERSONA"].filter((kind) => hints.has(kind));
    const [kind = otherwise] = isOfState ? ["STATE_BODY"] : kinds;
    const used = names.map((value) => ({ value, usedIn: [EUREPOC.source] }));
    return this.gathering.add(where, { type: "actor", id, kind, names: used }) ? id : undefined;
  }

  #sayPartOf(where: Place, about: string, whole: Initiator): void {
    const actor = this.recordInitiator(where, whole);
    if (actor === undefined) return;
    this.gathering.add(where, {
      type: "claim",
      id: `claim:${about.replace(/^actor:/, "")}-part-of-${actor.slice(-8)}`,
      kind: "AFFILIATION",
      stance: "ASSERTS",
      about,
      accusers: [EUREPOC.maker],
      named: [{ actor, role: "PART_OF" }],
      citations: [{ source: EUREPOC.source }],
    });
  }
}
