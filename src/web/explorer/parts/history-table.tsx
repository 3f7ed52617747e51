import type { ReactNode } from "react";
import type { RevisionToldFragment } from "../../views/generated/types";
import { momentInWords } from "../../views/wording/dates";
import { ACTS } from "../../views/wording/record-terms";
import { Scrolls } from "./scrolls";

interface History {
  readonly totalCount: number;
  readonly nodes: readonly RevisionToldFragment[];
}

/** What was done to a record in this database, folded where other things of it come first. */
export function RecordHistory({ history }: { readonly history: History }) {
  const { totalCount } = history;
  return (
    <details className="history">
      <summary>
        <h2>
          History: {totalCount} {totalCount === 1 ? "change" : "changes"}
        </h2>
      </summary>
      <HistoryOfOne history={history} />
    </details>
  );
}

export function HistoryOfOne({ history: { totalCount, nodes } }: { readonly history: History }) {
  const caption =
    totalCount > nodes.length
      ? `Latest ${nodes.length} of ${totalCount} changes`
      : "Who recorded and corrected it, latest first";
  return <HistoryTable revisions={nodes} caption={caption} nameOf={null} />;
}

interface HistoryTableProps {
  readonly revisions: readonly RevisionToldFragment[];
  readonly caption: string;
  /** What a record is called where the table is about several; null where it is about one. */
  readonly nameOf: ((recordId: string) => ReactNode) | null;
}

/** Who recorded and corrected what, when and why; latest first. */
export function HistoryTable({ revisions, caption, nameOf }: HistoryTableProps) {
  return (
    <Scrolls label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What was done</th>
            {nameOf !== null && <th scope="col">Record</th>}
            <th scope="col">By</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map((revision) => (
            <tr key={revision.id}>
              <td>
                <time dateTime={revision.at}>{momentInWords(revision.at)}</time>
              </td>
              <td>
                {ACTS[revision.act]}
                {revision.act !== "RECORDED" && revision.fields.length > 0 && (
                  <span className="fine"> {revision.fields.join(", ")}</span>
                )}
                {revision.redacted && <span className="fine"> something of it was blanked later</span>}
              </td>
              {nameOf !== null && <td>{revision.recordId !== null && nameOf(revision.recordId)}</td>}
              <td dir="auto">
                {revision.by}
                {revision.acceptedBy !== null && `, accepted by ${revision.acceptedBy}`}
              </td>
              <td dir="auto">{revision.reason ?? "not stated"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}
