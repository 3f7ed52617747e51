import { type Drawn, element } from "./drawn";
import type { Point, SceneTie } from "./scene";
import type { Theme } from "./theme";

const TIP = 6; // px from the spine to a line

/** A brace before the box, or a bracket behind it; thin and without a hue, for it says nothing that the claims do not. */
export function drawTie(
  { what, at }: Pick<SceneTie, "what" | "at">,
  claims: number,
  theme: Theme,
): readonly Drawn[] {
  const path = element("path", {
    ...{ d: what === "REPEATS" ? braceAt(at) : bracketAt(at), fill: "none" },
    ...{ stroke: theme.rule, "stroke-width": 1 },
  });
  return what === "REPEATS" ? [path, labelAt(at, tieInWords(what, claims), theme)] : [path];
}

export function tieInWords(what: SceneTie["what"], claims: number): string {
  return what === "REPEATS" ? `${claims} claims, 1 origin` : "an accusation that answers an accusation";
}

/** Open to the box, with a nose in the middle and a tip to each line. */
function braceAt(at: readonly Point[]): string {
  const [{ x, first, last }, middle] = spine(at);
  const spineX = x - TIP;
  const tips = at.slice(1, -1).map(({ y }) => `M${spineX} ${y}h${TIP}`);
  return [
    `M${x} ${first}Q${spineX} ${first} ${spineX} ${first + TIP}V${middle - TIP / 2}l-${TIP / 2} ${TIP / 2}l${TIP / 2} ${TIP / 2}V${last - TIP}Q${spineX} ${last} ${x} ${last}`,
    ...tips,
  ].join("");
}

function bracketAt(at: readonly Point[]): string {
  const [{ x, first, last }] = spine(at);
  return `M${x} ${first}h${TIP}V${last}h-${TIP}`;
}

function spine(at: readonly Point[]) {
  const [first, last] = [at[0]?.y ?? 0, at.at(-1)?.y ?? 0];
  return [{ x: at[0]?.x ?? 0, first, last }, (first + last) / 2] as const;
}

/** With a rim of the ground, for lines pass below it. */
function labelAt(at: readonly Point[], words: string, theme: Theme): Drawn {
  const [{ x }, middle] = spine(at);
  return element(
    "text",
    {
      ...{ x: x - TIP - 6, y: middle + 3.5, "font-size": 10, "text-anchor": "end", fill: theme.ink },
      ...{ stroke: theme.ground, "stroke-width": 3, "paint-order": "stroke" },
    },
    words,
  );
}
