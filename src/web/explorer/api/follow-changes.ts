import { useEffect, useState, useSyncExternalStore } from "react";
import { ChangesFrom } from "../../views/generated/operations";
import type { ChangesFromSubscription } from "../../views/generated/types";
import { login } from "./login";

export interface Following {
  /** How many came since. */
  readonly count: number;
  readonly state: "connecting" | "live" | "off";
}

const FIRST_PAUSE = 1_000; // ms until it is tried again
const LONGEST_PAUSE = 60_000;

/** Counts what comes after a change; cut off, it goes on from the last one that it heard of. */
export function useFollowing(after: number | undefined): Following {
  const token = useSyncExternalStore(login.subscribe, login.token);
  const [following, setFollowing] = useState<Following>({ count: 0, state: "connecting" });
  useEffect(() => {
    if (after === undefined) return;
    const stop = new AbortController();
    setFollowing({ count: 0, state: "connecting" });
    void follow(after, token, stop.signal, setFollowing);
    return () => stop.abort();
  }, [after, token]);
  return following;
}

async function follow(
  after: number,
  token: string | undefined,
  stop: AbortSignal,
  tell: (following: Following) => void,
): Promise<void> {
  const { createClient } = await import("graphql-ws/client");
  let last = after;
  let pause = FIRST_PAUSE;
  while (!stop.aborted) {
    const client = createClient({
      url: `${window.location.origin.replace(/^http/, "ws")}/graphql`,
      ...(token !== undefined && { connectionParams: { authorization: `Bearer ${token}` } }),
      retryAttempts: 0, // a new attempt begins elsewhere: at the last change that came
      on: { connected: () => tell({ count: last - after, state: "live" }) },
    });
    const events = client.iterate<ChangesFromSubscription>({
      query: "", // the protocol wants one
      variables: { after: last },
      documentId: `sha256:${ChangesFrom.hash}`,
    } as Parameters<typeof client.iterate>[0]);
    // Not the client: it closes the connection on which the subscription may be about to begin.
    const cut = () => void events.return?.();
    stop.addEventListener("abort", cut);
    try {
      for await (const { data, errors } of events) {
        if (stop.aborted) return;
        if (data === null || data === undefined || errors !== undefined) break;
        last = data.changes.next;
        pause = FIRST_PAUSE;
        tell({ count: last - after, state: "live" });
      }
    } catch {
      // what cut it off is told by its state; it is tried again
    } finally {
      stop.removeEventListener("abort", cut);
      void client.dispose();
    }
    if (stop.aborted) return;
    tell({ count: last - after, state: "off" });
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}
