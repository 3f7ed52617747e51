const KEY = "blamegraph.keys";

const listeners = new Set<() => void>();

/** Whether single keys do anything; kept in this browser. Whoever speaks to the machine may not want it (WCAG 2.1.4). */
export const keyPreference = {
  on(): boolean {
    try {
      return localStorage.getItem(KEY) !== "off";
    } catch {
      return true; // a browser that keeps nothing
    }
  },
  set(on: boolean): void {
    try {
      if (on) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, "off");
    } catch {
      // it holds for as long as nobody asks again
    }
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
