import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { readIfThere, securityHeaders, sendSentence } from "./page";
import { legendOf } from "./views/scene/legend";

const CONTENT_SECURITY_POLICY = ["default-src 'none'", "frame-ancestors 'none'"];

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
};

/**
 * `GET /docs/limits.md`, `/docs/limits.json`: the pages of the documentation as they are written, and as the screen shows
 * them; `/docs/screenshots/start.png`: their pictures.
 */
export async function registerDocs(
  app: FastifyInstance,
  { filesDir }: { readonly filesDir: string },
): Promise<void> {
  app.get("/docs/:file(^[a-z0-9-]+\\.(?:json|md)$)", async (request, reply) => {
    const { file } = request.params as { readonly file: string };
    const text = await readIfThere(join(filesDir, file));
    if (text === undefined) return sendSentence(reply, 404, `There is no page ${file} of the documentation.`);
    return reply
      .headers(securityHeaders(CONTENT_SECURITY_POLICY))
      .header("cache-control", "no-cache")
      .type(MEDIA_TYPES[file.replace(/^.*\./, "")] ?? "text/plain; charset=utf-8")
      .send(file === "marks.md" ? `${text}\n${marksInText()}` : text);
  });
  await app.register(fastifyStatic, {
    root: join(filesDir, "screenshots"),
    prefix: "/docs/screenshots/",
    index: false,
    decorateReply: false, // whoever else serves files may add reply.sendFile
    suppressWarning: true, // the folder may appear later, when the pages are built
    cacheControl: false,
    setHeaders: (reply) =>
      reply.headers({ ...securityHeaders(CONTENT_SECURITY_POLICY), "cache-control": "no-cache" }),
  });
}

/** On the screen each stands beside its mark. */
function marksInText(): string {
  return `## All marks\n\n${legendOf()
    .map(({ label }) => `- ${label}\n`)
    .join("")}`;
}
