import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { shipped } from "../../src/package-root";
import type { ArmName } from "../arms/arm";
import type { Serve } from "../arms/serve";

type Database = Pick<Serve, "uri" | "username" | "password">;

/** An arm that listens in a process of its own. */
export interface ArmProcess {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

const READY_S = 120;
const TICKS_PER_SECOND = 100; // of /proc, on every Linux that Node runs on

export function startArm(arm: ArmName, database: Database): Promise<ArmProcess> {
  return arm === "P" ? startProduct(database) : startServed({ arm, ...database });
}

async function startServed(serve: Serve): Promise<ArmProcess> {
  const child = fork(join(__dirname, "../arms/serve.ts"), {
    execArgv: ["-r", join(__dirname, "../typescript.cjs")],
  });
  child.send(serve);
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`arm ${serve.arm} ended with ${String(code)} before it listened`);
  });
  const [{ port }] = (await Promise.race([once(child, "message"), ended])) as [{ port: number }];
  ended.catch(() => undefined);
  return running(child, port);
}

async function startProduct({ uri, username, password }: Database): Promise<ArmProcess> {
  const child = spawn(process.execPath, [shipped("bin", "blamegraph.js"), "start"], {
    env: {
      ...process.env,
      PORT: "0",
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      LOG_LEVEL: "warn",
      RATE_LIMIT: "off",
      BLAMEGRAPH_DATA: join(tmpdir(), "blamegraph-bench"), // for the ADMIN token of the first start
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  for (
    const deadline = performance.now() + READY_S * 1_000;
    !said.includes("Ctrl-C stops it.");
    await pause(50)
  ) {
    if (child.exitCode !== null || performance.now() > deadline)
      throw new Error(`the product did not start: ${said}`);
  }
  const [, port] = /API +\S+:(\d+)\/graphql/.exec(said) ?? [];
  return running(child, Number(port));
}

function running(child: ChildProcess, port: number): ArmProcess {
  const { pid } = child;
  if (pid === undefined) throw new Error("the process has no number");
  return {
    port,
    pid,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Milliseconds of CPU that a process has used so far, in user and kernel mode. */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The second field is the command in brackets, which may hold spaces: the fields after it are counted.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
}

/** Megabytes of memory that a process holds. */
export function rssMb(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1_024);
}
