/** What came of a computation, and how many undated records it left out. */
export interface AsideValue {
  readonly value: unknown;
  readonly undatedLeftOut: number;
}

/**
 * Values of one answer that are computed in another thread. Rows are decoded without them first; once they are there,
 * the same rows are decoded again.
 */
export class Aside {
  readonly #known = new Map<unknown, Map<string, AsideValue>>();
  #waiting: Promise<void>[] = [];

  /** What is computed from this value, `how`; undefined while it is not there, and then it is computed. */
  get(from: unknown, how: string, compute: () => Promise<AsideValue>): AsideValue | undefined {
    const known = this.#known.get(from)?.get(how);
    if (known === undefined) this.#waiting.push(this.#keep(from, how, compute));
    return known;
  }

  /** Resolves to whether there was anything to wait for. @throws what a computation failed with */
  async settled(): Promise<boolean> {
    const waiting = this.#waiting;
    this.#waiting = [];
    await Promise.all(waiting);
    return waiting.length > 0;
  }

  async #keep(from: unknown, how: string, compute: () => Promise<AsideValue>): Promise<void> {
    const value = await compute();
    this.#known.set(from, (this.#known.get(from) ?? new Map()).set(how, value));
  }
}
