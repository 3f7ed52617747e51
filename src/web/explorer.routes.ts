import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { readIfThere, registerPage, securityHeaders, sendSentence } from "./page";

/** Everything from this origin, and nothing inline: what the world wrote into a record never becomes a script or a style. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' blob:", // a picture on its way from SVG to PNG, made by the page itself
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** The addresses of the screens; which screen it is, the page sees by itself. */
const PATHS = [
  "/",
  "/search",
  "/blame",
  "/matrix",
  "/timeline",
  "/changes",
  "/incidents",
  "/actors",
  "/i/:slug",
  "/a/:slug",
  "/c/:id",
  "/s/:id",
  "/ch/:slug",
  "/explore",
  "/login",
  "/add",
  "/mine",
  "/review",
  "/review/:id",
  "/docs",
  "/docs/:page",
];

/** The provider at which people log in, and the client that these pages are of it. */
export interface LoginProvider {
  readonly issuer: string;
  readonly audience: string;
  readonly clientId?: string | undefined;
}

/** Serves the explorer's screens, and the documents that they ask by hash, for whoever wants to see a view's query. */
export async function registerExplorer(
  app: FastifyInstance,
  { filesDir, oidc }: { readonly filesDir: string; readonly oidc?: LoginProvider | undefined },
): Promise<void> {
  await registerPage(app, {
    name: "The explorer",
    filesDir,
    prefix: "/explorer",
    paths: PATHS,
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    ...(oidc?.clientId !== undefined && {
      // The one page that asks anybody else: the provider, for where to log in and for the token.
      policyOf: {
        "/login": [...CONTENT_SECURITY_POLICY, `connect-src 'self' ${new URL(oidc.issuer).origin}`],
      },
    }),
  });
  app.get("/login/provider.json", async (_request, reply) => {
    const provider =
      oidc?.clientId === undefined
        ? null
        : { issuer: oidc.issuer, audience: oidc.audience, clientId: oidc.clientId };
    return reply
      .headers(securityHeaders(CONTENT_SECURITY_POLICY))
      .header("cache-control", "no-cache")
      .send({ provider });
  });
  app.get("/explorer/documents.json", async (_request, reply) => {
    const documents = await readIfThere(join(filesDir, "documents.json"));
    return documents === undefined
      ? sendSentence(reply, 503, "The explorer is not built yet. Run `npm run build`, then reload this page.")
      : reply
          .headers(securityHeaders(CONTENT_SECURITY_POLICY))
          .header("cache-control", "no-cache")
          .type("application/json; charset=utf-8")
          .send(documents);
  });
}
