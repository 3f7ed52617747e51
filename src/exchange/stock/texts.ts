import { Column } from "./column";

const FIRST_BYTES = 65_536;

/** Short texts by number, to be put in order: in as many bytes as they have, outside of what the garbage collector moves. */
export class Texts {
  readonly #ends = new Column(Float64Array);
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;

  push(text: string): void {
    const length = Buffer.byteLength(text);
    if (this.#length + length > this.#bytes.length) {
      const longer = Buffer.allocUnsafe(2 * this.#bytes.length + length);
      this.#bytes.copy(longer, 0, 0, this.#length);
      this.#bytes = longer;
    }
    this.#length += this.#bytes.write(text, this.#length);
    this.#ends.push(this.#length);
  }

  at(index: number): string {
    return this.#bytes.toString("utf8", this.#start(index), this.#ends.at(index));
  }

  /** Negative where the first comes before the second, by code point. */
  compare(one: number, other: number): number {
    return this.#bytes.compare(
      this.#bytes,
      this.#start(other),
      this.#ends.at(other),
      this.#start(one),
      this.#ends.at(one),
    );
  }

  #start(index: number): number {
    return index === 0 ? 0 : this.#ends.at(index - 1);
  }
}
