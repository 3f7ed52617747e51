import { useId } from "react";
import type { View } from "../../views/address/view";
import { dateInWords } from "../../views/wording/dates";
import { KnownAtBanner } from "./known-at-banner";

interface ClocksProps {
  readonly view: View;
  readonly change: (changes: Partial<View>, how?: { readonly inPlace?: boolean }) => unknown;
}

/** Both clocks of a page that has no slider: the day by which it was said, and, folded, the database of a moment. */
export function Clocks({ view: { asOf, knownAt }, change }: ClocksProps) {
  const id = useId();
  return (
    <div className="clocks">
      <span className="field">
        <label htmlFor={`${id}-day`}>As said by</label>
        <input
          id={`${id}-day`}
          type="date"
          value={asOf ?? ""}
          onChange={({ target }) =>
            change({ asOf: target.value === "" ? null : target.value }, { inPlace: true })
          }
        />
      </span>
      <span>{asOf === null ? "all that was ever said" : `what was said by ${dateInWords(asOf)}`}</span>
      {asOf !== null && (
        <button type="button" className="quiet" onClick={() => change({ asOf: null })}>
          All days
        </button>
      )}
      <KnownAtBanner knownAt={knownAt} change={change} />
    </div>
  );
}
