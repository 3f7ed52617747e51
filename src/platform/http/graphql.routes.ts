import type { ApolloServer } from "@apollo/server";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "../auth/admission";
import type { Context } from "../graphql/context";
import type { Door } from "./door";
import { faultOfJson } from "./fault-of-json";
import { problem } from "./server";

const JSON_TYPE = /^application\/(json|graphql-response\+json)$/i;
const UTF_8 = /^charset=("?)utf-?8\1$/i;

/** What an operation has at hand. */
export type ContextFor = (requestId: string, caller: Caller) => Context;

/** `POST /graphql` answers; everything else at that path says what would be right. */
export async function registerGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  door: Door,
  contextFor: ContextFor,
): Promise<void> {
  apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await apollo.start();
  app.post(
    "/graphql",
    {
      onRequest: [door.admit, requireJson],
      onSend: door.tellAllowance,
      preValidation: async ({ body, id }, reply) => {
        const fault = faultOfJson(body);
        if (fault !== undefined) await reply.status(400).send(problem(fault, "BAD_REQUEST", id));
      },
    },
    fastifyApolloHandler(apollo, {
      context: async (request) => contextFor(request.id, door.callerOf(request)),
    }),
  );
  // Without a preflight a foreign page could send it; with one it is still not how operations are sent.
  app.get("/graphql", async ({ headers, id }, reply) =>
    headers["apollo-require-preflight"] === undefined
      ? reply.status(400).send(problem("Send operations by POST as application/json.", "BAD_REQUEST", id))
      : reply
          .status(405)
          .header("allow", "POST")
          .send(problem("Send operations by POST as application/json.", "METHOD_NOT_ALLOWED", id)),
  );
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
