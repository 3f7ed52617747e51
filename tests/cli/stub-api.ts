import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** The header, as it came. */
  readonly authorization: string | undefined;
}

export interface Reply {
  readonly status?: number;
  /** JSON unless it is a text. */
  readonly body: unknown;
}

export interface StubApi {
  readonly url: string;
  readonly asked: readonly Asked[];
  close(): void;
}

/** What a service may answer at `/graphql`, on a free port. */
export async function stubApi(reply: (asked: Asked) => Reply): Promise<StubApi> {
  const asked: Asked[] = [];
  const server: Server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request)) as Omit<Asked, "authorization">;
    const one = { ...body, authorization: request.headers.authorization };
    asked.push(one);
    const { status = 200, body: answer } = reply(one);
    response.writeHead(request.url === "/graphql" ? status : 404, { "content-type": "application/json" });
    response.end(typeof answer === "string" ? answer : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => void server.close() };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text;
}
