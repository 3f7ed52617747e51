import { createServer } from "node:net";
import { errorCode, SetupError } from "./setup-error";

export const LOOPBACK = "127.0.0.1";

// Below the ports that Linux (32768 on) and macOS (49152 on) give to outgoing connections: one of those could
// take the port while the database restarts, even the driver's own attempt to reconnect to it.
const LOWEST = 20_000;
const HIGHEST = 32_000;
const TRIES = 50;

/** A port of the loopback interface that nobody listens on. */
export async function findFreePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if ((await listenError(port)) === undefined) return port;
  }
  throw new SetupError(
    `No free port was found between ${LOWEST} and ${HIGHEST} on ${LOOPBACK}.`,
    "See what listens on them, for example with `ss -ltn`.",
  );
}

export async function requireFreePort(port: number): Promise<void> {
  const code = await listenError(port);
  if (code === undefined) return;
  throw new SetupError(
    code === "EADDRINUSE"
      ? `Port ${port} of ${LOOPBACK}, meant for Neo4j, is taken by another program.`
      : `Port ${port} of ${LOOPBACK}, meant for Neo4j, cannot be opened (${code}).`,
    "Choose another port, or none: then a free one is found.",
  );
}

function listenError(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(errorCode(error) ?? error.message));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
