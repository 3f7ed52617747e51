import { type Config, type Login, readLogin } from "../config";
import { isLoopback } from "../config/settings";
import { messageOf } from "../platform/embedded-neo4j/setup-error";
import { parsedUrl } from "../platform/parsed-url";
import { CliError, configOrFail, EXIT, say } from "./messages";

const PATIENCE_MS = 60_000; // no answer of the service takes as long: docs/limits.md
const OUTAGES = new Set(["DATABASE_UNAVAILABLE", "IDENTITY_PROVIDER_UNAVAILABLE"]);
const NOT_ALLOWED = new Set(["UNAUTHENTICATED", "FORBIDDEN"]);

/** Where a service is, and as whom it is asked. */
export interface Door {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  readonly login: Pick<Login, "token" | "from">;
}

/** Options of all commands that ask a service. */
export interface DoorOptions {
  readonly url?: string;
  readonly tokenFile?: string;
}

export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

export interface Answer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: { readonly code?: string };
}

/** @throws CliError where the address, the login or a setting cannot be right. */
export function doorOf({ url, tokenFile }: DoorOptions): Door {
  const { token, from, problems } = readLogin(tokenFile);
  if (problems.length > 0) throw new CliError(problems.join("\n"), EXIT.usage);
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token))
    throw new CliError(`The token in ${from} is none: expected one word.`, EXIT.usage);
  const door = { url: url === undefined ? ownUrl(configOrFail()) : plainUrl(url), login: { token, from } };
  if (token !== undefined && isOverheard(door.url)) {
    say(`The token goes to ${door.url} unencrypted, for whoever listens in between; use https.`);
  }
  return door;
}

/** Where the service of this configuration is found from this machine. */
export function ownUrl({ host, port }: Pick<Config, "host" | "port">): string {
  if (port === 0) {
    throw new CliError(
      "PORT is 0, so that nobody knows which port the service took; say it with --url.",
      EXIT.usage,
    );
  }
  const reached = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${reached.includes(":") ? `[${reached}]` : reached}:${port}`;
}

function plainUrl(given: string): string {
  const url = parsedUrl(given);
  const isPlain =
    url !== undefined && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  if (!isPlain) {
    throw new CliError(
      "--url is no address of a service; expected one like http://127.0.0.1:4000, without user or password.",
      EXIT.usage,
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+(graphql)?\/*$/, "");
}

function isOverheard(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "http:" && !isLoopback(hostname.replace(/^\[|\]$/g, ""));
}

/**
 * Asks over the public API, once. @throws CliError where there is no answer: with exit code 6 where nobody who could give
 * one is reached, 4 where a login is missing or does not suffice.
 */
export async function askService(
  { url, login }: Door,
  operation: Operation,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    redirect: "error", // the token is for this address alone
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
      ...(login.token === undefined ? {} : { authorization: `Bearer ${login.token}` }),
    },
    body: JSON.stringify(operation),
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new CliError(
      `No service answers at ${url} (${reasonOf(error)}); start it with blamegraph start, or say where it is with --url.`,
      EXIT.unreachable,
    );
  });
  const answer = answerIn(await response.text().catch(() => ""));
  if (answer === undefined) {
    throw new CliError(
      `What answers at ${url}/graphql is no Blamegraph (status ${response.status}); check --url.`,
      EXIT.unreachable,
    );
  }
  requireAllowed(answer, login);
  return answer;
}

/** What there is to say of an answer's errors, one line each: `line 3:5, blame.nodes.0: …` */
export function toldErrors({ errors }: Answer): string[] {
  return errors.map(({ message, path, locations }) => {
    const [place] = locations ?? [];
    const where = [
      ...(place === undefined ? [] : [`line ${place.line}:${place.column}`]),
      ...(path === undefined ? [] : [path.join(".")]),
    ].join(", ");
    return where === "" ? message : `${where}: ${message}`;
  });
}

/** The exit code that an answer's errors come to; those of the login were thrown before. */
export function exitOfErrors({ errors }: Answer): number {
  if (errors.length === 0) return EXIT.ok;
  return errors.some(({ extensions }) => OUTAGES.has(extensions?.code ?? ""))
    ? EXIT.unreachable
    : EXIT.failure;
}

function requireAllowed(answer: Answer, { token, from }: Door["login"]): void {
  const refused = answer.errors.find(({ extensions }) => NOT_ALLOWED.has(extensions?.code ?? ""));
  if (refused === undefined) return;
  const remedy =
    token === undefined ? `set ${from} (blamegraph token create --help)` : `the token is that of ${from}`;
  throw new CliError(`${refused.message} Exit code 4: ${remedy}.`, EXIT.login);
}

function answerIn(text: string): Answer | undefined {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content !== "object" || content === null) return undefined;
    const { data = null, errors = [] } = content as { readonly data?: unknown; readonly errors?: unknown };
    if (!("data" in content || "errors" in content) || !Array.isArray(errors)) return undefined;
    return { data, errors };
  } catch {
    return undefined;
  }
}

/** fetch says "fetch failed", and why in its cause. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: unknown; readonly cause?: unknown };
  if (name === "TimeoutError") return `not within ${PATIENCE_MS / 1_000} s`;
  const code = (cause as { readonly code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : messageOf(cause ?? error);
}
