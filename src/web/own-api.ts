import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Operation } from "./views/operation";

/** What the API answered with all of its data, or with some. */
export interface Answered {
  readonly data: unknown;
  readonly errors: readonly unknown[];
  readonly cost: number;
  readonly time: unknown;
}

/** What the API did not answer, as a sentence. */
export interface NotAnswered {
  readonly status: number;
  readonly sentence: string;
}

/** What tells who asks, from where and under which name: it decides what the answer is, and is handed on as it came. */
const HANDED_ON = ["authorization", "host", "x-forwarded-for"] as const;
/** What an answer says of what may still be asked, and of how to be let in. */
const HANDED_BACK = /^(ratelimit-\w+|retry-after|www-authenticate)$/;

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: { readonly cost?: { readonly requested?: number }; readonly time?: unknown };
}

/**
 * Asks the service's own API what a page would ask it, for whoever made a request: the same operation by its hash, with the same
 * login, limits and rights.
 */
export async function askOwnApi(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  { hash }: Pick<Operation<unknown, unknown>, "hash">,
  variables: unknown,
): Promise<Answered | NotAnswered> {
  const headers = HANDED_ON.flatMap((name) => {
    const given = request.headers[name];
    return given === undefined ? [] : [[name, given] as const];
  });
  const {
    statusCode,
    headers: told,
    body,
  } = await app.inject({
    method: "POST",
    url: "/graphql",
    remoteAddress: request.raw.socket.remoteAddress ?? "",
    headers: {
      ...Object.fromEntries(headers),
      accept: "application/graphql-response+json",
      "x-request-id": request.id,
    },
    payload: { documentId: `sha256:${hash}`, variables },
  });
  for (const [name, value] of Object.entries(told)) {
    if (HANDED_BACK.test(name) && value !== undefined) reply.header(name, value);
  }
  const { data, errors = [], extensions } = JSON.parse(body) as Body;
  if (statusCode !== 200 || data === undefined || data === null) {
    const sentence = errors.map(({ message }) => message).join(" ") || "The service could not answer.";
    return { status: statusCode === 200 ? 500 : statusCode, sentence };
  }
  return { data, errors, cost: extensions?.cost?.requested ?? 0, time: extensions?.time };
}
