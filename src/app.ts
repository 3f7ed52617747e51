import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { FastifyBaseLogger, FastifyInstance, FastifyServerOptions } from "fastify";
import { lexicographicSortSchema, printSchema } from "graphql";
import type { Config } from "./config";
import type { Database } from "./database";
import type { EditingContext } from "./domain/changes/editing";
import type { FeedContext } from "./domain/history/changes.subscription";
import { Feed } from "./domain/history/feed";
import { mappings, roots } from "./domain/mappings";
import type { PeopleContext } from "./domain/people/people.context";
import { versioned } from "./domain/records/history";
import { buildDomainSchema } from "./domain/schema";
import { editingOf } from "./exchange/changes/editing";
import { deriveStale } from "./exchange/derive/standing-periods";
import { registerExport } from "./exchange/transfer/export.routes";
import { registerImport } from "./exchange/transfer/import.routes";
import { shipped } from "./package-root";
import { Admission, type Caller } from "./platform/auth/admission";
import { pointsOfTrusted } from "./platform/auth/allowance";
import { Authenticator } from "./platform/auth/authenticator";
import { OidcVerifier } from "./platform/auth/oidc";
import { TokenCommands } from "./platform/auth/token-commands";
import { TokenStore } from "./platform/auth/token-store";
import { DatabaseUnavailable } from "./platform/graph/errors";
import type { Graph } from "./platform/graph/graph";
import { createGraphql } from "./platform/graphql/apollo";
import type { Viewer } from "./platform/graphql/context";
import { maximumCostOf } from "./platform/graphql/request-cost";
import { TrustedDocuments } from "./platform/graphql/trusted-documents";
import type { Manifest } from "./platform/graphql/trusted-manifest";
import { addressesBehind } from "./platform/http/client-addresses";
import { Door } from "./platform/http/door";
import { registerGraphql } from "./platform/http/graphql.routes";
import { registerHealth } from "./platform/http/health.routes";
import { hostsAllowed } from "./platform/http/hosts";
import { originsAllowed } from "./platform/http/origins";
import { createHttpServer } from "./platform/http/server";
import { serveWebSockets } from "./platform/http/websocket";
import { type BehindReport, Reader, type TimeReport } from "./platform/read/reader";
import { registerChangesFeed } from "./web/changes-feed.routes";
import { registerDocs } from "./web/docs.routes";
import { registerEmbed } from "./web/embed.routes";
import { registerExplorer } from "./web/explorer.routes";
import { registerFiles } from "./web/files.routes";
import { registerPlayground } from "./web/playground.routes";

export interface App {
  readonly http: FastifyInstance;
  /** From now on `/ready` says that the service is stopping. */
  drain(): void;
  /** Ends all WebSockets, and the import that is under way; takes no more of them. */
  hangUp(): Promise<void>;
  /** What the service sends as `Authorization` where it asks itself something. */
  readonly ownLogin: string;
}

export interface AppOptions {
  readonly config: Pick<Config, "introspection" | "anonymousRead" | "dataFolder" | "allowedHosts"> &
    Partial<
      Pick<
        Config,
        "allowedOrigins" | "frameAncestors" | "trustedProxies" | "rateLimit" | "oidc" | "trustedDocumentsOnly"
      >
    >;
  readonly database: Pick<Database, "graph" | "embedded"> & Partial<Pick<Database, "audit" | "connection">>;
  /** Documents that are asked for by their hash. */
  readonly documents?: Manifest;
  readonly logger?: FastifyServerOptions["loggerInstance"];
  /** By which logins end and limits are kept. */
  readonly clock?: () => Date;
}

/** The service without a port: what it answers, over which database. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, database, logger, clock = () => new Date() } = options;
  const { graph, embedded, audit, connection } = database;
  audit?.watch();
  const schema = buildDomainSchema();
  const reader = new Reader(graph, mappings, roots, versioned);
  const { allowedHosts, allowedOrigins = [], trustedProxies = [] } = config;
  const http = createHttpServer({ logger, allowedHosts, allowedOrigins });
  const addressOf = addressesBehind(trustedProxies);
  let draining = false;

  const graphql = createGraphql({
    schema,
    introspection: config.introspection,
    report: ({ requestId, error }) => {
      // What a stop cuts off (the warm-up, at most) is no news.
      if (draining && error instanceof DatabaseUnavailable) return;
      http.log.error({ err: error, requestId }, "unexpected error");
    },
  });
  const own = randomBytes(32).toString("base64url");
  const tokens = new TokenStore(graph);
  const admission = admissionOf(config, tokens, own, clock, http.log);
  const people = new TokenCommands(tokens, clock, () => {
    admission.authenticator.forget();
    audit?.note();
  });
  const editing = editingOf(graph, () => new Date(), {
    written: derivingRest(graph, http.log),
    done: () => audit?.note(),
  });
  const feed = new Feed(graph);
  const viewerOf = ({ principal }: Caller): Viewer => ({
    anonymous: principal === undefined,
    canRead: principal !== undefined || config.anonymousRead,
    principal,
  });
  const contextFor = (
    requestId: string,
    caller: Caller,
    isTrusted: boolean,
  ): EditingContext & PeopleContext & FeedContext => {
    const { principal, allowance } = caller;
    const time: TimeReport = new Map();
    const behind: BehindReport = new Map();
    const asking = { role: principal?.role ?? null, time, behind };
    return {
      requestId,
      viewer: viewerOf(caller),
      maximumCost: maximumCostOf(principal, isTrusted),
      charge: (points) =>
        points > 0 ? allowance.take(isTrusted ? pointsOfTrusted(points) : points) : undefined,
      time,
      behind,
      read: async (info, given) => (await reader.read(info, asking, given)) as never,
      editing,
      feed,
      people,
      tell: async (info, value, mentioned = []) =>
        (await reader.tell(info, asking, value, mentioned)) as never,
    };
  };

  registerHealth(http, {
    answers: (timeoutMs) => graph.answers(timeoutMs),
    databaseFault: () => faultOf(embedded),
    draining: () => draining,
    dataFolder: embedded === undefined ? undefined : config.dataFolder,
  });
  const door = new Door(admission, addressOf, viewerOf);
  const documents = new TrustedDocuments(
    options.documents ?? new Map(),
    config.trustedDocumentsOnly ?? false,
  );
  await registerGraphql(http, graphql.apollo, documents, door, contextFor);
  registerExport(http, { door, graph });
  const endImports =
    connection && (await registerImport(http, { door, connection, done: () => audit?.note() }));
  const sockets = serveWebSockets(http.server, {
    schema,
    graphql,
    admission,
    documents,
    contextFor,
    isAllowed: mayConnect(allowedHosts, allowedOrigins),
    addressOf,
    failed: (error) => http.log.error({ err: error }, "a WebSocket's message failed"),
  });
  const hangUp = async () => {
    endImports?.();
    await sockets.close();
  };
  http.addHook("preClose", hangUp);
  if (config.introspection) {
    const sdl = schemaText(schema);
    http.get("/schema.graphql", async (_, reply) => reply.type("text/plain; charset=utf-8").send(sdl));
  }
  registerFiles(http, clock);
  registerChangesFeed(http);
  await registerDocs(http, { filesDir: shipped("dist", "web", "docs", "pages") });
  registerEmbed(http, { frameAncestors: config.frameAncestors ?? [], clock });
  await registerExplorer(http, { filesDir: shipped("dist", "web", "explorer"), oidc: config.oidc });
  await registerPlayground(http, {
    filesDir: shipped("dist", "web", "playground"),
    examplesFile: shipped("examples.graphql"),
  });
  return {
    http,
    drain: () => {
      draining = true;
    },
    hangUp,
    ownLogin: `Bearer ${own}`,
  };
}

/** A WebSocket is opened for the same hosts, and by pages of the same origins, as a request is answered. */
function mayConnect(
  hosts: readonly string[],
  origins: readonly string[],
): (request: IncomingMessage) => boolean {
  const [isHost, { allowed }] = [hostsAllowed(hosts), originsAllowed(origins)];
  return ({ headers: { host, origin } }) => isHost(host) && allowed(origin, host);
}

function admissionOf(
  { oidc, rateLimit }: AppOptions["config"],
  store: TokenStore,
  own: string,
  clock: () => Date,
  log: FastifyBaseLogger,
): Admission {
  const now = () => clock().getTime();
  const failed = (reason: string) => log.warn({ reason }, "the identity provider's keys could not be had");
  const authenticator = new Authenticator({
    store,
    oidc: oidc && new OidcVerifier(oidc, now, { failed }),
    own,
    now,
    report: (refused) => log.info(refused, "a login was refused"),
  });
  return new Admission(authenticator, rateLimit, now);
}

/** The schema as it is served and kept in `schema/schema.graphql`: sorted, so that a diff shows what changed. */
export function schemaText(schema = buildDomainSchema()): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** What a change was too much to derive with is derived right after it, one run at a time. */
function derivingRest(graph: Graph, log: FastifyBaseLogger): () => void {
  let isRunning = false;
  return () => {
    if (isRunning) return;
    isRunning = true;
    deriveStale(graph)
      .catch((error: unknown) =>
        log.error({ err: error }, "standings are still to be derived; the next start does it"),
      )
      .finally(() => {
        isRunning = false;
      });
  };
}

function faultOf(embedded: Database["embedded"]): string | undefined {
  const status = embedded?.status();
  if (status?.state === "crash-loop") return "db_crash_loop";
  return status === undefined || status.state === "ready" ? undefined : "db_restarting";
}
