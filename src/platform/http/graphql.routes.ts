import type { ApolloServer } from "@apollo/server";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isItself } from "../auth/authenticator";
import { Refusal } from "../auth/refusals";
import type { Context, ContextFor } from "../graphql/context";
import type { TrustedDocuments } from "../graphql/trusted-documents";
import type { Door } from "./door";
import { faultOfJson } from "./fault-of-json";
import { problem } from "./server";
import { registerTrustedGet } from "./trusted-get.routes";

const JSON_TYPE = /^application\/(json|graphql-response\+json)$/i;
const UTF_8 = /^charset=("?)utf-?8\1$/i;

/** `POST /graphql` answers, `GET` what is trusted; everything else at that path says what would be right. */
export async function registerGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  documents: TrustedDocuments,
  door: Door,
  contextFor: ContextFor,
): Promise<void> {
  apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await apollo.start();
  const trusted = new WeakSet<FastifyRequest>();
  app.post(
    "/graphql",
    {
      onRequest: [door.admit, requireJson],
      onSend: door.tellAllowance,
      preValidation: async (request, reply) => {
        const { body, id } = request;
        const fault = faultOfJson(body);
        if (fault !== undefined) return reply.status(400).send(problem(fault, "BAD_REQUEST", id));
        const found = documents.askedFor(body, isItself(door.callerOf(request).principal));
        if (found instanceof Refusal) throw found;
        if (found === undefined) return;
        request.body = { ...Object(body), query: found.text };
        trusted.add(request);
      },
    },
    fastifyApolloHandler(apollo, {
      context: async (request) => contextFor(request.id, door.callerOf(request), trusted.has(request)),
    }),
  );
  registerTrustedGet(app, apollo, documents, door, contextFor);
}

async function requireJson({ headers, id }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (isJsonInUtf8(headers["content-type"] ?? "")) return;
  const message = "Send the operation as application/json in UTF-8.";
  await reply.status(415).send(problem(message, "UNSUPPORTED_MEDIA_TYPE", id));
}

function isJsonInUtf8(contentType: string): boolean {
  const [type = "", ...parameters] = contentType.split(";").map((part) => part.trim());
  return JSON_TYPE.test(type) && parameters.every((given) => !/^charset\b/i.test(given) || UTF_8.test(given));
}
