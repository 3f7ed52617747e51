import "../style/matrix.css";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { blameWhere } from "../../views/address/blame-where";
import { rollUpOf } from "../../views/address/claims-where";
import { NARROWED_BY_NOTHING, searchOf, type View } from "../../views/address/view";
import { MatrixCell } from "../../views/generated/operations";
import { matrixPage } from "../../views/pages/matrix";
import { legendOfMatrix } from "../../views/scene/draw-matrix";
import type { MatrixCell as Cell, Matrix } from "../../views/scene/matrix";
import { matrixTable } from "../../views/table/matrix-rows";
import { useAnswer } from "../api/use-answer";
import { Choose, Day } from "../parts/choose";
import { ClaimCard } from "../parts/claim-card";
import { LegendOf } from "../parts/legend";
import { MatrixTable } from "../parts/matrix-table";
import { PlainTable } from "../parts/plain-table";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { ViewBar } from "../parts/view-bar";
import { useTitle } from "../use-title";
import { useView } from "../use-view";

const ROLL_UPS = [
  ["none", "as they are named"],
  ["body", "to their bodies"],
  ["state", "to their states"],
] as const;

/** Which accusers blame which accused, how often, and answered how. */
export function MatrixScreen() {
  useTitle("Which accusers blame which accused");
  const { view, problems, change } = useView();
  const { asOf } = view;
  const variables = matrixPage.variables(view);
  const { data, error, refetch, isPlaceholderData } = useAnswer(matrixPage.operation, variables);
  const matrix = useMemo(() => data && matrixPage.scene(data.data), [data]);
  const picked = matrix?.cells.find(({ id }) => id === view.sel);
  const caption = "Claims by accuser and accused";
  return (
    <>
      <h1>{matrixPage.title()}</h1>
      <ViewBar
        view={view}
        problems={problems}
        change={change}
        operation={matrixPage.operation}
        variables={variables}
      >
        <Choose
          label="Lifted"
          value={view.rollup}
          choices={ROLL_UPS}
          choose={(rollup) => change({ rollup: rollup as View["rollup"], sel: null })}
        />
        <Day label="As said by" value={asOf} choose={(day) => change({ asOf: day }, { inPlace: true })} />
      </ViewBar>
      {error !== null && <Failed error={error} retry={refetch} />}
      {matrix === undefined && error === null && <Loading what="the matrix" />}
      {data !== undefined && <PartsMissing errors={data.errors} />}
      {matrix !== undefined && matrix.accusers.length === 0 && (
        <Empty
          why={
            asOf === null ? "Nobody blames anybody in this view." : "Nobody had blamed anybody by this day."
          }
        >
          <button type="button" onClick={() => change(asOf === null ? NARROWED_BY_NOTHING : { asOf: null })}>
            {asOf === null ? "Clear the filters" : "Look at all days"}
          </button>
        </Empty>
      )}
      {matrix !== undefined && matrix.accusers.length > 0 && (
        <>
          <HowMuch matrix={matrix} most={view.most} change={change} />
          {view.view === "table" ? (
            <PlainTable table={matrixTable(matrix)} caption="Each accuser and accused with a claim" />
          ) : (
            <div className={`with-panel${isPlaceholderData ? " dimmed" : ""}`}>
              <div>
                <MatrixTable
                  matrix={matrix}
                  caption={caption}
                  picked={view.sel}
                  pick={(sel) => change({ sel })}
                  lanesOf={(cell) => `/blame${searchOf(viewOf(cell, view))}`}
                />
                <LegendOf entries={legendOfMatrix(matrix)}>
                  <p className="fine">
                    Whoever has most claims comes first, equals by id. A claim counts in the cell of each
                    accuser who signs it and each accused whom it names, so that totals, which add up cells,
                    may count it more than once. Claims that were superseded or retracted, and those about the
                    whole that an incident is part of, are not counted.
                  </p>
                </LegendOf>
              </div>
              {picked !== undefined && (
                <Claims cell={picked} view={view} close={() => change({ sel: null })} />
              )}
            </div>
          )}
        </>
      )}
    </>
  );
}

function HowMuch(props: {
  readonly matrix: Matrix;
  readonly most: View["most"];
  readonly change: (changes: Partial<View>) => unknown;
}) {
  const { accusers, accused, accusersLeftOut, accusedLeftOut } = props.matrix;
  const left = [
    ...(accusersLeftOut > 0 ? [`${accusersLeftOut} accusers more`] : []),
    ...(accusedLeftOut > 0 ? [`${accusedLeftOut} accused more`] : []),
  ];
  return (
    <p className="count" role="status">
      {accusers.length} {accusers.length === 1 ? "accuser" : "accusers"}, {accused.length} accused.
      {left.length > 0 && (
        <>
          {" "}
          Left out, with fewer claims: {left.join(", ")}.{" "}
          {props.most === "20" ? (
            <button type="button" className="quiet" onClick={() => props.change({ most: "100" })}>
              Show up to 100 of each
            </button>
          ) : (
            "Narrow the view to see them."
          )}
        </>
      )}
    </p>
  );
}

/** The view of one cell's claims. */
function viewOf({ accuser, accused }: Cell, view: View): View {
  return { ...view, accuser: [accuser.key], accused: [accused.key], most: "20", view: "picture", sel: null };
}

function Claims({
  cell,
  view,
  close,
}: {
  readonly cell: Cell;
  readonly view: View;
  readonly close: () => void;
}) {
  const own = viewOf(cell, view);
  const { data, error, refetch, isPlaceholderData } = useAnswer(MatrixCell, {
    where: { AND: [blameWhere(view), blameWhere(own)] },
    rollUp: rollUpOf(view),
    asOf: view.asOf,
    knownAt: view.knownAt,
  });
  // A claim has a row for each accuser and accused below what they are lifted to.
  const claims = [...new Map(data?.data.blame.nodes.map(({ claim }) => [claim.id, claim])).values()];
  return (
    <aside aria-label="Claims of the cell">
      <button type="button" className="quiet close" onClick={close}>
        Close
      </button>
      <h2 dir="auto">{cell.sentence}</h2>
      <p>
        <Link to="/blame" search={Object.fromEntries(new URLSearchParams(searchOf(own)))}>
          In blame lanes
        </Link>
      </p>
      {error !== null && <Failed error={error} retry={refetch} />}
      {(data === undefined || isPlaceholderData) && error === null && <Loading what="claims" />}
      {data !== undefined && !isPlaceholderData && (
        <>
          {claims.length < cell.claims && (
            <p className="count">
              Showing {claims.length} of {cell.claims} claims, earliest first.
            </p>
          )}
          {claims.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} asOf={view.asOf} />
          ))}
        </>
      )}
    </aside>
  );
}
