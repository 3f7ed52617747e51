import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Jar } from "../../../src/platform/embedded-neo4j/pinned-jars";

/** A Maven repository on the loopback interface, whose answers a test can bend. */
export interface JarServer {
  readonly url: string;
  /** `GET <path>` or `GET <path> from <byte>`, in order. */
  readonly requests: string[];
  /** Answers instead of the jar; return false to let the jar be sent. */
  interfere: (request: IncomingMessage, response: ServerResponse) => boolean;
  close(): void;
}

export interface FakeJar extends Jar {
  readonly content: Buffer;
}

export function fakeJar(name: string, size = 20_000): FakeJar {
  const content = Buffer.alloc(size, name);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { path: `org/example/${name}/1.0/${name}-1.0.jar`, size, sha256, content };
}

export async function serveJars(jars: readonly FakeJar[]): Promise<JarServer> {
  const requests: string[] = [];
  const http = createServer((request, response) => {
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const path = (request.url ?? "").replace(/^\/maven2\//, "");
    requests.push(`GET ${path}${from > 0 ? ` from ${from}` : ""}`);
    if (server.interfere(request, response)) return;
    const jar = jars.find((candidate) => candidate.path === path);
    if (jar === undefined) {
      response.writeHead(404).end();
      return;
    }
    const rest = jar.content.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, { "content-length": rest.length }).end(rest);
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const { port } = http.address() as AddressInfo;
  const server: JarServer = {
    url: `http://127.0.0.1:${port}/maven2`,
    requests,
    interfere: () => false,
    close() {
      http.closeAllConnections();
      http.close();
    },
  };
  return server;
}
