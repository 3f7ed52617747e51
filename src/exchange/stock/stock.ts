import { RECORD_TYPES, type RecordType } from "../../domain/records/fields";
import type { NativeRecord } from "../../domain/records/record";
import { referencesOf } from "../../domain/records/references";
import { components } from "../../domain/records/rules/rings";
import { sharedKeysOf } from "../../domain/records/rules/shared-key.rules";
import type { PlacedRecord } from "../placed-record";
import { Column } from "./column";
import { Numbering } from "./numbering";
import { Spool } from "./spool";
import { Texts } from "./texts";

const NONE = -1;

/**
 * What becomes of a record: `SKIPPED` is what was taken out in the database, `DROPPED` what another of its id stands for, or what is off with others,
 * `EARLIER` what an earlier run of the same import got through, `MERGED` what is added, and merged into what has its
 * outside id.
 */
const VERDICTS = [
  "UNJUDGED",
  "ADDED",
  "UPDATED",
  "UNCHANGED",
  "REFUSED",
  "SKIPPED",
  "DROPPED",
  "EARLIER",
  "MERGED",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a chunk has at most; records that refer to each other stay together, however much they are. */
export interface Most {
  readonly records: number;
  /** As JSON. */
  readonly bytes: number;
  /** Of records that are known to be merged; each is a change by itself. */
  readonly merged: number;
}

/**
 * All that has been read for one import, before any of it is written: the records in a spool, and of each a few numbers
 * (where it lies, its type, what it refers to, what became of it), so that two million have room. Ids are met once.
 */
export class Stock {
  readonly #spool = new Spool();
  readonly #names = new Numbering();
  /** By number of an id or a key: the record that has it, or none. */
  readonly #holders = new Column(Int32Array);
  readonly #ends = new Column(Float64Array);
  readonly #ids = new Texts();
  readonly #types = new Column(Uint8Array);
  readonly #verdicts = new Column(Uint8Array);
  /** Numbers of the ids that records refer to, one record's after the other's. */
  readonly #references = new Column(Int32Array);
  readonly #referenceEnds = new Column(Int32Array);
  #dropped = 0;

  /** How many records there are. */
  get count(): number {
    return this.#ends.length - this.#dropped;
  }

  /** How many bytes they are, as JSON. */
  get bytes(): number {
    return this.#spool.length;
  }

  /**
   * Takes a record. Where there is one of its id already, that one stays and is returned; unless it was only taken for
   * granted, and this one is not.
   */
  add(entry: PlacedRecord): PlacedRecord | undefined {
    const { record } = entry;
    const own = this.#numberOf(record.id);
    const holder = this.#holders.at(own);
    if (holder !== NONE) {
      const first = this.at(holder);
      if (first.assumed !== true || entry.assumed === true) return first;
      this.judge(holder, "DROPPED");
      this.#dropped += 1;
    }
    this.#spool.append(JSON.stringify(entry));
    const index = this.#ends.push(this.#spool.length);
    this.#ids.push(record.id);
    this.#types.push(RECORD_TYPES.indexOf(record.type));
    this.#verdicts.push(VERDICTS.indexOf("UNJUDGED"));
    for (const { id } of referencesOf(record)) this.#references.push(this.#numberOf(id));
    this.#referenceEnds.push(this.#references.length);
    this.#holders.set(own, index);
    for (const key of sharedKeysOf(record)) this.#claim(key, index);
    return undefined;
  }

  has(id: string): boolean {
    return this.indexOf(id) !== undefined;
  }

  /** By which index the record of this id is known here. */
  indexOf(id: string): number | undefined {
    const number = this.#names.find(id);
    const holder = number === undefined ? NONE : this.#holders.at(number);
    return holder === NONE ? undefined : holder;
  }

  idAt(index: number): string {
    return this.#ids.at(index);
  }

  at(index: number): PlacedRecord {
    const text = this.#spool.read(index === 0 ? 0 : this.#ends.at(index - 1), this.#ends.at(index));
    return JSON.parse(text) as PlacedRecord; // as it was added: nobody else writes there
  }

  /** The records that keep the slugs and outside ids of this one: of several that have one the first by its id. */
  ownersOfKeys(record: NativeRecord): readonly string[] {
    return sharedKeysOf(record).flatMap((key) => {
      const number = this.#names.find(key);
      const holder = number === undefined ? NONE : this.#holders.at(number);
      return holder === NONE ? [] : [this.idAt(holder)];
    });
  }

  verdictOn(index: number): Verdict {
    return VERDICTS[this.#verdicts.at(index)] ?? "UNJUDGED";
  }

  judge(index: number, verdict: Verdict): void {
    this.#verdicts.set(index, VERDICTS.indexOf(verdict));
  }

  /** Ids of the records of a type that are there after the import. */
  idsOf(type: RecordType): readonly string[] {
    const ids: string[] = [];
    for (const index of this.#kept()) {
      const isThere = !["REFUSED", "SKIPPED", "MERGED"].includes(this.verdictOn(index));
      if (isThere && RECORD_TYPES[this.#types.at(index)] === type) ids.push(this.idAt(index));
    }
    return ids;
  }

  /** How many records of each type met with each verdict. */
  tally(): ReadonlyMap<RecordType, ReadonlyMap<Verdict, number>> {
    const tally = new Map<RecordType, Map<Verdict, number>>();
    for (const index of this.#kept()) {
      const type = RECORD_TYPES[this.#types.at(index)];
      if (type === undefined) continue;
      const counts = tally.get(type) ?? new Map<Verdict, number>();
      const verdict = this.verdictOn(index);
      tally.set(type, counts.set(verdict, (counts.get(verdict) ?? 0) + 1));
    }
    return tally;
  }

  /**
   * The records, so many at a time, each after all it refers to, or together with it. It depends on nothing but the records:
   * not on the order they were added in.
   */
  *chunks(most: Most): Generator<readonly number[]> {
    const { nodes, begins } = this.#inOrder();
    let chunk: number[] = [];
    let [bytes, merged] = [0, 0];
    for (let place = 0; place < nodes.length; ) {
      const group: number[] = [];
      do group.push(nodes[place++] as number);
      while (place < nodes.length && begins[place] === 0);
      const groupBytes = group.reduce((sum, index) => sum + this.#bytesOf(index), 0);
      const groupMerged = group.filter((index) => this.verdictOn(index) === "MERGED").length;
      const isFull =
        chunk.length + group.length > most.records ||
        bytes + groupBytes > most.bytes ||
        merged + groupMerged > most.merged;
      if (chunk.length > 0 && isFull) {
        yield chunk;
        chunk = [];
        [bytes, merged] = [0, 0];
      }
      for (const index of group) chunk.push(index);
      bytes += groupBytes;
      merged += groupMerged;
    }
    if (chunk.length > 0) yield chunk;
  }

  #bytesOf(index: number): number {
    return this.#ends.at(index) - (index === 0 ? 0 : this.#ends.at(index - 1));
  }

  /** Of all that was taken, with its order: the same for the same files, read by the same program. */
  digest(): string {
    return this.#spool.digest();
  }

  close(): void {
    this.#spool.close();
  }

  #inOrder() {
    const start = (index: number) => (index === 0 ? 0 : this.#referenceEnds.at(index - 1));
    const target = (index: number, nth: number) => {
      const holder = this.#holders.at(this.#references.at(start(index) + nth));
      return holder === NONE ? index : holder; // what is not here is nothing to wait for
    };
    const degree = (index: number) => this.#referenceEnds.at(index) - start(index);
    return components({ count: this.#ends.length, degree, target }, this.#sorted());
  }

  /** By type, so that a transaction has few kinds of statements, then by id. */
  #sorted(): Int32Array {
    const type = (index: number) => this.#types.at(index);
    return Int32Array.from(this.#kept()).sort((a, b) => type(a) - type(b) || this.#ids.compare(a, b));
  }

  *#kept(): Generator<number> {
    for (let index = 0; index < this.#ends.length; index += 1)
      if (this.verdictOn(index) !== "DROPPED") yield index;
  }

  #claim(key: string, index: number): void {
    const number = this.#numberOf(key);
    const holder = this.#holders.at(number);
    if (holder === NONE || this.#ids.compare(index, holder) < 0) this.#holders.set(number, index);
  }

  #numberOf(name: string): number {
    const number = this.#names.numberOf(name);
    if (number === this.#holders.length) this.#holders.push(NONE);
    return number;
  }
}
