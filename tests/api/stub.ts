import type { LightMyRequestResponse } from "fastify";
import { type AppOptions, createApp } from "../../src/app";
import type { Graph } from "../../src/platform/graph/graph";

/** The service over a database that has nothing, or fails as a test says; for rules that need no records. */
export async function stubService(
  given: {
    readonly rows?: Graph["rows"];
    readonly answers?: Graph["answers"];
    readonly introspection?: boolean;
    readonly anonymousRead?: boolean;
    readonly config?: Partial<AppOptions["config"]>;
    readonly clock?: AppOptions["clock"];
    readonly documents?: AppOptions["documents"];
  } = {},
) {
  const statements: string[] = [];
  const logged: unknown[] = [];
  const never = () => Promise.reject(new Error("nothing writes here"));
  const graph: Graph = {
    rows: async (statement, parameters) => {
      statements.push(statement);
      return (await given.rows?.(statement, parameters)) ?? [];
    },
    answers: given.answers ?? (async () => true),
    write: never,
    apply: never,
    requireSupported: never,
    close: async () => undefined,
  };
  const { http, drain, ownLogin } = await createApp({
    config: {
      introspection: given.introspection ?? true,
      anonymousRead: given.anonymousRead ?? true,
      dataFolder: "",
      allowedHosts: [],
      ...given.config,
    },
    database: { graph, embedded: undefined },
    ...(given.clock === undefined ? {} : { clock: given.clock }),
    ...(given.documents === undefined ? {} : { documents: given.documents }),
  });
  http.log.error = (...args: unknown[]) => void logged.push(...args);
  await http.ready();
  const post = (
    payload: string | object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> =>
    http.inject({
      method: "POST",
      url: "/graphql",
      payload,
      headers: { "content-type": "application/json", ...headers },
    });
  return {
    http,
    drain,
    ownLogin,
    /** What was sent to the database. */
    statements,
    /** What was written to the log as an error. */
    logged,
    post,
    ask: (query: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}) =>
      post({ query, variables }, headers),
    close: () => http.close(),
  };
}

export type StubService = Awaited<ReturnType<typeof stubService>>;

/** The codes of an answer's errors, each once. */
export function codesOf(response: LightMyRequestResponse): readonly string[] {
  const { errors = [] } = response.json() as { errors?: { extensions: { code: string } }[] };
  return [...new Set(errors.map(({ extensions }) => extensions.code))];
}
