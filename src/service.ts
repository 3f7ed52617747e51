import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import pino from "pino";
import { createApp } from "./app";
import { CliError, paint, say } from "./cli/messages";
import type { Config } from "./config";
import { openDatabase } from "./database";
import { type LoadedSeed, loadSeed } from "./exchange/seed";
import { shipped } from "./package-root";
import type { Log } from "./platform/embedded-neo4j/embedded-neo4j";

const DRAIN_MS = 1_000; // a load balancer sees /ready say no before the door closes; loopback has none
const NEWCOMERS_QUERY =
  "{ blame(first: 20) { nodes { accused { name } incident { title } accuser { name } role statedOn { date } denied claim { quote { text } } } } }";

/** Runs the service until `signal` aborts, then stops it in order: answers in flight are finished. */
export async function startService(config: Config, signal: AbortSignal): Promise<void> {
  const began = Date.now();
  const logger = pino({
    level: config.logLevel,
    redact: ["req.headers.authorization", "*.password", "*.token"],
  });
  const log: Log = (level, message) => logger[level === "info" ? "debug" : level](message);
  const database = await openDatabase(config, { log, signal });
  try {
    const seed = await loadSeed(database.graph, shipped("seed"), new Date());
    const app = await createApp({ config, database, logger });
    const address = await listen(app.http, config);
    greet({ address, place: database.place, seed, embedded: database.embedded !== undefined, began });
    if (!signal.aborted) await once(signal, "abort");
    say("Stopping …");
    app.drain();
    if (!config.loopback) await sleep(DRAIN_MS);
    await app.http.close();
  } finally {
    await database.close();
  }
  say("Stopped.");
}

async function listen(
  http: Awaited<ReturnType<typeof createApp>>["http"],
  { host, port }: Config,
): Promise<string> {
  try {
    return await http.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") {
      throw new CliError(
        `Port ${port} at ${host} is taken by another program. Stop it, or choose another port: npm start -- --port ${port + 1}`,
      );
    }
    if (code === "EACCES" || code === "EADDRNOTAVAIL") {
      throw new CliError(
        `The service cannot listen on ${host} port ${port} (${code}). Choose another with --host and --port.`,
      );
    }
    throw error;
  }
}

interface Greeting {
  readonly address: string;
  readonly place: string;
  readonly seed: LoadedSeed | undefined;
  readonly embedded: boolean;
  readonly began: number;
}

function greet({ address, place, seed, embedded, began }: Greeting): void {
  const seconds = ((Date.now() - began) / 1_000).toFixed(1);
  say();
  say(`${paint.bold("Blamegraph")} is ready after ${seconds} s.`);
  if (seed !== undefined) say(`  loaded      ${seed.report.added} records: ${seed.title}`);
  say(`  API         ${address}/graphql`);
  say(`  playground  ${address}/playground`);
  say(`  data        ${embedded ? place : `Neo4j at ${place}`}`);
  say();
  say("Try this in the playground:");
  say(`  ${NEWCOMERS_QUERY}`);
  say();
  say("Ctrl-C stops it.");
}
