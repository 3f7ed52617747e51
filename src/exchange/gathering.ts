import { type Place, type Problem, problemAt } from "../domain/records/faults";
import { parseRecord } from "../domain/records/parse-record";
import type { PlacedRecord, ReadResult } from "./placed-record";
import { findState, stateActor, stateActorId } from "./states/states";

/** A record before it is parsed. */
export type Raw = Readonly<Record<string, unknown>>;

/** What the reader of a foreign format has made of its files so far. */
export class Gathering implements ReadResult {
  readonly records: PlacedRecord[] = [];
  readonly problems: Problem[] = [];
  readonly passedOver = new Map<string, number>();
  readonly #made = new Set<string>();

  /**
   * Adds a record that what stands at `where` makes; one whose id was made before is the same, and not made again. False
   * where it is not sound, which is told.
   */
  add(where: Place, raw: Raw, more: Pick<PlacedRecord, "assumed" | "outside"> = {}): boolean {
    const id = String(raw["id"]);
    if (this.#made.has(id)) return true;
    const { record, faults } = parseRecord(raw);
    if (record === undefined) {
      for (const { pointer, problem, remedy } of faults) {
        // The pointer leads through the record, which whoever mends the file does not see.
        const fault = { pointer: "", problem: `makes ${id}, whose ${pointer} ${problem}`, remedy };
        this.problems.push(problemAt(where, fault, id));
      }
      return false;
    }
    this.#made.add(id);
    this.records.push({ record, where, ...more });
    return true;
  }

  /** The id of the state that a code or a name means, which is taken for granted; undefined where it means none. */
  state(where: Place, spelling: string): string | undefined {
    const state = findState(spelling);
    if (state === undefined) return undefined;
    this.add(where, stateActor(state), { assumed: true });
    return stateActorId(state);
  }

  passOver(what: string, times = 1): void {
    this.passedOver.set(what, (this.passedOver.get(what) ?? 0) + times);
  }
}
