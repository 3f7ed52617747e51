import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { errorCode } from "./setup-error";

/**
 * Which process this was. A pid alone names another process after a while, so it goes with a token for
 * the start time, which never changes and never repeats under the same pid.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly started: string;
}

export function identityOf(pid: number): ProcessIdentity | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

export function isAlive({ pid, started }: ProcessIdentity): boolean {
  return startOf(pid) === started;
}

/** The command line of a live process, empty when there is none (or it may not be read). */
export function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch (error) {
    return errorCode(error) === "ENOENT" && hasProc() ? "" : (ps(pid, "command=") ?? "");
  }
}

function startOf(pid: number): string | undefined {
  if (!hasProc()) return ps(pid, "lstart=");
  try {
    return parseProcStat(readFileSync(`/proc/${pid}/stat`, "utf8"), bootId());
  } catch {
    return undefined;
  }
}

/**
 * The start token from the text of /proc/<pid>/stat: clock ticks since boot, and which boot.
 * A zombie counts as gone: it holds nothing any more, and in a container nobody may ever collect it.
 */
export function parseProcStat(stat: string, boot: string): string | undefined {
  // The second field is the program's name in parentheses, and may itself contain both.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (state === "Z" || state === "X") return undefined;
  const ticks = fields[18];
  return ticks === undefined ? undefined : `${boot}/${ticks}`;
}

function hasProc(): boolean {
  return process.platform === "linux";
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "boot";
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
    const text = execFileSync("ps", ["-o", column, "-p", String(pid)], {
      encoding: "utf8",
      env,
      stdio: "pipe",
    });
    return text.trim() || undefined;
  } catch {
    return undefined;
  }
}
