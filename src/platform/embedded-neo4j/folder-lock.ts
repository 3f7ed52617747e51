import { randomUUID } from "node:crypto";
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { identityOf, isAlive, type ProcessIdentity } from "./process-identity";
import { errorCode } from "./setup-error";

/** Who holds a lock file, since when. `id` tells two locks of one process apart. */
export interface LockHolder extends ProcessIdentity {
  readonly id: string;
  readonly since: string;
}

export interface FolderLock {
  release(): void;
}

export type LockResult =
  | { readonly taken: true; readonly lock: FolderLock }
  | { readonly taken: false; readonly holder: LockHolder };

/**
 * Takes the lock file at `path`, or says who holds it. A lock is stale only when the very process that
 * wrote it (pid and start time) is gone; then it is replaced.
 */
export function takeLock(path: string): LockResult {
  const mine = holderForThisProcess();
  if (createLock(path, mine)) return { taken: true, lock: lockAt(path, mine) };
  const other = readLock(path);
  if (other !== undefined && isAlive(other)) return { taken: false, holder: other };
  return replaceStale(path, other?.id ?? "unreadable", mine);
}

/** The live holder of the lock at `path`, if there is one. */
export function liveHolder(path: string): LockHolder | undefined {
  const holder = readLock(path);
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

/**
 * Two starts can find the same stale lock at once. The right to replace it is a lock of its own, named
 * after the stale one, and the late-comer looks again once it has that right: so one of them wins.
 */
function replaceStale(path: string, staleId: string, mine: LockHolder): LockResult {
  const right = takeLock(`${path}.${staleId}`);
  if (!right.taken) return right;
  try {
    if (!existsSync(path)) return takeLock(path);
    const now = readLock(path);
    if (now !== undefined && isAlive(now)) return { taken: false, holder: now };
    writeThenMove(path, mine, renameSync);
    return { taken: true, lock: lockAt(path, mine) };
  } finally {
    right.lock.release();
  }
}

/** A link instead of an exclusive open: the file appears with its content or not at all. */
function createLock(path: string, mine: LockHolder): boolean {
  try {
    writeThenMove(path, mine, linkSync);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

function writeThenMove(path: string, holder: LockHolder, move: (from: string, to: string) => void): void {
  const draft = `${path}.${holder.id}.new`;
  writeFileSync(draft, `${JSON.stringify(holder)}\n`, { mode: 0o600, flag: "wx" });
  try {
    move(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function lockAt(path: string, mine: LockHolder): FolderLock {
  return {
    release() {
      if (readLock(path)?.id === mine.id) rmSync(path, { force: true });
    },
  };
}

function readLock(path: string): LockHolder | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isHolder(content) ? content : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== "object" || value === null) return false;
  const { pid, started, id, since } = value as Partial<Record<keyof LockHolder, unknown>>;
  return (
    typeof pid === "number" &&
    typeof started === "string" &&
    typeof id === "string" &&
    typeof since === "string"
  );
}

function holderForThisProcess(): LockHolder {
  const identity = identityOf(process.pid);
  if (identity === undefined)
    throw new Error("cannot read the start time of this process (no /proc and no ps)");
  return { ...identity, id: randomUUID(), since: new Date().toISOString() };
}
