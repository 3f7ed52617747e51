import { readFile, rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { DataFolder } from "./data-folder";
import type { Log } from "./log";
import { homeArgument, STOP_PATIENCE_MS } from "./neo4j-process";
import { commandLineOf } from "./process-identity";

/**
 * Ends a database that an earlier, killed service left running on this folder. The recorded process is
 * touched only if its command line names this very folder.
 */
export async function stopOrphan(folder: DataFolder, log: Log): Promise<void> {
  const pid = await recordedPid(folder.pid);
  if (pid === undefined) return;
  const isOurs = () => ` ${commandLineOf(pid)} `.includes(` ${homeArgument(folder.home)} `);
  if (isOurs()) {
    log("warn", `stopping the Neo4j (process ${pid}) that an earlier run left on ${folder.root}`);
    signal(pid, "SIGTERM");
    const patience = performance.now() + STOP_PATIENCE_MS;
    while (isOurs()) {
      if (performance.now() > patience) signal(pid, "SIGKILL");
      await pause(50);
    }
  }
  await rm(folder.pid, { force: true });
}

async function recordedPid(path: string): Promise<number | undefined> {
  const text = await readFile(path, "utf8").catch(() => "");
  const pid = Number(text.trim());
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile.
  }
}
