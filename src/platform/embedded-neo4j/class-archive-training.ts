import { execFile } from "node:child_process";
import { mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import neo4j from "neo4j-driver";
import { findFreePort } from "./bolt-port";
import { type ArchiveRecord, archiveOptions, type ClassArchive, readRecord } from "./class-archive";
import { openDataFolder } from "./data-folder";
import { requireFreeSpace } from "./disk";
import { takeLock } from "./folder-lock";
import type { Java } from "./java";
import type { Log } from "./log";
import { boltUri, writeNeo4jConf } from "./neo4j-conf";
import { launchNeo4j } from "./neo4j-process";
import { providePassword, USERNAME } from "./password";
import { untilReady } from "./readiness";
import { messageOf } from "./setup-error";
import { writeWhole } from "./write-whole";

const SPACE_BYTES = 512_000_000; // the archive is 100 MB, and a full disk would hurt the database
const PATIENCE_MS = 5 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const KEEP_DAYS = 30;
const WORK_PREFIX = "training-";

/** So that the classes of planning, writing and full-text search are in the archive too. */
const TYPICAL_STATEMENTS = [
  "CREATE CONSTRAINT training IF NOT EXISTS FOR (t:Training) REQUIRE t.id IS UNIQUE",
  "CREATE FULLTEXT INDEX trainingText IF NOT EXISTS FOR (t:Training) ON EACH [t.name]",
  "CALL db.awaitIndexes(30)",
  "UNWIND range(1, 20) AS i MERGE (t:Training {id: i}) SET t.name = 'name ' + i MERGE (t)-[:NEXT]->(:Training {id: -i})",
  "MATCH (t:Training) WHERE t.id > 3 RETURN t {.id, .name, next: COLLECT { MATCH (t)-[:NEXT]->(n) RETURN n {.id} }} AS shaped ORDER BY t.id LIMIT 5",
  "CALL db.index.fulltext.queryNodes('trainingText', 'name') YIELD node, score RETURN node.id, score LIMIT 3",
  `MATCH (t:Training) WHERE t.id >= 3 AND t.name IS NOT NULL AND NOT EXISTS { (t)<-[:BEFORE]-(:Training) }
     AND (NOT EXISTS { (t)<-[:AFTER]-(a:Training) WHERE a.id <= $day } OR EXISTS { (t)-[:NEXT]->(n) WHERE NOT EXISTS { (n)<-[:AFTER]-(:Training) } })
   OPTIONAL MATCH (t)-[r:NEXT]->(next:Training)
   WITH *, r.role AS role WHERE next IS NULL OR next.id < $day
   WITH t, next, role ORDER BY t.name DESC, t.id DESC, coalesce(next.id, '') DESC LIMIT $limit
   WITH *, CASE WHEN next IS NULL THEN [] ELSE coalesce(COLLECT {
     MATCH path = (next)-[steps:NEXT*0..12]->(top:Training)
     WHERE all(step IN steps WHERE (step.from IS NULL OR step.from <= coalesce(t.day, '9')) AND (step.to IS NULL OR step.to >= '1'))
       AND none(below IN nodes(path)[..-1] WHERE below.kind = 'S') AND (top.kind = 'S' OR NOT EXISTS { (top)-[above:NEXT]->(:Training) WHERE above.from IS NULL })
     RETURN nodes(path) ORDER BY top.kind = 'S' DESC, size(steps), [step IN nodes(path) | step.id] LIMIT 1 }[0], [next]) END AS chain
   WITH *, last(chain) AS top, COUNT { (t)<-[:NEXT]-() } AS degree
   RETURN t.id AS c0, [(t)-[made:NEXT]->(to) | [made.position, to.name]] AS c1, CASE WHEN top IS NULL THEN null ELSE [top.name, top.id] END AS c2, role AS c3, size(chain) > 0 AS c4, degree AS c5`,
  `MATCH (t:Training {id: $day}) WITH COLLECT { MATCH (t)-[:NEXT*0..8]->(whole:Training) RETURN DISTINCT whole } AS wholes, t
   WITH *, COLLECT { UNWIND wholes AS whole MATCH (whole)<-[:NEXT]-(found:Training) RETURN found UNION UNWIND wholes AS whole MATCH (whole)-[:NEXT]->(found:Training {kind: 'S'}) RETURN found } AS all
   CALL (t) { MATCH (t)-[:NEXT]->(one:Training) RETURN one AS found, 1 AS kind UNION ALL WITH t AS other WHERE other:Training RETURN other AS found, 2 AS kind }
   RETURN found, kind, COLLECT { UNWIND all AS each RETURN [each.id, CASE WHEN each:Training THEN 1 END] }, toLower(t.name) CONTAINS 'a', any(word IN ['a'] WHERE t.name = word)`,
];

const TYPICAL_PARAMETERS = { day: 3, limit: neo4j.int(20) };

export interface Training {
  readonly root: string;
  readonly archive: ClassArchive;
  readonly java: Java;
  readonly classPath: readonly string[];
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Makes the class archive, if there is none: a second Neo4j, at the lowest priority and on an empty folder
 * in the cache, runs some statements and writes the archive when it ends. (Recording costs a server half of
 * its speed, so it is not done in the user's.) Never throws: without the archive only the start is slower.
 */
export async function trainArchive(training: Training): Promise<void> {
  const { root, archive, log, signal } = training;
  const known = readRecord(archive);
  if (archiveOptions(archive).length > 0 || (known !== undefined && "failed" in known)) return;
  try {
    await requireFreeSpace(root, SPACE_BYTES, "a class-data archive needs");
    const result = takeLock(join(root, "archive.lock"));
    if (!result.taken) return;
    try {
      await removeLeftovers(root);
      await record(archive, await makeArchive(training));
    } finally {
      result.lock.release();
    }
  } catch (error) {
    if (!signal.aborted)
      log("info", `no class-data archive was made, starts stay slower: ${messageOf(error)}`);
  }
}

async function makeArchive({ root, archive, java, classPath, signal }: Training): Promise<ArchiveRecord> {
  const work = await mkdtemp(join(root, WORK_PREFIX));
  try {
    const draft = join(work, "classes.jsa");
    await recordClasses(work, draft, { java, classPath, signal });
    const refusal = await whyUnusable(draft, java, classPath);
    if (refusal !== undefined) return { failed: refusal };
    await rename(draft, archive.path);
    const { size, mtimeMs } = await stat(archive.path);
    return { size, mtimeMs };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function recordClasses(
  work: string,
  draft: string,
  { java, classPath, signal }: Pick<Training, "java" | "classPath" | "signal">,
): Promise<void> {
  const { folder } = await openDataFolder(join(work, "data"));
  const password = await providePassword(folder);
  const port = await findFreePort();
  await writeNeo4jConf(folder, port);
  signal.throwIfAborted();
  const recorder = launchNeo4j({
    java: java.path,
    classPath,
    jvmOptions: ["-Xms64m", "-Xmx256m", `-XX:ArchiveClassesAtExit=${draft}`],
    folder,
    lowPriority: true,
    patienceMs: 0,
  });
  const enough = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  const kill = () => recorder.signal("SIGKILL");
  enough.addEventListener("abort", kill, { once: true });
  try {
    const died = new AbortController();
    void recorder.exited.then(() => died.abort(new Error("the recording Neo4j ended early")));
    await untilReady(boltUri(port), password, AbortSignal.any([enough, died.signal]));
    await runTypicalStatements(boltUri(port), password);
    recorder.signal("SIGTERM");
    await recorder.exited;
    enough.throwIfAborted();
  } finally {
    kill();
    await recorder.exited;
    enough.removeEventListener("abort", kill);
  }
}

async function runTypicalStatements(uri: string, password: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(USERNAME, password), { telemetryDisabled: true });
  const session = driver.session();
  try {
    for (const statement of TYPICAL_STATEMENTS) await session.run(statement, TYPICAL_PARAMETERS);
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Has the JVM map the archive, where a normal start would silently do without. */
async function whyUnusable(
  path: string,
  java: Java,
  classPath: readonly string[],
): Promise<string | undefined> {
  try {
    const env = { CLASSPATH: classPath.join(":") };
    await promisify(execFile)(java.path, [`-XX:SharedArchiveFile=${path}`, "-Xshare:on", "-version"], {
      env,
    });
    return undefined;
  } catch (error) {
    return messageOf(error).slice(0, 500);
  }
}

function record(archive: ClassArchive, content: ArchiveRecord): Promise<void> {
  return writeWhole(archive.record, JSON.stringify(content), 0o644);
}

/** What killed trainings left, and archives made long ago, most likely for a JVM that is gone. */
async function removeLeftovers(root: string): Promise<void> {
  const long = Date.now() - KEEP_DAYS * DAY_MS;
  for (const name of await readdir(root)) {
    const path = join(root, name);
    const old = /^classes-.*\.(jsa|json)$/.test(name) && (await stat(path)).mtimeMs < long;
    if (old || name.startsWith(WORK_PREFIX)) await rm(path, { recursive: true, force: true });
  }
}
