import { type Answer, ask, hashOf, WHOLE_STORY } from "./service";

/** What several clients got that read all the time. */
export interface Reads {
  /** Whole answers, by the hash of their data: one entry, unless an answer was wrong. */
  readonly answers: ReadonlyMap<string, number>;
  /** Coded refusals, by code. */
  readonly refusals: ReadonlyMap<string, number>;
  /** A request that was sent and got no answer, by the code of the error. */
  readonly aborted: ReadonlyMap<string, number>;
  /** Requests that nobody was there to take. */
  readonly notTaken: number;
}

export interface Readers {
  readonly soFar: () => Reads;
  stop(): Promise<Reads>;
}

const started = new Set<Readers>();

/** Clients that each ask for the whole story again as soon as it is answered, on connections that are kept. */
export function startReaders(address: string, clients = 4): Readers {
  const answers = new Map<string, number>();
  const refusals = new Map<string, number>();
  const aborted = new Map<string, number>();
  let notTaken = 0;
  let stopped = false;
  const soFar = (): Reads => ({ answers, refusals, aborted, notTaken });
  const loops = Array.from({ length: clients }, async () => {
    while (!stopped) {
      const answer = await ask(address, WHOLE_STORY).catch(errorCode);
      if (typeof answer === "object") note(answer);
      else if (answer === "ECONNREFUSED") notTaken += 1;
      else count(aborted, answer);
      // A client that is refused asks again a little later; it would only take time from the others.
      if (typeof answer === "string" || answer.status !== 200) await new Promise((go) => setTimeout(go, 25));
    }
  });
  const readers: Readers = {
    soFar,
    async stop() {
      stopped = true;
      started.delete(readers);
      await Promise.all(loops);
      return soFar();
    },
  };
  started.add(readers);
  return readers;

  function note({ status, body }: Answer): void {
    const [error] = body.errors ?? [];
    if (status === 200 && error === undefined) count(answers, hashOf(body.data));
    else count(refusals, error?.extensions?.code ?? `HTTP ${status}`);
  }
}

/** By shape: fetch's errors are of another realm's Error class inside a test runner. */
function errorCode(error: unknown): string {
  const { cause } = Object(error) as { cause?: { code?: string } };
  return cause?.code ?? String(error);
}

function count(tally: Map<string, number>, key: string): void {
  tally.set(key, (tally.get(key) ?? 0) + 1);
}

afterAll(async () => {
  for (const readers of [...started]) await readers.stop();
});
