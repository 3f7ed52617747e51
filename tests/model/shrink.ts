import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import type { Operation } from "./model";
import { isSound } from "./operations";

/** What can be taken out of an operation and leave one. */
const PARTS: ReadonlySet<string> = new Set([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.DIRECTIVE,
  Kind.ARGUMENT,
  Kind.OBJECT_FIELD,
]);
const ATTEMPTS = 150;

/**
 * The smallest operation found that still fails: parts are taken out, the largest first, for as long as one can go.
 */
export async function shrunk(
  operation: Operation,
  schema: GraphQLSchema,
  fails: (operation: Operation) => Promise<boolean>,
): Promise<Operation> {
  let smallest = operation;
  let attempts = 0;
  for (let at = 0; attempts < ATTEMPTS; ) {
    const smaller = without(smallest, at);
    if (smaller === undefined) return smallest;
    if (!isSound(schema, smaller.document)) {
      at += 1;
      continue;
    }
    attempts += 1;
    if (await fails(smaller)) smallest = smaller;
    else at += 1;
  }
  return smallest;
}

/** The operation without its part of that number, and without what nothing refers to any more. */
function without({ document, variables }: Operation, part: number): Operation | undefined {
  let [seen, isFound] = [0, false];
  const smaller = visit(document, {
    enter(node: ASTNode) {
      if (!PARTS.has(node.kind)) return undefined;
      const isIt = seen === part;
      seen += 1;
      if (!isIt) return undefined;
      isFound = true;
      return null;
    },
  }) as DocumentNode;
  return isFound ? { document: tidied(smaller), variables } : undefined;
}

function tidied(document: DocumentNode): DocumentNode {
  const spread = namesOf(document, Kind.FRAGMENT_SPREAD);
  const definitions = document.definitions.filter(
    (definition) => definition.kind !== Kind.FRAGMENT_DEFINITION || spread.has(definition.name.value),
  );
  if (definitions.length < document.definitions.length) return tidied({ ...document, definitions });
  const used = namesOf(document, Kind.VARIABLE);
  return {
    ...document,
    definitions: definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? usingOnly(definition, used) : definition,
    ),
  };
}

/** The names of all nodes of a kind, but for those of variables where they are declared. */
function namesOf(document: DocumentNode, kind: Kind.FRAGMENT_SPREAD | Kind.VARIABLE): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    enter(node) {
      if (node.kind === Kind.VARIABLE_DEFINITION) return false;
      if (node.kind === kind) names.add(node.name.value);
      return undefined;
    },
  });
  return names;
}

function usingOnly(operation: OperationDefinitionNode, used: ReadonlySet<string>): OperationDefinitionNode {
  const { variableDefinitions = [] } = operation;
  return {
    ...operation,
    variableDefinitions: variableDefinitions.filter(({ variable }) => used.has(variable.name.value)),
  };
}
