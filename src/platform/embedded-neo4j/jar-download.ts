import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { diskProblem, isDiskProblem } from "./disk";
import { type Connections, DownloadFault, openConnections, openDownload, toFault } from "./http-download";
import { fileNameOf, type Jar } from "./pinned-jars";
import { errorCode, SetupError } from "./setup-error";

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 500;

/** What the downloads of one fetch share. */
export interface FetchSession {
  readonly repository: string;
  readonly folder: string;
  readonly connections: Connections;
  readonly signal: AbortSignal;
  /** Told how much of a jar there is, whenever that changes. */
  readonly report: (jar: Jar, bytes: number) => void;
  /** Whether the host has answered yet: an unreachable host is worth another try only after that. */
  contacted: boolean;
}

/**
 * Brings one jar into the folder: whole, its sum checked, under its name in one step. A piece left by an
 * earlier run (`.part`) is continued.
 */
export async function downloadJar(jar: Jar, session: FetchSession): Promise<void> {
  const part = join(session.folder, `${fileNameOf(jar)}.part`);
  for (let attempt = 1; ; attempt++) {
    try {
      const resumedAt = await fetchRest(jar, part, session);
      await accept(jar, part, resumedAt, session);
      return;
    } catch (error) {
      session.signal.throwIfAborted();
      if (error instanceof SetupError) throw error;
      if (isDiskProblem(error)) throw diskProblem(error, session.folder);
      const fault = toFault(error, urlOf(jar, session));
      const final = finalProblem(fault, jar, session, attempt);
      if (final !== undefined) {
        if (fault.kind === "refused") await rm(part, { force: true });
        throw final;
      }
      await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1), undefined, { signal: session.signal });
    }
  }
}

/** Asks the repository for one jar, of which nothing is kept. @throws SetupError that says why it cannot be had. */
export async function tryRepository(
  jar: Jar,
  { repository, folder, signal }: Pick<FetchSession, "repository" | "folder" | "signal">,
): Promise<void> {
  const connections = openConnections(1);
  const session = { repository, folder, signal, connections, report: () => undefined, contacted: false };
  try {
    const response = await openDownload(connections, urlOf(jar, session), 0, signal);
    response.destroy();
  } catch (error) {
    signal.throwIfAborted();
    throw finalProblem(toFault(error, urlOf(jar, session)), jar, session, ATTEMPTS) ?? error;
  } finally {
    connections.close();
  }
}

/** The SHA-256 of a file, or undefined when there is no such file. */
export async function sha256OfFile(path: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
  return hash.digest("hex");
}

function urlOf(jar: Jar, session: FetchSession): URL {
  return new URL(`${session.repository.replace(/\/+$/, "")}/${jar.path}`);
}

/** Appends what is missing to the part; answers at which byte it went on. */
async function fetchRest(jar: Jar, part: string, session: FetchSession): Promise<number> {
  const there = await sizeOf(part);
  session.report(jar, Math.min(there, jar.size));
  if (there >= jar.size) return there;
  const response = await openDownload(session.connections, urlOf(jar, session), there, session.signal);
  session.contacted = true;
  const offset = response.statusCode === 206 ? there : 0;
  const promised = response.headers["content-length"];
  if (promised !== undefined && offset + Number(promised) !== jar.size) {
    response.destroy();
    throw wrongJar(jar, session, `${offset + Number(promised)} bytes instead of ${jar.size}`);
  }
  const file = await open(part, offset > 0 ? "a" : "w", 0o644);
  try {
    let written = offset;
    for await (const chunk of response) {
      await file.writeFile(chunk);
      written += chunk.length;
      session.report(jar, Math.min(written, jar.size));
      if (written > jar.size) break;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return offset;
}

/** Checks what is on the disk, not what went by, and gives it its name. */
async function accept(jar: Jar, part: string, resumedAt: number, session: FetchSession): Promise<void> {
  const size = await sizeOf(part);
  if (size < jar.size) throw new DownloadFault("transient", `${urlOf(jar, session).host} ended early`);
  const sha256 = await sha256OfFile(part);
  if (sha256 === jar.sha256) {
    await rename(part, join(session.folder, fileNameOf(jar)));
    return;
  }
  await rm(part, { force: true });
  session.report(jar, 0);
  if (resumedAt > 0) throw new DownloadFault("transient", `the piece left of ${fileNameOf(jar)} did not fit`);
  throw wrongJar(jar, session, `SHA-256 ${sha256} instead of ${jar.sha256}`);
}

function wrongJar(jar: Jar, session: FetchSession, difference: string): SetupError {
  return new SetupError(
    `${fileNameOf(jar)} from ${urlOf(jar, session).href} is not the pinned jar (${difference}), so it was refused.`,
    "Check MAVEN_REPOSITORY and any proxy in between, then start again.",
  );
}

/** What to tell the user, when another try is of no use. */
function finalProblem(
  error: DownloadFault,
  jar: Jar,
  session: FetchSession,
  attempt: number,
): SetupError | undefined {
  const { host } = urlOf(jar, session);
  if (error.kind === "unreachable" && !session.contacted) {
    return new SetupError(
      `Neo4j's jars are not all in ${session.folder}, and they cannot be fetched: ${error.message}.`,
      "Connect to the network, or set MAVEN_REPOSITORY to a mirror you can reach, or BLAMEGRAPH_CACHE to a filled cache, or NEO4J_URI to a running Neo4j.",
      { cause: error },
    );
  }
  if (error.kind === "refused") {
    return new SetupError(
      `${fileNameOf(jar)} cannot be fetched: ${error.message}.`,
      "Set MAVEN_REPOSITORY to the base URL of a Maven repository that has it, such as https://repo.maven.apache.org/maven2.",
      { cause: error },
    );
  }
  if (attempt < ATTEMPTS) return undefined;
  return new SetupError(
    `${fileNameOf(jar)} could not be fetched from ${host} in ${ATTEMPTS} tries: ${error.message}.`,
    "Start again: what has arrived is kept.",
    { cause: error },
  );
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return 0;
    throw error;
  }
}
