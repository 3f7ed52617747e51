import { SpanOfChanges } from "../../views/generated/operations";
import { useAnswer } from "./use-answer";

const BEFORE_ALL = "1900-01-01T00:00:00Z"; // the earliest moment there is

/** Where in the feed the changes of a span of days are: of all days unless given. Days are those of UTC. */
export function useSpanOfChanges(from: string | null, to: string | null) {
  const variables = {
    from: from === null ? BEFORE_ALL : `${from}T00:00:00Z`,
    until: to === null ? null : dayAfter(to),
  };
  // Whoever comes back to the feed looks for what is new in it.
  return useAnswer(SpanOfChanges, variables, true, { staleTime: 0 });
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
}
