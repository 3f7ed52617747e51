import { useState } from "react";
import type { Operation } from "../../views/operation";

interface ShowQueryProps<V> {
  readonly operation: Operation<unknown, V>;
  readonly variables: V;
}

/** The question behind a view: what was asked, and a way to ask it oneself. */
export function ShowQuery<V>({ operation, variables }: ShowQueryProps<V>) {
  const [failed, setFailed] = useState(false);
  const open = async () => {
    try {
      const response = await fetch("/explorer/documents.json");
      const documents = (await response.json()) as Readonly<Record<string, string>>;
      const query = documents[operation.hash];
      if (query === undefined) throw new Error("unknown operation");
      const search = new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) });
      window.location.assign(`/playground?${search}`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" onClick={open}>
        Show the query
      </button>
      {failed && <span role="alert">The query could not be read; try again.</span>}
    </>
  );
}
