import { constants } from "node:fs";
import { access, chmod, mkdir, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { diskProblem, isDiskProblem, requireFreeSpace } from "./disk";
import { type LockHolder, liveHolder } from "./folder-lock";
import { errorCode, SetupError } from "./setup-error";

const NEW_STORE_BYTES = 512_000_000; // transaction logs and logs at their full size, with room for the data
const RUNNING_BYTES = 64_000_000;

/** The paths inside BLAMEGRAPH_DATA. */
export interface DataFolder {
  readonly root: string;
  readonly lock: string;
  readonly password: string;
  /** Neo4j's home: everything in it is Neo4j's own. */
  readonly home: string;
  /** Its databases, their transaction logs and its initial password. */
  readonly store: string;
  /** A mark in it, from before it is made until it was ready for the first time. */
  readonly newStore: string;
  readonly conf: string;
  readonly logs: string;
  readonly authIni: string;
  readonly console: string;
  readonly pid: string;
  readonly temporary: string;
}

/** Refuses a folder that cannot be used, before anything is written; names who uses it already. */
export async function checkDataFolder(dataDir: string): Promise<void> {
  const root = resolve(dataDir);
  const there = await statOrUndefined(root);
  if (there === undefined) {
    await requireWritable(await nearestParent(root), root);
    await requireFreeSpace(root, NEW_STORE_BYTES, "a new database needs");
    return;
  }
  if (!there.isDirectory()) {
    throw new SetupError(`${root} is not a folder.`, "Set BLAMEGRAPH_DATA to a folder of your own.");
  }
  const me = process.getuid?.();
  if (me !== undefined && there.uid !== me) {
    throw new SetupError(
      `${root} belongs to another user (uid ${there.uid}, you are uid ${me}).`,
      "Start as that user, or set BLAMEGRAPH_DATA to a folder of your own.",
    );
  }
  const holder = liveHolder(dataFolderAt(root).lock);
  if (holder !== undefined) throw alreadyInUse(holder, root);
  await requireWritable(root, root);
  await requireFreeSpace(root, RUNNING_BYTES, "the database needs");
}

/** Makes the folder, and closes it to other users. Answers whether it was made just now. */
export async function openDataFolder(dataDir: string): Promise<{ folder: DataFolder; made: boolean }> {
  try {
    const made = (await mkdir(dataDir, { recursive: true, mode: 0o700 })) !== undefined;
    await chmod(dataDir, 0o700);
    const folder = dataFolderAt(await realpath(dataDir));
    for (const path of [folder.home, folder.conf, folder.logs, folder.temporary]) {
      await mkdir(path, { recursive: true, mode: 0o700 });
    }
    return { folder, made };
  } catch (error) {
    throw isDiskProblem(error) ? diskProblem(error, dataDir) : error;
  }
}

export function alreadyInUse(holder: LockHolder, root: string): SetupError {
  return new SetupError(
    `${root} is in use by process ${holder.pid}, since ${holder.since}.`,
    "Stop that one first, or set BLAMEGRAPH_DATA to another folder.",
  );
}

export function dataFolderAt(root: string): DataFolder {
  const home = join(root, "neo4j");
  const store = join(home, "data");
  return {
    root,
    lock: join(root, "blamegraph.lock"),
    password: join(root, "neo4j-password"),
    home,
    store,
    newStore: join(store, "new-store"),
    conf: join(home, "conf"),
    logs: join(home, "logs"),
    authIni: join(store, "dbms", "auth.ini"),
    console: join(home, "logs", "console.log"),
    pid: join(home, "neo4j.pid"),
    temporary: join(home, "tmp"),
  };
}

async function requireWritable(existing: string, wanted: string): Promise<void> {
  try {
    await access(existing, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw diskProblem(error, wanted);
  }
}

async function nearestParent(path: string): Promise<string> {
  const parent = dirname(path);
  return (await statOrUndefined(parent)) === undefined ? nearestParent(parent) : parent;
}

async function statOrUndefined(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw diskProblem(error, path);
  }
}
