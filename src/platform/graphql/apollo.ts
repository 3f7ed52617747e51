import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import {
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  type ValidationRule,
} from "graphql";
import type { TimeReport } from "../read/reader";
import type { Context } from "./context";
import { createExecution, type Executor, gatewayTo, type Subscriber } from "./executor";
import { LIMITS, limitsRule } from "./limits";

/** Codes of errors whose message is meant for whoever asked; everything else is masked. */
const MEANT_FOR_CLIENTS = new Set([
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "BUSY",
  "DATABASE_UNAVAILABLE",
  "FORBIDDEN",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "INVALID_CURSOR",
  "OPERATION_RESOLUTION_FAILURE",
  "OUTCOME_UNKNOWN",
  "PAGE_SIZE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "RATE_LIMITED",
  "TIMEOUT",
  "TRUSTED_DOCUMENTS_ONLY",
  "TRUSTED_DOCUMENT_UNKNOWN",
  "UNAUTHENTICATED",
]);

/** Codes of what only the client can put right. */
const MISTAKES = new Set(["BAD_USER_INPUT", "INVALID_CURSOR", "PAGE_SIZE"]);

/** Codes of what the database, not the request, is at the end of. */
const OUTAGES = new Set(["DATABASE_UNAVAILABLE", "LIMIT_MEMORY", "OUTCOME_UNKNOWN", "TIMEOUT"]);

/** An unforeseen failure, for the log: the client gets only the request id. */
export type ReportFailure = (failure: { readonly requestId: string; readonly error: unknown }) => void;

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly report: ReportFailure;
}

/** Values lie under their response keys: the statement's decoder has put them there. */
export const byResponseKey: GraphQLFieldResolver<unknown, Context> = (source, _args, _context, info) =>
  Reflect.get(Object(source), info.path.key);

export interface Graphql {
  readonly apollo: ApolloServer<Context>;
  readonly subscribe: Subscriber;
  /** What validation asks of a document, whichever way it comes. */
  readonly rules: readonly ValidationRule[];
  /** Errors as clients get them, whichever way: masked where they are not meant for them, and then reported. */
  present(errors: readonly GraphQLError[], requestId: string): readonly GraphQLFormattedError[];
}

/** All that answers operations, over HTTP by Apollo. */
export function createGraphql({ schema, introspection, report }: GraphqlOptions): Graphql {
  const { execute, subscribe } = createExecution({ schema, fieldResolver: byResponseKey });
  return {
    apollo: createApollo({ schema, introspection, report }, execute),
    subscribe,
    rules: [...specifiedRules, limitsRule, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])],
    present: (errors, requestId) => {
      reportUnforeseen(errors, requestId, report);
      const formatted = errors.map((error) => formatWith(error.toJSON(), error, introspection));
      return eachOnce(formatted).map((error) => forClient(error, requestId));
    },
  };
}

/** An Apollo Server that does no more than is asked of it: no batches, no landing page, no CDN. */
function createApollo(
  { schema, introspection, report }: GraphqlOptions,
  execute: Executor,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: gatewayTo(schema, execute),
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    formatError: (formatted, error) => formatWith(formatted, error, introspection),
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [limitsRule],
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    // It would wrap every field's resolver, which doubles the time of a large list.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      answering(report),
    ],
  });
}

/** Apollo's and graphql-js's words for it, which name options of their own. */
const INTROSPECTION_OFF = /introspection (is not allowed|has been disabled)/i;
const NO_INTROSPECTION =
  "The schema is not told here (INTROSPECTION=off); `blamegraph schema print` tells it.";

/**
 * Validation gives every error one code; a limit keeps its own. Suggestions for values of variables come from
 * the executor, past the option that hides the others.
 */
function formatWith(
  formatted: GraphQLFormattedError,
  error: unknown,
  suggest: boolean,
): GraphQLFormattedError {
  const own = error instanceof GraphQLError ? error.originalError : undefined;
  const limit = own instanceof GraphQLError && isLimit(own.extensions["code"]) ? own.extensions : {};
  const mistake = error instanceof GraphQLError && isArgumentFault(error) ? { code: "BAD_USER_INPUT" } : {};
  const message = suggest ? formatted.message : formatted.message.replace(/ Did you mean .*$/s, "");
  return {
    ...formatted,
    message: INTROSPECTION_OFF.test(message) ? NO_INTROSPECTION : message,
    extensions: { ...formatted.extensions, ...limit, ...mistake },
  };
}

/** Masks what is not meant for clients, and adds `extensions.time` and `extensions.behind`. */
function answering(report: ReportFailure): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          reportUnforeseen(errors, requestId, report);
        },
        async willSendResponse({ response, contextValue: { requestId, time, behind } }) {
          if (response.body.kind !== "single") return;
          const result = response.body.singleResult;
          if (result.errors !== undefined) {
            // A mistake in what was asked refuses the whole request, however far the rest of it got.
            if (result.errors.some(({ extensions }) => MISTAKES.has(String(extensions?.["code"])))) {
              delete result.data;
              response.http.status = 400;
            }
            result.errors = eachOnce(result.errors).map((error) => forClient(error, requestId));
          }
          if (time.size > 0) result.extensions = { ...result.extensions, time: timeOf(time) };
          if (behind.size > 0) {
            result.extensions = { ...result.extensions, behind: Object.fromEntries(inOrderOfKeys(behind)) };
          }
        },
      };
    },
  };
}

function reportUnforeseen(errors: readonly GraphQLError[], requestId: string, report: ReportFailure): void {
  for (const error of errors) {
    if (isArgumentFault(error)) continue;
    const code = error.extensions["code"] ?? "INTERNAL_SERVER_ERROR";
    // An outage is told to the client and its cause to the log.
    if (!isMeantForClients(code) || OUTAGES.has(String(code))) {
      report({ requestId, error: error.originalError ?? error });
    }
  }
}

/** What validation says of several places of a document in the same words, once with all of them. */
function eachOnce(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const byMessage = new Map<string, GraphQLFormattedError>();
  for (const error of errors) {
    if (error.extensions?.["code"] !== "GRAPHQL_VALIDATION_FAILED") return errors;
    const known = byMessage.get(error.message);
    byMessage.set(error.message, {
      ...error,
      locations: [...(known?.locations ?? []), ...(error.locations ?? [])],
    });
  }
  return [...byMessage.values()];
}

/** The time asked for and what it left out; where root fields were asked for different times, each by its key. */
function timeOf(time: TimeReport): Readonly<Record<string, unknown>> {
  const fields = [...time.values()];
  const [first] = fields;
  const undatedLeftOut = fields.reduce((sum, field) => sum + field.undatedLeftOut, 0);
  const asked = (["asOf", "knownAt"] as const).filter((of) =>
    fields.some((field) => field[of] !== undefined),
  );
  const isSame = (of: (typeof asked)[number]) => fields.every((field) => field[of] === first?.[of]);
  const told = asked.map((of) => [of, isSame(of) ? first?.[of] : null] as const);
  const shared = { ...Object.fromEntries(told), undatedLeftOut };
  return asked.every(isSame) ? shared : { ...shared, fields: Object.fromEntries(inOrderOfKeys(time)) };
}

/** Whichever was answered first, the same request gets the same text. */
function inOrderOfKeys<Told>(told: ReadonlyMap<string, Told>): (readonly [string, Told])[] {
  return [...told].sort(([one], [other]) => (one < other ? -1 : 1));
}

function forClient(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const code = error.extensions?.["code"] ?? "INTERNAL_SERVER_ERROR";
  const place = {
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    ...(error.path === undefined ? {} : { path: error.path }),
  };
  return isMeantForClients(code)
    ? { message: error.message, ...place, extensions: { code, requestId } }
    : {
        message: `Internal error. Quote the request id ${requestId} when you report it.`,
        ...place,
        extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
      };
}

/** A variable that is null where an argument has a default and may not be null: the executor finds it, without a code. */
function isArgumentFault({ originalError }: GraphQLError): boolean {
  return (
    originalError instanceof GraphQLError &&
    originalError.extensions["code"] === undefined &&
    originalError.message.startsWith('Argument "')
  );
}

function isMeantForClients(code: unknown): boolean {
  return typeof code === "string" && (MEANT_FOR_CLIENTS.has(code) || isLimit(code));
}

function isLimit(code: unknown): boolean {
  return typeof code === "string" && code.startsWith("LIMIT_");
}
