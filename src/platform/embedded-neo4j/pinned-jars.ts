import { createHash } from "node:crypto";
import pinned from "./jars.json";

/** A jar of the pinned list: where it is in a Maven repository and what it must be. */
export interface Jar {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

export interface JarList {
  readonly version: string;
  readonly jars: readonly Jar[];
}

/** Neo4j Community and its runtime dependencies; written by scripts/pin-jars.mjs. */
export const neo4jJars: JarList = pinned;

export function fileNameOf(jar: Jar): string {
  return jar.path.slice(jar.path.lastIndexOf("/") + 1);
}

export function totalSize(jars: readonly Jar[]): number {
  return jars.reduce((sum, jar) => sum + jar.size, 0);
}

/** Names the exact set of jars: it changes when any of them does. */
export function digestOf({ version, jars }: JarList): string {
  const lines = jars.map((jar) => `${jar.sha256} ${jar.path}`);
  return createHash("sha256")
    .update([version, ...lines].join("\n"))
    .digest("hex");
}
