import { BoundedCache } from "../bounded-cache";
import type { RootMapping } from "./reader";

/** An answer as it was decoded, with what decoding it reported. */
export interface Kept {
  /** What the last write before it left: as long as the database has the same, the answer is the same. */
  readonly stamp: string;
  readonly value: unknown;
  readonly undatedLeftOut: number;
  readonly behind: number;
}

/** Stands for the stamp of the answer that is kept; null where none is. */
export const KEPT_STAMP = "keptStamp";

/**
 * A root field over everything there is, whose answer is kept until the next write. `stamp` is the expression of a
 * text that every write makes another. Its statement gives no row where the answer that is kept still holds; else
 * its one row ends with the stamp.
 */
export function keptUntilWritten(stamp: string, mapping: RootMapping): RootMapping {
  return (compiler) => {
    const current = compiler.once("stamp", stamp);
    const { statement, decode } = mapping(compiler);
    return {
      statement: `WITH * WHERE coalesce(${current} <> $${KEPT_STAMP}, true) ${statement}, ${current}`,
      decode,
      isKept: true,
    };
  };
}

const CHARACTERS = 16_000_000; // of answers as JSON together; docs/limits.md
/**
 * A commit becomes visible record by record. An answer is kept only where its stamp was seen that long before its
 * statement began: by then all of that commit was there to be read.
 */
const SETTLED_MS = 2_000;

export class KeptAnswers {
  readonly #answers = new BoundedCache<Kept>(CHARACTERS);
  #seen: { readonly stamp: string; readonly since: number } | undefined;

  get(question: string): Kept | undefined {
    return this.#answers.get(question);
  }

  /** `askedAt` is when the statement was sent, by `performance.now()`. */
  keep(question: string, answer: Kept, askedAt: number): void {
    if (this.#seen?.stamp !== answer.stamp) {
      this.#seen = { stamp: answer.stamp, since: performance.now() };
    } else if (askedAt - this.#seen.since >= SETTLED_MS) {
      this.#answers.set(question, answer, question.length + JSON.stringify(answer.value).length);
    }
  }
}
