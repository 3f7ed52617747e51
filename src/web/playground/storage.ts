import type { GraphiQLProps } from "graphiql";

type Storage = NonNullable<GraphiQLProps["storage"]>;

const PREFIX = "blamegraph-playground:";

/**
 * The browser's storage under a prefix of our own: other services on the same port (localhost:4000 is a
 * favourite) leave their GraphiQL's tabs in the same storage. Keeps nothing where the browser forbids storage.
 */
export function playgroundStorage(): Storage {
  const kept = allowedStorage();
  const ownKeys = () => Object.keys(kept ?? {}).filter((key) => key.startsWith(PREFIX));
  return {
    getItem: (key) => kept?.getItem(PREFIX + key) ?? null,
    setItem: (key, value) => kept?.setItem(PREFIX + key, value),
    removeItem: (key) => kept?.removeItem(PREFIX + key),
    clear() {
      for (const key of ownKeys()) kept?.removeItem(key);
    },
    get length() {
      return ownKeys().length;
    },
  };
}

/** A visitor is new until GraphiQL has stored its tabs. */
export function isFirstVisit(storage: Storage): boolean {
  return storage.getItem("graphiql:tabState") === null;
}

function allowedStorage(): globalThis.Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
