import { EXIT } from "./messages";

/** The user, or the system, wants the command to end before it is done. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const SAME_KEYSTROKE_MS = 1_000; // npm passes a Ctrl-C on to a process that has had it from the terminal

/**
 * Aborts at the first Ctrl-C (or TERM, or closed terminal), so that the command can end in order. Another one
 * later ends the process at once; an embedded database then stops by itself.
 */
export function onInterruption(): AbortSignal {
  const interrupted = new AbortController();
  let first = 0;
  const interrupt = (): void => {
    if (!interrupted.signal.aborted) {
      first = performance.now();
      interrupted.abort(new Interrupted());
    } else if (performance.now() - first > SAME_KEYSTROKE_MS) {
      process.exit(EXIT.cancelled);
    }
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  return interrupted.signal;
}

/** What `work` comes to, unless the signal aborts first; then `work` is left to itself. */
export async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let give = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    give = () => reject(signal.reason);
    if (signal.aborted) give();
    signal.addEventListener("abort", give, { once: true });
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener("abort", give);
  }
}
