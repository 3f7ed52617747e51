import { setTimeout as pause } from "node:timers/promises";
import neo4j, { type Driver } from "neo4j-driver";
import { USERNAME } from "./password";
import { errorCode, messageOf, SetupError } from "./setup-error";

const ASK_AGAIN_MS = 50;

/** Resolves when the database answers a query over Bolt; rejects when `signal` says to give up. */
export async function untilReady(uri: string, password: string, signal: AbortSignal): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(USERNAME, password), {
    connectionTimeout: 2_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  try {
    while (!(await answers(driver, uri))) {
      await pause(ASK_AGAIN_MS, undefined, { signal });
    }
  } finally {
    await driver.close();
  }
}

async function answers(driver: Driver, uri: string): Promise<boolean> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    await session.run("RETURN 1");
    return true;
  } catch (error) {
    if (errorCode(error)?.startsWith("Neo.ClientError.Security.")) {
      throw new SetupError(
        `Neo4j at ${uri} refuses the password in our password file (${messageOf(error)}).`,
        "Put the password file of this data folder back as it was, or set BLAMEGRAPH_DATA to another folder.",
        { cause: error },
      );
    }
    return false;
  } finally {
    await session.close();
  }
}
