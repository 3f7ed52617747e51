import { answeredWhere, blameWhere } from "../address/blame-where";
import { rollUpOf } from "../address/claims-where";
import { Matrix } from "../generated/operations";
import type { MatrixQuery, MatrixQueryVariables } from "../generated/types";
import { matrixOf, type Matrix as Scene } from "../scene/matrix";
import { matrixPainting } from "../scene/paintings";
import { matrixTable } from "../table/matrix-rows";
import type { ViewPage } from "./view-page";

/** Which accusers blame which accused, how often, and answered how: the service counts as of the view's day. */
export const matrixPage = {
  name: "matrix",
  path: "/matrix",
  operation: Matrix,
  variables: (view) => ({
    where: blameWhere(view),
    answered: answeredWhere(view),
    rollUp: rollUpOf(view),
    most: Number(view.most),
    asOf: view.asOf,
    knownAt: view.knownAt,
  }),
  title: () => "Which accusers blame which accused, how often, and answered how",
  scene: (answer) => matrixOf(answer),
  paint: (scene, _view, theme) => matrixPainting(scene, theme),
  table: (answer) => matrixTable(matrixOf(answer)),
} as const satisfies ViewPage<MatrixQuery, MatrixQueryVariables, Scene>;
