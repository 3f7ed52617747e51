import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode, messageOf, SetupError } from "./setup-error";

/** Refuses when the disk of `folder` (which need not exist yet) has less than `bytes` free. */
export async function requireFreeSpace(
  folder: string,
  bytes: number,
  what: `${string} need` | `${string} needs`,
): Promise<void> {
  const free = await freeSpace(folder);
  if (free >= bytes) return;
  throw new SetupError(
    `The disk of ${folder} has ${megabytes(free)} free; ${what} ${megabytes(bytes)}.`,
    "Free some space, or choose another disk with BLAMEGRAPH_DATA (the database) or BLAMEGRAPH_CACHE (Neo4j's jars).",
  );
}

/** Bytes that are free on the disk of `folder`, which need not exist yet. */
export async function freeSpace(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if (errorCode(error) === "ENOENT" && dirname(folder) !== folder) return freeSpace(dirname(folder));
    throw diskProblem(error, folder);
  }
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1e6)} MB`;
}

const DISK_CODES = new Set(["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "ENOTDIR", "EIO"]);

/** Whether an error of a file operation says that the disk or the folder cannot be written. */
export function isDiskProblem(error: unknown): boolean {
  return DISK_CODES.has(errorCode(error) ?? "");
}

export function diskProblem(error: unknown, folder: string): SetupError {
  const code = errorCode(error);
  const full = code === "ENOSPC" || code === "EDQUOT";
  return new SetupError(
    full ? `The disk of ${folder} is full.` : `${folder} cannot be written (${messageOf(error)}).`,
    full
      ? "Free some space and start again: what has arrived is kept."
      : "Give this user write access to it, or choose another folder with BLAMEGRAPH_DATA or BLAMEGRAPH_CACHE.",
    { cause: error },
  );
}
