import { setImmediate as turn } from "node:timers/promises";
import type { ApolloServerOptions } from "@apollo/server";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  subscribe,
} from "graphql";
import { pointsOf } from "../auth/allowance";
import { BadUserInput } from "../read/errors";
import type { Request, Selection } from "../read/selection";
import { accessRefusal } from "./access";
import { type CompiledAnswer, CompiledAnswers } from "./compiled-answers";
import type { Context } from "./context";
import { KnownCosts, type RequestCost, tooDear } from "./request-cost";

type Gateway = NonNullable<ApolloServerOptions<Context>["gateway"]>;

/** One operation of a document that has been validated. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly context: Context;
}

export type Executor = (asked: Asked) => Promise<ExecutionResult>;

/** The events of a subscription; what comes before the first, where it is refused. */
export type Subscriber = (asked: Asked) => Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;

export interface ExecutorOptions {
  readonly schema: GraphQLSchema;
  readonly fieldResolver: GraphQLFieldResolver<unknown, Context>;
  /** Whether what is asked again is compiled; only tests and the benchmark do without. */
  readonly compiling?: boolean;
}

const MAX_COERCION_ERRORS = 50; // graphql-js's own
const MANY_POINTS = 20; // an answer of thousands of nodes

interface Admitted {
  readonly request: Request;
  readonly points: number;
  readonly extensions: NonNullable<ExecutionResult["extensions"]>;
}

export interface Execution {
  readonly execute: Executor;
  readonly subscribe: Subscriber;
}

/**
 * Asks whether the viewer may have an operation run, and weighs it, before anything is read; then executes it. What
 * is asked again is completed by code that graphql-jit made of it. Whatever that does not answer without an error,
 * graphql-js executes over the same values of root fields: all errors and all refusals are its own.
 */
export function createExecution({ schema, fieldResolver, compiling = true }: ExecutorOptions): Execution {
  const answers = new CompiledAnswers();
  const costs = new KnownCosts();

  const argumentsFor = ({ document, operationName, variables }: Asked, contextValue: Context) => ({
    schema,
    document,
    fieldResolver,
    contextValue,
    operationName: operationName ?? null,
    variableValues: variables ?? {},
  });

  /** Whether an operation is run, and under what request; else the answer that refuses it. */
  const admit = (
    operation: OperationDefinitionNode,
    { document, variables, context }: Asked,
  ): Admitted | ExecutionResult => {
    const { errors, coerced } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      variables ?? {},
      { maxErrors: MAX_COERCION_ERRORS },
    );
    if (errors !== undefined) return { errors };
    const request: Request = { schema, fragments: fragmentsOf(document), variableValues: coerced };

    const weighed = permittedAndWeighed(costs, operation, request, context);
    if (weighed instanceof GraphQLError) return { errors: [weighed] };
    const extensions = { cost: { requested: weighed.nodes, maximum: context.maximumCost } };
    if (weighed.nodes > context.maximumCost) {
      return { errors: [tooDear(weighed, context.maximumCost)], extensions };
    }
    // One point was taken when the request came in, whatever it asks for.
    const points = pointsOf(weighed.nodes);
    const tooMany = context.charge(points - 1);
    if (tooMany !== undefined) return { errors: [tooMany], extensions };

    return { request, points, extensions };
  };

  return {
    execute: async (asked) => {
      const { document, operationName, context } = asked;
      const inGraphqlJs = async (contextValue: Context) => await execute(argumentsFor(asked, contextValue));
      const operation = getOperationAST(document, operationName);
      if (!operation) return await inGraphqlJs(context);
      const admitted = admit(operation, asked);
      if (!("request" in admitted)) return admitted;
      const { request, points, extensions } = admitted;
      if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
        return { errors: [new BadUserInput("Subscriptions go over a WebSocket; docs/feed.md says how.")] };
      }
      const isMuch = points > MANY_POINTS;
      const compiled = compiling ? answers.for(operation, request, isMuch) : undefined;
      const answer =
        compiled === undefined
          ? await inGraphqlJs(context)
          : await completedOr(inGraphqlJs, compiled, operation, request, context);
      // What was much to complete is as much to write as text, which comes next: others first.
      if (isMuch) await turn();
      return { ...answer, extensions };
    },

    subscribe: async (asked) => {
      const operation = getOperationAST(asked.document, asked.operationName);
      const admitted = operation ? admit(operation, asked) : undefined;
      if (admitted !== undefined && !("request" in admitted)) return admitted;
      const events = await subscribe(argumentsFor(asked, asked.context));
      if (admitted === undefined || !(Symbol.asyncIterator in events)) return events;
      const { points } = admitted;
      return charging(events, () => asked.context.charge(points));
    },
  };
}

/** Each event is as dear as a request for the same; the first was paid for when the subscription was let in. */
function charging(
  events: AsyncIterable<ExecutionResult>,
  charge: () => GraphQLError | undefined,
): AsyncIterable<ExecutionResult> {
  const source = events[Symbol.asyncIterator]();
  let isFirst = true;
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const event = await source.next();
        const tooMany = isFirst || event.done === true ? undefined : charge();
        isFirst = false;
        return tooMany === undefined ? event : { value: { errors: [tooMany] }, done: false };
      },
      return: async () => (await source.return?.()) ?? { value: undefined, done: true },
    }),
  };
}

/** As Apollo takes an executor of one's own. */
export function gatewayTo(schema: GraphQLSchema, executor: Executor): Gateway {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, request, context }) =>
        await executor({
          document,
          operationName: request.operationName,
          variables: request.variables,
          // Apollo's type for gateways forgets what the server's context is.
          context: context as Context,
        }),
    }),
    stop: async () => undefined,
  };
}

function permittedAndWeighed(
  costs: KnownCosts,
  operation: OperationDefinitionNode,
  request: Request,
  { viewer }: Context,
): RequestCost | GraphQLError {
  try {
    return accessRefusal(operation, request, viewer) ?? costs.of(operation, request);
  } catch (error) {
    // A directive's condition that is null; the rest of the operation must not be read unweighed.
    if (error instanceof GraphQLError) return new BadUserInput(error.message);
    throw error;
  }
}

/** What was compiled answers; where that has an error, graphql-js does, over the same values. */
async function completedOr(
  inGraphqlJs: (context: Context) => Promise<ExecutionResult>,
  compiled: CompiledAnswer,
  operation: OperationDefinitionNode,
  request: Request,
  context: Context,
): Promise<ExecutionResult> {
  const remembering = remember(context);
  return (await complete(compiled, operation, request, remembering)) ?? (await inGraphqlJs(remembering));
}

/** Undefined if there is any error at all. */
async function complete(
  { roots, complete }: CompiledAnswer,
  operation: OperationDefinitionNode,
  request: Request,
  context: Context,
): Promise<ExecutionResult | undefined> {
  let resolvers: readonly (() => unknown)[];
  try {
    resolvers = roots.map((root) => resolverOf(root, operation, request, context));
  } catch {
    return undefined; // an argument that is no good, before anything is read
  }
  const values = await Promise.allSettled(resolvers.map(async (resolve) => await resolve()));
  const root = Object.create(null);
  for (const [index, value] of values.entries()) {
    if (value.status === "rejected") return undefined;
    root[roots[index]?.key ?? ""] = value.value;
  }
  try {
    const result = await complete(root, undefined, {});
    return result.errors === undefined ? result : undefined;
  } catch {
    return undefined;
  }
}

function resolverOf(
  { key, field, nodes }: Selection,
  operation: OperationDefinitionNode,
  { schema, fragments, variableValues }: Request,
  context: Context,
): () => unknown {
  const parentType = schema.getQueryType();
  const [node] = nodes;
  if (!isObjectType(parentType) || node === undefined) throw new Error(`${key} is no root field`);
  const info: GraphQLResolveInfo = {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType,
    path: { prev: undefined, key, typename: parentType.name },
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues,
  };
  const args = getArgumentValues(field, node, variableValues);
  return () => field.resolve?.(undefined, args, context, info);
}

/** The same, but no root field is read twice. */
function remember(context: Context): Context {
  const read = new Map<string | number, Promise<never>>();
  return {
    ...context,
    read: (info, given) => {
      const known = read.get(info.path.key);
      if (known !== undefined) return known;
      const reading = context.read(info, given);
      read.set(info.path.key, reading);
      return reading;
    },
  };
}

const fragmentsByDocument = new WeakMap<DocumentNode, Request["fragments"]>();

function fragmentsOf(document: DocumentNode): Request["fragments"] {
  const known = fragmentsByDocument.get(document);
  if (known !== undefined) return known;
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  }
  fragmentsByDocument.set(document, fragments);
  return fragments;
}
