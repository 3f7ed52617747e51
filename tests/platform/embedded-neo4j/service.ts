import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import neo4j from "neo4j-driver";
import type { EmbeddedNeo4jOptions } from "../../../src/platform/embedded-neo4j/embedded-neo4j";
import { commandLineOf } from "../../../src/platform/embedded-neo4j/process-identity";
import { testConfig } from "../../support/test-config";
import type { Message } from "./service-process";

export type Ready = Extract<Message, { event: "ready" }>;

/** A process of its own that runs the database on a folder, as the service does. */
export interface Service {
  readonly child: ChildProcess;
  /** What it said first: that it is ready, or why it refuses. */
  readonly outcome: Promise<Message>;
  readonly ended: Promise<unknown>;
  readonly logged: readonly string[];
}

export function optionsFor(dataDir: string): EmbeddedNeo4jOptions {
  const { cacheFolder, mavenRepository, javaHome } = testConfig();
  return { dataDir, cacheDir: cacheFolder, mavenRepository, javaHome };
}

export function startService(options: EmbeddedNeo4jOptions, env: NodeJS.ProcessEnv = {}): Service {
  const hook = join(__dirname, "run-typescript.cjs");
  const script = join(__dirname, "service-process.ts");
  const child = spawn(process.execPath, ["-r", hook, script, JSON.stringify(options)], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const logged: string[] = [];
  const outcome = new Promise<Message>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const message: Message = JSON.parse(line);
      if (message.event === "log") logged.push(message.message);
      else resolve(message);
    });
    child.once("exit", (code) => setImmediate(() => reject(new Error(`ended early with exit code ${code}`))));
  });
  return { child, outcome, ended: once(child, "exit"), logged };
}

export async function readyService(dataDir: string): Promise<Service & { readonly ready: Ready }> {
  const service = startService(optionsFor(dataDir));
  const outcome = await service.outcome;
  if (outcome.event !== "ready") throw new Error(JSON.stringify(outcome));
  return { ...service, ready: outcome };
}

export async function stopService(service: Service): Promise<void> {
  service.child.kill("SIGTERM");
  await service.ended;
}

export function jvmOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, "neo4j", "neo4j.pid"), "utf8"));
}

/** Whether a process that was the database of this folder is still there. */
export function runs(pid: number, dataDir: string): boolean {
  return commandLineOf(pid).includes(`--home-dir=${dataDir}`);
}

export async function until(condition: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
  const deadline = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() > deadline) return false;
    await pause(50);
  }
  return true;
}

/** Runs one statement, and answers its first value as text. */
export async function ask(where: { uri: string; password: string }, statement: string): Promise<string> {
  const driver = neo4j.driver(where.uri, neo4j.auth.basic("neo4j", where.password), {
    connectionTimeout: 2_000,
  });
  const session = driver.session();
  try {
    const { records } = await session.run(statement);
    return String(records[0]?.get(0));
  } finally {
    await session.close();
    await driver.close();
  }
}
