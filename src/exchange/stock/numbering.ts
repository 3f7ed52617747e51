import { createHash, randomBytes } from "node:crypto";
import { Column } from "./column";

const SALT_BYTES = 16;
const EMPTY = -1;

/**
 * Numbers texts from 0 in the order they come, and knows them again: in some 15 bytes each, however long they are, so that
 * millions have room where a Map of them has not. Two texts are told apart by 64 bits of a hash with a salt of its own:
 * among two million the chance that two are taken for one is one in ten million.
 */
export class Numbering {
  readonly #salt = randomBytes(SALT_BYTES);
  readonly #high = new Column(Uint32Array);
  readonly #low = new Column(Uint32Array);
  #places = new Int32Array(2_048).fill(EMPTY);

  get count(): number {
    return this.#high.length;
  }

  /** The number of a text; the next one if it is new. */
  numberOf(text: string): number {
    const [high, low] = this.#hash(text);
    const place = this.#find(high, low);
    const known = this.#places[place] ?? EMPTY;
    if (known !== EMPTY) return known;
    const number = this.#high.push(high);
    this.#low.push(low);
    this.#places[place] = number;
    if (4 * this.count > 3 * this.#places.length) this.#spread();
    return number;
  }

  /** The number of a text; undefined where it has none yet. */
  find(text: string): number | undefined {
    const number = this.#places[this.#find(...this.#hash(text))] ?? EMPTY;
    return number === EMPTY ? undefined : number;
  }

  #hash(text: string): [number, number] {
    const digest = createHash("sha256").update(this.#salt).update(text).digest();
    return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
  }

  /** Where a hash is, or would be: the first free place from its own on. */
  #find(high: number, low: number): number {
    const mask = this.#places.length - 1;
    for (let place = low & mask; ; place = (place + 1) & mask) {
      const number = this.#places[place] ?? EMPTY;
      if (number === EMPTY) return place;
      if (this.#low.at(number) === low && this.#high.at(number) === high) return place;
    }
  }

  #spread(): void {
    this.#places = new Int32Array(2 * this.#places.length).fill(EMPTY);
    for (let number = 0; number < this.count; number += 1)
      this.#places[this.#find(this.#high.at(number), this.#low.at(number))] = number;
  }
}
