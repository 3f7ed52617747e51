import { pathOfId } from "../../../views/address/record-path";
import { Offers } from "../../../views/generated/operations";
import { type ChangeToCheck, checksOf, titlesToFind } from "../../../views/review/checks";
import { useAnswer } from "../../api/use-answer";

const MOST = 8; // searches for records that may be there already

/** What whoever decides may want to look at; nothing of it forbids anything. */
export function Checks({ changes }: { readonly changes: readonly ChangeToCheck[] }) {
  const checks = checksOf(changes);
  const titles = titlesToFind(changes).slice(0, MOST);
  const own = new Set(changes.map(({ recordId }) => recordId));
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">To look at</h2>
      <ul className="checks-found">
        {checks.map(({ recordId, message }) => (
          <li key={`${recordId} ${message}`}>
            {message} <code>{recordId}</code>
          </li>
        ))}
        {titles.map((title) => (
          <Twins key={title} title={title} own={own} />
        ))}
        {checks.length === 0 && (
          <li>Sources have an address and an archived copy, and all days are stated.</li>
        )}
      </ul>
    </section>
  );
}

interface TwinsProps {
  readonly title: string;
  readonly own: ReadonlySet<string | null>;
}

/** Records that are called the same, and are there already. */
function Twins({ title, own }: TwinsProps) {
  const { data } = useAnswer(Offers, { query: title, kinds: ["ACTOR", "INCIDENT", "SOURCE"] });
  const twins = (data?.data.search ?? []).filter(({ exact, record }) => exact && !own.has(record.id));
  return twins.map(({ record }) => (
    <li key={record.id}>
      “<span dir="auto">{title}</span>” is there already: <a href={pathOfId(record.id)}>{record.id}</a>
    </li>
  ));
}
