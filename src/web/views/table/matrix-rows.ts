import type { Matrix, MatrixCell, MatrixHead } from "../scene/matrix";
import { type ColumnOf, type Table, tableOf } from "./table";

const idOf = ({ actor }: MatrixHead) => actor?.id ?? null;

const COLUMNS: readonly ColumnOf<MatrixCell>[] = [
  { key: "accuser", heading: "Accuser's id", of: ({ accuser }) => idOf(accuser) },
  { key: "accuser_name", heading: "Accuser", of: ({ accuser }) => accuser.name },
  { key: "accused", heading: "Accused's id", of: ({ accused }) => idOf(accused) },
  { key: "accused_name", heading: "Accused", of: ({ accused }) => accused.name },
  { key: "claims", heading: "Claims", of: ({ claims }) => claims },
  { key: "answered_claims", heading: "Claims answered", of: ({ answered }) => answered },
  { key: "accusations", heading: "Accusations", of: ({ rows }) => rows },
  { key: "denied_accusations", heading: "Accusations denied", of: ({ denied }) => denied },
  { key: "incidents", heading: "Incidents", of: ({ incidents }) => incidents },
  { key: "origins", heading: "Origins", of: ({ origins }) => origins },
  { key: "first_on", heading: "First on", of: ({ firstOn }) => firstOn },
  { key: "last_on", heading: "Last on", of: ({ lastOn }) => lastOn },
  { key: "undated_claims", heading: "Claims undated", of: ({ undated }) => undated },
];

/** The pairs of a matrix that have a claim, one row each. */
export function matrixTable({ cells }: Matrix): Table {
  return tableOf(COLUMNS, cells);
}
