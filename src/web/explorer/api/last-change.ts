import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { lastBefore, lastChange, PROBES, type Probe } from "../../views/changes/probing";
import { ChangesNumbered } from "../../views/generated/operations";
import type { ChangesNumberedQuery, ChangesNumberedQueryVariables } from "../../views/generated/types";
import { ask } from "./ask";
import { login } from "./login";

const NAMES = Array.from({ length: PROBES }, (_, index) => index);

async function askAll(sequences: readonly number[]): Promise<readonly Probe[]> {
  const asked = NAMES.map((index) => sequences[index] ?? sequences.at(-1) ?? 1);
  const variables = Object.fromEntries(asked.map((one, index) => [`n${index}`, `revision:${one}`]));
  const { data } = await ask(ChangesNumbered, variables as ChangesNumberedQueryVariables);
  return asked.map((sequence, index) => ({
    sequence,
    at: data[`r${index}` as keyof ChangesNumberedQuery]?.at ?? null,
  }));
}

export interface SpanOfChanges {
  /** The number of the last change before it. */
  readonly after: number;
  readonly last: number;
}

/** Where in the feed the changes of a span of days are: of all days unless given. Days are those of UTC. */
export function useSpanOfChanges(from: string | null, to: string | null) {
  const token = useSyncExternalStore(login.subscribe, login.token);
  return useQuery<SpanOfChanges>({
    queryKey: ["SpanOfChanges", from, to, token],
    staleTime: 0,
    queryFn: async () => {
      const [after, last] = await Promise.all([
        from === null ? 0 : lastBefore(askAll, `${from}T00:00:00Z`),
        to === null ? lastChange(askAll) : lastBefore(askAll, dayAfter(to)),
      ]);
      return { after, last };
    },
  });
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
}
