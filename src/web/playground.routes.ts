import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";

export interface PlaygroundOptions {
  /** The folder that `npm run build` fills: `index.html` and `assets/` with hashed names. */
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
].join("; ");

const SECURITY_HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
} as const;

/** Serves `/playground` (GraphiQL from our own files), where `/` leads, and `/examples.graphql`. */
export async function registerPlayground(app: FastifyInstance, options: PlaygroundOptions): Promise<void> {
  const indexFile = join(options.filesDir, "index.html");
  const sendIndex = async (_request: unknown, reply: FastifyReply) => {
    const html = await readIfThere(indexFile);
    return html === undefined
      ? sendSentence(
          reply,
          503,
          "The playground is not built yet. Run `npm run build`, then reload this page.",
        )
      : reply
          .headers(SECURITY_HEADERS)
          .header("cache-control", "no-cache")
          .type("text/html; charset=utf-8")
          .send(html);
  };
  app.get("/", async (_request, reply) => reply.redirect("/playground"));
  app.get("/playground", sendIndex);
  app.get("/playground/", sendIndex);

  await app.register(fastifyStatic, {
    root: join(options.filesDir, "assets"),
    prefix: "/playground/assets/",
    index: false,
    decorateReply: false, // whoever else serves files may add reply.sendFile
    suppressWarning: true, // the folder may appear later, when the playground is built
    preCompressed: true,
    immutable: true, // names carry a hash of the content
    maxAge: "365d",
    setHeaders: (reply) => reply.headers(SECURITY_HEADERS),
  });

  app.get("/examples.graphql", async (_request, reply) => {
    const examples = await readIfThere(options.examplesFile);
    return examples === undefined
      ? sendSentence(reply, 404, "This installation has no examples.graphql.")
      : sendText(reply.header("cache-control", "no-cache"), examples);
  });
}

function sendSentence(reply: FastifyReply, status: number, sentence: string): FastifyReply {
  return sendText(reply.code(status).header("cache-control", "no-store"), `${sentence}\n`);
}

function sendText(reply: FastifyReply, text: string): FastifyReply {
  return reply.headers(SECURITY_HEADERS).type("text/plain; charset=utf-8").send(text);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
