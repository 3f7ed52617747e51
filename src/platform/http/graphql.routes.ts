import type { ApolloServer } from "@apollo/server";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../graphql/context";
import { problem } from "./server";

const JSON_TYPE = /^application\/(json|graphql-response\+json)$/i;
const UTF_8 = /^charset=("?)utf-?8\1$/i;
const MAX_DEPTH = 32; // of the JSON body; docs/limits.md

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
        if (!isJsonInUtf8(headers["content-type"] ?? "")) {
          reply
            .status(415)
            .send(problem("Send the operation as application/json in UTF-8.", "UNSUPPORTED_MEDIA_TYPE", id));
        }
        return payload;
      },
      preValidation: async ({ body, id }, reply) => {
        const fault = faultOf(body);
        if (fault !== undefined) await reply.status(400).send(problem(fault, "BAD_REQUEST", id));
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

function isJsonInUtf8(contentType: string): boolean {
  const [type = "", ...parameters] = contentType.split(";").map((part) => part.trim());
  return JSON_TYPE.test(type) && parameters.every((given) => !/^charset\b/i.test(given) || UTF_8.test(given));
}

/** Level by level: a body may be deeper than the stack. */
function faultOf(body: unknown): string | undefined {
  let found: unknown[] = [body];
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    if (found.some((value) => typeof value === "string" && !value.isWellFormed())) {
      return "The body has half characters (lone surrogates); send well-formed Unicode.";
    }
    found = found.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
    if (found.length === 0) return undefined;
  }
  return `The body is nested deeper than ${MAX_DEPTH} levels.`;
}
