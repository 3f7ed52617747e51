import { spanVariables } from "../../views/changes/span";
import { SpanOfChanges } from "../../views/generated/operations";
import { useAnswer } from "./use-answer";

/** Where in the feed the changes of a span of days are. */
export function useSpanOfChanges(from: string | null, to: string | null) {
  // Whoever comes back to the feed looks for what is new in it.
  return useAnswer(SpanOfChanges, spanVariables(from, to), true, { staleTime: 0 });
}
