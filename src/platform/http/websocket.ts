import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  validate,
} from "graphql";
import {
  type Context as Connection,
  GRAPHQL_TRANSPORT_WS_PROTOCOL,
  makeServer,
  type SubscribePayload,
} from "graphql-ws";
import { type WebSocket, WebSocketServer } from "ws";
import type { Admission } from "../auth/admission";
import type { Principal } from "../auth/principal";
import { Refusal } from "../auth/refusals";
import type { Graphql } from "../graphql/apollo";
import type { Context, ContextFor } from "../graphql/context";
import { LIMITS } from "../graphql/limits";
import type { TrustedDocuments } from "../graphql/trusted-documents";
import type { AddressOf } from "./client-addresses";
import { faultOfJson } from "./fault-of-json";

const PATH = "/graphql";
const MAX_PAYLOAD = 64 * 1024; // these: docs/limits.md
const INIT_MS = 3_000;
const SUBSCRIPTIONS_A_SOCKET = 10;
const SOCKETS_A_PRINCIPAL = 20;
const CHECK_MS = 2_000; // whether a login still holds, and whether a reader still reads
const UNSENT_BYTES = 1024 * 1024;
const SLOW_MS = 30_000;
const PING_MS = 12_000;
const MAX_CLOSING = 120; // characters of ours; a close frame has 123 bytes for them
const GOODBYE_MS = 1_000; // for the answer to a close frame, when the service stops

/** Codes of closing: those of graphql-ws, and these. */
const CLOSED = {
  goingAway: [1001, "The service is stopping"],
  bytes: [1003, "Send text"],
  policy: [1008, "Too many connections"],
  unauthorized: [4401, "Unauthorized"],
  forbidden: [4403, "Forbidden"],
  slow: [4408, "Too slow"],
} as const;

export interface WebSocketOptions {
  readonly schema: GraphQLSchema;
  readonly graphql: Graphql;
  readonly admission: Admission;
  readonly documents: TrustedDocuments;
  readonly contextFor: ContextFor;
  /** Whether a request for this host, from this origin, may open a connection. */
  readonly isAllowed: (request: IncomingMessage) => boolean;
  readonly addressOf: AddressOf;
  readonly failed: (error: unknown) => void;
}

export interface WebSockets {
  /** Ends all connections: subscriptions are completed first. */
  close(): Promise<void>;
}

interface Opened extends Record<PropertyKey, unknown> {
  readonly socket: WebSocket;
  readonly address: string;
  /** Of the request that opened it; what is given with `connection_init` goes before it. */
  readonly authorization: string | undefined;
  principal: Principal | undefined;
  /** Since when there is something unsent, by `performance.now()`. */
  unsentSince: number | undefined;
}

type Client = Connection<Record<string, unknown> | undefined, Opened>;

/**
 * GraphQL over WebSocket, by the protocol `graphql-transport-ws`, with the rules of HTTP: the same logins, limits,
 * costs and errors. Queries and subscriptions; what changes something goes over HTTP.
 */
export function serveWebSockets(server: Server, options: WebSocketOptions): WebSockets {
  const { schema, graphql, admission, documents, contextFor, isAllowed, addressOf, failed } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD, handleProtocols });
  const clients = new Set<Opened>();
  /** Results that Apollo has formatted already. */
  const formatted = new WeakSet<object>();

  const protocol = makeServer<Record<string, unknown> | undefined, Opened>({
    connectionInitWaitTimeout: INIT_MS,

    async onConnect(client: Client) {
      const { address, socket, authorization } = client.extra;
      const { caller, refusal } = await admission.admit(
        authorizationIn(client.connectionParams) ?? authorization,
        address,
      );
      if (refusal !== undefined) socket.close(CLOSED.forbidden[0], refusal.message.slice(0, MAX_CLOSING));
      if (refusal !== undefined || caller === undefined) return false;
      const { principal } = caller;
      const others = [...clients].filter((other) => other.principal?.id === principal?.id);
      const alike = principal === undefined ? others.filter((other) => other.address === address) : others;
      if (alike.filter((other) => other !== client.extra).length >= SOCKETS_A_PRINCIPAL) {
        socket.close(...CLOSED.policy);
        return false;
      }
      client.extra.principal = principal;
      return true;
    },

    async onSubscribe(client: Client, _id: string, payload: SubscribePayload) {
      const requestId = randomUUID();
      if (Object.keys(client.subscriptions).length > SUBSCRIPTIONS_A_SOCKET) {
        return [
          fault(
            `A connection has at most ${SUBSCRIPTIONS_A_SOCKET} operations at once.`,
            "LIMIT_SUBSCRIPTIONS",
          ),
        ];
      }
      const caller = admission.callerFor(client.extra.principal, client.extra.address);
      const tooMany = caller.allowance.take(1);
      if (tooMany !== undefined) return [tooMany];
      const unreadable = faultOfJson(payload);
      if (unreadable !== undefined) return [fault(unreadable, "BAD_REQUEST")];
      const trusted = documents.askedFor(payload);
      if (trusted instanceof Refusal) return [trusted];
      const contextValue = contextFor(requestId, caller, trusted !== undefined);
      const document = trusted?.document ?? parsed(payload.query);
      if (document instanceof GraphQLError) return [document];
      const operation = getOperationAST(document, payload.operationName);
      if (operation?.operation === OperationTypeNode.MUTATION) {
        return [fault("What changes something goes over HTTP: POST /graphql.", "BAD_REQUEST")];
      }
      const args: ExecutionArgs = {
        schema,
        document,
        contextValue,
        operationName: payload.operationName ?? null,
        variableValues: payload.variables ?? {},
      };
      if (operation?.operation === OperationTypeNode.SUBSCRIPTION) {
        const errors = validate(schema, document, graphql.rules);
        return errors.length > 0 ? errors.map((error) => named(error, "GRAPHQL_VALIDATION_FAILED")) : args;
      }
      const result = await answered({ ...payload, query: trusted?.text ?? payload.query }, contextValue);
      if (result.data === undefined || result.data === null) {
        return (result.errors ?? []).map(
          ({ message, extensions = {} }) => new GraphQLError(message, { extensions }),
        );
      }
      formatted.add(result);
      return { ...args, rootValue: result };
    },

    execute: ({ rootValue }) => rootValue as ExecutionResult,

    async subscribe({ document, operationName, variableValues, contextValue }) {
      const context = contextValue as Context;
      const asked = { document, operationName, variables: variableValues ?? {}, context };
      const events = await graphql.subscribe(asked);
      return isEvents(events) ? untilError(events) : events;
    },

    onNext: (_client, _id, _payload, args, result) =>
      formatted.has(result) || result.errors === undefined
        ? (result as never)
        : ({
            ...result,
            errors: graphql.present(result.errors, (args.contextValue as Context).requestId),
          } as never),

    onError: (_client, _id, _payload, errors) => graphql.present(errors, randomUUID()),
  });

  const answered = async (payload: SubscribePayload, contextValue: Context): Promise<ExecutionResult> => {
    const { query, variables, operationName } = payload;
    const asked = {
      query,
      ...(variables ? { variables } : {}),
      ...(operationName ? { operationName } : {}),
    };
    const { body } = await graphql.apollo.executeOperation(asked, { contextValue });
    return body.kind === "single"
      ? (body.singleResult as ExecutionResult)
      : { errors: [fault("No answer.", "BAD_REQUEST")] };
  };

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    if (request.url?.split("?")[0] !== PATH) refuse(stream, "404 Not Found");
    else if (!isAllowed(request)) refuse(stream, "403 Forbidden");
    else sockets.handleUpgrade(request, stream, head, (socket) => opened(socket, request));
  };

  const opened = (socket: WebSocket, request: IncomingMessage): void => {
    const extra: Opened = {
      socket,
      address: addressOf(request),
      authorization: request.headers.authorization,
      principal: undefined,
      unsentSince: undefined,
    };
    clients.add(extra);
    const ping = setInterval(() => {
      if (socket.readyState === socket.OPEN) socket.ping();
    }, PING_MS).unref();
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // It resolves when the system has taken the text: whoever reads slowly is sent the next event later.
        send: (text) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            socket.send(text, (error) => (error ? reject(error) : resolve()));
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (listen) =>
          socket.on("message", (data, isBinary) => {
            // Only of text it is certain that it is UTF-8.
            if (isBinary) return socket.close(...CLOSED.bytes);
            listen(String(data)).catch((error: unknown) => {
              failed(error);
              socket.close(1011, "Internal error");
            });
          }),
      },
      extra,
    );
    socket.on("error", () => socket.terminate());
    socket.once("close", (code, reason) => {
      clearInterval(ping);
      clients.delete(extra);
      void closed(code, String(reason));
    });
  };

  const check = setInterval(() => {
    for (const client of clients) {
      const { socket, principal } = client;
      const now = performance.now();
      client.unsentSince = socket.bufferedAmount === 0 ? undefined : (client.unsentSince ?? now);
      const isStuck = client.unsentSince !== undefined && now - client.unsentSince > SLOW_MS;
      if (socket.bufferedAmount > UNSENT_BYTES || isStuck) {
        socket.close(...CLOSED.slow);
        socket.terminate();
      }
      if (principal === undefined) continue;
      admission.authenticator.stillHolds(principal).then(
        (holds) => {
          if (!holds) socket.close(...CLOSED.forbidden);
        },
        () => undefined, // the database is away; asked again
      );
    }
  }, CHECK_MS).unref();

  server.on("upgrade", upgrade);
  return {
    async close() {
      clearInterval(check);
      server.off("upgrade", upgrade);
      for (const { socket } of clients) socket.close(...CLOSED.goingAway);
      const limit = setTimeout(() => {
        for (const { socket } of clients) socket.terminate();
      }, GOODBYE_MS);
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
      clearTimeout(limit);
    },
  };
}

/** One that offers another protocol is let in, to be told that with the code for it. */
function handleProtocols(offered: Set<string>): string | false {
  if (offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL)) return GRAPHQL_TRANSPORT_WS_PROTOCOL;
  return [...offered][0] ?? false;
}

/** What a client gives as its login, in whatever case it writes the key; what is no text is a login that does not hold. */
function authorizationIn(params: Record<string, unknown> | undefined): string | undefined {
  const [, given] = Object.entries(params ?? {}).find(([key]) => key.toLowerCase() === "authorization") ?? [];
  return given === undefined || given === null ? undefined : String(given);
}

function parsed(text: string) {
  try {
    return parse(text, { maxTokens: LIMITS.tokens });
  } catch (error) {
    return named(
      error instanceof GraphQLError ? error : new GraphQLError(String(error)),
      "GRAPHQL_PARSE_FAILED",
    );
  }
}

/** An error of validation has the code of validation, unless a limit gave it one of its own. */
function named(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { code, ...error.extensions },
    originalError: error,
  });
}

function fault(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function isEvents(
  found: ExecutionResult | AsyncIterable<ExecutionResult>,
): found is AsyncIterable<ExecutionResult> {
  return Symbol.asyncIterator in found;
}

/** What an event could not bring is lost to whoever reads on: a subscriber begins anew from what it has. */
function untilError(events: AsyncIterable<ExecutionResult>): AsyncGenerator<ExecutionResult, void> {
  const source = events[Symbol.asyncIterator]();
  let isOver = false;
  const end = async () => {
    isOver = true;
    await source.return?.();
    return { value: undefined, done: true as const };
  };
  const generator = {
    async next() {
      if (isOver) return await end();
      const { value, done } = await source.next();
      if (done === true) return { value: undefined, done: true as const };
      if (value.errors !== undefined) isOver = true;
      return { value, done: false as const };
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return generator;
    },
  };
  return generator as unknown as AsyncGenerator<ExecutionResult, void>;
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
