import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

export interface Page {
  /** As a sentence has it: "The playground". */
  readonly name: string;
  /** The folder that `npm run build` fills: `index.html` and `assets/` with hashed names. */
  readonly filesDir: string;
  /** Where the browser finds the assets, without a slash at the end. */
  readonly prefix: string;
  readonly paths: readonly string[];
  readonly contentSecurityPolicy: readonly string[];
  /** Of a path that needs another than the page has elsewhere. */
  readonly policyOf?: Readonly<Record<string, readonly string[]>>;
}

/** Serves `index.html` at each of its paths, and its assets for as long as their names hold. */
export async function registerPage(app: FastifyInstance, page: Page): Promise<void> {
  const headers = securityHeaders(page.contentSecurityPolicy);
  const index = join(page.filesDir, "index.html");
  const sendIndex = (path: string) => async (_request: unknown, reply: FastifyReply) => {
    const html = await readIfThere(index);
    if (html === undefined)
      return sendSentence(
        reply,
        503,
        `${page.name} is not built yet. Run \`npm run build\`, then reload this page.`,
      );
    return reply
      .headers(securityHeaders(page.policyOf?.[path] ?? page.contentSecurityPolicy))
      .header("cache-control", "no-cache")
      .type("text/html; charset=utf-8")
      .send(html);
  };
  for (const path of page.paths) app.get(path, sendIndex(path));

  await app.register(fastifyStatic, {
    root: join(page.filesDir, "assets"),
    prefix: `${page.prefix}/assets/`,
    index: false,
    decorateReply: false, // whoever else serves files may add reply.sendFile
    suppressWarning: true, // the folder may appear later, when the page is built
    preCompressed: true,
    immutable: true, // names carry a hash of the content
    maxAge: "365d",
    setHeaders: (reply) => reply.headers(headers),
  });
}

export function securityHeaders(contentSecurityPolicy: readonly string[]) {
  return {
    "content-security-policy": contentSecurityPolicy.join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  };
}

/** A sentence for whoever looks at the address; never kept. */
export function sendSentence(reply: FastifyReply, status: number, sentence: string): FastifyReply {
  return reply
    .code(status)
    .headers(securityHeaders(["default-src 'none'"]))
    .header("cache-control", "no-store")
    .type("text/plain; charset=utf-8")
    .send(`${sentence}\n`);
}

/** A picture has its own colours and no more: what the world wrote into a record never becomes a script, a style or a request. */
const POLICY_OF_FILES = ["default-src 'none'", "frame-ancestors 'none'", "sandbox"];

/** Whoever kept it asks whether it is still right; for whom it was made stays between the two. */
export function sendTagged({ headers }: FastifyRequest, reply: FastifyReply, body: string): FastifyReply {
  const tag = `W/"${createHash("sha256").update(body).digest("base64url")}"`;
  reply.headers(securityHeaders(POLICY_OF_FILES));
  reply.headers({ etag: tag, "cache-control": "private, no-cache", vary: "Authorization, Origin" });
  const known = (headers["if-none-match"] ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes("*") || known.includes(tag.slice(2))
    ? reply.removeHeader("content-type").status(304).send()
    : reply.send(body);
}

export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
