import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import type { Log } from "./log";
import { SetupError } from "./setup-error";

const MINIMUM = 17;
const SUPPORTED = [17, 21]; // what Neo4j 5.26 is tested with by its makers
const ANSWER_TIMEOUT_MS = 4_000;

const REMEDY =
  "Install Java 17 or 21 (Debian, Ubuntu: apt install openjdk-17-jre-headless; macOS: brew install openjdk@21; others: https://adoptium.net), or set JAVA_HOME to one, or NEO4J_URI to a running Neo4j.";

export interface Java {
  readonly path: string;
  readonly major: number;
  /** All that `java -version` says: it tells one build from another. */
  readonly description: string;
}

interface Environment {
  readonly JAVA_HOME?: string | undefined;
  readonly PATH?: string | undefined;
}

/** The first Java of version 17 or later, in JAVA_HOME and then on the PATH. */
export async function findJava(env: Environment, log: Log): Promise<Java> {
  const tooOld: Java[] = [];
  const paths = await candidates(env);
  if (env.JAVA_HOME && paths[0] !== join(env.JAVA_HOME, "bin", "java")) {
    log("warn", `JAVA_HOME is ${env.JAVA_HOME}, which has no bin/java; looking on the PATH`);
  }
  for (const path of paths) {
    const java = await askVersion(path);
    if (java === "no answer") {
      throw new SetupError(`${path} did not tell its version in ${ANSWER_TIMEOUT_MS / 1000} s.`, REMEDY);
    }
    if (java === undefined) continue;
    if (java.major < MINIMUM) {
      tooOld.push(java);
      continue;
    }
    if (!SUPPORTED.includes(java.major)) {
      log("warn", `${path} is Java ${java.major}; Neo4j 5.26 supports 17 and 21 and may not run on it`);
    }
    return java;
  }
  const [old] = tooOld;
  if (old === undefined) throw new SetupError(`No Java was found ${whereLooked(env)}.`, REMEDY);
  throw new SetupError(`${old.path} is Java ${old.major}; Neo4j needs Java 17 or 21.`, REMEDY);
}

/** The major version in the output of `java -version`: 17 for `"17.0.15"`, 8 for `"1.8.0_392"`. */
export function parseJavaVersion(output: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match === null ? undefined : Number(match[1]);
}

function whereLooked({ JAVA_HOME }: Environment): string {
  return JAVA_HOME ? `in JAVA_HOME (${JAVA_HOME}) or on the PATH` : "on the PATH, and JAVA_HOME is not set";
}

async function candidates({ JAVA_HOME, PATH }: Environment): Promise<string[]> {
  const folders = (PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  if (JAVA_HOME) folders.unshift(join(JAVA_HOME, "bin"));
  const paths: string[] = [];
  for (const folder of folders) {
    const path = join(folder, "java");
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) paths.push(path);
  }
  return paths;
}

async function askVersion(path: string): Promise<Java | undefined | "no answer"> {
  try {
    const { stdout, stderr } = await promisify(execFile)(path, ["-version"], { timeout: ANSWER_TIMEOUT_MS });
    const description = `${stderr}${stdout}`.trim();
    const major = parseJavaVersion(description);
    return major === undefined ? undefined : { path, major, description };
  } catch (error) {
    // macOS has a /usr/bin/java that only says that there is no Java.
    return wasKilled(error) ? "no answer" : undefined;
  }
}

/** Whether `execFile` ended the program because its time was up. */
function wasKilled(error: unknown): boolean {
  return typeof error === "object" && error !== null && "killed" in error && error.killed === true;
}
