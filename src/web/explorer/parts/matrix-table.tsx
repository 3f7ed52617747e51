import { cellGlyph, GLYPH } from "../../views/scene/draw-matrix";
import {
  answersInWords,
  claimsInWords,
  type Matrix,
  type MatrixCell,
  type MatrixHead,
} from "../../views/scene/matrix";
import { SCREEN } from "../../views/scene/theme";
import { asReact } from "./drawn";
import { ActorLink } from "./names";
import { Scrolls } from "./scrolls";

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly caption: string;
  /** The id of the cell whose claims are told beside the table. */
  readonly picked: string | null;
  readonly pick: (id: string | null) => void;
  /** Where the claims of a cell are drawn. */
  readonly lanesOf: (cell: MatrixCell) => string;
}

/** Accusers in rows, accused in columns; both heads stay in sight while the rest scrolls. */
export function MatrixTable({ matrix, caption, picked, pick, lanesOf }: MatrixTableProps) {
  const { accusers, accused } = matrix;
  const cells = new Map(matrix.cells.map((cell) => [cell.id, cell]));
  return (
    <Scrolls label={caption} className="scrolls matrix">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="corner">
              who blames ↓ · whom →
            </th>
            {accused.map((head) => (
              <th key={head.key} scope="col">
                <Name head={head} />
              </th>
            ))}
            <th scope="col" className="total">
              all
            </th>
          </tr>
        </thead>
        <tbody>
          {accusers.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Name head={row} />
              </th>
              {accused.map((column) => {
                const cell = cells.get(`${row.key} ${column.key}`);
                return (
                  <td key={column.key} className={cell?.id === picked ? "picked" : undefined}>
                    {cell !== undefined && (
                      <Cell
                        cell={cell}
                        lanes={lanesOf(cell)}
                        isPicked={cell.id === picked}
                        pick={() => pick(cell.id === picked ? null : cell.id)}
                      />
                    )}
                  </td>
                );
              })}
              <td className="total">{row.claims}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">all</th>
            {accused.map(({ key, claims }) => (
              <td key={key} className="total">
                {claims}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </Scrolls>
  );
}

function Name({ head }: { readonly head: MatrixHead }) {
  return head.actor === null ? <i>{head.name}</i> : <ActorLink actor={head.actor} />;
}

function Cell(props: {
  readonly cell: MatrixCell;
  readonly lanes: string;
  readonly isPicked: boolean;
  readonly pick: () => void;
}) {
  const { cell, lanes, isPicked, pick } = props;
  return (
    <div className="cell">
      <button type="button" aria-pressed={isPicked} aria-label={`Show here: ${cell.sentence}`} onClick={pick}>
        <svg
          width={GLYPH.width}
          height={GLYPH.height}
          viewBox={`0 0 ${GLYPH.width} ${GLYPH.height}`}
          aria-hidden="true"
        >
          {cellGlyph(cell, SCREEN).map(asReact)}
        </svg>
      </button>
      <a href={lanes} title={cell.sentence}>
        {claimsInWords(cell)}
        <span className="unseen"> in blame lanes</span>
      </a>
      {answersInWords(cell).map((words) => (
        <span key={words} className="fine">
          {words}
        </span>
      ))}
    </div>
  );
}
