import { SCREEN } from "../../views/scene/theme";
import type { Figure } from "../../views/start/questions";
import { HEIGHT, smallPicture, WIDTH } from "../../views/start/small-pictures";
import { asReact } from "./drawn";

/** A figure beside words that say the same. */
export function SmallPicture({ figure }: { readonly figure: Figure }) {
  return (
    <svg className="small-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {smallPicture(figure, SCREEN).map(asReact)}
    </svg>
  );
}
