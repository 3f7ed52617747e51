import type { GraphiQLProps } from "graphiql";

type Fetcher = GraphiQLProps["fetcher"];

/** Posts to the service's own `/graphql`; what is not JSON becomes one plain sentence. */
export const postToService: Fetcher = async (params, options) => {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json;q=0.9",
      ...options?.headers,
    },
    body: JSON.stringify(params),
  }).catch(() => {
    throw new Error("The service did not answer. Is it still running?");
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(
      `The service answered ${response.status} with something that is not JSON: ${text.slice(0, 200)}`,
    );
  }
};
