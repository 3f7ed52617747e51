import { homedir } from "node:os";
import { join } from "node:path";

interface Environment {
  readonly XDG_CACHE_HOME?: string | undefined;
  readonly XDG_DATA_HOME?: string | undefined;
}

/** Where the jars are kept when nothing else is configured: one folder a user, shared by all checkouts. */
export function defaultCacheDir(env: Environment = process.env): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), ".cache"), "blamegraph");
}

export function defaultDataDir(env: Environment = process.env): string {
  return join(env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "blamegraph");
}
