import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from "fastify";
import { endBrokenConnection } from "./broken-connections";
import { hostsAllowed } from "./hosts";
import { type Origins, originsAllowed } from "./origins";

const BODY_LIMIT = 256 * 1024; // these and the time-outs: docs/limits.md
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 15_000;
const SOCKET_TIMEOUT_MS = 30_000;
const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;

const TOO_LARGE = `The body of a request has at most ${BODY_LIMIT} bytes.`;
const BUSY = "The service is too busy or stopping.";
const LATE =
  "The answer took too long. If a change was asked for, it may be made all the same: look first, or send it again with the same idempotencyKey.";

export interface HttpOptions {
  readonly logger: FastifyServerOptions["loggerInstance"];
  /** Names that `Host` may have besides those of loopback: lower case, without ports. */
  readonly allowedHosts: readonly string[];
  /** Whose pages may use the service besides its own: exact origins. */
  readonly allowedOrigins?: readonly string[];
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** Of a route whose requests or answers may be long: neither has to be there in time, as long as it moves. */
    readonly takesItsTime?: boolean;
  }
}

/** What our own errors say of themselves, those that refuse and those of the database. */
interface Telling {
  readonly message: string;
  readonly extensions: {
    readonly code: string;
    readonly http: { readonly status: number; readonly headers?: ReadonlyMap<string, string> };
  };
}

/** Ours, whatever the framework calls them. */
const CODES: Readonly<Record<number, string>> = {
  413: "BODY_TOO_LARGE",
  414: "URL_TOO_LONG",
  415: "UNSUPPORTED_MEDIA_TYPE",
};

/** For pages of listed origins. No cookies are ever used, so that none are allowed. */
const CORS_PREFLIGHT = {
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers":
    "content-type, authorization, accept, x-request-id, idempotency-key, if-none-match, apollo-require-preflight",
  "access-control-max-age": "600",
};
const CORS_EXPOSED =
  "x-request-id, etag, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset, ratelimit-policy";

/** An HTTP server with limits and time-outs set, that answers every error as JSON and says no more than it must. */
export function createHttpServer(options: HttpOptions): FastifyInstance {
  const { logger, allowedHosts, allowedOrigins = [] } = options;
  const hostAllowed = hostsAllowed(allowedHosts);
  const takingTheirTime = new WeakSet<Socket>();
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
    clientErrorHandler: (error, socket) => {
      if (error.code === "ERR_HTTP_REQUEST_TIMEOUT" && takingTheirTime.has(socket)) return;
      endBrokenConnection(error, socket);
    },
  });
  app.server.headersTimeout = HEADERS_TIMEOUT_MS;
  // A body of another type would pass as a request that needs no preflight.
  app.removeContentTypeParser("text/plain");

  app.addHook("onRequest", answerInTime(takingTheirTime));
  app.addHook("onRequest", async ({ id, headers }, reply) => {
    reply.headers({
      "x-request-id": id,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    if (hostAllowed(headers.host)) return;
    const message = "The service is not known under this name; add it to ALLOWED_HOSTS.";
    await reply.status(421).send(problem(message, "MISDIRECTED_REQUEST", id));
  });
  app.addHook("onRequest", forPages(originsAllowed(allowedOrigins)));
  app.setNotFoundHandler(async ({ id, method, url }, reply) =>
    reply.status(404).send(problem(`There is nothing at ${method} ${url.split("?")[0]}.`, "NOT_FOUND", id)),
  );
  app.setErrorHandler(async (error: { statusCode?: number; message: string }, request, reply) => {
    if (isTelling(error)) {
      const { message, extensions } = error;
      const { code, http } = extensions;
      return reply
        .status(http.status)
        .headers(Object.fromEntries(http.headers ?? []))
        .send(problem(message, code, request.id));
    }
    const status = error.statusCode ?? 500;
    if (status < 500) {
      const said = status === 413 ? TOO_LARGE : error.message;
      return reply.status(status).send(problem(said, CODES[status] ?? "BAD_REQUEST", request.id));
    }
    request.log.error({ err: error, requestId: request.id }, "request failed");
    const message = status === 503 ? BUSY : "Internal error.";
    return reply.status(status).send(problem(message, "INTERNAL_SERVER_ERROR", request.id));
  });
  return app;
}

/**
 * What pages of other origins may: read everything if they are listed; else nothing. A GET of theirs is answered, since
 * anybody may make one by a link, and the browser keeps the answer from them.
 */
function forPages(origins: Origins) {
  return async ({ id, method, headers }: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { origin, host } = headers;
    if (origin !== undefined) reply.header("vary", "Origin");
    if (origins.listed(origin)) {
      reply.headers({ "access-control-allow-origin": origin, "access-control-expose-headers": CORS_EXPOSED });
      const preflight = method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
      if (preflight) await reply.status(204).headers(CORS_PREFLIGHT).send();
      return;
    }
    if (method === "GET" || method === "HEAD" || origins.allowed(origin, host)) return;
    const message = "Pages of this origin may not use the service; add it to ALLOWED_ORIGINS.";
    await reply.status(403).send(problem(message, "FORBIDDEN", id));
  };
}

/** As Fastify's own `handlerTimeout`, without an AbortController for each request, which is a tenth of a small answer. */
function answerInTime(takingTheirTime: WeakSet<Socket>) {
  return ({ id, raw, routeOptions }: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    if (routeOptions.config?.takesItsTime === true) {
      takingTheirTime.add(raw.socket);
      reply.raw.once("close", () => takingTheirTime.delete(raw.socket));
    } else {
      const late = setTimeout(() => {
        if (reply.sent) return;
        void reply.status(504).send(problem(LATE, "TIMEOUT", id));
      }, REQUEST_TIMEOUT_MS);
      reply.raw.once("close", () => clearTimeout(late));
    }
    done();
  };
}

function isTelling(error: object): error is Telling {
  const { extensions } = error as Partial<Telling>;
  return extensions?.http !== undefined && typeof extensions.code === "string";
}

/** An error in the form of a GraphQL answer, so that clients need to read one form only. */
export function problem(message: string, code: string, requestId: string) {
  return { errors: [{ message, extensions: { code, requestId } }] };
}
