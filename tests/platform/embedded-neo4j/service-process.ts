import {
  type EmbeddedNeo4jOptions,
  SetupError,
  startEmbeddedNeo4j,
} from "../../../src/platform/embedded-neo4j/embedded-neo4j";

/** What the process says on stdout, one JSON object a line. */
export type Message =
  | { readonly event: "ready"; readonly uri: string; readonly password: string }
  | { readonly event: "log"; readonly message: string }
  | { readonly event: "refused"; readonly message: string; readonly remedy: string };

/** A stand-in for the service: runs the database until it is told to end (SIGTERM) or killed. */
async function main(): Promise<void> {
  const options: EmbeddedNeo4jOptions = JSON.parse(process.argv[2] ?? "{}");
  const neo4j = await startEmbeddedNeo4j({
    ...options,
    javaHome: process.env["JAVA_HOME"],
    log: (_level, message) => say({ event: "log", message }),
  });
  process.once("SIGTERM", () => void neo4j.stop());
  say({ event: "ready", uri: neo4j.uri, password: neo4j.password });
}

function say(message: Message): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

main().catch((error: unknown) => {
  if (!(error instanceof SetupError)) throw error;
  say({ event: "refused", message: error.message, remedy: error.remedy });
  process.exitCode = 1;
});
