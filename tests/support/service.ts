import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { type AppOptions, createApp } from "../../src/app";
import { parseRecord } from "../../src/domain/records/parse-record";
import { importRecords } from "../../src/exchange/import-records";
import { loadSeed } from "../../src/exchange/seed";
import { shipped } from "../../src/package-root";
import type { Role } from "../../src/platform/auth/principal";
import { TokenCommands } from "../../src/platform/auth/token-commands";
import { TokenStore } from "../../src/platform/auth/token-store";
import { type Graph, openGraph } from "../../src/platform/graph/graph";
import { emptyRecords, emptyStore } from "./empty-database";
import { testNeo4j } from "./neo4j";
import { sentStatements } from "./statements";

export type Raw = Readonly<Record<string, unknown>>;

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly requestId: string };
}

/** What came back for one operation, and what it cost in statements. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly GraphqlError[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
  /** The texts sent to the database meanwhile, in order. */
  readonly statements: readonly string[];
  readonly parameters: readonly Readonly<Record<string, unknown>>[];
}

// biome-ignore lint/suspicious/noExplicitAny: answers are compared whole, or read by the test that knows the query
export type Anything = any;

export interface Service {
  readonly http: FastifyInstance;
  readonly graph: Graph;
  /** Takes all records away. */
  empty(): Promise<void>;
  /** Loads the article as it is shipped. */
  seed(): Promise<void>;
  /** Imports records as a user would, at a moment; every one must be accepted. */
  load(raws: readonly Raw[], at?: string): Promise<void>;
  /** Posts one operation; throws where the answer is no JSON. */
  ask<Data = Anything>(query: string, variables?: Raw, more?: Raw): Promise<Answer<Data>>;
  /** The data of an operation that must succeed. */
  read<Data = Anything>(query: string, variables?: Raw): Promise<Data>;
  /** A token for somebody of this name and role. */
  logIn(name: string, role: Role): Promise<string>;
  /** The same as `ask`, with a token. */
  askAs<Data = Anything>(token: string, query: string, variables?: Raw): Promise<Answer<Data>>;
  /** Any request at all. */
  inject(options: InjectOptions): Promise<LightMyRequestResponse>;
  drain(): void;
  close(): Promise<void>;
}

export interface ServiceOptions {
  readonly introspection?: boolean;
  readonly anonymousRead?: boolean;
  readonly config?: Partial<AppOptions["config"]>;
  readonly clock?: AppOptions["clock"];
  readonly logger?: AppOptions["logger"];
  readonly documents?: AppOptions["documents"];
  /** Stands in front of the real database, to make it fail. */
  readonly around?: (graph: Graph) => Graph;
}

const NOW = new Date("2026-11-20T12:00:00Z");

/** The service as it ships, in this process, over the test Neo4j without records. */
export async function startService(options: ServiceOptions = {}): Promise<Service> {
  const sent = sentStatements();
  let asked: { text: string; parameters: Raw }[] = [];
  let listening = false;
  const graph = openGraph({
    ...testNeo4j(),
    onStatement: (text, parameters) => {
      if (!listening) return;
      asked.push({ text, parameters });
      sent.add(text);
    },
  });
  /** What the service itself sends; what a test sends is not listed. */
  const listen = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    listening = true;
    try {
      return await work();
    } finally {
      listening = false;
    }
  };
  await emptyStore(graph);
  const { http, drain } = await createApp({
    config: {
      introspection: options.introspection ?? true,
      anonymousRead: options.anonymousRead ?? true,
      dataFolder: "",
      allowedHosts: [],
      ...options.config,
    },
    database: { graph: options.around?.(graph) ?? graph, embedded: undefined, connection: testNeo4j() },
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    ...(options.logger === undefined ? {} : { logger: options.logger }),
    ...(options.documents === undefined ? {} : { documents: options.documents }),
  });
  await http.ready();

  const post = async (payload: object, headers: Record<string, string>) => {
    asked = [];
    return await listen(async () => await http.inject({ method: "POST", url: "/graphql", payload, headers }));
  };
  const send = async (payload: object, headers: Record<string, string> = {}) => {
    let response = await post(payload, headers);
    // On a busy machine a database just started may need longer to plan a statement than a request may take.
    for (let again = 1; response.statusCode === 504 && again < 4; again++)
      response = await post(payload, headers);
    const { data, errors, extensions } = response.json();
    return {
      status: response.statusCode,
      data,
      errors,
      extensions,
      statements: asked.map(({ text }) => text),
      parameters: asked.map(({ parameters }) => parameters),
    };
  };
  const ask: Service["ask"] = (query, variables = {}, more = {}) => send({ query, variables, ...more });
  const tokens = new TokenCommands(new TokenStore(graph), () => new Date());

  return {
    http,
    graph,
    ask,
    logIn: async (name, role) => {
      const made = await tokens.create("command line", { name, role, owner: name });
      if (made.problems !== undefined || made.secret === undefined)
        throw new Error(JSON.stringify(made.problems));
      return made.secret;
    },
    askAs: (token, query, variables = {}) => send({ query, variables }, { authorization: `Bearer ${token}` }),
    drain,
    empty: () => emptyRecords(graph),
    seed: async () => {
      await listen(() => loadSeed(graph, shipped("seed"), () => NOW));
    },
    load: async (raws, at = NOW.toISOString()) => {
      const records = raws.map((raw, index) => {
        const { record, faults } = parseRecord(raw);
        if (record === undefined) throw new Error(`${JSON.stringify(raw)}: ${JSON.stringify(faults)}`);
        return { record, where: { file: "test", line: index + 1 } };
      });
      const { refused } = await listen(() =>
        importRecords(graph, records, { by: "test", clock: () => new Date(at) }),
      );
      if (refused.length > 0) throw new Error(JSON.stringify(refused, undefined, 1));
    },
    read: async (query, variables) => {
      const { data, errors } = await ask(query, variables);
      if (errors !== undefined) throw new Error(JSON.stringify(errors, undefined, 1));
      return data;
    },
    inject: (request) => listen(async () => await http.inject(request)),
    close: async () => {
      await http.close();
      await graph.close();
      sent.keep();
    },
  };
}
