import type { BlameWhere } from "../generated/types";
import { sharedWhere, sidesWhere } from "./claims-where";
import type { View } from "./view";

/** The rows of blame that a view is about, as the API filters them: live claims that blame somebody, and no others. */
export function blameWhere(view: View): BlameWhere {
  return { ...sidesWhere(view), ...sharedWhere(view) };
}

/** Of these the rows whose claim anybody answered. */
export function answeredWhere(view: View): BlameWhere {
  return { AND: [blameWhere(view), { answered: true }] };
}
