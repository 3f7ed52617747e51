import { GraphQLError } from "graphql";
import type { Standing } from "./rate-limiter";

/** Why a request is not answered, for whoever sent it, with the status and the headers that it has over HTTP. */
export class Refusal extends GraphQLError {
  constructor(
    message: string,
    readonly code: string,
    readonly status: number,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message, {
      extensions: { code, http: { status, headers: new Map(Object.entries(headers)) } },
    });
  }
}

/** It cannot be made out what is asked. */
export function badRequest(message: string): Refusal {
  return new Refusal(message, "BAD_REQUEST", 400);
}

/** It needs a login, and there was none. */
export function unauthenticated(message: string): Refusal {
  return new Refusal(message, "UNAUTHENTICATED", 401, { "www-authenticate": "Bearer" });
}

/** There was a login, and it does not hold. Which check failed is told to the log alone. */
export function invalidToken(): Refusal {
  return new Refusal("The token is not valid; send one that is, or none.", "UNAUTHENTICATED", 401, {
    "www-authenticate": 'Bearer error="invalid_token"',
  });
}

/** The login holds, and does not suffice. */
export function forbidden(message: string): Refusal {
  return new Refusal(message, "FORBIDDEN", 403);
}

export function tooManyRequests(message: string, { retrySeconds }: Standing): Refusal {
  return new Refusal(`${message} Try again in ${retrySeconds} s.`, "RATE_LIMITED", 429, {
    "retry-after": String(retrySeconds),
  });
}

/** Nobody can say whether the login holds. */
export function identityUnavailable(): Refusal {
  return new Refusal(
    "Logins cannot be checked now: the identity provider does not answer. Try again in a few seconds.",
    "IDENTITY_PROVIDER_UNAVAILABLE",
    503,
    { "retry-after": "5" },
  );
}
