import { legibly, type Place, type Problem, pointerTo, problemAt, shown } from "../domain/records/faults";
import type { RecordType } from "../domain/records/fields";
import { parseRecord } from "../domain/records/parse-record";
import { type NativeRecord, typeOfId } from "../domain/records/record";
import { FileRefused } from "./input-file";
import type { GuardFault } from "./json/json-guard";
import type { PlacedRecord } from "./placed-record";
import { ProblemList } from "./problem-list";
import { findState, stateActor, stateActorId } from "./states/states";
import { Numbering } from "./stock/numbering";
import { Stock } from "./stock/stock";

/** A record before it is parsed. */
export type Raw = Readonly<Record<string, unknown>>;

export const MAX_RECORDS = 2_000_000;
const MAX_KINDS_PASSED_OVER = 1_000;
const ANYTHING_ELSE = "anything else";

/** What has been read of files so far: sound records, and what is wrong with the others. */
export class Gathering {
  readonly stock = new Stock();
  readonly problems = new ProblemList();
  /** What the files have that there is no place for here, or that says nothing: how often, by what it is. */
  readonly passedOver = new Map<string, number>();
  /** How many records were refused, by type. */
  readonly refused = new Map<RecordType, number>();
  readonly #refusedIds = new Numbering();

  /**
   * Adds a record that what stands at `where` makes; one that was made before is not made again. False where it is not
   * sound, which is told.
   */
  add(where: Place, raw: Raw, more: Pick<PlacedRecord, "assumed" | "ours" | "outside"> = {}): boolean {
    const { record, faults } = parseRecord(raw);
    if (record !== undefined) {
      const first = this.#put({ record, where, ...more });
      return first === undefined || saysTheSame(first, record) || this.#refuseSecond(record, where, first);
    }
    const id = String(raw["id"]);
    // What many objects of a file make is told where it is made first.
    for (const { pointer, problem, remedy } of this.hasRefused(id) ? [] : faults) {
      // The pointer leads through the record, which whoever mends the file does not see.
      const fault = { pointer: "", problem: `makes ${id}, whose ${pointer} ${problem}`, remedy };
      this.refuse(problemAt(where, fault, id));
    }
    return false;
  }

  /** Takes a sound record. False where there is one of its id, which is told. */
  put(entry: PlacedRecord): boolean {
    const first = this.#put(entry);
    return first === undefined || this.#refuseSecond(entry.record, entry.where, first);
  }

  /** What keeps a record, or a part of a file, from being taken. */
  refuse(problem: Problem): void {
    this.problems.add(problem);
    const { record } = problem;
    const type = record === undefined ? undefined : typeOfId(record);
    if (record === undefined || type === undefined || this.hasRefused(record)) return;
    this.#refusedIds.numberOf(record);
    this.refused.set(type, (this.refused.get(type) ?? 0) + 1);
  }

  /** Refuses what has what `JSON.parse` lets pass and we do not; whether it did. */
  refuseGuarded(where: Place, guarded: readonly GuardFault[], record?: string): boolean {
    for (const { path, problem, remedy } of guarded)
      this.refuse(problemAt(where, { pointer: pointerTo(path), problem, remedy }, record));
    return guarded.length > 0;
  }

  /** Whether a record of this id was read, and was not sound. */
  hasRefused(id: string): boolean {
    return this.#refusedIds.find(id) !== undefined;
  }

  /** The id of the state that a code or a name means, which is taken for granted; undefined where it means none. */
  state(where: Place, spelling: string): string | undefined {
    const state = findState(spelling);
    if (state === undefined) return undefined;
    this.#put({ record: stateActor(state), where, assumed: true });
    return stateActorId(state);
  }

  passOver(what: string, times = 1): void {
    const told = legibly(what);
    const isOver = !this.passedOver.has(told) && this.passedOver.size >= MAX_KINDS_PASSED_OVER;
    const kind = isOver ? ANYTHING_ELSE : told;
    this.passedOver.set(kind, (this.passedOver.get(kind) ?? 0) + times);
  }

  /** The record of its id that stays in its place, where there is one. */
  #put(entry: PlacedRecord): PlacedRecord | undefined {
    const first = this.stock.add(entry);
    if (this.stock.count > MAX_RECORDS) {
      const fault = { problem: `makes more than ${MAX_RECORDS} records`, remedy: "expected fewer at a time" };
      throw new FileRefused(entry.where, fault);
    }
    return entry.assumed === true ? undefined : first;
  }

  #refuseSecond({ id }: NativeRecord, where: Place, first: PlacedRecord): false {
    const line = first.where.line === undefined ? "" : ` line ${first.where.line}`;
    const place = `${first.where.file}${line}${first.where.pointer ?? ""}`;
    const fault = {
      pointer: "/id",
      problem: `is ${shown(id)}, which ${place} has`,
      remedy: "expected each id once",
    };
    this.refuse(problemAt(where, fault, id));
    return false;
  }
}

function saysTheSame(first: PlacedRecord, record: NativeRecord): boolean {
  return JSON.stringify(first.record) === JSON.stringify(record);
}
