import { createServer } from "node:net";
import type { Config } from "../config";
import { errorCode } from "../platform/embedded-neo4j/setup-error";
import { CliError } from "./messages";

type Address = Pick<Config, "host" | "port">;

/** Tries the service's address before anything else is started. @throws CliError if it cannot be had. */
export async function requireAddress({ host, port }: Address): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ host, port, exclusive: true }, resolve);
    });
  } catch (error) {
    throw listenProblem(error, { host, port }) ?? error;
  }
  await new Promise((resolve) => server.close(resolve));
}

/** What to tell the user, if this is why a server does not listen. */
export function listenProblem(error: unknown, { host, port }: Address): CliError | undefined {
  const code = errorCode(error);
  if (code === "EADDRINUSE") {
    const other = port < 65_535 ? port + 1 : 0;
    return new CliError(
      `Port ${port} at ${host} is taken by another program; stop that one, or choose another port: npm start -- --port ${other}`,
    );
  }
  if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new CliError(
      `The service cannot listen on ${host} port ${port} (${code}); choose another address with --host (HOST) and --port (PORT).`,
    );
  }
  return undefined;
}
