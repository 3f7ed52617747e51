import type { RevisionToldFragment } from "../../views/generated/types";
import { dateInWords } from "../../views/wording/dates";
import { ACTS } from "../../views/wording/record-terms";
import { inList } from "../../views/wording/sentences";

interface RecordHistoryProps {
  readonly history: { readonly totalCount: number; readonly nodes: readonly RevisionToldFragment[] };
}

/** What was done to a record in this database, by whom and why; the latest first. */
export function RecordHistory({ history: { totalCount, nodes } }: RecordHistoryProps) {
  return (
    <details className="history">
      <summary>
        <h2>
          History: {totalCount} {totalCount === 1 ? "change" : "changes"}
        </h2>
      </summary>
      {totalCount > nodes.length && (
        <p className="count">
          Showing {nodes.length} of {totalCount}, latest first.
        </p>
      )}
      <ol>
        {nodes.map(({ id, act, at, by, acceptedBy, reason, fields }) => (
          <li key={id}>
            <time dateTime={at}>{dateInWords(at.slice(0, 10))}</time>: {ACTS[act]} by{" "}
            <span dir="auto">{by}</span>
            {acceptedBy !== null && (
              <>
                , accepted by <span dir="auto">{acceptedBy}</span>
              </>
            )}
            {act !== "RECORDED" && fields.length > 0 && <span className="fine"> ({inList(fields)})</span>}
            {reason !== null && (
              <>
                : <span dir="auto">{reason}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
