import { Column } from "./column";

const PAGE = 1_048_576; // bytes

/** Short texts by number, to be put in order: in as many bytes as they have, outside of what the garbage collector moves. */
export class Texts {
  /** One text lies in one page; a page is longer than others where a text is. */
  readonly #pages: Buffer[] = [];
  readonly #pageOf = new Column(Int32Array);
  readonly #starts = new Column(Int32Array);
  readonly #ends = new Column(Int32Array);
  #filled = 0;

  push(text: string): void {
    const length = Buffer.byteLength(text);
    if (this.#pages.length === 0 || this.#filled + length > PAGE) {
      this.#pages.push(Buffer.allocUnsafeSlow(Math.max(PAGE, length)));
      this.#filled = 0;
    }
    this.#starts.push(this.#filled);
    this.#filled += this.#pages.at(-1)?.write(text, this.#filled) ?? 0;
    this.#ends.push(this.#filled);
    this.#pageOf.push(this.#pages.length - 1);
  }

  at(index: number): string {
    return this.#page(index).toString("utf8", this.#starts.at(index), this.#ends.at(index));
  }

  /** Negative where the first comes before the second, by code point. */
  compare(one: number, other: number): number {
    return this.#page(one).compare(
      this.#page(other),
      this.#starts.at(other),
      this.#ends.at(other),
      this.#starts.at(one),
      this.#ends.at(one),
    );
  }

  #page(index: number): Buffer {
    return this.#pages[this.#pageOf.at(index)] as Buffer;
  }
}
