/** What a link such as `/playground?query=…&variables=…&operationName=…` asks the playground to open. */
export interface LinkedOperation {
  readonly query: string;
  /** JSON, indented where it parses, as given where it does not: the editor then marks the mistake. */
  readonly variables: string;
  readonly operationName: string | undefined;
}

/** Reads the query part of the page's address; undefined when no query is linked. */
export function linkedOperation(search: string): LinkedOperation | undefined {
  const parameters = new URLSearchParams(search);
  const query = parameters.get("query");
  if (!query?.trim()) return undefined;
  return {
    query,
    variables: indented(parameters.get("variables") ?? ""),
    operationName: parameters.get("operationName") || undefined,
  };
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
