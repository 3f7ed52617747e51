import type { GraphiQLProps } from "graphiql";
import { documentOf } from "./known-documents";
import { lastAnswer } from "./last-answer";

type Fetcher = GraphiQLProps["fetcher"];

/** Where the explorer keeps whom somebody is logged in as, for as long as the tab is open. */
const TOKEN = "blamegraph.token";

/** Posts to the service's own `/graphql`; what is not JSON becomes one plain sentence. */
export const postToService: Fetcher = async (params, options) => {
  const began = performance.now();
  const { query, ...rest } = params;
  const token = sessionStorage.getItem(TOKEN);
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json;q=0.9",
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...options?.headers,
    },
    body: JSON.stringify({ ...documentOf(query), ...rest }),
  }).catch(() => {
    throw new Error("The service did not answer. Is it still running?");
  });
  const text = await response.text();
  try {
    const answer = JSON.parse(text);
    const { requested, maximum } = answer?.extensions?.cost ?? {};
    const bytes = new TextEncoder().encode(text).length;
    if (params.operationName !== "IntrospectionQuery")
      lastAnswer.set({ milliseconds: performance.now() - began, bytes, requested, maximum });
    return answer;
  } catch {
    throw new Error(
      `The service answered ${response.status} with something that is not JSON: ${text.slice(0, 200)}`,
    );
  }
};
