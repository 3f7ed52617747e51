import type { Operation } from "../../views/operation";

interface ShowQueryProps<V> {
  readonly operation: Operation<unknown, V>;
  readonly variables: V;
}

/** The question behind a view: what was asked, and a way to ask it oneself. */
export function ShowQuery<V>({ operation, variables }: ShowQueryProps<V>) {
  const search = new URLSearchParams({
    documentId: `sha256:${operation.hash}`,
    variables: JSON.stringify(variables),
  });
  return (
    <a className="button" href={`/playground?${search}`}>
      Show the query
    </a>
  );
}
