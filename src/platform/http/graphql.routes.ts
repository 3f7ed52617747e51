import type { ApolloServer } from "@apollo/server";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../graphql/context";
import { problem } from "./server";

const JSON_TYPE = /^application\/(json|graphql-response\+json)\s*(;|$)/i;
const UTF_8 = /charset\s*=\s*"?utf-?8"?/i;

/** `POST /graphql` answers; everything else at that path says what would be right. */
export async function registerGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  contextFor: (request: FastifyRequest) => Context,
): Promise<void> {
  apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await apollo.start();
  app.post(
    "/graphql",
    {
      preParsing: async ({ headers, id }, reply, payload) => {
        const type = headers["content-type"] ?? "";
        if (!JSON_TYPE.test(type) || (/charset/i.test(type) && !UTF_8.test(type))) {
          reply
            .status(415)
            .send(problem("Send the operation as application/json in UTF-8.", "UNSUPPORTED_MEDIA_TYPE", id));
        }
        return payload;
      },
    },
    fastifyApolloHandler(apollo, { context: async (request) => contextFor(request) }),
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
