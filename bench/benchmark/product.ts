import { createApp } from "../../src/app";
import { type GraphOptions, openGraph, type Parameters } from "../../src/platform/graph/graph";

export interface Sent {
  readonly text: string;
  readonly parameters: Parameters;
}

/** The product without a port, in this process, so that the statements it sends can be seen. */
export interface Product {
  post(request: object): Promise<{ readonly body: string; readonly sent: readonly Sent[] }>;
  close(): Promise<void>;
}

export async function openProduct(
  options: Pick<GraphOptions, "uri" | "username" | "password">,
): Promise<Product> {
  const sent: Sent[] = [];
  const graph = openGraph({ ...options, onStatement: (text, parameters) => sent.push({ text, parameters }) });
  const { http } = await createApp({
    config: { introspection: true, anonymousRead: true, dataFolder: "", allowedHosts: [] },
    database: { graph, embedded: undefined },
  });
  await http.ready();
  return {
    async post(payload) {
      sent.length = 0;
      const { body } = await http.inject({ method: "POST", url: "/graphql", payload });
      return { body, sent: [...sent] };
    },
    async close() {
      await http.close();
      await graph.close();
    },
  };
}
