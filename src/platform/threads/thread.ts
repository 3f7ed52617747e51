import { parentPort, Worker } from "node:worker_threads";

/** What is asked of a thread, and what it answers; in the order in which they are asked. */
interface Asked {
  readonly id: number;
  readonly job: unknown;
}

type Answered = { readonly id: number } & (
  | { readonly value: unknown }
  | { readonly failure: { readonly message: string; readonly stack: string | undefined } }
);

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const MEMORY_MIB = 256;

/**
 * A thread that computes what would keep everybody else waiting. It is started when it is first asked, does one job after
 * another, and is started anew if it ended; the process does not wait for it.
 */
export class Thread<Job, Value> {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  /** `file` is compiled JavaScript that calls `serve`. */
  constructor(private readonly file: string) {}

  /** @throws Error where the job fails, or the thread ends before it is done: it needed too much memory, say */
  ask(job: Job): Promise<Value> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const id = ++this.#asked;
    return new Promise<Value>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ id, job } satisfies Asked);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB } });
    worker.unref();
    worker.on("message", (answered: Answered) => {
      const waiting = this.#waiting.get(answered.id);
      this.#waiting.delete(answered.id);
      if ("value" in answered) waiting?.resolve(answered.value);
      else waiting?.reject(Object.assign(new Error(answered.failure.message), answered.failure));
    });
    let cause: unknown;
    worker.on("error", (error) => {
      cause = error;
    });
    worker.on("exit", () => {
      if (this.#worker === worker) this.#worker = undefined;
      for (const { reject } of this.#waiting.values())
        reject(new Error(`the thread of ${this.file} ended`, { cause }));
      this.#waiting.clear();
    });
    return worker;
  }
}

/** In the thread: does each job that is asked for. */
export function serve<Job>(compute: (job: Job) => unknown): void {
  parentPort?.on("message", ({ id, job }: Asked) => {
    parentPort?.postMessage(answerTo(id, () => compute(job as Job)));
  });
}

function answerTo(id: number, compute: () => unknown): Answered {
  try {
    return { id, value: compute() };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { id, failure: { message, stack } };
  }
}
