import { useMemo } from "react";
import type { View } from "../../views/address/view";
import { IncidentStandings } from "../../views/generated/operations";
import { incidentsIn, type Rings, ringsIn } from "../../views/scene/rings";
import type { Scene } from "../../views/scene/scene";
import { useAnswer } from "./use-answer";

/** What is contested of the incidents of a picture on its day: nothing until the answer for that day is there. */
export function useRings(scene: Scene, { asOf, knownAt }: Pick<View, "asOf" | "knownAt">): Rings {
  const ids = useMemo(() => incidentsIn(scene), [scene]);
  const { data, isPlaceholderData } = useAnswer(IncidentStandings, { ids, asOf, knownAt }, ids.length > 0);
  return useMemo(() => ringsIn(isPlaceholderData ? undefined : data?.data), [data, isPlaceholderData]);
}
