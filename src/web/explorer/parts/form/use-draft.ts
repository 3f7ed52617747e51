import { useCallback, useState } from "react";
import { aDraft, type Draft, isEmpty } from "../../../views/form/draft";
import { readKept, writeKept } from "../../../views/form/kept-draft";

export function aSeed(): string {
  return [...crypto.getRandomValues(new Uint8Array(4))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

function stored(key: string): Draft | undefined {
  try {
    return readKept(localStorage.getItem(key));
  } catch {
    return undefined; // a browser that keeps nothing
  }
}

/**
 * A draft that this browser keeps under a key from the first letter on. `begin` makes it where none is kept; what is there as
 * it was begun is not worth keeping.
 */
export function useDraft(key: string, begin: () => Draft = () => aDraft(aSeed())) {
  const [kept, setKept] = useState(() => stored(key));
  const [draft, setDraft] = useState<Draft>(() => kept ?? begin());
  const [isKept, setIsKept] = useState(true);
  const change = useCallback(
    (next: Draft | ((draft: Draft) => Draft)) =>
      setDraft((now) => {
        const then = typeof next === "function" ? next(now) : next;
        setIsKept(store(key, then));
        return then;
      }),
    [key],
  );
  const forget = useCallback(() => {
    localStorage.removeItem(key);
    setKept(undefined);
    setDraft(begin());
  }, [key, begin]);
  return { draft, change, forget, wasKept: kept !== undefined, isKept };
}

/** Whether the browser keeps it: some keep nothing, or are full. */
function store(key: string, draft: Draft): boolean {
  try {
    if (isEmpty(draft) && draft.proposal === null && draft.correction === null) localStorage.removeItem(key);
    else localStorage.setItem(key, writeKept(draft));
    return true;
  } catch {
    return false;
  }
}
