const PLANNED_CHARACTERS = 1_500_000; // docs/decisions/082-plans-forgotten.md
const PATIENCE_MS = 4_000; // with a statement's own 10 s it stays within a request's 15 s (docs/limits.md)

/**
 * Lets a statement's first run go ahead of all others of the same text. Neo4j keeps plans by text, but makes one
 * for everybody who asks while there is none: eight clients after a restart would wait eight times as long.
 *
 * Neo4j counts the plans it keeps (1,000), and not how large they are: some 85 bytes of heap for each character of a statement.
 * A thousand large ones, which anybody may ask for, would fill its heap and end it. So it is told to forget them in time.
 */
export class FirstRuns {
  readonly #known = new Set<string>();
  readonly #running = new Map<string, Promise<void>>();
  #planned = 0; // characters

  constructor(private readonly forgetPlans: () => Promise<unknown>) {}

  async run<Result>(statement: string, work: () => Promise<Result>): Promise<Result> {
    const first = this.#running.get(statement);
    if (first !== undefined) {
      await settledWithin(PATIENCE_MS, first);
      return work();
    }
    if (this.#known.has(statement)) return work();
    const isFull = this.#planned + statement.length > PLANNED_CHARACTERS;
    if (isFull) this.forget();
    // Whether it fails or not: what takes too long may be planned to its end.
    this.#planned += statement.length;
    const result = isFull ? this.forgetPlans().then(work, work) : work();
    this.#running.set(
      statement,
      result.then(
        () => void this.#known.add(statement),
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
    this.#planned = 0;
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
