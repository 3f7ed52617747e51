import { EventEmitter, once } from "node:events";
import type { Server } from "node:http";
import { setTimeout as pause, setImmediate as turn } from "node:timers/promises";
import type { Logger } from "pino";
import { createApp } from "./app";
import type { Config } from "./config";
import { openDatabase } from "./database";
import { rehearse } from "./exchange/changes/rehearse";
import { type LoadedSeed, loadSeed } from "./exchange/seed";
import { isAwaited } from "./exchange/store/write-locked";
import { shipped } from "./package-root";
import { type AdminToken, makeFirstAdminToken, NoPlaceForToken } from "./platform/auth/admin-token";
import { TokenStore } from "./platform/auth/token-store";
import type { Log, ShowProgress } from "./platform/embedded-neo4j/embedded-neo4j";
import type { Graph } from "./platform/graph/graph";
import { readManifest } from "./platform/graphql/trusted-manifest";
import { shippedQuestions } from "./shipped-questions";
import { warmUp } from "./warm-up";
import { firstQuestions } from "./web/views/first-questions";

/** How long `/ready` says no before the door closes. On loopback no load balancer looks, but clients that keep a
 * connection open are told to leave it, and need a moment. */
const DRAIN_MS = { network: 1_000, loopback: 200 } as const;

const IN_FLIGHT_MS = 15_000; // the longest that a request may take
const QUIET_MS = 50; // who had an answer and comes again is here by then
const QUIET_WITHIN_MS = 1_000;

/** Where a started service is, and what it found. */
export interface Started {
  readonly address: string;
  /** The data folder, or the address of the Neo4j that is used. */
  readonly place: string;
  readonly embedded: boolean;
  /** What was loaded into an empty database. */
  readonly seed: LoadedSeed | undefined;
  /** What was made at the first start for whoever runs the service. */
  readonly adminToken: AdminToken | undefined;
}

export interface ServiceOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** What is told of the database. */
  readonly log: Log;
  readonly progress?: ShowProgress | undefined;
  /** Aborted before the service is ready, it ends the start; afterwards, it stops the service in order. */
  readonly signal: AbortSignal;
  readonly started: (service: Started) => void;
  readonly stopping: () => void;
}

/** Runs the service until `signal` aborts, then stops it in order: answers in flight are finished. */
export async function runService(options: ServiceOptions): Promise<void> {
  const { config, logger, log, progress, signal, started, stopping } = options;
  const documents = await readManifest(shipped("dist", "web", "explorer", "documents.json"));
  if (config.trustedDocumentsOnly && documents.size === 0) {
    log("warn", "TRUSTED_DOCUMENTS_ONLY is on, and no document is shipped: nothing will be answered");
  }
  const database = await openDatabase(config, { log, signal, progress });
  try {
    const seed = await loadSeed(database.graph, shipped("seed"), () => new Date());
    const adminToken = await provideAdminToken(database.graph, config, log);
    const app = await createApp({ config, database, documents, logger });
    app.http.addHook("onSend", async (_, reply) => {
      if (signal.aborted) reply.header("connection", "close");
    });
    const door = new Door(app.http.server);
    app.http.addHook("onRequest", async () => door.beingClosed);
    try {
      signal.throwIfAborted();
      const address = await app.http.listen({ host: config.host, port: config.port });
      const embedded = database.embedded !== undefined;
      started({ address, place: database.place, embedded, seed, adminToken });
      const failed = (error: unknown) => logger.debug({ err: error }, "a part of the warm-up failed");
      // Without its documents there is no explorer.
      const questions = [...(documents.size > 0 ? firstQuestions() : []), ...shippedQuestions()];
      const prepare = async () => {
        const headers = { authorization: app.ownLogin };
        await warmUp(app.http, questions, signal, {
          headers,
          isAwaited: () => isAwaited(database.graph),
        }).catch(failed);
        await rehearse(database.graph, signal).catch(failed);
        logger.debug("warmed up");
      };
      database.embedded?.onReadyAgain(() => void prepare());
      void prepare().finally(() => database.embedded?.hastenNextStart());
      if (!signal.aborted) await once(signal, "abort");
      stopping();
      app.drain();
      await pause(config.loopback ? DRAIN_MS.loopback : DRAIN_MS.network);
      await app.hangUp();
      await door.close();
    } finally {
      await app.http.close();
    }
  } finally {
    await database.close();
  }
}

/** The first start makes an ADMIN's token; what keeps it from doing so keeps nobody from reading. */
async function provideAdminToken(
  graph: Graph,
  { dataFolder, oidc }: Config,
  log: Log,
): Promise<AdminToken | undefined> {
  const store = new TokenStore(graph);
  try {
    const { made, missing } = await makeFirstAdminToken(store, dataFolder, new Date());
    if (missing && oidc === undefined) {
      log("warn", "no token of an ADMIN holds any more; blamegraph admin reset-token makes one");
    }
    return made;
  } catch (error) {
    if (!(error instanceof NoPlaceForToken)) throw error;
    log("warn", error.message);
    return undefined;
  }
}

/** Where connections come in. */
class Door {
  /** While the door is being closed, what comes in waits for this: whoever is answered comes again. */
  beingClosed: Promise<void> | undefined;

  constructor(private readonly server: Server) {}

  /** Takes no more connections, and resolves when those that are there have had their answers. */
  async close(): Promise<void> {
    const isClosed = new EventEmitter();
    this.beingClosed = once(isClosed, "closed").then(() => undefined);
    await this.#untilNobodyComes();
    const limit = setTimeout(() => this.server.closeAllConnections(), IN_FLIGHT_MS);
    const emptied = new Promise((whenEmptied) => this.server.close(whenEmptied));
    isClosed.emit("closed");
    await emptied;
    clearTimeout(limit);
  }

  /**
   * The system accepts connections, and data on them, before the program does, and resets them when the door is closed
   * before the program has looked: so it is closed right after a look, when nobody has come for a while.
   */
  async #untilNobodyComes(): Promise<void> {
    let cameLast = performance.now();
    const latest = cameLast + QUIET_WITHIN_MS;
    const came = () => {
      cameLast = performance.now();
    };
    this.server.on("connection", came).on("request", came);
    for (let now = cameLast; now - cameLast < QUIET_MS && now < latest; now = performance.now()) {
      await pause(1);
      await turn();
    }
  }
}
