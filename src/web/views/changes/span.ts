import type { SpanOfChangesQueryVariables } from "../generated/types";

const BEFORE_ALL = "1900-01-01T00:00:00Z"; // the earliest moment there is

/** What asks where in the feed the changes of a span of days are: of all days unless given. Days are those of UTC. */
export function spanVariables(from: string | null, to: string | null): SpanOfChangesQueryVariables {
  return {
    from: from === null ? BEFORE_ALL : `${from}T00:00:00Z`,
    until: to === null ? null : dayAfter(to),
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
}

export const CHANGES_AT_ONCE = 50;

/** The last of a span, as many as a page has, up to one of them where that is asked for. */
export function pageOfSpan(
  { after, last }: { readonly after: number; readonly last: number },
  upTo: number | null,
): { readonly begin: number; readonly end: number } {
  const end = Math.min(upTo ?? last, last);
  return { begin: Math.max(after, end - CHANGES_AT_ONCE), end };
}
