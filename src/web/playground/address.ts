/**
 * What a link such as `/playground?query=…&variables=…&operationName=…` asks the playground to open: a text, or with
 * `documentId=sha256:…` instead one of the explorer's documents.
 */
export interface LinkedOperation {
  readonly document: { readonly query: string } | { readonly documentId: string };
  /** JSON, indented where it parses, as given where it does not: the editor then marks the mistake. */
  readonly variables: string;
  readonly operationName: string | undefined;
}

/** Reads the query part of the page's address; undefined when nothing is linked. */
export function linkedOperation(search: string): LinkedOperation | undefined {
  const parameters = new URLSearchParams(search);
  const query = parameters.get("query");
  const documentId = parameters.get("documentId");
  if (!query?.trim() && !documentId) return undefined;
  return {
    document: documentId ? { documentId } : { query: query ?? "" },
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
