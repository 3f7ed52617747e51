import type { FastifyInstance } from "fastify";
import { readIfThere, registerPage, securityHeaders, sendSentence } from "./page";

export interface PlaygroundOptions {
  readonly filesDir: string;
  /** The document of the shipped questions, served as it is. */
  readonly examplesFile: string;
}

/**
 * Everything from this origin, no inline script, no eval. What is relaxed is what Monaco, the editor inside
 * GraphiQL, cannot do without:
 * - style-src 'unsafe-inline': Monaco writes its theme into a `<style>` element and positions every line of
 *   text by a style attribute. No data of ours is ever part of a style.
 * - img-src data: Monaco draws the squiggle under a mistake as an SVG in a data: address.
 * Its workers are files of ours, so neither `blob:` nor a `worker-src` is needed.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** Serves `/playground` (GraphiQL from our own files) and `/examples.graphql`. */
export async function registerPlayground(app: FastifyInstance, options: PlaygroundOptions): Promise<void> {
  await registerPage(app, {
    name: "The playground",
    filesDir: options.filesDir,
    prefix: "/playground",
    paths: ["/playground", "/playground/"],
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
  });
  app.get("/examples.graphql", async (_request, reply) => {
    const examples = await readIfThere(options.examplesFile);
    return examples === undefined
      ? sendSentence(reply, 404, "This installation has no examples.graphql.")
      : reply
          .headers(securityHeaders(CONTENT_SECURITY_POLICY))
          .header("cache-control", "no-cache")
          .type("text/plain; charset=utf-8")
          .send(examples);
  });
}
