const KEY = "blamegraph.recent";
const MOST = 8;

/** What was searched for in this browser, the latest first. Nothing of it leaves the browser. */
export const recentSearches = {
  all(): readonly string[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
      return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, MOST) : [];
    } catch {
      return [];
    }
  },
  add(text: string): void {
    const kept = [text, ...recentSearches.all().filter((one) => one !== text)].slice(0, MOST);
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // a browser that keeps nothing
    }
  },
  clear(): void {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // there is nothing to clear
    }
  },
};
