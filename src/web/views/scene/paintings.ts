import { drawMatrix, legendOfMatrix } from "./draw-matrix";
import { drawTimeline, legendOfTimeline, RULE_OF_SPANS } from "./draw-timeline";
import type { Matrix } from "./matrix";
import type { Painting } from "./picture-file";
import type { Theme } from "./theme";
import type { Timeline } from "./timeline";

/** A matrix, for a file. */
export function matrixPainting(matrix: Matrix, theme: Theme): Painting {
  const { width, height } = matrix;
  return { width, height, drawn: drawMatrix(matrix, theme), legend: legendOfMatrix(matrix) };
}

/** A timeline, for a file. */
export function timelinePainting(timeline: Timeline, day: string | null, theme: Theme): Painting {
  const { width, height } = timeline;
  const drawn = drawTimeline(timeline, { theme, day });
  return { width, height, drawn, legend: legendOfTimeline(timeline), notes: [RULE_OF_SPANS] };
}
