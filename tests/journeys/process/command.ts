import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { testConfig } from "../../support/test-config";

export const ROOT = join(__dirname, "..", "..", "..");

/** Figures that are promised for a quiet machine are asserted with so much patience for a busy one. */
export const PATIENCE = 3;

export type Variables = Readonly<Record<string, string | undefined>>;

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Finished extends Exit {
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** A process of `node bin/blamegraph.js`. */
export interface Running {
  readonly pid: number;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly ended: Promise<Finished>;
  kill(signal: NodeJS.Signals): void;
}

const made: string[] = [];
const running = new Set<Running>();
let dataHome: string | undefined;

/** A new empty folder, removed when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "blamegraph-process-"));
  made.push(folder);
  return folder;
}

/** Once a test file: what is run is the build of the present sources. */
export function buildIfStale(): void {
  execFileSync(process.execPath, ["scripts/ensure-built.mjs"], { cwd: ROOT, stdio: "pipe" });
}

/** Runs a command to its end. */
export function blamegraph(args: readonly string[], env: Variables = {}): Promise<Finished> {
  return launch(args, env).ended;
}

/**
 * Starts the real program, as a user would, in an empty folder (no `.env` there), with nothing of the test's own
 * environment but what finds Java and the jars.
 */
export function launch(args: readonly string[], env: Variables = {}): Running {
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, "bin/blamegraph.js"), ...args], {
    cwd: temporaryFolder(),
    env: { ...usualEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Finished>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      running.delete(process_);
      resolve({ code, signal, stdout, stderr, seconds: (performance.now() - began) / 1_000 });
    });
  });
  const process_: Running = {
    pid: child.pid ?? 0,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    kill: (signal) => void child.kill(signal),
  };
  running.add(process_);
  return process_;
}

function usualEnvironment(): Variables {
  const { cacheFolder, mavenRepository, javaHome } = testConfig();
  return {
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
    JAVA_HOME: javaHome,
    XDG_DATA_HOME: ownDataHome(),
    BLAMEGRAPH_CACHE: cacheFolder,
    MAVEN_REPOSITORY: mavenRepository,
  };
}

/** Not the user's: what was signed there about the database of another test file would contradict this one's. */
function ownDataHome(): string {
  dataHome ??= temporaryFolder();
  return dataHome;
}

interface Left {
  readonly pid: number;
  readonly command: string;
}

/** Every process that belongs to a database somewhere below `folder`: JVMs, and the shells that watch over them. */
export function processesBelow(folder: string): Left[] {
  return execFileSync("ps", ["-ww", "-A", "-o", "pid=,stat=,args="], { encoding: "utf8", maxBuffer: 1 << 24 })
    .split("\n")
    .flatMap((line) => {
      const [, pid, state = "", command = ""] = /^\s*(\d+) (\S+)\s+(.*)$/.exec(line) ?? [];
      const belongs = command.includes(`--home-dir=${folder}/`) && !state.startsWith("Z");
      return belongs ? [{ pid: Number(pid), command }] : [];
    });
}

export function jvmsBelow(folder: string): number[] {
  return processesBelow(folder).flatMap(({ pid, command }) => (/^\S*java /.test(command) ? [pid] : []));
}

/** The watching shell ends a moment after the service. */
export function nothingLeftBelow(folder: string, seconds = 2): Promise<boolean> {
  return within(seconds, () => processesBelow(folder).length === 0);
}

/** Resolves to true as soon as the condition holds, to false when it has not within so many seconds. */
export async function within(seconds: number, condition: () => boolean | Promise<boolean>): Promise<boolean> {
  const deadline = performance.now() + seconds * 1_000;
  while (!(await condition())) {
    if (performance.now() > deadline) return false;
    await pause(50);
  }
  return true;
}

afterAll(async () => {
  for (const left of [...running]) {
    left.kill("SIGKILL");
    await left.ended;
  }
  for (const folder of made.splice(0)) {
    await nothingLeftBelow(folder, 30);
    rmSync(folder, { recursive: true, force: true });
  }
});
