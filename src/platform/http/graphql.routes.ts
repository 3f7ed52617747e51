import type { ApolloServer } from "@apollo/server";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Admission, Admitted, Caller } from "../auth/admission";
import { Refusal } from "../auth/refusals";
import { DatabaseTimeout, DatabaseUnavailable } from "../graph/errors";
import type { Context } from "../graphql/context";
import type { AddressOf } from "./client-addresses";
import { faultOfJson } from "./fault-of-json";
import { problem } from "./server";

const JSON_TYPE = /^application\/(json|graphql-response\+json)$/i;
const UTF_8 = /^charset=("?)utf-?8\1$/i;

/** Who may ask, and what an operation of theirs then has at hand. */
export interface GraphqlDoor {
  readonly admission: Admission;
  readonly addressOf: AddressOf;
  readonly contextFor: (requestId: string, caller: Caller) => Context;
}

/** `POST /graphql` answers; everything else at that path says what would be right. */
export async function registerGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  { admission, addressOf, contextFor }: GraphqlDoor,
): Promise<void> {
  const callers = new WeakMap<FastifyRequest, Caller>();
  apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await apollo.start();
  app.post(
    "/graphql",
    {
      // Before the body is read: who may not ask is not listened to.
      onRequest: async (request, reply) => {
        const { caller, refusal } = await admission
          .admit(request.headers.authorization, addressOf(request.raw))
          .catch(refusalOfOutage);
        if (caller !== undefined) callers.set(request, caller);
        if (refusal !== undefined) {
          const { message, code, status, headers } = refusal;
          await reply
            .status(status)
            .headers(headers)
            .send(problem(message, code, request.id));
        } else if (!isJsonInUtf8(request.headers["content-type"] ?? "")) {
          const message = "Send the operation as application/json in UTF-8.";
          await reply.status(415).send(problem(message, "UNSUPPORTED_MEDIA_TYPE", request.id));
        }
      },
      onSend: async (request, reply) => {
        reply.headers(callers.get(request)?.allowance.headers() ?? {});
      },
      preValidation: async ({ body, id }, reply) => {
        const fault = faultOfJson(body);
        if (fault !== undefined) await reply.status(400).send(problem(fault, "BAD_REQUEST", id));
      },
    },
    fastifyApolloHandler(apollo, {
      context: async (request) => {
        const caller = callers.get(request);
        if (caller === undefined) throw new Error("a request that was not admitted");
        return contextFor(request.id, caller);
      },
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

/** A login cannot be looked up while the database is away. */
function refusalOfOutage(error: unknown): Admitted {
  if (!(error instanceof DatabaseUnavailable || error instanceof DatabaseTimeout)) throw error;
  const { code, http } = error.extensions;
  return { refusal: new Refusal(error.message, code, http.status) };
}

function isJsonInUtf8(contentType: string): boolean {
  const [type = "", ...parameters] = contentType.split(";").map((part) => part.trim());
  return JSON_TYPE.test(type) && parameters.every((given) => !/^charset\b/i.test(given) || UTF_8.test(given));
}
