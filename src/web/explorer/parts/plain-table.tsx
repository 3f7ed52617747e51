import { pathOfId } from "../../views/address/record-path";
import type { Cell, Table } from "../../views/table/table";
import { Scrolls } from "./scrolls";

/** Rows as they are, in a table that scrolls by itself where it is wider than the screen. */
export function PlainTable({ table, caption }: { readonly table: Table; readonly caption: string }) {
  return (
    <Scrolls label={caption} className="scrolls plain-table">
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
    </Scrolls>
  );
}

/** An id of what has a page of its own leads there. */
function Linked({ cell }: { readonly cell: Cell }) {
  const text = String(cell);
  return /^(claim|source):\S+$/.test(text) ? <a href={pathOfId(text)}>{cell}</a> : cell;
}
