import { documentOf } from "./known-documents";

/** One request as the editors hold it. */
export interface Request {
  readonly query: string;
  /** As typed; empty where there are none. */
  readonly variables: string;
  readonly operationName: string | undefined;
}

/** A line for a shell that sends the request: quoted so that no character of it means anything to the shell. */
export function asCurl(request: Request, origin: string): string {
  const body = JSON.stringify(bodyOf(request)).replaceAll("'", "'\\''");
  return `curl -sS '${origin}/graphql' -H 'content-type: application/json' --data-raw '${body}'\n`;
}

/** JavaScript that sends it, for a page or for Node. */
export function asFetch(request: Request, origin: string): string {
  return `const response = await fetch(${JSON.stringify(`${origin}/graphql`)}, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(${JSON.stringify(bodyOf(request), null, 2).replaceAll("\n", "\n  ")}),
});
const { data, errors } = await response.json();
`;
}

/** Throws where the variables are no JSON. */
function bodyOf({ query, variables, operationName }: Request) {
  return {
    ...documentOf(query),
    ...(variables.trim() !== "" && { variables: JSON.parse(variables) as unknown }),
    ...(operationName !== undefined && { operationName }),
  };
}
