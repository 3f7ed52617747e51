import { useMemo } from "react";
import { pathOfId } from "../../views/address/record-path";
import { SCREEN } from "../../views/scene/theme";
import { drawTwoClocks, type OnTwoClocks, twoClocksOf } from "../../views/scene/two-clocks";
import { dateInWords, momentInWords } from "../../views/wording/dates";
import { asReact } from "../parts/drawn";
import { Scrolls } from "../parts/scrolls";

interface TwoClocksPlotProps {
  readonly claims: readonly OnTwoClocks[];
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/** Each claim on both clocks, and the clocks of the view as cross-hairs; the table below it says the same. */
export function TwoClocksPlot({ claims, asOf, knownAt }: TwoClocksPlotProps) {
  const scene = useMemo(() => twoClocksOf(claims), [claims]);
  return (
    <figure className="two-clocks">
      <Scrolls label="Two clocks" className="picture">
        <svg
          width={scene.width}
          height={scene.height}
          viewBox={`0 0 ${scene.width} ${scene.height}`}
          role="img"
          aria-label={`${claims.length} ${claims.length === 1 ? "claim" : "claims"} by the day of which each was said and the moment at which it was recorded. The table says the same.`}
        >
          {drawTwoClocks(scene, { theme: SCREEN, asOf, knownAt }).map(asReact)}
        </svg>
      </Scrolls>
      <figcaption className="fine">
        A claim that was recorded long after it was said lies high and to the left.
        {asOf !== null && ` The upright line is the day of this view, ${dateInWords(asOf)}.`}
        {knownAt !== null && ` The level line is its moment of recording, ${momentInWords(knownAt)}.`}
      </figcaption>
      <details>
        <summary>As a table</summary>
        <Scrolls label="Claims on two clocks">
          <table>
            <caption>Claims on two clocks</caption>
            <thead>
              <tr>
                <th scope="col">Said</th>
                <th scope="col">Recorded</th>
                <th scope="col">Claim</th>
              </tr>
            </thead>
            <tbody>
              {scene.dots.map(({ id, stated, recordedAt, sentence }) => (
                <tr key={id}>
                  <td>{stated === null ? "undated" : dateInWords(stated)}</td>
                  <td>{momentInWords(recordedAt)}</td>
                  <td dir="auto">
                    <a href={pathOfId(id)}>{sentence}</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      </details>
    </figure>
  );
}
