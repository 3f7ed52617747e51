import { useEffect, useRef } from "react";
import { pathOfId } from "../../../views/address/record-path";

interface SentNoticeProps {
  readonly sent: {
    readonly records: readonly string[];
    readonly proposal: { readonly id: string } | null;
  };
  readonly again: () => void;
}

/** What became of what was handed in, and where it is. */
export function SentNotice({ sent, again }: SentNoticeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { records, proposal } = sent;
  return (
    <div className="narrow">
      <h1 ref={heading} tabIndex={-1}>
        {proposal === null ? "Recorded" : "Proposed"}
      </h1>
      {proposal === null ? (
        <>
          <p>It is there now:</p>
          <ul>
            {records.map((id) => (
              <li key={id}>
                <a href={pathOfId(id)}>{id}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          It waits for an editor. What becomes of it, and why, is told under{" "}
          <a href="/mine">My submissions</a>.
        </p>
      )}
      <button type="button" onClick={again}>
        Add something else
      </button>
    </div>
  );
}
