import { createHash } from "node:crypto";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { getOperationAST, OperationTypeNode } from "graphql";
import { badRequest, Refusal } from "../auth/refusals";
import type { Context, ContextFor } from "../graphql/context";
import { DOCUMENT_UNKNOWN, type TrustedDocuments } from "../graphql/trusted-documents";
import type { TrustedDocument } from "../graphql/trusted-manifest";
import type { Door } from "./door";
import { faultOfJson } from "./fault-of-json";
import { problem } from "./server";

const BY_POST = "Send operations by POST as application/json.";
const ONLY_QUERIES = "Only queries are answered by GET; send this operation by POST as application/json.";

/** What the address says: texts, lists of them where something is given twice. */
interface Address {
  readonly documentId?: unknown;
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

type Request = FastifyRequest<{ Querystring: Address }>;

/**
 * `GET /graphql?documentId=…` answers what is trusted; any other GET says what would be right.
 * A foreign page can have a browser send it, for which a preflight is asked of all else. Here it need not be: what is
 * known by its hash only reads, no login is sent that the page does not have, and the answer is kept from it.
 */
export function registerTrustedGet(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  documents: TrustedDocuments,
  door: Door,
  contextFor: ContextFor,
): void {
  const variablesIn = readerOfVariables(app);
  app.get<{ Querystring: Address }>(
    "/graphql",
    {
      onRequest: async (request) => {
        if (request.query.documentId !== undefined) await door.admit(request);
      },
      onSend: door.tellAllowance,
    },
    async (request, reply) => {
      const { documentId, query, variables, operationName } = request.query;
      if (documentId === undefined) return refuse(request, reply, BY_POST);
      reply.header("cache-control", "no-store");
      const trusted = documents.askedFor({ documentId, query });
      if (trusted instanceof Refusal && trusted.code === DOCUMENT_UNKNOWN) {
        return refuse(request, reply, trusted.message, trusted.code);
      }
      if (trusted === undefined || trusted instanceof Refusal) throw trusted;
      const values = await variablesIn(request, variables);
      const name = nameIn(operationName);
      const operation = getOperationAST(trusted.document, name);
      if (operation && operation.operation !== OperationTypeNode.QUERY) {
        return refuseMethod(request, reply, ONLY_QUERIES);
      }
      const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: asApolloTakesIt(trusted, values, name, request.headers.accept),
        context: async () => contextFor(request.id, door.callerOf(request), true),
      });
      if (body.kind !== "complete") throw new Error("an answer in parts");
      reply.status(status ?? 200).headers(Object.fromEntries(headers));
      return reply.statusCode === 200 ? sendTagged(request, reply, body.string) : reply.send(body.string);
    },
  );
}

/** As a body is read, with the same refusals of prototypes. */
function readerOfVariables(app: FastifyInstance) {
  const readJson = app.getDefaultJsonParser("error", "error");
  return async (request: FastifyRequest, text: unknown = "{}"): Promise<object> => {
    const values = await new Promise<unknown>((resolve) => {
      if (typeof text !== "string") resolve(undefined);
      else void readJson(request, text, (error, value) => resolve(error ? undefined : value));
    });
    if (typeof values !== "object" || values === null || Array.isArray(values)) {
      throw badRequest("variables has to be one JSON object, percent-encoded.");
    }
    const fault = faultOfJson(values);
    if (fault !== undefined) throw badRequest(fault);
    return values;
  };
}

function nameIn(given: unknown): string | undefined {
  if (given === undefined || typeof given === "string") return given;
  throw badRequest("operationName has to be one text.");
}

function asApolloTakesIt(
  { text }: TrustedDocument,
  variables: object,
  operationName: string | undefined,
  accept = "*/*",
) {
  const parameters = new URLSearchParams({ query: text, variables: JSON.stringify(variables) });
  if (operationName !== undefined) parameters.set("operationName", operationName);
  return {
    method: "GET",
    // Apollo takes the type for a sign that there was a preflight.
    headers: new HeaderMap([
      ["accept", accept],
      ["content-type", "application/json"],
    ]),
    search: `?${parameters}`,
    body: undefined,
  };
}

/** An answer with errors has its request's id in it, and so a tag that does not come again. */
function sendTagged({ headers }: Request, reply: FastifyReply, body: string): FastifyReply {
  // Weak: what a proxy compresses is still the same answer.
  const tag = `W/"${createHash("sha256").update(body).digest("base64url")}"`;
  reply.headers({
    etag: tag,
    "cache-control": "private, no-cache",
    vary: "Accept, Authorization, Origin",
  });
  return isAmong(tag, headers["if-none-match"])
    ? reply.removeHeader("content-type").status(304).send()
    : reply.send(body);
}

function isAmong(tag: string, known = ""): boolean {
  const opaque = (one: string) => one.trim().replace(/^W\//, "");
  return known.trim() === "*" || known.split(",").some((one) => opaque(one) === opaque(tag));
}

/** Without a preflight a foreign page could send it; with one it is still not how operations are sent. */
function refuse(request: Request, reply: FastifyReply, message: string, code?: string): FastifyReply {
  return request.headers["apollo-require-preflight"] === undefined
    ? reply.status(400).send(problem(message, code ?? "BAD_REQUEST", request.id))
    : refuseMethod(request, reply, message, code);
}

function refuseMethod(
  { id }: Request,
  reply: FastifyReply,
  message: string,
  code = "METHOD_NOT_ALLOWED",
): FastifyReply {
  return reply
    .status(405)
    .header("allow", "POST")
    .send(problem(message, code, id));
}
