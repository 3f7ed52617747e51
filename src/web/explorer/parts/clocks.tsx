import { useId } from "react";
import type { View } from "../../views/address/view";
import { dateInWords } from "../../views/wording/dates";

interface ClocksProps {
  readonly view: View;
  readonly change: (changes: Partial<View>, how?: { readonly inPlace?: boolean }) => unknown;
}

/** Both clocks of a page that has no slider: the day by which it was said, and, folded, the database of a moment. */
export function Clocks({ view: { asOf, knownAt }, change }: ClocksProps) {
  const id = useId();
  return (
    <div className="clocks">
      {knownAt !== null && (
        <p className="known-at" role="status">
          You are looking at the database as it was on {momentInWords(knownAt)}.{" "}
          <button type="button" onClick={() => change({ knownAt: null })}>
            Back to the present
          </button>
        </p>
      )}
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
      <details>
        <summary>Database as it was on…</summary>
        <span className="field">
          <label htmlFor={`${id}-moment`}>Moment, in UTC</label>
          <input
            id={`${id}-moment`}
            type="datetime-local"
            value={knownAt?.replace(/Z$/, "") ?? ""}
            onChange={({ target }) => change({ knownAt: target.value === "" ? null : `${target.value}Z` })}
          />
        </span>
      </details>
    </div>
  );
}

function momentInWords(moment: string): string {
  return `${dateInWords(moment.slice(0, 10))}, ${moment.slice(11, 16)} UTC`;
}
