type Numbers = Int32Array | Uint32Array | Float64Array | Uint8Array;

const PAGE = 16_384; // numbers

/** Numbers of one machine type, one for each of what there are millions of; room is added page by page, and nothing is moved. */
export class Column {
  readonly #kind: new (
    length: number,
  ) => Numbers;
  readonly #pages: Numbers[] = [];
  #length = 0;

  constructor(kind: new (length: number) => Numbers) {
    this.#kind = kind;
  }

  get length(): number {
    return this.#length;
  }

  /** The index of what was added. */
  push(value: number): number {
    if (this.#length === this.#pages.length * PAGE) this.#pages.push(new this.#kind(PAGE));
    this.#length += 1;
    this.set(this.#length - 1, value);
    return this.#length - 1;
  }

  /** @throws RangeError beyond what was added */
  at(index: number): number {
    return this.#pageOf(index)[index % PAGE] as number;
  }

  set(index: number, value: number): void {
    this.#pageOf(index)[index % PAGE] = value;
  }

  #pageOf(index: number): Numbers {
    const page = index < this.#length ? this.#pages[Math.floor(index / PAGE)] : undefined;
    if (page === undefined) throw new RangeError(`${index} is none of ${this.#length}`);
    return page;
  }
}
