import type { ClaimOnPage } from "../../views/claim/claim-on-page";
import { momentInWords } from "../../views/wording/dates";
import { ACTS } from "../../views/wording/record-terms";
import { HistoryOfOne } from "../parts/history-table";

/** Who recorded and corrected it, and what it said before. */
export function Corrections({ history }: Pick<ClaimOnPage, "history">) {
  const changed = history.nodes.filter(
    ({ act, before, fields }) => act !== "RECORDED" && before !== null && fields.length > 0,
  );
  return (
    <section aria-labelledby="history">
      <h2 id="history">History of this record</h2>
      <HistoryOfOne history={history} />
      {changed.map(({ id, act, at, fields, before, after }) => (
        <details key={id}>
          <summary>
            What was {ACTS[act]} on {momentInWords(at)}
          </summary>
          <dl className="changes">
            {fields.map((field) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>
                  <span className="fine">before</span> <code dir="auto">{asRead(before?.[field])}</code>
                </dd>
                <dd>
                  <span className="fine">since then</span> <code dir="auto">{asRead(after?.[field])}</code>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}

/** A value as records have it. */
function asRead(value: unknown): string {
  if (value === undefined || value === null) return "not stated";
  return typeof value === "string" ? value : JSON.stringify(value);
}
