import { keepPreviousData, QueryClient, useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { Operation } from "../../views/operation";
import { type Answer, ask, NoAnswer } from "./ask";
import { login } from "./login";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // What the service refuses it refuses again; what is not there may come back, and what was planned once is quicker.
      retry: (times, error) =>
        error instanceof NoAnswer && times < ({ UNREACHABLE: 2, TIMEOUT: 2 }[error.code] ?? 0),
    },
  },
});

/** The answer to an operation; while another is on its way, the last one stays. */
export function useAnswer<A, V>(
  operation: Operation<A, V>,
  variables: V,
  enabled = true,
  options: { readonly staleTime?: number } = {},
) {
  const token = useSyncExternalStore(login.subscribe, login.token);
  return useQuery<Answer<A>>({
    queryKey: [operation.name, variables, token],
    queryFn: ({ signal }) => ask(operation, variables, signal),
    placeholderData: keepPreviousData,
    enabled,
    ...options,
  });
}
