import { spawn } from "node:child_process";
import { join } from "node:path";
import type { DataFolder } from "./data-folder";
import type { JarFolder } from "./jar-cache";
import type { Java } from "./java";
import { jvmEnvironment, OPEN_TO_NEO4J } from "./neo4j-process";
import { fileNameOf, neo4jJars } from "./pinned-jars";
import { SetupError } from "./setup-error";

const MAIN_CLASS = "org.neo4j.cli.AdminTool";
const KEPT_OUTPUT = 64_000; // characters from the end: the reason of a failure comes last

/** Neo4j's own program for databases that no server runs on. */
export interface AdminTool {
  readonly java: Java;
  readonly jars: JarFolder;
  readonly signal: AbortSignal;
}

export interface ToolResult {
  readonly code: number | null;
  /** What it said on stdout and stderr, from the end. */
  readonly output: string;
}

type Home = Pick<DataFolder, "home" | "conf" | "temporary">;

/** Runs `neo4j-admin database …` on a folder, to its end. Once the signal aborts it is ended, and the reason thrown. */
export function runAdminTool(
  { java, jars, signal }: AdminTool,
  { home, conf, temporary }: Home,
  args: readonly string[],
): Promise<ToolResult> {
  const classPath = neo4jJars.jars.map((jar) => join(jars.lib, fileNameOf(jar)));
  const options = [...OPEN_TO_NEO4J, "-XX:-UsePerfData", `-Djava.io.tmpdir=${temporary}`];
  return new Promise((resolve, reject) => {
    const child = spawn(java.path, [...options, MAIN_CLASS, "database", ...args], {
      cwd: home,
      // A group of its own: a Ctrl-C in the terminal reaches it through us alone.
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...jvmEnvironment(classPath), NEO4J_HOME: home, NEO4J_CONF: conf },
    });
    // Waited for all the same: the folder is not free before it has ended.
    const end = (): void => void child.kill("SIGTERM");
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output = (output + text).slice(-KEPT_OUTPUT);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      signal.removeEventListener("abort", end);
      if (signal.aborted) reject(signal.reason);
      else resolve({ code, output });
    });
  });
}

/** Writes `neo4j.dump` into the folder `to`. @throws SetupError */
export async function dumpDatabase(tool: AdminTool, folder: Home, to: string): Promise<void> {
  const result = await runAdminTool(tool, folder, ["dump", "neo4j", `--to-path=${to}`]);
  requireDone(result, "dumped");
}

/** Makes the database of the `neo4j.dump` in the folder `from`. @throws SetupError */
export async function loadDatabase(tool: AdminTool, folder: Home, from: string): Promise<void> {
  const result = await runAdminTool(tool, folder, ["load", "neo4j", `--from-path=${from}`]);
  requireDone(result, "loaded");
}

/**
 * What Neo4j's consistency checker finds wrong, in its own words; undefined where it finds nothing. It looks at a database of
 * the folder, or at the dump of it in `dumpIn`. @throws SetupError where it could not look
 */
export async function inconsistenciesOf(
  tool: AdminTool,
  folder: Home,
  database: "neo4j" | "system",
  { report, dumpIn }: { readonly report: string; readonly dumpIn?: string },
): Promise<string | undefined> {
  const source = dumpIn === undefined ? [] : [`--from-path=${dumpIn}`, `--temp-path=${folder.temporary}`];
  const args = ["check", database, `--report-path=${report}`, ...source];
  const result = await runAdminTool(tool, folder, args);
  if (result.code === 0) return undefined;
  if (/inconsistencies found/i.test(result.output)) return reasonIn(result.output);
  requireDone(result, "checked");
  return undefined;
}

function requireDone({ code, output }: ToolResult, done: string): void {
  if (code === 0) return;
  const reason = reasonIn(output);
  const wasCutOff = /recover/i.test(output);
  throw new SetupError(
    wasCutOff
      ? `The database was not stopped in order, so that it cannot be ${done} as it is.`
      : `The database could not be ${done} (exit code ${code}): ${reason}`,
    wasCutOff
      ? "Run blamegraph setup, which opens it and stops it in order; then the same command again."
      : "Set that right, and run the same command again.",
  );
}

/** The last line that says something, without its stamp. */
function reasonIn(output: string): string {
  const lines = output
    .split("\n")
    .filter((line) => /[a-z]{3}/i.test(line) && !/^\s+at |^Files: |^Run with/.test(line));
  return (lines.at(-1) ?? "it did not say why").replace(/^\S+ \S+ (INFO|WARN|ERROR)\s+/, "").trim();
}
