import type { Operation } from "../../views/operation";
import { login } from "./login";

/** What the API says beside an answer; `docs/http.md`. */
export interface Extensions {
  readonly cost?: { readonly requested: number; readonly maximum: number };
  readonly time?: Readonly<Record<string, unknown>>;
}

export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

export interface Answer<A> {
  readonly data: A;
  /** Of parts that could not be answered; the rest of the data is as it is. */
  readonly errors: readonly ApiError[];
  readonly extensions: Extensions;
}

/** No answer: the service refused, failed, or is not there. */
export class NoAnswer extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly requestId: string | undefined,
    /** Seconds after which it may be asked again, where the service says so. */
    readonly retryAfter: number | undefined = undefined,
  ) {
    super(message);
    this.name = "NoAnswer";
  }
}

const LONGEST_ADDRESS = 6_000; // of what servers and proxies take; longer variables go by POST

/** Asks the service one of the operations that it knows by hash: queries by GET, which the browser keeps with their ETag. */
export async function ask<A, V>(
  operation: Operation<A, V>,
  variables: V,
  signal?: AbortSignal,
  token: string | undefined = login.token(),
): Promise<Answer<A>> {
  const documentId = `sha256:${operation.hash}`;
  const search = new URLSearchParams({ documentId, variables: JSON.stringify(variables) });
  const address = `/graphql?${search}`;
  const byGet = operation.kind === "query" && address.length <= LONGEST_ADDRESS;
  const headers = {
    accept: "application/graphql-response+json",
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(byGet ? {} : { "content-type": "application/json" }),
  };
  const response = await fetch(byGet ? address : "/graphql", {
    ...(byGet ? {} : { method: "POST", body: JSON.stringify({ documentId, variables }) }),
    headers,
    ...(signal !== undefined && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new NoAnswer("The service does not answer.", "UNREACHABLE", undefined);
  });
  return await answerIn<A>(response);
}

async function answerIn<A>(response: Response): Promise<Answer<A>> {
  const body: unknown = await response.json().catch(() => undefined);
  const { data, errors = [], extensions = {} } = isAnswer(body) ? body : {};
  if (data !== undefined && data !== null) return { data: data as A, errors, extensions };
  const [first] = errors;
  throw new NoAnswer(
    first?.message ?? `The service answered ${response.status} without saying why.`,
    first?.extensions?.code ?? String(response.status),
    first?.extensions?.requestId ?? response.headers.get("x-request-id") ?? undefined,
    Number(response.headers.get("retry-after")) || undefined,
  );
}

function isAnswer(body: unknown): body is {
  readonly data?: unknown;
  readonly errors?: readonly ApiError[];
  readonly extensions?: Extensions;
} {
  return typeof body === "object" && body !== null;
}
