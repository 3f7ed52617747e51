import type { StandingStatus } from "../generated/types";
import { type Drawn, element } from "../scene/drawn";
import type { Theme } from "../scene/theme";

/**
 * A ring for each status, told apart by shape: dashed while nobody says anything, open at the end of a line where an attribution
 * is withheld, whole where claims agree or stand alone, split where they do not. In a field of 28 by 24.
 */
export function standingMark(status: StandingStatus, { ink }: Theme): readonly Drawn[] {
  const ring = (attributes: Readonly<Record<string, string | number>>) =>
    element("circle", {
      cx: 14,
      cy: 12,
      r: 8,
      fill: "none",
      stroke: ink,
      "stroke-width": 2.5,
      ...attributes,
    });
  const half = (d: string) => element("path", { d, fill: "none", stroke: ink, "stroke-width": 2.5 });
  return {
    UNATTRIBUTED: [ring({ "stroke-dasharray": "2 4" })],
    WITHHELD: [half("M0 12H10"), ring({ cx: 17, r: 7 })],
    ATTRIBUTED: [ring({})],
    CONTESTED: [half("M11 4A8 8 0 0 0 11 20"), half("M17 4A8 8 0 0 1 17 20")],
  }[status];
}
