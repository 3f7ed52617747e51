import { useQueries } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { Operation } from "../../views/operation";
import { type Answer, ask } from "./ask";
import { login } from "./login";

/** The answers to one operation asked several times; each is kept by itself, so that one more asks for one only. */
export function useAnswers<A, V>(operation: Operation<A, V>, asked: readonly V[]) {
  const token = useSyncExternalStore(login.subscribe, login.token);
  return useQueries({
    queries: asked.map((variables) => ({
      queryKey: [operation.name, variables, token],
      queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<Answer<A>> =>
        ask(operation, variables, signal),
    })),
  });
}
