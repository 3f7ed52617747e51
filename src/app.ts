import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from "fastify";
import { lexicographicSortSchema, printSchema } from "graphql";
import type { Config } from "./config";
import type { Database } from "./database";
import { mappings, roots } from "./domain/mappings";
import { versioned } from "./domain/records/history";
import { buildDomainSchema } from "./domain/schema";
import { shipped } from "./package-root";
import { DatabaseUnavailable } from "./platform/graph/errors";
import { createApollo } from "./platform/graphql/apollo";
import type { Context } from "./platform/graphql/context";
import { ANONYMOUS_MAXIMUM } from "./platform/graphql/request-cost";
import { registerGraphql } from "./platform/http/graphql.routes";
import { registerHealth } from "./platform/http/health.routes";
import { createHttpServer } from "./platform/http/server";
import { Unauthenticated } from "./platform/read/errors";
import { type BehindReport, Reader, type TimeReport } from "./platform/read/reader";
import { registerPlayground } from "./web/playground.routes";

export interface App {
  readonly http: FastifyInstance;
  /** From now on `/ready` says that the service is stopping. */
  drain(): void;
}

export interface AppOptions {
  readonly config: Pick<Config, "introspection" | "anonymousRead" | "dataFolder" | "allowedHosts">;
  readonly database: Pick<Database, "graph" | "embedded">;
  readonly logger?: FastifyServerOptions["loggerInstance"];
}

/** The service without a port: what it answers, over which database. */
export async function createApp({ config, database, logger }: AppOptions): Promise<App> {
  const { graph, embedded } = database;
  const schema = buildDomainSchema();
  const reader = new Reader(graph, mappings, roots, versioned);
  const http = createHttpServer({ logger, allowedHosts: config.allowedHosts });
  let draining = false;

  const apollo = createApollo({
    schema,
    introspection: config.introspection,
    report: ({ requestId, error }) => {
      // What a stop cuts off (the warm-up, at most) is no news.
      if (draining && error instanceof DatabaseUnavailable) return;
      http.log.error({ err: error, requestId }, "unexpected error");
    },
  });
  const viewer = { anonymous: true, canRead: config.anonymousRead };
  const contextFor = ({ id }: FastifyRequest): Context => {
    const time: TimeReport = new Map();
    const behind: BehindReport = new Map();
    return {
      requestId: id,
      viewer,
      maximumCost: ANONYMOUS_MAXIMUM,
      time,
      behind,
      read: async (info) => {
        if (!viewer.canRead) {
          throw new Unauthenticated("Reading needs a login here; ANONYMOUS_READ is off.");
        }
        return (await reader.read(info, time, behind)) as never;
      },
    };
  };

  registerHealth(http, {
    answers: (timeoutMs) => graph.answers(timeoutMs),
    databaseFault: () => faultOf(embedded),
    draining: () => draining,
    dataFolder: embedded === undefined ? undefined : config.dataFolder,
  });
  await registerGraphql(http, apollo, contextFor);
  if (config.introspection) {
    const sdl = schemaText(schema);
    http.get("/schema.graphql", async (_, reply) => reply.type("text/plain; charset=utf-8").send(sdl));
  }
  await registerPlayground(http, {
    filesDir: shipped("dist", "web", "playground"),
    examplesFile: shipped("examples.graphql"),
  });
  return {
    http,
    drain: () => {
      draining = true;
    },
  };
}

/** The schema as it is served and kept in `schema/schema.graphql`: sorted, so that a diff shows what changed. */
export function schemaText(schema = buildDomainSchema()): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

function faultOf(embedded: Database["embedded"]): string | undefined {
  const status = embedded?.status();
  if (status?.state === "crash-loop") return "db_crash_loop";
  return status === undefined || status.state === "ready" ? undefined : "db_restarting";
}
