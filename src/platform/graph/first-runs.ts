import { BoundedCache } from "../bounded-cache";

const KNOWN_CHARACTERS = 2_000_000; // of statements; about as many as Neo4j keeps plans of (1,000)
const PATIENCE_MS = 4_000; // with a statement's own 10 s it stays within a request's 15 s (docs/limits.md)

/**
 * Lets a statement's first run go ahead of all others of the same text. Neo4j keeps plans by text, but makes one
 * for everybody who asks while there is none: eight clients after a restart would wait eight times as long.
 */
export class FirstRuns {
  readonly #known = new BoundedCache<true>(KNOWN_CHARACTERS);
  readonly #running = new Map<string, Promise<void>>();

  async run<Result>(statement: string, work: () => Promise<Result>): Promise<Result> {
    const first = this.#running.get(statement);
    if (first !== undefined) {
      await settledWithin(PATIENCE_MS, first);
      return work();
    }
    if (this.#known.get(statement) === true) return work();
    const result = work();
    this.#running.set(
      statement,
      result.then(
        () => this.#known.set(statement, true, statement.length),
        () => undefined,
      ),
    );
    try {
      return await result;
    } finally {
      this.#running.delete(statement);
    }
  }

  /** To be called when the database is gone: its plans went with it. */
  forget(): void {
    this.#known.clear();
  }
}

async function settledWithin(ms: number, running: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([running, enough]);
  clearTimeout(timer);
}
