import { type Answer, type Projection, tuplesIn } from "./compiler";

interface Decoded {
  readonly node: unknown;
  /** How many undated records its own lists left out. */
  readonly undatedLeftOut: number;
}

/**
 * Nodes that an answer may point at by their ids, as rows of `[id, node]`. One that it does not point at is not
 * decoded: it must not count in what the answer left out. One that it points at twice counts twice.
 */
export class Candidates {
  readonly #values = new Map<string, unknown>();
  readonly #decoded = new Map<string, Decoded>();

  constructor(
    rows: unknown,
    private readonly projection: Projection,
  ) {
    for (const [id, value] of tuplesIn(rows)) this.#values.set(String(id), value);
  }

  /** The node, or null where there is none of that id. */
  find(id: unknown, answer: Answer): unknown {
    const key = String(id);
    if (!this.#values.has(key)) return null;
    const known = this.#decoded.get(key);
    if (known !== undefined) {
      answer.undatedLeftOut += known.undatedLeftOut;
      return known.node;
    }
    const before = answer.undatedLeftOut;
    const node = this.projection.decode(this.#values.get(key), answer);
    this.#decoded.set(key, { node, undatedLeftOut: answer.undatedLeftOut - before });
    return node;
  }
}
