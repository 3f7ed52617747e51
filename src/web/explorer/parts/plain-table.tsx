import { pathOfId } from "../../views/address/record-path";
import type { Cell, Table } from "../../views/table/table";

/** Rows as they are, in a table that scrolls by itself where it is wider than the screen. */
export function PlainTable({ table, caption }: { readonly table: Table; readonly caption: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
    <section className="scrolls plain-table" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ key, heading }) => (
              <th key={key} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are written once, in this order
            <tr key={index}>
              {row.map((cell, place) => (
                <td key={table.columns[place]?.key} dir="auto">
                  <Linked cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** An id of what has a page of its own leads there. */
function Linked({ cell }: { readonly cell: Cell }) {
  const text = String(cell);
  return /^(claim|source):\S+$/.test(text) ? <a href={pathOfId(text)}>{cell}</a> : cell;
}
