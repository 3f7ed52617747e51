const KEY = "blamegraph.token";

type Listener = () => void;

const listeners = new Set<Listener>();

/** The token that requests carry, for as long as this tab is open. No other page's script can read it: see the page's CSP. */
export const login = {
  token(): string | undefined {
    return sessionStorage.getItem(KEY) ?? undefined;
  },
  set(token: string | undefined): void {
    if (token === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, token);
    for (const listener of listeners) listener();
  },
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
