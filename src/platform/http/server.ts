import { randomUUID } from "node:crypto";
import { isIPv6 } from "node:net";
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from "fastify";

const BODY_LIMIT = 256 * 1024; // these and the time-outs: docs/limits.md
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 15_000;
const SOCKET_TIMEOUT_MS = 30_000;
const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;

const BUSY = "The service is too busy or stopping.";

export interface HttpOptions {
  readonly logger: FastifyServerOptions["loggerInstance"];
  /**
   * Names that `Host` may have besides those of loopback: lower case, without ports. Any other is refused, for it may
   * be a page that had its own name lead here (DNS rebinding).
   */
  readonly allowedHosts: readonly string[];
}

/** Ours, whatever the framework calls them. */
const CODES: Readonly<Record<number, string>> = {
  413: "BODY_TOO_LARGE",
  414: "URL_TOO_LONG",
  415: "UNSUPPORTED_MEDIA_TYPE",
};
const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** An HTTP server with limits and time-outs set, that answers every error as JSON and says no more than it must. */
export function createHttpServer({ logger, allowedHosts }: HttpOptions): FastifyInstance {
  const allowed = new Set(allowedHosts.map((name) => (isIPv6(name) ? `[${name}]` : name)));
  const isAllowed = (host = "") => {
    const name = host.toLowerCase().replace(/:\d+$/, "");
    return LOOPBACK_NAME.test(name) || allowed.has(name);
  };
  const app = Fastify({
    ...(logger === undefined ? {} : { loggerInstance: logger }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: SOCKET_TIMEOUT_MS,
    forceCloseConnections: "idle",
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: ({ headers }) => {
      const given = headers["x-request-id"];
      return typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
  app.server.headersTimeout = HEADERS_TIMEOUT_MS;
  // A body of another type would pass as a request that needs no preflight.
  app.removeContentTypeParser("text/plain");

  app.addHook("onRequest", answerInTime);
  app.addHook("onRequest", async ({ id, headers }, reply) => {
    reply.headers({
      "x-request-id": id,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    if (isAllowed(headers.host)) return;
    const message = "The service is not known under this name; add it to ALLOWED_HOSTS.";
    await reply.status(421).send(problem(message, "MISDIRECTED_REQUEST", id));
  });
  app.setNotFoundHandler(async ({ id, method, url }, reply) =>
    reply.status(404).send(problem(`There is nothing at ${method} ${url.split("?")[0]}.`, "NOT_FOUND", id)),
  );
  app.setErrorHandler(async (error: { statusCode?: number; message: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500)
      return reply.status(status).send(problem(error.message, CODES[status] ?? "BAD_REQUEST", request.id));
    request.log.error({ err: error, requestId: request.id }, "request failed");
    const message = status === 503 ? BUSY : "Internal error.";
    return reply.status(status).send(problem(message, "INTERNAL_SERVER_ERROR", request.id));
  });
  return app;
}

/** As Fastify's own `handlerTimeout`, without an AbortController for each request, which is a tenth of a small answer. */
function answerInTime({ id }: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const late = setTimeout(() => {
    if (reply.sent) return;
    void reply.status(503).send(problem(BUSY, "INTERNAL_SERVER_ERROR", id));
  }, REQUEST_TIMEOUT_MS);
  reply.raw.once("close", () => clearTimeout(late));
  done();
}

/** An error in the form of a GraphQL answer, so that clients need to read one form only. */
export function problem(message: string, code: string, requestId: string) {
  return { errors: [{ message, extensions: { code, requestId } }] };
}
