import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import type { DataFolder } from "./data-folder";

const MAIN_CLASS = "org.neo4j.server.CommunityEntryPoint";

/** Patience with a database that was asked to stop; a kill before that can cost a recovery. */
export const STOP_PATIENCE_MS = 30_000;

/** What all of Neo4j's programs need of a JVM. */
export const OPEN_TO_NEO4J: readonly string[] = [
  ...["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  ),
  "--enable-native-access=ALL-UNNAMED",
  "-Dlog4j2.disable.jmx=true",
  "-Dfile.encoding=UTF-8",
];

const JVM_OPTIONS = [
  "-Xms256m",
  "-Xmx512m",
  "-XX:+UseG1GC",
  "-XX:+ExitOnOutOfMemoryError",
  "-XX:-HeapDumpOnOutOfMemoryError", // a heap dump holds data
  "-XX:-UsePerfData", // nothing in /tmp for other users to see
  // Five times what it takes otherwise before code is compiled a last time: while plans are made by a JVM that has just
  // started, most of a second core goes into compiling what is run a few times more (docs/decisions/010).
  "-XX:Tier4InvocationThreshold=25000",
  "-XX:Tier4MinInvocationThreshold=3000",
  "-XX:Tier4CompileThreshold=75000",
  "-XX:Tier4BackEdgeThreshold=200000",
  ...OPEN_TO_NEO4J,
  "-Dio.netty.tryReflectionSetAccessible=true",
];

/**
 * The JVM replaces this shell, so its process id, exit code and signals are the JVM's own. What stays
 * beside it is a keeper that reads the pipe from Node: the pipe ends when Node ends in whatever way,
 * `kill -9` included, and then the keeper stops the JVM. The keeper is in the JVM's process group, so
 * the system cannot give the JVM's number to another process while the keeper is there to use it.
 */
const KEEPER = `
umask 077
ulimit -c 0
pid_file=$1; patience=$2; shift 2
echo $$ > "$pid_file"
exec 3<&0
(
  trap '' HUP INT TERM
  cat <&3
  kill -TERM $$ || exit 0
  waited=0
  while [ "$waited" -lt "$patience" ] && kill -0 $$; do sleep 1; waited=$((waited + 1)); done
  kill -KILL $$
) > /dev/null 2>&1 &
exec "$@" < /dev/null 3<&-
`;

export interface Neo4jCommand {
  readonly java: string;
  readonly classPath: readonly string[];
  /** Options for this JVM beyond the usual ones. */
  readonly jvmOptions: readonly string[];
  readonly folder: Pick<DataFolder, "home" | "conf" | "logs" | "temporary" | "console" | "pid">;
  readonly lowPriority?: boolean;
  /** How long the keeper waits between TERM and KILL when Node is gone. */
  readonly patienceMs?: number;
}

export interface ProcessExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Neo4jProcess {
  readonly pid: number | undefined;
  readonly exited: Promise<ProcessExit>;
  signal(name: "SIGTERM" | "SIGKILL"): void;
}

/** Starts the JVM in a process group of its own, so that Ctrl-C in the terminal does not reach it. */
export function launchNeo4j(options: Neo4jCommand): Neo4jProcess {
  const { java, classPath, jvmOptions, folder, lowPriority = false, patienceMs = STOP_PATIENCE_MS } = options;
  const command = [
    ...(lowPriority ? ["nice", "-n", "19"] : []),
    java,
    ...JVM_OPTIONS,
    `-Djava.io.tmpdir=${folder.temporary}`,
    `-XX:ErrorFile=${folder.logs}/jvm-crash-%p.log`,
    ...jvmOptions,
    MAIN_CLASS,
    homeArgument(folder.home),
    `--config-dir=${folder.conf}`,
    "--console-mode",
  ];
  const patience = String(Math.ceil(patienceMs / 1000));
  const console = openSync(folder.console, "w", 0o600);
  const child = spawn("/bin/sh", ["-c", KEEPER, "neo4j-keeper", folder.pid, patience, ...command], {
    cwd: folder.home,
    detached: true,
    stdio: ["pipe", console, console],
    env: jvmEnvironment(classPath),
  });
  closeSync(console);
  const exited = new Promise<ProcessExit>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", () => resolve({ code: 127, signal: null }));
  });
  return { pid: child.pid, exited, signal: (name) => void child.kill(name) };
}

/** The argument by which a process is known to be the database of this folder. */
export function homeArgument(home: string): string {
  return `--home-dir=${home}`;
}

/** Where programs are looked for: this process's own PATH, which the child gets too. */
export function inheritedPath(): string | undefined {
  return process.env["PATH"];
}

/** Only what a JVM needs: our own environment may hold secrets, and *_JAVA_OPTIONS would change the JVM. */
export function jvmEnvironment(classPath: readonly string[]): NodeJS.ProcessEnv {
  const { PATH, HOME, TZ, LANG = "C.UTF-8", LC_ALL } = process.env;
  const env: NodeJS.ProcessEnv = { CLASSPATH: classPath.join(":"), LANG };
  for (const [name, value] of Object.entries({ PATH, HOME, TZ, LC_ALL })) {
    if (value !== undefined) env[name] = value;
  }
  return env;
}
