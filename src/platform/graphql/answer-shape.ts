import {
  type DocumentNode,
  defaultFieldResolver,
  type FieldNode,
  type GraphQLFieldConfig,
  GraphQLList,
  type GraphQLNamedOutputType,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLSchema,
  GraphQLUnionType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { concreteTypes, fieldNodesIn, type Request, type Selection } from "../read/selection";

const MOST_FIELDS = 300; // some 30 ms to compile, during which nobody else is served; the largest shipped question has 40

/** Why an operation is left to graphql-js. */
export class NotCompilable extends Error {}

/**
 * What an operation answers, as a schema and a document of its own: every field is named by its response key, and
 * fragments, directives, arguments and variables are gone. A value under its response key is then where a compiled
 * query looks for it, and there is nothing left that graphql-jit and graphql-js understand differently.
 */
export interface AnswerShape {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly roots: readonly Selection[];
  readonly fields: number;
}

/**
 * @throws NotCompilable where the answer cannot be given by response keys alone.
 * @throws GraphQLError where a directive's condition is null.
 */
export function answerShape(operation: OperationDefinitionNode, request: Request): AnswerShape {
  const type = request.schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !isObjectType(type)) {
    throw new NotCompilable("Only queries may be answered twice.");
  }
  const shape = new Shape(request);
  const { root, selectionSet, roots } = shape.ofRoot(operation.selectionSet, type);
  return {
    schema: new AnswerSchema(root, shape.types),
    document: {
      kind: Kind.DOCUMENT,
      definitions: [{ kind: Kind.OPERATION_DEFINITION, operation: OperationTypeNode.QUERY, selectionSet }],
    },
    roots,
    fields: shape.fields,
  };
}

/**
 * Types keep the names that `__typename` answers, so that many have the same one: `types` has those which an inline
 * fragment tells apart, each under a name of its own.
 */
class AnswerSchema extends GraphQLSchema {
  constructor(
    private readonly root: GraphQLObjectType,
    private readonly types: ReadonlyMap<string, GraphQLObjectType>,
  ) {
    super({ assumeValid: true });
  }

  override getRootType(): GraphQLObjectType {
    return this.root;
  }

  override getQueryType(): GraphQLObjectType {
    return this.root;
  }

  override getType(name: string): GraphQLNamedType | undefined {
    return this.types.get(name);
  }

  override getPossibleTypes(type: GraphQLUnionType): readonly GraphQLObjectType[] {
    return type.getTypes();
  }
}

interface Part {
  readonly type: GraphQLObjectType;
  readonly selectionSet: SelectionSetNode;
}

class Shape {
  readonly types = new Map<string, GraphQLObjectType>();
  fields = 0;

  constructor(private readonly request: Request) {}

  ofRoot(set: SelectionSetNode, type: GraphQLObjectType) {
    const roots: Selection[] = [];
    const part = this.#part([set], type, (selection) => roots.push(selection));
    return { root: part.type, selectionSet: part.selectionSet, roots };
  }

  #part(
    sets: readonly SelectionSetNode[],
    type: GraphQLObjectType,
    root?: (selection: Selection) => void,
  ): Part {
    const fields: Record<string, GraphQLFieldConfig<unknown, unknown>> = {};
    const selections: SelectionNode[] = [];
    for (const [key, nodes] of fieldNodesIn(sets, type, this.request)) {
      this.fields += 1;
      if (this.fields > MOST_FIELDS) throw new NotCompilable(`more than ${MOST_FIELDS} fields`);
      const name = nodes[0]?.name.value ?? "";
      if (name === "__typename") {
        selections.push({ kind: Kind.FIELD, alias: nameNode(key), name: nameNode(name) });
        continue;
      }
      const field = type.getFields()[name];
      if (field === undefined) throw new NotCompilable("introspection");
      // In the code of a compiled query such a key would be the prototype, or the type's name.
      if (key.startsWith("__")) throw new NotCompilable(`${key} as a response key`);
      const selection = { key, field, nodes };
      root?.(selection);
      if (root === undefined && field.resolve !== undefined) {
        if (field.resolve !== defaultFieldResolver || key !== name) throw new NotCompilable("a resolver");
      }
      const [answered, selectionSet] = this.#answer(selection);
      fields[key] = { type: answered };
      selections.push({
        kind: Kind.FIELD,
        name: nameNode(key),
        ...(selectionSet === undefined ? {} : { selectionSet }),
      });
    }
    return {
      type: new GraphQLObjectType({ name: type.name, fields }),
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    };
  }

  /** The type of a field's answer, wrapped as the field's is, and what is selected of it. */
  #answer(selection: Selection): [GraphQLOutputType, SelectionSetNode | undefined] {
    const type = getNamedType(selection.field.type);
    if (isLeafType(type)) return [selection.field.type, undefined];
    const sets = selection.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (isObjectType(type)) {
      const part = this.#part(sets, type);
      return [wrapped(selection.field.type, part.type), part.selectionSet];
    }
    const { resolveType } = type;
    if (!isAbstractType(type) || !resolveType) throw new NotCompilable(`${type.name} has no resolveType`);
    const parts = concreteTypes(selection, this.request).map((concrete) => this.#part(sets, concrete));
    const union = new GraphQLUnionType({
      name: type.name,
      types: parts.map((part) => part.type),
      resolveType,
    });
    const selections = parts.map((part): SelectionNode => {
      const name = `T${this.types.size}`;
      this.types.set(name, part.type);
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(name) },
        selectionSet: part.selectionSet,
      };
    });
    return [wrapped(selection.field.type, union), { kind: Kind.SELECTION_SET, selections }];
  }
}

function wrapped(like: GraphQLOutputType, type: GraphQLNamedOutputType): GraphQLOutputType {
  if (isNonNullType(like)) {
    const inner = wrapped(like.ofType, type);
    return isNonNullType(inner) ? inner : new GraphQLNonNull(inner);
  }
  return isListType(like) ? new GraphQLList(wrapped(like.ofType, type)) : type;
}

function nameNode(value: string): FieldNode["name"] {
  return { kind: Kind.NAME, value };
}
