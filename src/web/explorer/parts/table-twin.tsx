import type { View } from "../../views/address/view";

interface TableTwinProps {
  readonly view: View;
  readonly change: (changes: Partial<View>) => unknown;
}

/** From a picture to its twin, and back. */
export function TableTwin({ view: { view }, change }: TableTwinProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts="t"
      onClick={() => change({ view: view === "table" ? "picture" : "table" })}
    >
      {view === "table" ? "As a picture" : "As a table"}
    </button>
  );
}
