import { parentPort, Worker } from "node:worker_threads";

type Answer =
  | { readonly value: unknown }
  | { readonly failure: { readonly message: string; readonly stack: string | undefined } };

interface Waiting<Job, Value> {
  readonly job: Job;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

const MEMORY_MIB = 256; // docs/limits.md

/**
 * A thread that computes what would keep everybody else waiting. It is started when it is first asked, and anew where it
 * ended; the process does not wait for it. It has one job at a time: what waits is not copied before its turn.
 */
export class Thread<Job, Value> {
  /** The first of them is with the thread. */
  readonly #queue: Waiting<Job, Value>[] = [];
  #worker: Worker | undefined;

  /** `file` is compiled JavaScript that calls `serve`. */
  constructor(private readonly file: string) {}

  /** @throws Error where the job fails, or the thread ends before it is done: where it needs too much memory, say */
  ask(job: Job): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      // Others first: what the job is of has just been unpacked, and copying it for the thread takes as long again.
      if (this.#queue.length === 1) setImmediate(() => this.#send());
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #send(): void {
    const [first] = this.#queue;
    if (first === undefined) return;
    this.#worker ??= this.#start();
    this.#worker.postMessage(first.job);
  }

  #start(): Worker {
    const worker = new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB } });
    worker.on("message", (answer: Answer) => {
      const asked = this.#queue.shift();
      if ("value" in answer) asked?.resolve(answer.value as Value);
      else asked?.reject(Object.assign(new Error(answer.failure.message), answer.failure));
      this.#send();
    });
    let cause: unknown;
    worker.on("error", (error) => {
      cause = error;
    });
    worker.on("exit", () => {
      this.#worker = undefined;
      this.#queue.shift()?.reject(new Error(`the thread of ${this.file} ended`, { cause }));
      this.#send();
    });
    // Whoever listens to a worker's messages keeps the process waiting for it again: therefore last.
    worker.unref();
    return worker;
  }
}

/** In the thread: does each job that is asked for. */
export function serve<Job>(compute: (job: Job) => unknown): void {
  parentPort?.on("message", (job: Job) => parentPort?.postMessage(answerTo(() => compute(job))));
}

function answerTo(compute: () => unknown): Answer {
  try {
    return { value: compute() };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { failure: { message, stack } };
  }
}
