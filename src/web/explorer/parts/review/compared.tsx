import { compareRecords, type NameOf } from "../../../views/review/compare";
import { Scrolls } from "../scrolls";

interface ComparedProps {
  readonly caption: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly nameOf: NameOf;
}

/** What a record says and would say, field by field, side by side. */
export function Compared({ caption, before, after, nameOf }: ComparedProps) {
  const fields = compareRecords(before, after, nameOf);
  const isNew = before === null || before === undefined;
  return (
    <Scrolls label={caption}>
      <table className="compared">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            {!isNew && <th scope="col">Before</th>}
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, label, before: was, after: is, differs }) => (
            <tr key={field} className={differs && !isNew ? "differs" : undefined}>
              <th scope="row">
                {label}
                {differs && !isNew && <span className="tag">changed</span>}
              </th>
              {!isNew && (
                <td>
                  <Lines lines={was} struck={differs} />
                </td>
              )}
              <td>
                <Lines lines={is} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}

function Lines({ lines, struck = false }: { readonly lines: readonly string[]; readonly struck?: boolean }) {
  if (lines.length === 0) return <span className="fine">not stated</span>;
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one reading, in its order
    <div key={index} dir="auto">
      {struck ? <del>{line}</del> : line}
    </div>
  ));
}
