import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { WebSocket } from "ws";

export interface Operation {
  readonly query: string;
  readonly documentId?: string | undefined;
  readonly variables?: object | undefined;
  readonly operationName?: string | undefined;
}

export interface Message {
  readonly id?: string;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: read by the test that knows what it asked
  readonly payload?: any;
}

/** How an operation went: `closed` with what the connection was, or the HTTP status that refused to open it. */
export interface Outcome {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly data: any;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly closed: number | undefined;
}

export interface Opening {
  readonly protocol?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Path and query of the upgrade. */
  readonly path?: string;
}

/** `graphql-transport-ws` by hand, so that a test can also speak it wrongly. The service listens from the first one on. */
export async function openSocket(http: FastifyInstance, opening: Opening = {}): Promise<Socket> {
  const { protocol = "graphql-transport-ws", headers = {}, path = "/graphql" } = opening;
  if (!http.server.listening) await http.listen({ host: "127.0.0.1", port: 0 });
  const { port } = http.server.address() as AddressInfo;
  const socket = new Socket(new WebSocket(`ws://127.0.0.1:${port}${path}`, protocol, { headers }));
  await socket.opened;
  return socket;
}

export class Socket {
  readonly #messages: Message[] = [];
  #wake: () => void = () => undefined;
  /** Undefined while it is open. */
  closed: number | undefined;
  readonly opened: Promise<void>;

  constructor(private readonly socket: WebSocket) {
    const over = (code: number) => {
      this.closed ??= code;
      this.#wake();
    };
    socket.on("message", (data) => {
      this.#messages.push(JSON.parse(String(data)));
      this.#wake();
    });
    socket.on("error", () => undefined); // told by what closes it
    socket.on("close", (code) => over(code));
    this.opened = new Promise((resolve) => {
      socket.on("open", () => resolve());
      socket.on("unexpected-response", (request, { statusCode = 0 }) => {
        over(statusCode);
        request.destroy();
        resolve();
      });
    });
  }

  send(message: object | string | Buffer): void {
    if (this.closed !== undefined) return;
    this.socket.send(
      typeof message === "string" || Buffer.isBuffer(message) ? message : JSON.stringify(message),
    );
  }

  /** These bytes, said to be text. */
  sendText(bytes: Buffer): void {
    this.socket.send(bytes, { binary: false });
  }

  /** The next message; undefined once the connection is closed. */
  async next(): Promise<Message | undefined> {
    while (this.#messages.length === 0 && this.closed === undefined)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    return this.#messages.shift();
  }

  /** Introduces itself; whether it was let in. */
  async init(authorization?: string): Promise<boolean> {
    this.send({ type: "connection_init", payload: authorization === undefined ? {} : { authorization } });
    return (await this.next())?.type === "connection_ack";
  }

  /** Has one operation answered: by its first event, if it is a subscription that is let through. */
  async ask(operation: Operation | string): Promise<Outcome> {
    this.send(typeof operation === "string" ? operation : { id: "1", type: "subscribe", payload: operation });
    const message = await this.#about("1");
    if (message?.type === "next") {
      this.send({ id: "1", type: "complete" });
      const { data, errors = [] } = message.payload;
      return outcome(data, errors, this.closed);
    }
    return outcome(undefined, message?.type === "error" ? message.payload : [], this.closed);
  }

  async #about(id: string): Promise<Message | undefined> {
    for (;;) {
      const message = await this.next();
      // The end of the operation before may come after the next one was asked.
      if (message === undefined || (message.id === id && message.type !== "complete")) return message;
    }
  }

  /** What the server closes the connection with. */
  async end(): Promise<number | undefined> {
    while ((await this.next()) !== undefined);
    return this.closed;
  }

  async close(): Promise<void> {
    if (this.socket.readyState === WebSocket.CLOSED) return;
    this.socket.close();
    await once(this.socket, "close");
  }
}

/** One operation on a connection of its own. */
export async function askOverWebSocket(
  http: FastifyInstance,
  operation: Operation | string,
  authorization?: string,
): Promise<Outcome> {
  const socket = await openSocket(http);
  const answer = (await socket.init(authorization))
    ? await socket.ask(operation)
    : outcome(undefined, [], socket.closed);
  await socket.close();
  return answer;
}

interface GraphqlError {
  readonly message: string;
  readonly extensions: { readonly code: string };
}

function outcome(data: unknown, errors: readonly GraphqlError[], closed: number | undefined): Outcome {
  return {
    data,
    codes: [...new Set(errors.map(({ extensions }) => extensions.code))],
    messages: errors.map(({ message }) => message),
    closed,
  };
}
