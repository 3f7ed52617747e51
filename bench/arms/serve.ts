import neo4j from "neo4j-driver";
import type { ArmName } from "./arm";
import { openArm } from "./arms";

/** What the parent process says first. */
export interface Serve {
  readonly arm: Exclude<ArmName, "P">;
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** An arm in a process of its own, so that its CPU time is its own: says its port, and ends with its parent. */
process.once("message", async ({ arm, uri, username, password }: Serve) => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  const server = await openArm[arm](driver);
  process.send?.({ port: await server.listen() });
});
process.once("disconnect", () => process.exit(0));
