import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { View } from "../../views/address/view";
import type { ViewPage } from "../../views/pages/view-page";
import { type Answer, ask } from "./ask";
import { login } from "./login";

/**
 * The answer to a view whose claims come in parts, over the whole span: what has come so far, and the next part is asked for
 * as long as the view has room for it.
 */
export function useParts<A, V>(
  page: Required<Pick<ViewPage<A, V>, "claims" | "withClaims">> & ViewPage<A, V>,
  view: View,
) {
  const token = useSyncExternalStore(login.subscribe, login.token);
  const variables = (after: string | null) => page.variables(view, "", { after, asOf: null });
  const parts = useInfiniteQuery({
    queryKey: [page.operation.name, variables(null), view.lines, token],
    queryFn: ({ pageParam, signal }): Promise<Answer<A>> => ask(page.operation, variables(pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data }, come) => {
      const shown = come.reduce((sum, part) => sum + page.claims(part.data).nodes.length, 0);
      return shown < Number(view.lines) ? page.claims(data).next : null;
    },
    placeholderData: keepPreviousData,
  });
  const { data, error, hasNextPage, isFetching, isPlaceholderData, fetchNextPage, refetch } = parts;
  const goesOn = hasNextPage && !isFetching && !isPlaceholderData && error === null;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  const answer = useMemo((): Answer<A> | undefined => {
    const [first] = data?.pages ?? [];
    if (data === undefined || first === undefined) return undefined;
    const claims = data.pages.flatMap((part) => page.claims(part.data).nodes);
    return {
      ...first,
      data: page.withClaims(first.data, claims),
      errors: data.pages.flatMap(({ errors }) => errors),
    };
  }, [data, page]);
  return {
    data: answer,
    error,
    /** Asks again for what failed. */
    retry: () => void (data === undefined ? refetch() : fetchNextPage()),
    isPlaceholderData,
    isGoingOn: hasNextPage,
  };
}
