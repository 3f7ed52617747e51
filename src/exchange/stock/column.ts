type Numbers = Int32Array | Uint32Array | Float64Array | Uint8Array;

const FIRST_LENGTH = 1_024;

/** Numbers of one machine type, one for each of what there are millions of; the room is doubled when it is full. */
export class Column {
  #numbers: Numbers;
  #length = 0;

  constructor(kind: new (length: number) => Numbers) {
    this.#numbers = new kind(FIRST_LENGTH);
  }

  get length(): number {
    return this.#length;
  }

  /** The index of what was added. */
  push(value: number): number {
    if (this.#length === this.#numbers.length) {
      const longer = new (this.#numbers.constructor as new (length: number) => Numbers)(2 * this.#length);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.#length] = value;
    this.#length += 1;
    return this.#length - 1;
  }

  /** @throws RangeError beyond what was added */
  at(index: number): number {
    const value = index < this.#length ? this.#numbers[index] : undefined;
    if (value === undefined) throw new RangeError(`${index} is none of ${this.#length}`);
    return value;
  }

  set(index: number, value: number): void {
    if (index >= this.#length) throw new RangeError(`${index} is none of ${this.#length}`);
    this.#numbers[index] = value;
  }
}
